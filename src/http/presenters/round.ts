import type { Overview } from '../../application/round/read-overview.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { Answer } from '../../contract/operations.ts';
import { inOrder } from '../../domain/calendar/calendar-entry.ts';
import type { Names } from './names.ts';
import { presentProcess } from './process.ts';

/** A round in a list. */
export function presentRound(round: Stored<'round'>, schemeName: string): Answer<'prepareRound'> {
  const { id, scheme, year, state } = round.state;
  return { id, scheme, schemeName, year, state, version: round.version, etag: round.etag };
}

/** A round at a glance. */
export async function presentOverview(overview: Overview, names: Names): Promise<Answer<'readOverview'>> {
  const nameOf = (round: Stored<'round'>) =>
    overview.schemes.find(({ id }) => id === round.state.scheme)?.state.name ?? round.state.scheme;
  return {
    today: overview.today,
    rounds: overview.rounds.map((round) => presentRound(round, nameOf(round))),
    round: overview.round && presentRound(overview.round, nameOf(overview.round)),
    calendar: inOrder(overview.round?.state.calendar ?? []),
    next: overview.next,
    figuresAreExamples: overview.figuresAreExamples,
    networks: await Promise.all(
      overview.networks.map(async ({ planChanged, ...status }) => ({
        ...status,
        planChanged: planChanged && (await names.changed(planChanged)),
      })),
    ),
    tasks: [
      ...(overview.process?.state.state === 'failed'
        ? [{ code: 'resume-process' as const, network: null, due: null }]
        : []),
      ...overview.tasks,
    ],
    waiting: overview.waiting.map(({ occurrence, waiting, title, day, page }) => ({
      occurrence,
      waiting,
      title,
      day,
      page,
    })),
    process: overview.process && (await presentProcess(overview.process, names)),
  };
}
