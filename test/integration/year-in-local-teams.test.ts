import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveryLog } from '../../src/contract/schemas/notices.ts';
import { addDays, type PlainDate, toPlainDate } from '../../src/domain/calendar/plain-date.ts';
import { workingDayOnOrAfter, workingDayOnOrBefore } from '../../src/domain/calendar/working-days.ts';
import { seededFolders, type Service, startService } from './service.ts';

/*
 * A year in the local Teams, by the clock that travels: the service as it runs, with its outbox, its bot and the chats
 * that its messages arrive in. Test/scenarios has the whole year morning by morning, in memory.
 */

const year = new Date().getUTCFullYear() + 1;
const due = toPlainDate(`${year}-02-01`);
const revised = toPlainDate(`${year}-09-30`);
const before = (day: PlainDate, days: number) => workingDayOnOrBefore(addDays(day, -days));
const after = (day: PlainDate, days: number) => workingDayOnOrAfter(addDays(day, days));
/** The Saturday before a day. */
const saturdayBefore = (day: PlainDate) =>
  addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 1) % 7));

const days = {
  monthBefore: before(due, 30),
  fortnightBefore: before(due, 14),
  weekend: saturdayBefore(before(due, 7)),
  weekBefore: before(due, 7),
  dayBefore: before(due, 1),
  dayLate: after(due, 1),
  weekLate: after(due, 7),
  revision: before(revised, 30),
};

let folders: Awaited<ReturnType<typeof seededFolders>>;
let service: Service;
/** Everything that was sent on each of the days, as `who: what`. */
const sent = new Map<PlainDate, string[]>();

beforeAll(async () => {
  folders = await seededFolders();
  service = await startService(folders.fresh());
  await service.call('governor', 'POST', '/local/chat/install', {});
  for (const day of [...new Set(Object.values(days))].toSorted()) {
    await service.travelTo(day);
    sent.set(day, await sentOn(day));
  }
}, 120_000);
afterAll(async () => {
  await service.end();
  folders.remove();
});

/** What the log says was sent on that day, once nothing is on its way any more. */
async function sentOn(day: PlainDate): Promise<string[]> {
  for (;;) {
    const { body } = await service.call('governor', 'GET', '/api/deliveries');
    const { deliveries } = deliveryLog.parse(body);
    const ofDay = deliveries.filter(({ key }) => key.endsWith(`:${day}`));
    const onTheWay = deliveries.some(({ state }) => state === 'sending' || state === 'waiting');
    if (!onTheWay) {
      return ofDay
        .filter(({ state }) => state === 'sent')
        .flatMap(({ person, about }) => about.map((line) => `${person?.id ?? ''}: ${line}`));
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const toldOf = (day: PlainDate, who: string, what: RegExp) =>
  (sent.get(day) ?? []).filter((line) => line.startsWith(`${who}: `) && what.test(line));

const late = 'coordinator-ytre-namdal';
const delivered = 'coordinator-gauldal';
const basis = /beslutningsgrunnlag/i;

describe('a year in the local Teams', () => {
  it.each(['monthBefore', 'fortnightBefore', 'weekBefore', 'dayBefore'] as const)(
    'reminds who has not delivered, and not who has: %s',
    (which) => {
      expect(toldOf(days[which], late, basis)).toHaveLength(1);
      expect(toldOf(days[which], delivered, basis)).toEqual([]);
    },
  );

  it('lets everybody be at the weekend', () => {
    expect(sent.get(days.weekend)).toEqual([]);
  });

  it('tells the coordinator when it is late, and a week later the county governor too', () => {
    expect(toldOf(days.dayLate, late, basis)).toHaveLength(1);
    expect(toldOf(days.dayLate, 'governor', basis)).toEqual([]);
    expect(toldOf(days.weekLate, 'governor', basis).length).toBeGreaterThan(0);
    expect(toldOf(days.weekLate, 'governor', /Gauldal/)).toEqual([]);
  });

  it('reminds of the plan in autumn, and of the basis no more', () => {
    expect(toldOf(days.revision, late, /plan/i)).toHaveLength(1);
    expect(toldOf(days.revision, late, basis)).toEqual([]);
  });

  it('arrives in the chat of who it is for', async () => {
    const { body } = await service.call<{ conversations: { id: string; kind: string }[] }>(
      late,
      'GET',
      '/local/chat/conversations',
    );
    const personal = body.conversations.find(({ kind }) => kind === 'personal');
    const chat = await service.call(
      late,
      'GET',
      `/local/chat/conversations/${encodeURIComponent(personal?.id ?? '')}/messages`,
    );
    expect(JSON.stringify(chat.body)).toMatch(basis);
  });
});
