import { stageOf } from '../../domain/basis/basis-stage.ts';
import { addDays, dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { Occurrence } from '../../domain/cycle/annual-cycle.ts';
import { MAX_REMINDER_DAYS } from '../../domain/cycle/check-cycle.ts';
import { occurrencesBetween } from '../../domain/cycle/occurrences.ts';
import type { DutyFacts, RoundStanding } from '../../domain/reminders/duties.ts';
import { type Unsigned, waitingNow } from '../../domain/reminders/waiting.ts';
import { CATCH_UP_DAYS } from '../../domain/reminders/reminder-moments.ts';
import { reportsOfRound } from '../report/read-reports.ts';
import { currentCycles } from '../cycle/read-cycles.ts';
import { readWaiting } from './read-waiting.ts';
import { groupsOn } from '../registers/networks-and-groups.ts';
import { networksOn, peopleOn } from '../registers/registers-on.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';

/** What falls around a day, and how far everything has come: all that says who should be told what. */
export type Standing = {
  readonly occurrences: readonly Occurrence[];
  readonly facts: DutyFacts;
};

/** Longer than any reminder is away from its deadline, weekends, holidays and the time for catching up included. */
const REACH_DAYS = MAX_REMINDER_DAYS + CATCH_UP_DAYS + 14;

/** Reads how everything stands, around the day that it is. */
export async function readStanding(store: AggregateStore, now: Date): Promise<Standing> {
  const today = dateInOslo(now);
  const [cycles, rounds, people, networks, groups, schemes, plans, notes, needsReports, waiting] =
    await Promise.all([
      currentCycles(store),
      store.list('round'),
      peopleOn(store, today),
      networksOn(store, today),
      groupsOn(store, today),
      store.list('scheme'),
      store.list('plan'),
      store.list('duty-note'),
      store.list('needs-report'),
      readWaiting(store, today),
    ]);
  const inNetworks = networks.map(({ id }) => id);
  const inGroups = groups.map(({ id }) => id);
  const criteria = new Map(schemes.map(({ id, state }) => [id, state.criteria]));
  return {
    occurrences: [
      ...occurrencesBetween(
        cycles.map(({ cycle }) => cycle),
        rounds.map(({ state }) => state),
        addDays(today, -REACH_DAYS),
        addDays(today, REACH_DAYS),
      ),
      ...waitingNow({ ...waiting, people, networks: inNetworks, groups: inGroups }, today),
    ],
    facts: {
      people,
      networks: inNetworks,
      groups: inGroups,
      rounds: await Promise.all(
        rounds.map((round) =>
          readRound(store, round, {
            criteria: criteria.get(round.state.scheme) ?? [],
            unsigned: waiting.unsigned,
          }),
        ),
      ),
      plansSaved: Object.fromEntries(plans.map(({ id, audit }) => [id, audit.at])),
      notes: notes.map(({ state }) => state),
      needsReports: needsReports.map(({ state }) => state),
    },
  };
}

/** Only as much of a round as somebody may owe something in. */
async function readRound(
  store: AggregateStore,
  { id, state: round }: Stored<'round'>,
  {
    criteria,
    unsigned,
  }: { readonly criteria: Parameters<typeof stageOf>[1]; readonly unsigned: readonly Unsigned[] },
): Promise<RoundStanding> {
  const isOpen = round.state === 'frames-published';
  const [bases, recommendation, reports] = await Promise.all([
    isOpen ? store.list('basis', { round: id }) : [],
    isOpen ? store.read('recommendation', id) : null,
    round.state === 'decided' || round.state === 'closed' ? reportsOfRound(store, id) : [],
  ]);
  return {
    round,
    bases: bases.map(({ state }) => ({ basis: state, stage: stageOf(state, criteria) })),
    recommendation: recommendation?.state ?? null,
    decisionPreparedBy: unsigned.find((one) => one.id === id)?.preparedBy ?? null,
    reports: reports.map(({ report }) => report),
  };
}

/** The occurrence of that key; undefined where it has been taken out or moved far away. */
export function occurrenceOf({ occurrences }: Standing, key: string): Occurrence | undefined {
  return occurrences.find((occurrence) => occurrence.key === key);
}
