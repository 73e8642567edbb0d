import { describe, expect, it } from 'vitest';
import {
  aBasis,
  aDecision,
  aKey,
  aRecommendation,
  aReport,
  aRound,
} from '../../../test/builders/aggregates.ts';
import { people } from '../../../test/builders/small-county.ts';
import type { BasisStage } from '../basis/basis-stage.ts';
import { type Confirmation, type DecisionBasis, submitBasis } from '../basis/decision-basis.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import type { Decision } from '../decision/decision.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { Actor } from '../policies/policy.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { Report } from '../report/report.ts';
import { type AllocationKey, decideKey } from './allocation-key.ts';
import type { Round } from './round.ts';
import { tasksFor } from './tasks.ts';

const at = '2027-01-15T09:00:00.000Z';
const by = 'somebody' as PersonId;
const fosen = 'fosen' as NetworkId;
const namdal = 'namdal' as NetworkId;
const confirmation: Confirmation = { by, at };

const calendar = [
  { due: 'decision-basis', date: '2027-02-01' },
  { due: 'recommendation', date: '2027-03-15' },
  { due: 'award-letter', date: '2027-04-15' },
].map(({ due, date }) => ({
  id: due,
  track: 'forum' as const,
  kind: 'deadline' as const,
  title: due,
  when: { kind: 'on' as const, date: toPlainDate(date) },
  due: due as 'decision-basis',
}));

const preparing: Round = aRound({ calendar });
const published: Round = { ...preparing, state: 'frames-published', publishedAt: at };
const decided: Round = { ...preparing, state: 'decided', publishedAt: at, decidedAt: at };
const closed: Round = { ...preparing, state: 'closed', publishedAt: at, decidedAt: at, closedAt: at };

const decidedKey: AllocationKey = decideKey(aKey(), {
  allocation: {
    distributable: aKey().inputs.pool,
    unallocated: aKey().inputs.jointMeasures,
    frames: [],
    inputHash: '',
  },
  by,
  at,
});
const submittedRecommendation: Recommendation = {
  ...aRecommendation(),
  state: 'submitted',
  asked: [],
  submittedBy: by,
  submittedAt: at,
};
const takenDecision: Decision = { ...aDecision(), state: 'decided', decidedBy: by, decidedAt: at };

type Parts = {
  readonly key?: AllocationKey;
  readonly bases?: readonly (readonly [DecisionBasis, BasisStage])[];
  readonly recommendation?: Recommendation;
  readonly decision?: Decision;
  readonly mayVote?: boolean;
  readonly reports?: readonly Report[];
};

const delivered = {
  state: 'submitted',
  submittedBy: 'coordinator-fosen' as PersonId,
  submittedAt: '2028-06-01T08:00:00.000Z',
  late: false,
} as const;

const ppt = 'ppt' as NetworkId;
const nothing = { key: null, bases: [], recommendation: null, decision: null, mayVote: false };

/** The tasks of everybody who has any, as `code network`. */
function tasksOf(
  round: Round,
  { key, bases = [], recommendation, decision, mayVote = false, reports = [] }: Parts,
): Record<string, string[]> {
  const parts = {
    key: key ?? null,
    bases: bases.map(([basis, stage]) => ({ basis, stage })),
    recommendation: recommendation ?? null,
    decision: decision ?? null,
    mayVote,
    reports,
    groups: [ppt],
  };
  const everybody = Object.entries(people).map(([name, person]) => {
    const tasks = tasksFor(person, round, parts);
    return [
      name,
      tasks.map(({ code, network }) => (network === null ? code : `${code} ${network}`)),
    ] as const;
  });
  return Object.fromEntries(
    everybody.filter(([, tasks]) => tasks.length > 0).map(([name, tasks]) => [name, [...tasks]]),
  );
}

const submitted = (basis = aBasis()) =>
  submitBasis(basis, { at, on: toPlainDate('2027-01-30'), deadline: null });

describe('what waits for people', () => {
  it('is the key, then the frames, for the county governor', () => {
    expect(tasksOf(preparing, { key: aKey() })).toEqual({ governor: ['decide-key'] });
    expect(tasksOf(preparing, { key: decidedKey })).toEqual({ governor: ['publish-frames'] });
    expect(tasksOf(preparing, {})).toEqual({});
  });

  it('is the basis that is not finished, for those of the network who may write it', () => {
    const bases = [
      [aBasis(), 'in-progress'],
      [aBasis({ network: namdal }), 'returned'],
    ] as const;
    expect(tasksOf(published, { bases })).toEqual({
      coordinatorFosen: ['finish-basis fosen'],
      representativeFosen: ['finish-basis fosen'],
      partnerNtnu: ['finish-basis fosen'],
      coordinatorNamdal: ['finish-basis namdal'],
      representativeNamdal: ['finish-basis namdal'],
      partnerNord: ['finish-basis namdal'],
    });
  });

  it('is the confirmation that is missing, for the side whose it is', () => {
    expect(tasksOf(published, { bases: [[aBasis(), 'ready']] })).toEqual({
      representativeFosen: ['confirm-basis-as-owner fosen'],
      deputyFosen: ['confirm-basis-as-owner fosen'],
      partnerNtnu: ['confirm-basis-as-partner fosen'],
    });
    const half = aBasis({ confirmations: { owner: confirmation, partner: null } });
    expect(tasksOf(published, { bases: [[half, 'ready']] })).toEqual({
      partnerNtnu: ['confirm-basis-as-partner fosen'],
    });
  });

  it('is to send what both have confirmed', () => {
    const both = aBasis({ confirmations: { owner: confirmation, partner: confirmation } });
    expect(tasksOf(published, { bases: [[both, 'ready']] })).toEqual({
      coordinatorFosen: ['submit-basis fosen'],
      representativeFosen: ['submit-basis fosen'],
    });
  });

  it('is nothing more once the basis is submitted', () => {
    const bases = [
      [submitted(), 'submitted'],
      [submitted(aBasis({ network: namdal })), 'submitted-late'],
    ] as const;
    expect(tasksOf(published, { bases })).toEqual({});
  });

  it('is the recommendation, then the decision, for the county governor, until it is taken', () => {
    expect(tasksOf(published, { recommendation: aRecommendation() })).toEqual({
      governor: ['write-recommendation'],
    });
    expect(tasksOf(published, { recommendation: submittedRecommendation })).toEqual({
      governor: ['take-decision'],
    });
    expect(tasksOf(published, { recommendation: submittedRecommendation, decision: aDecision() })).toEqual({
      governor: ['take-decision'],
    });
    expect(tasksOf(published, { recommendation: submittedRecommendation, decision: takenDecision })).toEqual(
      {},
    );
  });

  it('is the letter of their own network, once the round is decided', () => {
    const bases = [
      [submitted(), 'submitted'],
      [aBasis({ network: namdal }), 'in-progress'],
    ] as const;
    expect(tasksOf(decided, { bases, decision: takenDecision })).toEqual({
      coordinatorFosen: ['read-letter fosen'],
      representativeFosen: ['read-letter fosen'],
      deputyFosen: ['read-letter fosen'],
      partnerNtnu: ['read-letter fosen'],
      ownerFosen: ['read-letter fosen'],
      coordinatorNamdal: ['read-letter namdal'],
      representativeNamdal: ['read-letter namdal'],
      partnerNord: ['read-letter namdal'],
    });
  });

  it('is the vote of those who may answer, whatever else there is', () => {
    expect(tasksOf(published, { mayVote: true })['outsider']).toEqual(['cast-vote']);
  });

  it('is the report of whoever got the money, also when the round is closed', () => {
    const ofNord = aReport({
      network: null,
      recipient: { kind: 'institution', id: 'nord', name: 'Nord universitet' },
    });
    expect(tasksOf(closed, { reports: [aReport(), ofNord] })).toEqual({
      coordinatorFosen: ['write-report fosen'],
      representativeFosen: ['write-report fosen'],
      partnerNord: ['write-report'],
    });
    expect(tasksOf(closed, { reports: [{ ...aReport(), ...delivered }] })).toEqual({});
  });

  it('is a registered group’s report for its coordinator, and for the county governor where it is not registered', () => {
    const of = (id: string) =>
      aReport({ network: null, recipient: { kind: 'group', id, name: 'PPT-ledernettverket' } });
    const coordinator: Actor = { roles: [{ role: 'group-coordinator', networks: [ppt] }] };
    const tasks = (actor: Actor, id: string) =>
      tasksFor(actor, closed, { ...nothing, reports: [of(id)], groups: [ppt] }).map(({ code }) => code);
    expect([tasks(coordinator, 'ppt'), tasks(people.governor, 'ppt')]).toEqual([['write-report'], []]);
    expect([tasks(coordinator, 'another'), tasks(people.governor, 'another')]).toEqual([
      [],
      ['write-report'],
    ]);
  });

  it('is nothing in a closed round', () => {
    const bases = [[aBasis(), 'ready']] as const;
    expect(tasksOf(closed, { key: aKey(), bases, recommendation: aRecommendation() })).toEqual({});
  });

  it('comes with the date that the calendar has for it', () => {
    const parts = {
      key: null,
      bases: [],
      recommendation: aRecommendation(),
      decision: null,
      mayVote: false,
      reports: [],
      groups: [],
    };
    const dueTo = (...args: Parameters<typeof tasksFor>) => tasksFor(...args).map(({ due }) => due);
    expect(dueTo(people.governor, published, parts)).toEqual(['2027-03-15']);
    expect(dueTo(people.governor, published, { ...parts, recommendation: submittedRecommendation })).toEqual([
      '2027-04-15',
    ]);
    const bases = [{ basis: aBasis({ network: fosen }), stage: 'in-progress' as const }];
    expect(dueTo(people.coordinatorFosen, published, { ...parts, bases })).toEqual(['2027-02-01']);
    const none = { ...published, calendar: [] };
    expect(dueTo(people.governor, none, parts)).toEqual([null]);
  });
});
