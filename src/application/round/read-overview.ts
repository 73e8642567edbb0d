import { type BasisStage, stageOf } from '../../domain/basis/basis-stage.ts';
import { askedFor } from '../../domain/basis/basis-sums.ts';
import { deadlineFor, nextEntry } from '../../domain/calendar/calendar-entry.ts';
import { dateInOslo, daysBetween, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { NetworkId } from '../../domain/ids.ts';
import type { Kroner } from '../../domain/money.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { nameOn } from '../../domain/registers/on-date.ts';
import { type Task, tasksFor } from '../../domain/round/tasks.ts';
import { hasVoted, votersOf } from '../../domain/vote/told-of-vote.ts';
import type { AuditEntry } from '../../domain/audit/audit-trail.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { type WaitingTask, waitingTasks } from '../notices/waiting-tasks.ts';
import { groupsOn } from '../registers/networks-and-groups.ts';
import { reportsOfRound } from '../report/read-reports.ts';

/** A network's state in a round. Amounts that the reader may not see yet, or that are not there, are null. */
export type NetworkStatus = {
  readonly network: NetworkId;
  readonly name: string;
  readonly stage: BasisStage | 'decided';
  readonly confirmedByOwner: boolean;
  readonly confirmedByPartner: boolean;
  readonly deadline: PlainDate | null;
  readonly overdue: boolean;
  readonly frame: Kroner | null;
  readonly asked: Kroner | null;
  readonly recommended: Kroner | null;
  readonly decided: Kroner | null;
  readonly planChanged: AuditEntry | null;
};

export type Overview = {
  readonly today: PlainDate;
  readonly rounds: readonly Stored<'round'>[];
  readonly round: Stored<'round'> | null;
  readonly schemes: readonly Stored<'scheme'>[];
  readonly figuresAreExamples: boolean;
  readonly networks: readonly NetworkStatus[];
  readonly tasks: readonly Task[];
  /** What waits for the reader outside the round. */
  readonly waiting: readonly WaitingTask[];
  readonly next: ReturnType<typeof nextEntry>;
  /** The work under way or stopped in this round; null when nothing is. */
  readonly process: Stored<'process'> | null;
};

/** A round at a glance: the one asked for, else the latest. The reader sees the networks that the policy lets them. */
export async function readOverview(
  { store, clock }: Dependencies,
  actor: Person,
  asked: string | undefined,
): Promise<Outcome<Overview>> {
  const refusal = authorise(actor, 'round.read');
  if (refusal) return refusal;
  const today = dateInOslo(clock.now());
  const [rounds, schemes] = await Promise.all([store.list('round'), store.list('scheme')]);
  rounds.sort((a, b) => b.state.year - a.state.year || a.id.localeCompare(b.id));
  const round = asked === undefined ? currentRound(rounds) : rounds.find(({ id }) => id === asked);
  if (asked !== undefined && !round) return notFound;
  const [parts, waiting] = await Promise.all([
    round && readParts(store, actor, round, today),
    waitingTasks(store, actor.id, today),
  ]);
  const tasks = parts?.tasks ?? [];
  return done({
    today,
    rounds,
    schemes,
    round: round ?? null,
    next: round ? nextEntry(round.state.calendar, today) : null,
    figuresAreExamples: parts?.figuresAreExamples ?? false,
    networks: parts?.networks ?? [],
    tasks,
    waiting: waiting.filter((one) => !isAmong(tasks, one, round?.id)),
    process: parts?.process ?? null,
  });
}

/** A decision to sign is a task of its round already. */
function isAmong(
  tasks: readonly Task[],
  { waiting, about }: WaitingTask,
  round: string | undefined,
): boolean {
  return waiting === 'signature' && about === round && tasks.some(({ code }) => code === 'take-decision');
}

/** A report is a task from so many days before it is due. */
const REPORT_NEAR_DAYS = 120;

/** The round that people work in: the earliest open one, else the latest. `rounds` come newest first. */
function currentRound(rounds: readonly Stored<'round'>[]): Stored<'round'> | undefined {
  const open = rounds.filter(({ state }) => state.state === 'frames-published' || state.state === 'decided');
  return open.at(-1) ?? rounds[0];
}

async function readParts(store: AggregateStore, actor: Person, round: Stored<'round'>, today: PlainDate) {
  const [key, bases, recommendation, decision, networks, groups, plans, processes, scheme, votes, reports] =
    await Promise.all([
      store.read('key', round.id),
      store.list('basis', { round: round.id }),
      store.read('recommendation', round.id),
      store.read('decision', round.id),
      store.list('network'),
      groupsOn(store, today),
      store.list('plan'),
      store.list('process', { round: round.id }),
      store.read('scheme', round.state.scheme),
      store.list('vote', { round: round.id }),
      reportsOfRound(store, round.id),
    ]);
  // A round that is decided keeps the names that its letters have.
  const named = 'decidedAt' in round.state ? dateInOslo(new Date(round.state.decidedAt)) : today;
  const criteria = scheme?.state.criteria ?? [];
  const deadline = deadlineFor(round.state.calendar, 'decision-basis');
  const staged = bases.map(({ state }) => ({ basis: state, stage: stageOf(state, criteria) }));
  const recommended = recommendation?.state.state === 'submitted' ? recommendation.state.content.lines : [];
  const decided = decision?.state.state === 'decided' ? decision.state.content.lines : [];

  const statuses = networks
    .filter(({ state }) => round.state.networks.includes(state.id))
    .map(({ state }) => ({ state: { id: state.id, name: nameOn(state, named) } }))
    .filter(({ state }) => authorise(actor, 'status.read', { network: state.id }) === null)
    .toSorted((a, b) => a.state.name.localeCompare(b.state.name, 'nb'))
    .map(({ state: { id, name } }): NetworkStatus => {
      const found = staged.find(({ basis }) => basis.network === id);
      const basis = found?.basis ?? null;
      const decidedLine = decided.find((line) => line.network === id);
      const mayReadDraft = authorise(actor, 'draft-basis.read', { network: id }) === null;
      return {
        network: id,
        name,
        stage: decidedLine ? 'decided' : (found?.stage ?? 'no-frame'),
        confirmedByOwner: Boolean(basis?.confirmations.owner),
        confirmedByPartner: Boolean(basis?.confirmations.partner),
        deadline,
        overdue: basis?.state === 'draft' && deadline !== null && today > deadline,
        frame: basis?.frame.total ?? null,
        asked: basis && (basis.state === 'submitted' || mayReadDraft) ? askedFor(basis.content).total : null,
        recommended: recommended.find((line) => line.network === id)?.recommended ?? null,
        decided: decidedLine?.decided ?? null,
        planChanged: plans.find((plan) => plan.id === id)?.audit ?? null,
      };
    });

  const mayReadProcess = authorise(actor, 'process.read') === null;
  return {
    figuresAreExamples: key?.state.inputs.figuresAreExamples ?? false,
    networks: statuses,
    tasks: tasksFor(actor, round.state, {
      key: key?.state ?? null,
      bases: staged,
      recommendation: recommendation?.state ?? null,
      decision: decision?.state ?? null,
      mayVote: votes.some(({ state }) => votersOf(state).includes(actor.id) && !hasVoted(state, actor.id)),
      reports: reports
        .map(({ report }) => report)
        .filter(({ deadline }) => daysBetween(today, deadline) <= REPORT_NEAR_DAYS),
      groups: groups.map(({ id }) => id),
    }),
    process: mayReadProcess ? (processes.find(({ state }) => state.state !== 'finished') ?? null) : null,
  };
}
