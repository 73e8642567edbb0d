import { describe, expect, it } from 'vitest';
import { codeOf, fosen, namdal, people, valueOf } from '../../../test/builders/small-county.ts';
import { aToldCounty } from '../../../test/builders/told-county.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { UNSAVED } from '../change-aggregate.ts';
import { readDeliveryLog, resendDelivery } from './delivery-log.ts';
import { dismissDuty, restoreDuty, snoozeReminder } from './duty-notes.ts';
import { readReminders } from './read-reminders.ts';

const basis = { occurrence: 'county.decision-basis.2027', network: fosen } as const;
const recommendation = { occurrence: 'county.recommendation.2027', network: null } as const;
const blocked = { kind: 'unreachable', fault: 'blocked-by-recipient' } as const;

/** Two weeks before the decision bases are due. */
async function aCounty() {
  const county = await aToldCounty();
  county.at('2027-01-04T06:00:00Z');
  await county.reach('frames-published');
  county.at('2027-01-18T09:00:00Z');
  return county;
}

const command = (actor: Person, expected: string = UNSAVED) => ({
  actor,
  changeId: crypto.randomUUID(),
  expected,
});

describe('what waits for somebody', () => {
  it('is what they owe, the next to come first', async () => {
    const county = await aCounty();
    const mine = await valueOf(readReminders(county, people.governor));
    expect(mine.map(({ occurrence, daysLeft }) => [occurrence, daysLeft])).toEqual([
      ['county.recommendation-meeting.2027', 54],
      ['county.recommendation.2027', 56],
      ['county.award-letter.2027', 87],
    ]);
  });

  it('is for a representative also what the network owes through others', async () => {
    const county = await aCounty();
    const all = await valueOf(readReminders(county, people.representativeFosen));
    expect(all.find(({ occurrence }) => occurrence === basis.occurrence)).toMatchObject({
      network: fosen,
      mine: false,
      page: '/grunnlag/fosen',
      etag: UNSAVED,
    });
    expect(all.some(({ network }) => network === namdal)).toBe(false);
  });

  it('shows until when it is snoozed, and why it was dismissed', async () => {
    const county = await aCounty();
    const actor = people.coordinatorFosen;
    const snoozed = await valueOf(snoozeReminder(county, command(actor), { ...basis, days: 3 }));
    await valueOf(
      dismissDuty(county, command(actor, snoozed.etag), {
        ...basis,
        kind: 'delivered-elsewhere',
        reason: 'Levert på papir.',
      }),
    );
    expect(await valueOf(readReminders(county, actor))).toContainEqual(
      expect.objectContaining({
        occurrence: basis.occurrence,
        snoozedUntil: '2027-01-21',
        dismissed: expect.objectContaining({ kind: 'delivered-elsewhere', reason: 'Levert på papir.' }),
      }),
    );
  });
});

describe('a snooze', () => {
  it('is only of what is one’s own', async () => {
    const county = await aCounty();
    const by = (actor: Person) => codeOf(snoozeReminder(county, command(actor), { ...basis, days: 1 }));
    expect(await by(people.coordinatorFosen)).toBe('done');
    expect(await by(people.coordinatorNamdal)).toBe('not-found');
    expect(await by(people.outsider)).toBe('not-your-role');
  });

  it('of several people at once keeps them all', async () => {
    const county = await aCounty();
    await county.write('fosen');
    const actors = [people.representativeFosen, people.partnerNtnu, people.governor];
    const snooze = (actor: Person) => snoozeReminder(county, command(actor), { ...basis, days: 7 });
    await Promise.all(actors.map((actor) => valueOf(snooze(actor))));
    const note = await county.store.read('duty-note', 'county-decision-basis-2027-fosen');
    expect(note?.state.snoozes.map(({ person }) => person).toSorted()).toEqual(
      actors.map(({ id }) => id).toSorted(),
    );
  });
});

describe('a dismissal', () => {
  const what = { ...basis, kind: 'not-relevant', reason: 'Søker ikke i år.' } as const;

  it('is for the network’s own coordinator or representative', async () => {
    const county = await aCounty();
    expect(await codeOf(dismissDuty(county, command(people.coordinatorNamdal), what))).toBe(
      'not-your-network',
    );
    expect(await codeOf(dismissDuty(county, command(people.partnerNtnu), what))).toBe('not-your-role');
    expect(await codeOf(dismissDuty(county, command(people.representativeFosen), what))).toBe('done');
  });

  it('is not of what the county owes, of what is not owed, or of what nobody has heard of', async () => {
    const county = await aCounty();
    const by = (occurrence: string, network: typeof fosen | null = fosen) =>
      codeOf(dismissDuty(county, command(people.coordinatorFosen), { ...what, occurrence, network }));
    expect(await by(recommendation.occurrence, null)).toBe('not-your-network');
    expect(await by(recommendation.occurrence)).toBe('not-found');
    expect(await by('county.no-such-thing.2027')).toBe('not-found');
  });

  it('made from an older version is a conflict, and made twice is refused', async () => {
    const county = await aCounty();
    const actor = people.coordinatorFosen;
    await valueOf(snoozeReminder(county, command(actor), { ...basis, days: 1 }));
    expect(await codeOf(dismissDuty(county, command(actor), what))).toBe('conflict');
    const stored = await county.store.read('duty-note', 'county-decision-basis-2027-fosen');
    const dismissed = await valueOf(dismissDuty(county, command(actor, stored?.etag), what));
    expect(await codeOf(dismissDuty(county, command(actor, stored?.etag), what))).toBe('conflict');
    expect(await codeOf(dismissDuty(county, command(actor, dismissed.etag), what))).toBe('not-in-this-state');
    expect(await codeOf(restoreDuty(county, command(actor, dismissed.etag), basis))).toBe('done');
  });
});

describe('the delivery log', () => {
  const all = { state: undefined, from: null };

  async function aLog() {
    const county = await aCounty();
    county.answers.set('coordinator-namdal chat', blocked);
    county.answers.set('coordinator-namdal channel', blocked);
    await county.plan();
    await county.sendDue();
    return county;
  }
  const keysFor = async (county: Awaited<ReturnType<typeof aLog>>, actor: Person, what = all) =>
    (await valueOf(readDeliveryLog(county, actor, what))).deliveries
      .map(({ message }) => message.key)
      .toSorted();
  const ofFosen = 'reminder:coordinator-fosen:2027-01-18';
  const ofNamdal = 'reminder:coordinator-namdal:2027-01-18';

  it('shows the county governor all, a coordinator the own network, and others what was for them', async () => {
    const county = await aLog();
    expect(await keysFor(county, people.governor)).toEqual([ofFosen, ofNamdal]);
    expect(await keysFor(county, people.coordinatorFosen)).toEqual([ofFosen]);
    expect(await keysFor(county, people.partnerNtnu)).toEqual([]);
  });

  it('shows those that nobody was reached by', async () => {
    const county = await aLog();
    const parked = { state: 'parked', from: null } as const;
    const { deliveries } = await valueOf(readDeliveryLog(county, people.governor, parked));
    expect(deliveries.map(({ message, reason }) => [message.key, reason])).toEqual([
      [ofNamdal, 'nobody-reached'],
    ]);
  });

  it('goes on, page by page, past what the reader may not see', async () => {
    const county = await aLog();
    const add = (number: number, person: string) =>
      county.outbox.put(
        {
          key: `vote-opened:v${String(number).padStart(3, '0')}:${person}`,
          to: { kind: 'person', person: person as Person['id'] },
          notice: { kind: 'vote-opened', vote: 'v' },
          notBefore: '2027-01-18T09:00:00.000Z',
        },
        `2027-01-18T10:00:00.${String(number).padStart(3, '0')}Z`,
      );
    for (let number = 0; number < 90; number++) {
      await add(number, number % 3 === 0 ? people.representativeFosen.id : people.statped.id);
    }
    const first = await valueOf(readDeliveryLog(county, people.coordinatorFosen, all));
    const rest = await valueOf(
      readDeliveryLog(county, people.coordinatorFosen, { ...all, from: first.next }),
    );
    const keys = [...first.deliveries, ...rest.deliveries].map(({ message }) => message.key);
    expect(new Set(keys).size).toBe(31);
    expect(keys.at(-1)).toBe(ofFosen);
    expect(rest.next).toBeNull();
  });

  it('sends once more, by those who may', async () => {
    const county = await aLog();
    const by = (actor: Person) => codeOf(resendDelivery(county, actor, ofNamdal));
    expect(await by(people.coordinatorFosen)).toBe('not-your-network');
    expect(await by(people.representativeNamdal)).toBe('not-your-role');
    expect(await codeOf(resendDelivery(county, people.governor, 'reminder:nobody:2027-01-18'))).toBe(
      'not-found',
    );
    county.answers.clear();
    expect((await valueOf(resendDelivery(county, people.coordinatorNamdal, ofNamdal))).state).toBe('waiting');
    await county.sendDue();
    expect((await county.outbox.read(ofNamdal))?.state).toBe('sent');
  });
});
