import { askedFor } from '../../domain/basis/basis-sums.ts';
import { ownContribution } from '../../domain/contribution/own-contribution.ts';
import type { NetworkId } from '../../domain/ids.ts';
import type { Kroner } from '../../domain/money.ts';
import type { AwardLine } from '../../domain/decision/award-letter.ts';
import type { Person } from '../../domain/registers/registers.ts';
import {
  type MoneySums,
  type Reach,
  steeringOf,
  type SteeringInformation,
  yearSums,
} from '../../domain/report/steering.ts';
import { basesAsked } from '../decision/letter-grounds.ts';
import { ownContributionShare } from '../round/own-contribution-share.ts';
import { authorise } from '../authorise.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { reportsOfRound, type ReportReading } from './read-reports.ts';

/** A round's steering information, and the money of every decided round beside it. */
export type SteeringReading = {
  readonly round: Stored<'round'>;
  readonly steering: SteeringInformation;
  readonly reports: readonly ReportReading[];
  readonly years: readonly { readonly round: Stored<'round'>; readonly sums: MoneySums & Reach }[];
  readonly figuresAreExamples: boolean;
};

/** The reports of a round put together, as far as they are delivered. */
export async function readSteering(
  store: AggregateStore,
  actor: Person,
  id: string,
): Promise<Outcome<SteeringReading>> {
  const refusal = authorise(actor, 'steering.read');
  if (refusal) return refusal;
  const rounds = await store.list('round');
  const round = rounds.find((one) => one.id === id);
  if (!round) return notFound;
  const reports = await reportsOfRound(store, id);
  const [themeOf, asked] = await Promise.all([themesOf(store, id), contributionsAsked(store, id)]);
  const decided = rounds.filter(({ state }) => state.state === 'decided' || state.state === 'closed');
  const years = await Promise.all(
    decided
      .toSorted((a, b) => a.state.year - b.state.year || a.id.localeCompare(b.id))
      .map(async (one) => ({
        round: one,
        sums: yearSums((await reportsOfRound(store, one.id)).map(({ report }) => report)),
      })),
  );
  return done({
    round,
    steering: steeringOf(
      reports.map(({ report }) => report),
      (line) => ({ theme: themeOf(line) }),
      asked,
    ),
    reports,
    years,
    figuresAreExamples: reports.some(({ report }) => report.figuresAreExamples),
  });
}

/** What the owners of each network would have added if all that it asked for were granted. */
async function contributionsAsked(store: AggregateStore, round: string): Promise<Map<NetworkId, Kroner>> {
  const [share, recommendation, decision] = await Promise.all([
    ownContributionShare(store, round),
    store.read('recommendation', round),
    store.read('decision', round),
  ]);
  if (share === null || recommendation === null || decision?.state.state !== 'decided') return new Map();
  const bases = await basesAsked(store, recommendation.state);
  return new Map(
    bases.map(({ network, content }) => [network, ownContribution(share, askedFor(content).owners).amount]),
  );
}

/**
 * The focus area that a measure stands under in its network's plan. The basis that the recommendation rests on says
 * which measure of the plan it was; the plan says what it stands under today.
 */
async function themesOf(store: AggregateStore, round: string): Promise<(line: AwardLine) => string> {
  const [bases, plans] = await Promise.all([store.list('basis', { round }), store.list('plan')]);
  const planMeasures = new Map(
    bases.flatMap(({ state }) =>
      state.content.measures.map(({ id, planMeasure }) => [`${state.network} ${id}`, planMeasure] as const),
    ),
  );
  const focusAreas = new Map(
    plans.flatMap(({ state }) =>
      state.sections.flatMap(({ focusAreas }) =>
        focusAreas.flatMap(({ title, measures }) =>
          measures.map(({ id }) => [`${state.network} ${id}`, title] as const),
        ),
      ),
    ),
  );
  return ({ source }) => {
    if (source.kind !== 'basis-measure') return '';
    const measure = planMeasures.get(`${source.network} ${source.measure}`);
    return measure ? (focusAreas.get(`${source.network} ${measure}`) ?? '') : '';
  };
}
