import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededFolders, type Service, startService } from './service.ts';

/* The annual cycle as its callers meet it: people through the API, calendar programs at the secret address. */

let folders: Awaited<ReturnType<typeof seededFolders>>;
let service: Service;

beforeAll(async () => {
  folders = await seededFolders();
  service = await startService(folders.fresh());
});
afterAll(async () => {
  await service.end();
  folders.remove();
});

type Entry = { id: string; title: string; inYear: Record<string, unknown> };
type Cycle = { cycle: string; entries: Entry[] };
type Year = {
  year: number;
  occurrences: { key: string; mine: boolean; page: string | null; marks: unknown[] }[];
};

const call: Service['call'] = (...request) => service.call(...request);
const year = new Date().getUTCFullYear() + 1;

async function save(user: string, cycle: string, change: (entries: Entry[]) => unknown[]) {
  const { body, etag } = await call<Cycle>(user, 'GET', `/api/cycles/${cycle}`);
  const entries = change(body.entries);
  return call<Cycle>(user, 'PUT', `/api/cycles/${cycle}`, { entries }, { 'If-Match': etag });
}

async function renew(user: string): Promise<string> {
  const { body } = await call<{ path: string }>(user, 'POST', '/api/calendar-link');
  return body.path;
}

const calendarAt = (path: string, headers: Record<string, string> = {}) =>
  call<Buffer>(null, 'GET', path, undefined, headers);

describe('the annual cycle', () => {
  it('is a year for its reader, each line with where it is done', async () => {
    const { body } = await call<Year>('coordinator-fosen', 'GET', `/api/cycles?year=${year}`);
    expect(body.year).toBe(year);
    const lineOf = (key: string) => body.occurrences.find((one) => one.key === key);
    expect(lineOf(`county.decision-basis.${year}`)).toMatchObject({ mine: true, page: 'basis' });
    expect(lineOf(`county.key-meeting.${year}`)).toMatchObject({ mine: false, page: null });
    expect(lineOf(`fosen.behovsmelding.${year}`)).toMatchObject({ mine: true });
    expect(body.occurrences.some(({ key }) => key.startsWith('trondheim-malvik'))).toBe(false);
  });

  it('is saved by the right people, and by one of two at a time', async () => {
    const renamed = (entries: Entry[]) => entries.map((entry) => ({ ...entry, title: `${entry.title}!` }));
    const { etag } = await call('coordinator-fosen', 'GET', '/api/cycles/fosen');
    expect((await save('coordinator-fosen', 'fosen', renamed)).status).toBe(200);
    const late = await call(
      'coordinator-fosen',
      'PUT',
      '/api/cycles/fosen',
      { entries: [] },
      { 'If-Match': etag },
    );
    expect(late).toMatchObject({ status: 412, body: { code: 'conflict' } });
    const { body, etag: county } = await call<Cycle>('coordinator-fosen', 'GET', '/api/cycles/county');
    const entries = { entries: body.entries };
    const other = await call('coordinator-fosen', 'PUT', '/api/cycles/county', entries, {
      'If-Match': county,
    });
    expect(other).toMatchObject({ status: 403, body: { code: 'not-your-role' } });
  });

  it('says precisely what it cannot take', async () => {
    const backwards = { kind: 'range', start: { month: 5, day: 2 }, end: { month: 5, day: 1 } };
    const answer = await save('coordinator-fosen', 'fosen', (entries) =>
      entries.map((entry) => ({ ...entry, when: backwards })),
    );
    expect(answer).toMatchObject({ status: 422, body: { code: 'not-ready' } });
    expect(answer.body).toMatchObject({
      errors: [{ path: 'entries.0.when.end', code: 'range-backwards' }, {}, {}],
    });
    const unreadable = await save('coordinator-fosen', 'fosen', (entries) => [
      { ...entries[0], kind: 'party' },
    ]);
    expect(unreadable).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });
});

describe('the address of a calendar', () => {
  it('opens without a sign-in, and is answered once only', async () => {
    const path = await renew('coordinator-fosen');
    expect(path).toMatch(/^\/calendar\/coordinator-fosen\.[\w-]{43}\.ics$/);
    const { status, headers, body } = await calendarAt(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(body.toString()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR$/);
    expect(body.toString()).toContain(`UID:county.decision-basis.${year}@`);
    const link = await call('coordinator-fosen', 'GET', '/api/calendar-link');
    expect(link.body).toMatchObject({ path: null, issuedAt: expect.any(String) });
  });

  it('answers nothing new until something is, and then the same event with a higher number', async () => {
    const path = await renew('coordinator-trondheim-malvik');
    const first = await calendarAt(path);
    expect((await calendarAt(path, { 'If-None-Match': first.etag })).status).toBe(304);
    expect((await calendarAt(path, { 'If-None-Match': `W/${first.etag}` })).status).toBe(304);
    await save('coordinator-trondheim-malvik', 'trondheim-malvik', (entries) =>
      entries.map((entry) => ({ ...entry, title: 'Nytt navn' })),
    );
    const second = await calendarAt(path, { 'If-None-Match': first.etag });
    expect(second.status).toBe(200);
    const eventOf = (calendar: Buffer) =>
      /UID:trondheim-malvik\.skoleledersamling\.\d+@\S+\r\nSEQUENCE:(\d+)/.exec(calendar.toString());
    expect([eventOf(first.body)?.[1], eventOf(second.body)?.[1]]).toEqual(['1', '2']);
    expect(eventOf(first.body)?.[0].split('\r\n')[0]).toBe(eventOf(second.body)?.[0].split('\r\n')[0]);
  });

  it('opens nothing once it is renewed, and neither does any other', async () => {
    const old = await renew('representative-fosen');
    const fresh = await renew('representative-fosen');
    const others = [old, `${fresh}x`, fresh.replace('.ics', 'x.ics'), '/calendar/x.ics', '/calendar/'];
    for (const path of others) {
      expect(await call(null, 'GET', path)).toMatchObject({ status: 404 });
    }
    expect((await calendarAt(fresh)).status).toBe(200);
  });

  it('does not stand in the log', async () => {
    const path = await renew('deputy-fosen');
    await calendarAt(path);
    const { stdout } = service.output();
    expect(stdout).toContain('/calendar/*');
    expect(stdout).not.toContain(path);
  });
});
