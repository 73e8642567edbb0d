import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aCohort,
  aJointMeasure,
  aJointMeasureContent,
  someParticipants,
} from '../../../test/builders/aggregates.ts';
import type { NetworkId, OwnerId, PersonId } from '../ids.ts';
import { acceptAsking, askToJoin, declineAsking, type Enrolled, joinCohort, leaveCohort } from './enrol.ts';
import {
  type Cohort,
  type EnrolmentPlace,
  enrolmentAt,
  headcount,
  type JointMeasure,
  placesLeft,
  stateOfCohort,
  takenIn,
} from './joint-measure.ts';

const act = { by: 'coordinator-fosen' as PersonId, at: '2026-11-20T09:00:00.000Z' };
const fosen = 'fosen' as NetworkId;
const orland = '5057' as OwnerId;

/** Nobody has joined; three cohorts, of which the second has no room for many. */
function measureWith(cohorts: readonly Cohort[] = threeCohorts): JointMeasure {
  return aJointMeasure({ content: aJointMeasureContent({ cohorts }), enrolments: [] });
}
const threeCohorts = [
  aCohort(),
  aCohort({ id: 'pulje-2', title: 'Pulje 2', capacity: 2 }),
  aCohort({ id: 'pulje-3', title: 'Pulje 3', capacity: null }),
];
const placeOf = (network = 'fosen', cohort = 'pulje-1') => ({
  cohort,
  track: 'spor-1',
  network: network as NetworkId,
  owner: null,
});
const ownersPlace: EnrolmentPlace = { ...placeOf(), owner: orland };
const people = (school: number) => someParticipants({ school });

function become(enrolled: Enrolled): JointMeasure {
  if (enrolled.kind === 'fault') throw new Error(enrolled.fault.code);
  return enrolled.measure;
}
function faultOf(enrolled: Enrolled) {
  return enrolled.kind === 'fault' ? enrolled.fault : null;
}
const join = (measure: JointMeasure, count: number, place = placeOf()) =>
  joinCohort(measure, place, people(count), act);
const ask = (measure: JointMeasure, count: number) => askToJoin(measure, ownersPlace, people(count), act);

describe('a network that joins', () => {
  it('has as many places as it says, to the last one', () => {
    const measure = become(join(measureWith(), 10));
    expect(takenIn(measure, 'pulje-1')).toBe(10);
    expect(placesLeft(measure, aCohort())).toBe(0);
    expect(stateOfCohort(measure, aCohort())).toBe('full');
  });

  it('is refused one more, and told which cohort has room for that many', () => {
    const measure = become(join(measureWith(), 8));
    expect(faultOf(join(measure, 3, placeOf('namdal')))).toEqual({
      code: 'cohort-full-choose-next',
      cohort: 'Pulje 1',
      left: 2,
      next: 'Pulje 3',
    });
    expect(faultOf(join(become(join(measure, 2, placeOf('gauldal'))), 1, placeOf('namdal')))).toMatchObject({
      left: 0,
      next: 'Pulje 2',
    });
  });

  it('is told of none where every other is too small or has started', () => {
    const measure = measureWith([
      aCohort({ capacity: 3 }),
      aCohort({ id: 'pulje-2', capacity: 3 }),
      aCohort({ id: 'pulje-3', capacity: null, stage: 'under-way' }),
    ]);
    expect(faultOf(join(measure, 4))).toEqual({ code: 'cohort-full', cohort: 'Pulje 1', left: 3 });
  });

  it('is told of an earlier one where none after it has room', () => {
    const measure = measureWith([aCohort(), aCohort({ id: 'pulje-2', title: 'Pulje 2', capacity: 2 })]);
    expect(faultOf(join(measure, 3, placeOf('fosen', 'pulje-2')))).toMatchObject({ next: 'Pulje 1' });
  });

  it('may say anew with how many, its own places not counted twice', () => {
    const measure = become(join(become(join(measureWith(), 8)), 10));
    expect(measure.enrolments).toHaveLength(1);
    expect(takenIn(measure, 'pulje-1')).toBe(10);
    expect(faultOf(join(measure, 11))).toMatchObject({ left: 10 });
  });

  it('must have somebody to send, to a track and a cohort that are there and open', () => {
    expect(faultOf(join(measureWith(), 0))).toEqual({ code: 'nobody-taking-part' });
    expect(faultOf(join(measureWith(), 1, placeOf('fosen', 'pulje-9')))).toEqual({ code: 'unknown-cohort' });
    expect(faultOf(join(measureWith(), 1, { ...placeOf(), track: 'spor-9' }))).toEqual({
      code: 'unknown-track',
    });
    expect(faultOf(join(measureWith([aCohort({ stage: 'finished' })]), 1))).toEqual({
      code: 'cohort-not-open',
    });
  });

  it('may leave before the cohort starts, and its places are free', () => {
    const joined = become(join(measureWith(), 10));
    const left = become(leaveCohort(joined, placeOf(), 'Vi har ikke kapasitet.', act));
    expect(takenIn(left, 'pulje-1')).toBe(0);
    expect(enrolmentAt(left, placeOf())?.standing).toMatchObject({
      kind: 'left',
      why: 'Vi har ikke kapasitet.',
    });
    expect(faultOf(leaveCohort(left, placeOf(), 'Igjen', act))).toEqual({ code: 'not-taking-part' });
    expect(takenIn(become(join(left, 4)), 'pulje-1')).toBe(4);
  });

  it('may not leave one that has started', () => {
    const joined = become(join(measureWith(), 10));
    const started = {
      ...joined,
      content: aJointMeasureContent({ cohorts: [aCohort({ stage: 'under-way' })] }),
    };
    expect(faultOf(leaveCohort(started, placeOf(), 'Nei', act))).toEqual({ code: 'cohort-not-open' });
  });
});

describe('an owner that asks', () => {
  it('has no place before it is accepted', () => {
    const asked = become(ask(measureWith(), 4));
    expect(takenIn(asked, 'pulje-1')).toBe(0);
    const accepted = become(acceptAsking(asked, ownersPlace, act));
    expect(takenIn(accepted, 'pulje-1')).toBe(4);
    expect(faultOf(ask(accepted, 2))).toEqual({ code: 'already-accepted' });
  });

  it('is not let in where others have taken the places since', () => {
    const filled = become(join(become(ask(measureWith(), 4)), 8, placeOf('namdal')));
    expect(faultOf(acceptAsking(filled, ownersPlace, act))).toMatchObject({ left: 2, next: 'Pulje 3' });
    expect(enrolmentAt(filled, ownersPlace)?.standing.kind).toBe('asked');
  });

  it('is declined with why, may ask again, and is answered once', () => {
    const declined = become(
      declineAsking(become(ask(measureWith(), 4)), ownersPlace, 'Bare nettverk nå.', act),
    );
    expect(enrolmentAt(declined, ownersPlace)?.standing).toMatchObject({ why: 'Bare nettverk nå.' });
    expect(faultOf(acceptAsking(declined, ownersPlace, act))).toEqual({ code: 'not-asked' });
    expect(faultOf(declineAsking(declined, ownersPlace, 'Nei', act))).toEqual({ code: 'not-asked' });
    expect(enrolmentAt(become(ask(declined, 2)), ownersPlace)?.standing.kind).toBe('asked');
  });

  it('does not stand for its network, nor the network for it', () => {
    const both = become(join(become(ask(measureWith(), 2)), 3));
    expect(both.enrolments).toHaveLength(2);
    expect(takenIn(both, 'pulje-1')).toBe(3);
  });
});

describe('under any order of joining, asking, answering and leaving', () => {
  const networks = ['fosen', 'namdal', 'gauldal'];
  const acts = fc.array(
    fc.record({
      does: fc.constantFrom('join', 'ask', 'accept', 'decline', 'leave', 'withdraw'),
      network: fc.constantFrom(...networks),
      cohort: fc.constantFrom('pulje-1', 'pulje-2'),
      count: fc.nat(12),
    }),
    { maxLength: 40 },
  );

  it('no cohort has more people than places, and who is refused changes nothing', () => {
    fc.assert(
      fc.property(acts, fc.nat(15), fc.nat(15), (all, first, second) => {
        const cohorts = [aCohort({ capacity: first }), aCohort({ id: 'pulje-2', capacity: second })];
        let measure = measureWith(cohorts);
        for (const { does, network, cohort, count } of all) {
          const place = placeOf(network, cohort);
          const owners = { ...place, owner: orland };
          const next = {
            join: () => joinCohort(measure, place, people(count), act),
            ask: () => askToJoin(measure, owners, people(count), act),
            accept: () => acceptAsking(measure, owners, act),
            decline: () => declineAsking(measure, owners, 'Nei', act),
            leave: () => leaveCohort(measure, place, 'Nei', act),
            withdraw: () => leaveCohort(measure, owners, 'Nei', act),
          }[does as 'join']();
          if (next.kind === 'enrolled') measure = next.measure;
          for (const { id, capacity } of cohorts)
            expect(takenIn(measure, id)).toBeLessThanOrEqual(capacity ?? 0);
        }
        const joined = measure.enrolments.filter(({ standing }) => standing.kind === 'joined');
        const attending = joined.reduce((sum, { participants }) => sum + headcount(participants), 0);
        expect(attending).toBe(takenIn(measure, 'pulje-1') + takenIn(measure, 'pulje-2'));
        expect(
          new Set(measure.enrolments.map(({ cohort, network, owner }) => `${cohort} ${network} ${owner}`))
            .size,
        ).toBe(measure.enrolments.length);
      }),
    );
  });

  it('a network is never refused a place that there is room for', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.integer({ min: 1, max: 10 }), (taken, wanted) => {
        const before = taken === 0 ? measureWith() : become(join(measureWith(), taken, placeOf('namdal')));
        expect(join(before, wanted, { ...placeOf(), network: fosen }).kind).toBe(
          taken + wanted <= 10 ? 'enrolled' : 'fault',
        );
      }),
    );
  });
});
