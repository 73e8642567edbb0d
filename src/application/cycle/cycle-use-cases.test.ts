import { describe, expect, it } from 'vitest';
import {
  aChange,
  aCycleEntry,
  aJointMeasure,
  aJointMeasureContent,
} from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  fosen,
  namdal,
  people,
  type SmallCounty,
  valueOf,
} from '../../../test/builders/small-county.ts';
import { lastDayOf } from '../../domain/calendar/calendar-entry.ts';
import { toPlainDate } from '../../domain/calendar/plain-date.ts';
import { COUNTY_CYCLE, type CycleEntry } from '../../domain/cycle/annual-cycle.ts';
import { checkCycle } from '../../domain/cycle/check-cycle.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { saveJointMeasure } from '../joint-measure/save-joint-measure.ts';
import { openCalendarLink, readCalendarLink, renewCalendarLink } from './calendar-link.ts';
import { defaultCountyCycle } from './default-county-cycle.ts';
import { readCalendarFeed } from './read-calendar-feed.ts';
import { cyclesFor, readCycle } from './read-cycles.ts';
import { readYear } from './read-year.ts';
import { saveCycle } from './save-cycle.ts';

async function save(county: SmallCounty, by: Person, cycle: string, entries: readonly CycleEntry[]) {
  return saveCycle(county, await county.commandOf(by, 'cycle', cycle), { cycle, entries });
}

async function everybodyWho(may: (person: Person) => Promise<string>): Promise<string[]> {
  const codes = await Promise.all(
    Object.entries(people).map(async ([name, person]) => [name, await may(person)] as const),
  );
  return codes.filter(([, code]) => code === 'done').map(([name]) => name);
}

describe('an annual cycle', () => {
  it('is the usual one for the county until somebody saves it, and can be saved as it is', async () => {
    const county = await aSmallCounty();
    const current = await valueOf(readCycle(county.store, people.ownerFosen, COUNTY_CYCLE));
    expect(current).toEqual({ cycle: defaultCountyCycle, stored: null });
    expect(checkCycle(defaultCountyCycle)).toEqual([]);
    await valueOf(save(county, people.governor, COUNTY_CYCLE, defaultCountyCycle.entries));
    const saved = await valueOf(readCycle(county.store, people.ownerFosen, COUNTY_CYCLE));
    expect(saved).toMatchObject({ cycle: defaultCountyCycle, stored: { version: 1 } });
  });

  it('of the county is saved by the county governor, a network’s by its coordinator or representative', async () => {
    const saves = (cycle: string) =>
      everybodyWho(async (person) => codeOf(save(await aSmallCounty(), person, cycle, [aCycleEntry()])));
    expect(await saves(COUNTY_CYCLE)).toEqual(['governor']);
    expect(await saves(fosen)).toEqual(['coordinatorFosen', 'representativeFosen']);
  });

  it('of the county is read by everybody with a role, a network’s by its own and the county governor', async () => {
    const { store } = await aSmallCounty();
    const reads = (cycle: string) => everybodyWho((person) => codeOf(readCycle(store, person, cycle)));
    expect(await reads(COUNTY_CYCLE)).toEqual(Object.keys(people).filter((name) => name !== 'outsider'));
    expect(await reads(namdal)).toEqual([
      'governor',
      'coordinatorNamdal',
      'representativeNamdal',
      'partnerNord',
    ]);
    expect(await codeOf(readCycle(store, people.governor, 'oslo'))).toBe('not-found');
  });

  it('names everything that cannot be kept, each at its field', async () => {
    const county = await aSmallCounty();
    const entries = [
      aCycleEntry({ title: ' ', when: { kind: 'on', day: { month: 2, day: 30 } } }),
      aCycleEntry({ id: 'other', audience: { roles: ['owner'], networks: ['oslo' as typeof fosen] } }),
    ];
    expect(await faultsOf(save(county, people.governor, COUNTY_CYCLE, entries))).toEqual([
      'entries.0.title: blank',
      'entries.0.when.day: no-such-day',
      'entries.1.audience: no-such-network',
    ]);
    expect(await county.store.read('cycle', COUNTY_CYCLE)).toBeNull();
  });

  it('that somebody else has saved in between is a conflict', async () => {
    const county = await aSmallCounty();
    const command = await county.commandOf(people.coordinatorFosen, 'cycle', fosen);
    await valueOf(save(county, people.representativeFosen, fosen, [aCycleEntry()]));
    expect(await codeOf(saveCycle(county, command, { cycle: fosen, entries: [] }))).toBe('conflict');
  });
});

describe('a year', () => {
  it('holds the county’s dates, as the round sets them, and those of the reader’s own networks', async () => {
    const county = await aSmallCounty();
    await valueOf(save(county, people.coordinatorFosen, fosen, [aCycleEntry()]));
    await valueOf(save(county, people.coordinatorNamdal, namdal, [aCycleEntry()]));
    const year = await valueOf(readYear(county, people.coordinatorFosen, undefined));
    expect(year).toMatchObject({ year: 2027, today: '2027-01-15', networks: ['fosen'] });
    const keys = year.occurrences.map(({ key }) => key);
    expect(keys).toContain('fosen.meeting.2027');
    expect(keys).not.toContain('namdal.meeting.2027');
    expect(year.occurrences.find(({ key }) => key === 'county.decision-basis.2027')).toMatchObject({
      rounds: ['dekom-2027'],
    });
    const all = await valueOf(cyclesFor(county.store, people.governor));
    expect(all.map(({ cycle }) => cycle.network)).toEqual([null, 'fosen', 'namdal']);
    expect(await codeOf(readYear(county, people.outsider, 2027))).toBe('not-your-role');
  });
});

describe('the address of a calendar', () => {
  const secrets = ['a', 'b'].map((letter) => letter.repeat(43)) as [string, string];
  const renew = (county: SmallCounty, secret: string, actor: Person = people.coordinatorFosen) =>
    renewCalendarLink(county, { actor, changeId: 'the-same' }, secret);

  it('opens the calendar until it is renewed', async () => {
    const county = await aSmallCounty();
    expect(await valueOf(readCalendarLink(county.store, people.coordinatorFosen))).toBeNull();
    const first = await valueOf(renew(county, secrets[0]));
    expect(await openCalendarLink(county.store, first.token)).toBe('coordinator-fosen');
    const second = await valueOf(renew(county, secrets[1]));
    expect(await openCalendarLink(county.store, first.token)).toBeNull();
    expect(await openCalendarLink(county.store, second.token)).toBe('coordinator-fosen');
    expect(await codeOf(readCalendarFeed(county, first.token, []))).toBe('not-found');
  });

  it('opens for nothing but the whole secret of that person', async () => {
    const county = await aSmallCounty();
    const { token } = await valueOf(renew(county, secrets[0]));
    await valueOf(renew(county, secrets[1], people.coordinatorNamdal));
    const others = [
      token.slice(0, -1),
      `${token}a`,
      token.toUpperCase(),
      `coordinator-namdal.${secrets[0]}`,
      `nobody.${secrets[0]}`,
      secrets[0],
      '',
    ];
    const opened = await Promise.all(others.map((other) => openCalendarLink(county.store, other)));
    expect(opened).toEqual(others.map(() => null));
  });

  it('keeps the secret nowhere', async () => {
    const county = await aSmallCounty();
    await valueOf(renew(county, secrets[0]));
    const kept = JSON.stringify([
      await county.store.list('calendar-link'),
      await county.store.auditTrail('calendar-link', 'coordinator-fosen'),
    ]);
    expect(kept).not.toContain(secrets[0]);
  });

  it('is for those who have a role', async () => {
    const county = await aSmallCounty();
    expect(await codeOf(renew(county, secrets[0], people.outsider))).toBe('not-your-role');
  });
});

describe('the gatherings of a joint measure', () => {
  const id = 'inkluderende-praksis';
  const key = `joint-measure.${id}.pulje-1.samling-1`;
  const content = (date: string) =>
    aJointMeasureContent({
      cohorts: aJointMeasureContent().cohorts.map((cohort) => ({
        ...cohort,
        gatherings: cohort.gatherings.map((one) => ({
          ...one,
          when: { kind: 'on', date: toPlainDate(date) } as const,
        })),
      })),
    });
  async function move(county: SmallCounty, date: string): Promise<void> {
    const command = await county.commandOf(people.governor, 'joint-measure', id);
    await valueOf(saveJointMeasure(county, command, { jointMeasure: id, content: content(date) }));
  }
  async function aCountyThatMeets(): Promise<SmallCounty> {
    const county = await aSmallCounty();
    await county.store.commit(
      aChange('joint-measure', aJointMeasure({ content: content('2027-02-03') }), { id }),
    );
    return county;
  }
  const gatheringIn = async (county: SmallCounty, person: Person) => {
    const { occurrences } = await valueOf(readYear(county, person, 2027));
    return occurrences.find((one) => one.key === key) ?? null;
  };

  it('are in the year of those whom they concern, in the order of the days, and follow their date', async () => {
    const county = await aCountyThatMeets();
    const sees = await everybodyWho(async (person) =>
      person.roles.length > 0 && (await gatheringIn(county, person)) ? 'done' : 'not-seen',
    );
    expect(sees).toEqual([
      'governor',
      'coordinatorFosen',
      'representativeFosen',
      'deputyFosen',
      'partnerNtnu',
      'ownerFosen',
    ]);
    await move(county, '2027-10-06');
    expect(await gatheringIn(county, people.coordinatorFosen)).toMatchObject({
      when: { date: '2027-10-06' },
    });
    const { occurrences } = await valueOf(readYear(county, people.coordinatorFosen, 2027));
    expect((await valueOf(readYear(county, people.governor, 2027))).networks).toEqual(['fosen']);
    const days = occurrences.map((one) => lastDayOf(one));
    expect(days).toEqual(days.toSorted());
  });

  it('are in the calendar under the same name when the date is changed, and newer', async () => {
    const county = await aCountyThatMeets();
    const { token } = await valueOf(
      renewCalendarLink(county, { actor: people.ownerFosen, changeId: 'feed' }, 'd'.repeat(43)),
    );
    const event = async () =>
      (await valueOf(readCalendarFeed(county, token, []))).events.find(
        ({ occurrence }) => occurrence.key === key,
      );
    const before = await event();
    county.at('2027-01-20T09:00:00Z');
    await move(county, '2027-10-06');
    expect(await event()).toMatchObject({
      occurrence: { when: { date: '2027-10-06' } },
      revision: (before?.revision ?? 0) + 1,
      changedAt: '2027-01-20T09:00:00.000Z',
    });
  });
});

describe('a calendar', () => {
  const secret = 'c'.repeat(43);
  async function feedOf(county: SmallCounty, actor: Person) {
    const { token } = await valueOf(renewCalendarLink(county, { actor, changeId: 'feed' }, secret));
    return valueOf(readCalendarFeed(county, token, []));
  }
  const keysOf = (feed: Awaited<ReturnType<typeof feedOf>>) =>
    feed.events.map(({ occurrence }) => occurrence.key);

  it('holds what concerns the person, from the year before to the year after', async () => {
    const county = await aSmallCounty();
    await valueOf(save(county, people.coordinatorFosen, fosen, [aCycleEntry()]));
    await valueOf(save(county, people.coordinatorNamdal, namdal, [aCycleEntry()]));
    const keys = keysOf(await feedOf(county, people.coordinatorFosen));
    expect(keys.filter((key) => key.startsWith('fosen'))).toEqual([
      'fosen.meeting.2026',
      'fosen.meeting.2027',
      'fosen.meeting.2028',
    ]);
    expect(keys).toContain('county.decision-basis.2027');
    expect(keys.filter((key) => key.startsWith('namdal'))).toEqual([]);
    // The forum's own meetings do not concern a coordinator.
    expect(keys.filter((key) => key.includes('key-meeting'))).toEqual([]);
    expect(keysOf(await feedOf(county, people.representativeFosen))).toContain('county.key-meeting.2027');
  });

  it('says of a changed event that it is newer, under the same name', async () => {
    const county = await aSmallCounty();
    await valueOf(save(county, people.coordinatorFosen, fosen, [aCycleEntry()]));
    const [before] = (await feedOf(county, people.coordinatorFosen)).events;
    county.at('2027-01-20T09:00:00Z');
    await valueOf(save(county, people.coordinatorFosen, fosen, [aCycleEntry({ title: 'Et annet møte' })]));
    const eventsAfter = (await feedOf(county, people.coordinatorFosen)).events;
    const after = eventsAfter.find(({ occurrence }) => occurrence.key === 'fosen.meeting.2027');
    expect(before?.changedAt).toBeDefined();
    expect(after).toMatchObject({ revision: 2, changedAt: '2027-01-20T09:00:00.000Z', networkName: 'Fosen' });
  });
});
