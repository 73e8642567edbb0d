import { describe, expect, it } from 'vitest';
import { UNSAVED } from '../../src/application/change-aggregate.ts';
import { dismissDuty, restoreDuty, snoozeReminder } from '../../src/application/notices/duty-notes.ts';
import { openHearing } from '../../src/application/county-plan/county-plan-changes.ts';
import { saveStatement } from '../../src/application/county-plan/save-statement.ts';
import { amendLetter, signAmendment } from '../../src/application/decision/amend-letter.ts';
import { answerAsking, askToJoin } from '../../src/application/joint-measure/enrol.ts';
import { addDays, dateInOslo, type PlainDate, toPlainDate } from '../../src/domain/calendar/plain-date.ts';
import { isWorkingDay } from '../../src/domain/calendar/working-days.ts';
import { statementIdOf } from '../../src/domain/county-plan/statement.ts';
import type { OwnerId, PersonId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import { dutyNoteIdOf } from '../../src/domain/reminders/duty-note.ts';
import { morningOf } from '../../src/domain/reminders/reminder-moments.ts';
import {
  aChange,
  aCountyPlan,
  aCycle,
  aCycleEntry,
  aJointMeasure,
  aNetwork,
  aPerson,
  someParticipants,
} from '../builders/aggregates.ts';
import { fosen, namdal, people, theRound, valueOf } from '../builders/small-county.ts';
import { aToldCounty, type Told } from '../builders/told-county.ts';

/*
 * A whole year, morning by morning, through the planner, the outbox and the sender, in memory. The year is 2027: the
 * decision bases are due on Monday 1 February, Easter Sunday is 28 March, and the clocks change that day and on
 * 31 October.
 */

type ToldCounty = Awaited<ReturnType<typeof aToldCounty>>;

const firstDay = toPlainDate('2027-01-04');
const lastDay = toPlainDate('2027-12-30');

/** Lets the days go by, each with its morning first and then with what people do that day. */
async function live(
  county: ToldCounty,
  until: PlainDate,
  deeds: Readonly<Record<string, () => Promise<unknown>>> = {},
  from: PlainDate = firstDay,
): Promise<void> {
  for (let day = from; day <= until; day = addDays(day, 1)) {
    await county.morning(day);
    county.at(`${day}T12:00:00Z`);
    await deeds[day]?.();
  }
}

async function aCountyWithFrames(): Promise<ToldCounty> {
  const county = await aToldCounty();
  county.at('2027-01-04T06:00:00Z');
  await county.reach('frames-published');
  return county;
}

/** What one person was told: the day, and each line as occurrence, network and days from the deadline. */
function toldTo({ told }: ToldCounty, person: string): string[] {
  return told
    .filter((one) => one.person === person)
    .map((one) => `${dateInOslo(new Date(one.at))} ${linesOf(one)}`);
}

function linesOf({ view }: Told): string {
  if (view.kind !== 'reminder') return view.kind;
  return view.lines
    .map(({ duty, role }) => {
      const [, entry] = duty.occurrence.split('.');
      const place = duty.network === null ? '' : ` ${duty.network}`;
      return `${entry}${place} ${duty.offset > 0 ? '+' : ''}${duty.offset}${role === 'responsible' ? '' : ' (late)'}`;
    })
    .join(', ');
}

const basis = { occurrence: 'county.decision-basis.2027', network: fosen } as const;
const revision = { occurrence: 'county.plan-revision.2027', network: fosen } as const;

describe('a year of reminders', async () => {
  const county = await aCountyWithFrames();
  await live(county, lastDay, {
    '2027-01-20': () => county.write('fosen'),
    '2027-01-21': () =>
      snoozeReminder(county, { actor: people.partnerNtnu, changeId: 'snooze' }, { ...basis, days: 7 }),
    '2027-01-28': async () => {
      await county.confirm('fosen', 'owner');
      await county.confirm('fosen', 'partner');
      await county.send('fosen');
    },
    '2027-02-10': () => county.submit('namdal'),
    '2027-03-13': () => county.recommend(),
    '2027-04-12': () => county.decide(),
    '2027-09-01': () =>
      dismissDuty(
        county,
        { actor: people.coordinatorFosen, changeId: 'dismiss', expected: UNSAVED },
        { ...revision, kind: 'not-relevant', reason: 'Planen ble revidert i vår.' },
      ),
  });

  it('tells the coordinator of a network that is late until the day it delivers, and never again', () => {
    expect(toldTo(county, 'coordinator-namdal')).toEqual([
      '2027-01-18 decision-basis namdal -14',
      '2027-01-25 decision-basis namdal -7',
      '2027-01-29 decision-basis namdal -1',
      '2027-02-02 decision-basis namdal +1',
      '2027-02-08 decision-basis namdal +7',
      '2027-04-13 letter-issued',
      '2027-08-27 review-meeting -14',
      '2027-08-31 plan-revision namdal -30',
      '2027-09-10 review-meeting -1',
      '2027-09-23 plan-revision namdal -7',
    ]);
  });

  it('tells those who are to confirm only once there is something to confirm', () => {
    expect(toldTo(county, 'representative-fosen').filter((line) => line.includes('basis'))).toEqual([
      '2027-01-21 decision-basis fosen -14',
      '2027-01-25 decision-basis fosen -7',
    ]);
  });

  it('leaves somebody who asked for it alone, and comes back on the day', () => {
    expect(toldTo(county, 'partner-ntnu').filter((line) => line.includes('basis'))).toEqual([
      '2027-01-21 decision-basis fosen -14',
      '2027-01-28 decision-basis fosen -4',
    ]);
  });

  it('tells the county governor of what is a week late, and of several things in one card', () => {
    expect(toldTo(county, 'governor')).toEqual([
      '2027-01-14 key-meeting -1',
      '2027-02-08 decision-basis namdal +7 (late)',
      '2027-02-12 recommendation -30',
      '2027-02-26 recommendation-meeting -14',
      '2027-03-01 recommendation -14',
      '2027-03-08 recommendation -7',
      '2027-03-12 recommendation-meeting -1, recommendation -1',
      '2027-03-16 award-letter -30',
      '2027-04-01 award-letter -14',
      '2027-04-08 award-letter -7',
      '2027-04-13 letter-issued',
      '2027-08-27 review-meeting -14',
      '2027-09-10 review-meeting -1',
    ]);
  });

  it('tells nobody of what a network has said is not relevant', () => {
    expect(toldTo(county, 'coordinator-fosen').filter((line) => line.includes('revision'))).toEqual([
      '2027-08-31 plan-revision fosen -30',
    ]);
  });

  it('invites the owners, and never says that they are late', () => {
    expect(toldTo(county, 'owner-orland')).toEqual([
      '2027-11-01 needs-report fosen -30',
      '2027-11-17 needs-report fosen -14',
      '2027-11-24 needs-report fosen -7',
      '2027-11-30 needs-report fosen -1',
    ]);
  });

  it('comes at half past eight on working days alone, on either side of summer time', () => {
    const reminders = county.told.filter(({ view }) => view.kind === 'reminder');
    for (const { at } of reminders) {
      const day = dateInOslo(new Date(at));
      expect(isWorkingDay(day)).toBe(true);
      expect(at).toBe(morningOf(day));
    }
    const times = new Set(reminders.map(({ at }) => at));
    expect(times).toContain('2027-03-16T07:30:00.000Z');
    expect(times).toContain('2027-04-01T06:30:00.000Z');
    expect(times).toContain('2027-11-01T07:30:00.000Z');
  });

  it('says nothing twice', () => {
    const said = county.told.flatMap((one) =>
      linesOf(one)
        .split(', ')
        .map((line) => `${one.person}: ${line}`),
    );
    const reminders = said.filter((line) => !line.endsWith('letter-issued'));
    expect(new Set(reminders).size).toBe(reminders.length);
  });

  it('leaves nothing waiting, and nothing that could not be sent', async () => {
    for (const state of ['waiting', 'sending', 'parked'] as const) {
      const { deliveries } = await county.outbox.list({ state }, { size: 10, from: null });
      expect(deliveries).toEqual([]);
    }
  });
});

describe('a spring of what waits outside the annual cycle', async () => {
  const measure = 'inkluderende-praksis';
  const plan = '2027-2030';
  const adviser = aPerson({ id: 'adviser' as PersonId });
  const letter = `${theRound}-network-fosen`;
  const county = await aToldCounty();
  const network = await county.store.read('network', fosen);
  const owners = [{ id: '5057' as OwnerId, kind: 'municipality', name: 'Ørland' } as const];
  for (const change of [
    aChange('network', aNetwork({ owners }), { id: fosen, expected: network?.etag ?? null }),
    aChange('person', adviser, { id: adviser.id }),
    aChange('joint-measure', aJointMeasure({ enrolments: [] }), { id: measure }),
    aChange('county-plan', aCountyPlan(), { id: plan }),
  ]) {
    await county.store.commit(change);
  }
  county.at('2027-01-04T06:00:00Z');
  await county.reach('recommended');
  const asking = {
    jointMeasure: measure,
    cohort: 'pulje-1',
    track: 'spor-1',
    network: fosen,
    owner: '5057' as OwnerId,
  };
  const state = async (by: Person, organisation: string) => {
    const id = statementIdOf({ plan, hearing: 1, organisation: { kind: 'network', id: fosen } });
    const text = 'Vi støtter planen.';
    await valueOf(
      saveStatement(county, await county.commandOf(by, 'hearing-statement', id), {
        plan,
        organisation,
        text,
      }),
    );
  };
  await live(
    county,
    toPlainDate('2027-05-31'),
    {
      // A Monday: the hearing is open until Thursday 1 April, the week after Easter.
      '2027-03-01': async () =>
        valueOf(
          openHearing(county, await county.commandOf(people.governor, 'county-plan', plan), {
            plan,
            deadline: toPlainDate('2027-04-01'),
          }),
        ),
      '2027-03-19': () => state(people.coordinatorFosen, 'network-fosen'),
      '2027-03-31': async () =>
        valueOf(
          askToJoin(county, await county.commandOf(people.ownerFosen, 'joint-measure', measure), {
            ...asking,
            participants: someParticipants({ ppt: 2 }),
          }),
        ),
      '2027-04-12': async () =>
        valueOf(
          answerAsking(county, await county.commandOf(people.governor, 'joint-measure', measure), {
            ...asking,
            answer: { kind: 'accepted' },
          }),
        ),
      // There are two advisers: the one writes the decision, the other signs it.
      '2027-04-13': () => county.decide(undefined, adviser),
      // A Friday: somebody else has to sign the new decision.
      '2027-05-07': async () => {
        const content = { kind: 'annulment', grounds: 'Tiltaket er avlyst.' } as const;
        const command = await county.commandOf(people.governor, 'decision');
        await valueOf(amendLetter(county, command, { letter, content }));
      },
      '2027-05-12': () =>
        snoozeReminder(
          county,
          { actor: adviser, changeId: 'snooze' },
          { occurrence: `waiting.signature.${letter}`, network: null, days: 1 },
        ),
      '2027-05-20': async () => {
        await valueOf(signAmendment(county, await county.commandOf(adviser, 'decision'), letter));
        await county.runner.idle();
      },
    },
    toPlainDate('2027-03-01'),
  );
  const waitingTold = (person: string) =>
    toldTo(county, person).flatMap((line) => {
      const [day, ...words] = line.split(' ');
      const waits = words
        .join(' ')
        .split(', ')
        .filter((one) => /^(?:hearing-statement|signature|joining-answer)/.test(one));
      return waits.map((one) => `${day} ${one}`);
    });

  it('invites the organisations to the hearing until they have sent a statement, and never afterwards', () => {
    expect(waitingTold('coordinator-fosen')).toEqual(['2027-03-18 hearing-statement fosen -14']);
    const silent = ['2027-03-18', '2027-03-24', '2027-03-31'];
    for (const [person, network] of [
      ['coordinator-namdal', ' namdal'],
      ['owner-orland', ' fosen'],
      ['partner-nord', ''],
      ['statped', ''],
    ] as const) {
      expect(waitingTold(person)).toEqual(
        [-14, -7, -1].map((offset, index) => `${silent[index]} hearing-statement${network} ${offset}`),
      );
    }
    expect(waitingTold('representative-namdal')).toEqual([]);
  });

  it('tells a carrier of an owner that asks to join, the county governor after a week, until it has an answer', () => {
    const ofAnswer = (person: string) => waitingTold(person).filter((line) => line.includes('joining'));
    expect(ofAnswer('partner-ntnu')).toEqual([
      '2027-04-01 joining-answer +1',
      '2027-04-05 joining-answer +3',
      '2027-04-07 joining-answer +7',
    ]);
    expect(ofAnswer('governor')).toEqual(['2027-04-07 joining-answer +7']);
    expect(ofAnswer('partner-nord')).toEqual([]);
  });

  it('tells another than who prepared a new decision that it waits for a signature, until it has one', () => {
    const ofSignature = (person: string) => waitingTold(person).filter((line) => line.includes('signature'));
    expect(ofSignature('adviser')).toEqual([
      '2027-05-10 signature +3',
      '2027-05-13 signature +6',
      '2027-05-14 signature +7',
    ]);
    expect(ofSignature('governor')).toEqual([]);
  });
});

describe('what happens between planning and sending', () => {
  const deadlineMorning = '2027-01-25T07:30:00Z';

  it('counts: who has delivered by then is not nagged', async () => {
    const county = await aCountyWithFrames();
    county.at(deadlineMorning);
    await county.plan();
    await county.submit('namdal');
    await county.sendDue();
    expect(toldTo(county, 'coordinator-namdal')).toEqual([]);
    expect(await county.outbox.read('reminder:coordinator-namdal:2027-01-25')).toMatchObject({
      state: 'dropped',
      reason: 'done',
    });
  });

  it('counts: who has snoozed or dismissed it by then is not nagged either', async () => {
    const county = await aCountyWithFrames();
    county.at(deadlineMorning);
    await county.plan();
    const actor = people.coordinatorFosen;
    await valueOf(snoozeReminder(county, { actor, changeId: 'snooze' }, { ...basis, days: 1 }));
    const namdals = { ...basis, network: namdal };
    await valueOf(
      dismissDuty(
        county,
        { actor: people.representativeNamdal, changeId: 'dismiss', expected: UNSAVED },
        { ...namdals, kind: 'not-relevant', reason: 'Søker ikke.' },
      ),
    );
    await county.sendDue();
    const reasonOf = async (person: string) =>
      (await county.outbox.read(`reminder:${person}:2027-01-25`))?.reason;
    expect(await reasonOf('coordinator-fosen')).toBe('snoozed');
    expect(await reasonOf('coordinator-namdal')).toBe('dismissed');
  });

  it('may be a crash: what was planned before it is sent after it, once', async () => {
    const county = await aCountyWithFrames();
    county.at(deadlineMorning);
    let left = 1;
    const outbox = {
      ...county.outbox,
      put: async (...message: Parameters<typeof county.outbox.put>) => {
        if (left-- === 0) throw new Error('killed');
        return county.outbox.put(...message);
      },
    };
    await expect(county.plan(outbox)).rejects.toThrow('killed');
    await county.plan();
    await county.sendDue();
    await county.plan();
    await county.sendDue();
    for (const network of [fosen, namdal]) {
      expect(toldTo(county, `coordinator-${network}`)).toEqual([`2027-01-25 decision-basis ${network} -7`]);
    }
  });

  it('may be another planner: two at once put each message once', async () => {
    const county = await aCountyWithFrames();
    county.at(deadlineMorning);
    const added = await Promise.all([county.plan(), county.plan()]);
    await county.sendDue();
    expect(added[0] + added[1]).toBe(2);
    expect(county.told).toHaveLength(2);
  });

  it('may be a change of the year: what comes to be due the same morning is one more message, once', async () => {
    const county = await aCountyWithFrames();
    await county.morning(toPlainDate('2027-01-25'));
    const meeting = aCycleEntry({ when: { kind: 'on', day: { month: 2, day: 1 } } });
    await county.store.commit(
      aChange('cycle', aCycle({ network: fosen, entries: [meeting] }), { id: fosen }),
    );
    await county.plan();
    await county.sendDue();
    await county.plan();
    await county.sendDue();
    expect(toldTo(county, 'coordinator-fosen')).toEqual([
      '2027-01-25 decision-basis fosen -7',
      '2027-01-25 meeting fosen -7',
    ]);
  });
});

describe('a service that was away', () => {
  it('gives the latest reminder it missed, and none that is old', async () => {
    const county = await aCountyWithFrames();
    county.at('2027-01-20T09:00:00Z');
    await county.plan();
    await county.sendDue();
    expect(toldTo(county, 'coordinator-fosen')).toEqual(['2027-01-20 decision-basis fosen -14']);
    county.at('2027-02-05T09:00:00Z');
    await county.plan();
    await county.sendDue();
    expect(toldTo(county, 'coordinator-fosen').slice(1)).toEqual(['2027-02-05 decision-basis fosen +1']);
  });

  it('waits for the next morning when it comes back at night', async () => {
    const county = await aCountyWithFrames();
    county.at('2027-01-18T21:00:00Z');
    await county.plan();
    await county.sendDue();
    expect(county.told).toEqual([]);
    await county.morning(toPlainDate('2027-01-19'));
    expect(toldTo(county, 'coordinator-fosen')).toEqual(['2027-01-19 decision-basis fosen -14']);
  });

  it('does not tell on its first start what happened weeks ago', async () => {
    const county = await aToldCounty();
    county.at('2027-01-04T06:00:00Z');
    await county.reach('decided');
    await county.morning(toPlainDate('2027-05-20'));
    expect(county.told).toEqual([]);
  });
});

describe('what is not relevant', () => {
  it('is on record with who and why, and can be taken back', async () => {
    const county = await aCountyWithFrames();
    county.at('2027-01-25T07:30:00Z');
    const actor = people.coordinatorFosen;
    const dismissed = await valueOf(
      dismissDuty(
        county,
        { actor, changeId: 'dismiss', expected: UNSAVED },
        { ...basis, kind: 'not-relevant', reason: 'Søker ikke.' },
      ),
    );
    const trail = await county.store.auditTrail('duty-note', dutyNoteIdOf(basis.occurrence, fosen));
    expect(trail).toMatchObject([{ by: actor.id, action: 'duty.dismiss', reason: 'Søker ikke.' }]);
    await valueOf(restoreDuty(county, { actor, changeId: 'restore', expected: dismissed.etag }, basis));
    await county.plan();
    await county.sendDue();
    expect(toldTo(county, 'coordinator-fosen')).toEqual(['2027-01-25 decision-basis fosen -7']);
  });
});
