import type { AwardLine } from '../../domain/decision/award-letter.ts';
import type { Person } from '../../domain/registers/registers.ts';
import {
  type MoneySums,
  steeringOf,
  type SteeringInformation,
  yearSums,
} from '../../domain/report/steering.ts';
import { authorise } from '../authorise.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { reportsOfRound, type ReportReading } from './read-reports.ts';

/** A round's steering information, and the money of every decided round beside it. */
export type SteeringReading = {
  readonly round: Stored<'round'>;
  readonly steering: SteeringInformation;
  readonly reports: readonly ReportReading[];
  readonly years: readonly { readonly round: Stored<'round'>; readonly sums: MoneySums }[];
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
  const themeOf = await themesOf(store, id);
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
    ),
    reports,
    years,
    figuresAreExamples: reports.some(({ report }) => report.figuresAreExamples),
  });
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
