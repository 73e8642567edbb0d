import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../src/contract/problem.ts';
import { type Answer, seededFolders, type Service, startService } from './service.ts';

/* The meetings as the API's callers meet them, on the seeded county: one with approved minutes, one whose minutes wait. */

const year = new Date().getUTCFullYear() + 1;
const approved = '/api/meetings/2025-03-13-forum';
const planned = `/api/meetings/${year}-03-12-forum`;
const seminar = `/api/meetings/${year}-09-17-seminar`;

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

const call: Service['call'] = (...request) => service.call(...request);
function refusal({ status, body }: Answer): string {
  return `${status} ${problem.parse(body).code}`;
}
function faults({ body }: Answer): string[] {
  return (problem.parse(body).errors ?? []).map(({ path, code }) => `${path}: ${code}`);
}
const change = (etag: string) => ({ 'If-Match': etag });

describe('the meetings', () => {
  it('are listed for everybody with a role, the latest first', async () => {
    const { body } = await call<{ meetings: { from: string }[] }>('owner-orland', 'GET', '/api/meetings');
    const days = body.meetings.map(({ from }) => from);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days).toHaveLength(4);
    expect(refusal(await call('outsider', 'GET', '/api/meetings'))).toBe('403 not-your-role');
  });

  it('have minutes with the vote’s result and dissent word for word', async () => {
    const { body } = await call('statped', 'GET', approved);
    expect(body).toMatchObject({
      state: 'approved',
      numbers: { referat: '1/25', orientering: '2/25', innstilling: '3/25' },
      votes: [
        {
          outcome: 'adopted',
          dissent: [
            { name: 'Statped', words: 'Vi ber om at veiledning i PPT får plass i planene for neste år.' },
          ],
        },
      ],
      answers: [
        { name: 'Fosen', verdict: 'approve' },
        { name: 'Gauldal', verdict: 'remark', words: 'Vi ba også om at PPT får delta på samlingene.' },
      ],
      voteChoices: [],
    });
  });

  it.each(['agenda', 'minutes'])('give their %s as a Word file', async (paper) => {
    const { status, headers, body } = await call<Buffer>(
      'representative-fosen',
      'GET',
      `${approved}/document?paper=${paper}`,
    );
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('wordprocessingml');
    expect(body.subarray(0, 2).toString()).toBe('PK');
    expect(refusal(await call('statped', 'GET', `${approved}/document?paper=letter`))).toBe(
      '400 invalid-request',
    );
  });

  it('are planned by the county governor, written under a version, and called with what is missing named', async () => {
    const plan = {
      kind: 'forum',
      title: 'Ekstra møte',
      from: `${year}-02-30`,
      to: `${year}-02-28`,
      place: '',
    };
    expect(faults(await call('governor', 'POST', '/api/meetings', plan))).toEqual(['from: wrong-format']);
    const right = { ...plan, from: `${year}-02-28` };
    expect(refusal(await call('statped', 'POST', '/api/meetings', right))).toBe('403 not-your-role');
    const made = await call('governor', 'POST', '/api/meetings', right);
    expect(made).toMatchObject({ status: 201, body: { id: `${year}-02-28-forum`, state: 'planned' } });
    expect(refusal(await call('governor', 'POST', '/api/meetings', right))).toBe('409 already-exists');
    const address = `/api/meetings/${year}-02-28-forum`;
    const step = { step: 'send-agenda', in: null, reason: '' };
    expect(faults(await call('governor', 'POST', `${address}/step`, step, change(made.etag)))).toEqual([
      'place: place-missing',
      'cases: no-cases',
    ]);
    const cases = [
      {
        id: 'a',
        title: 'Orientering',
        type: 'information',
        papers: [{ kind: 'link', title: 'Lysark', url: 'javascript:alert(1)' }],
        vote: null,
        notes: '',
        conclusion: '',
      },
    ];
    const content = { ...(made.body['content'] as object), place: 'Teams', cases };
    expect(faults(await call('governor', 'PUT', address, content, change(made.etag)))).toEqual([
      'cases.0.papers.0.url: link-not-https',
    ]);
    const saved = await call(
      'governor',
      'PUT',
      address,
      { ...content, cases: cases.map((one) => ({ ...one, papers: [] })) },
      change(made.etag),
    );
    const called = await call('governor', 'POST', `${address}/step`, step, change(saved.etag));
    expect(called.body).toMatchObject({ state: 'called', numbers: { a: `1/${String(year).slice(2)}` } });
  });

  it('take files that are what they say, and no larger than allowed', async () => {
    const { body: meeting } = await call<{ content: { cases: { id: string }[] } }>(
      'governor',
      'GET',
      planned,
    );
    const address = `${planned}/files?case=${meeting.content.cases[0]?.id}`;
    const send = (name: string | null, content: string, where = address) =>
      call('governor', 'POST', where, content, {
        'Content-Type': 'application/octet-stream',
        ...(name !== null && { 'File-Name': encodeURIComponent(name) }),
      });
    const problemWith = async (name: string, content: string) =>
      problem.parse((await send(name, content)).body).errors?.map(({ message }) => message);
    expect(await problemWith('Lysark.pptm', 'PK')).toEqual([
      '«Lysark.pptm» kan ha makroer. Lagre den uten makroer, som .docx, .xlsx eller .pptx, eller som PDF.',
    ]);
    expect(await problemWith('Notat.docx', '%PDF-1.7')).toEqual([
      '«Notat.docx» er noe annet enn navnet sier. Lagre den på nytt fra programmet som den er laget i.',
    ]);
    expect(refusal(await send('Stor.pdf', `%PDF-${'x'.repeat(10_000_000)}`))).toBe('413 too-large');
    expect(faults(await send(null, '%PDF-1.7'))).toEqual(['file-name: required']);
    expect(refusal(await send('a.pdf', '%PDF-', `${planned}/files?case=..%2F..`))).toBe(
      '400 invalid-request',
    );
    expect(refusal(await call('governor', 'GET', `${planned}/files/..%2F..%2Fstore.db`))).toBe(
      '400 invalid-request',
    );
    const { body } = await send('<b>Notat</b>.pdf', '%PDF-1.7');
    expect(body['files']).toMatchObject([
      { id: 'file-1', versions: [{ name: '<b>Notat</b>.pdf', size: 8 }] },
    ]);
    const { headers } = await call('statped', 'GET', `${planned}/files/file-1`);
    expect(headers['content-disposition']).toContain('-b-Notat--b-.pdf');
  });

  it('take no national identity number in what is said', async () => {
    const words = { network: 'fosen', words: 'Gjelder 15076500565.' };
    expect(refusal(await call('statped', 'POST', `${planned}/comment`, words))).toBe(
      '422 national-identity-number',
    );
  });

  it('of a seminar are registered for by representatives, for their own network, without names', async () => {
    const body = { network: 'gauldal', participants: [{ role: 'Rektor', organisation: 'Skaun', count: 2 }] };
    const register = (user: string, what: object = body) =>
      call(user, 'POST', `${seminar}/registration`, what);
    expect(refusal(await register('governor'))).toBe('403 not-your-role');
    expect(refusal(await register('representative-fosen'))).toBe('403 not-your-network');
    const named = { ...body, participants: [{ ...body.participants[0], name: 'Ola' }] };
    expect(faults(await register('representative-gauldal', named))).toEqual([
      'participants.0.name: unknown-field',
    ]);
    const { body: view } = await register('representative-gauldal');
    expect(view['registrations']).toMatchObject([
      { network: 'fosen' },
      { network: 'gauldal', participants: body.participants },
    ]);
  });

  it('have minutes that a seat answers for itself alone', async () => {
    const { body } = await call<{ meetings: { id: string; state: string }[] }>(
      'governor',
      'GET',
      '/api/meetings',
    );
    const waiting = body.meetings.find(({ state }) => state === 'minutes-sent');
    const address = `/api/meetings/${waiting?.id ?? ''}/minutes`;
    const answer = { seat: 'network-gauldal', verdict: 'approve', words: '' };
    expect(refusal(await call('representative-fosen', 'POST', address, answer))).toBe('403 not-your-seat');
    expect(refusal(await call('coordinator-gauldal', 'POST', address, answer))).toBe('403 not-your-role');
    expect((await call('representative-gauldal', 'POST', address, answer)).status).toBe(200);
  });
});
