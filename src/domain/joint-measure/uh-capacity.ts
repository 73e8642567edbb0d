import type { DecisionBasis } from '../basis/decision-basis.ts';
import type { InstitutionId, NetworkId, RoundId } from '../ids.ts';
import { plainText } from '../plan/plain-text.ts';
import type { NetworkPlan } from '../plan/network-plan.ts';
import { type Period, parsePeriod, periodTouchesSemester, type Semester } from '../plan/period.ts';
import type { Institution } from '../registers/registers.ts';
import type { JointMeasure } from './joint-measure.ts';

/** Where somebody asks for an institution: in a network's plan or basis, or as the carrier of a cohort. */
export type AskSource =
  | { readonly kind: 'plan'; readonly network: NetworkId }
  | { readonly kind: 'basis'; readonly network: NetworkId; readonly round: RoundId }
  | { readonly kind: 'joint-measure'; readonly jointMeasure: string };

/** One piece of work that an institution is asked for. */
export type UhAsk = {
  /** Of this ask alone. */
  readonly id: string;
  /** Null where the network has not written an institution of the register. */
  readonly institution: InstitutionId | null;
  readonly title: string;
  readonly period: string;
  readonly source: AskSource;
  /** Which of the semesters that were asked about it may lie in, by their position. */
  readonly semesters: readonly number[];
};

export type UhCapacity = {
  readonly semesters: readonly Semester[];
  readonly asks: readonly UhAsk[];
};

/** The semesters of so many years on end. */
export function semestersFrom(year: number, years: number): Semester[] {
  return Array.from({ length: years }, (_, index) => year + index).flatMap((one) => [
    { year: one, term: 'spring' as const },
    { year: one, term: 'autumn' as const },
  ]);
}

/**
 * What every network asks of each institution in some semesters: the measures of plans and of submitted bases, and the
 * cohorts that it carries. A measure that a basis has taken from the plan counts once, as the basis has it. A period with
 * an open end may lie in every semester after its start, and is counted there.
 */
export function uhCapacity(
  known: {
    readonly plans: readonly NetworkPlan[];
    readonly bases: readonly DecisionBasis[];
    readonly jointMeasures: readonly JointMeasure[];
    readonly institutions: readonly Institution[];
  },
  semesters: readonly Semester[],
): UhCapacity {
  const basisAsks = newestFirst(known.bases).flatMap(asksOfBasis);
  const taken = new Set(basisAsks.flatMap(({ planMeasure }) => planMeasure ?? []));
  const asks = [
    ...known.plans.flatMap((plan) => asksOfPlan(plan, known.institutions, taken)),
    ...onlyOnce(basisAsks),
    ...known.jointMeasures.flatMap(asksOfJointMeasure),
  ];
  return {
    semesters,
    asks: asks.flatMap(({ when, ...ask }) => {
      const within = semesters.flatMap((semester, index) =>
        periodTouchesSemester(when, semester) ? [index] : [],
      );
      return within.length === 0 ? [] : [{ ...ask, semesters: within }];
    }),
  };
}

type Undated = Omit<UhAsk, 'semesters'> & { readonly when: Period };
type FromBasis = {
  readonly ask: Undated;
  readonly round: RoundId;
  /** The measure of the plan that it is, by network and id. */
  readonly planMeasure: string | null;
  /** What names the measure in every round. */
  readonly measure: string;
};

function asksOfPlan(
  plan: NetworkPlan,
  institutions: readonly Institution[],
  taken: ReadonlySet<string>,
): Undated[] {
  return plan.sections
    .flatMap(({ focusAreas }) => focusAreas.flatMap(({ measures }) => measures))
    .filter(({ id }) => !taken.has(`${plan.network} ${id}`))
    .flatMap((measure) =>
      institutionsNamed(measure.partners, institutions).map((institution) => ({
        id: `plan ${plan.network} ${measure.id} ${institution ?? ''}`,
        institution,
        title: measure.title,
        period: measure.period.asWritten,
        source: { kind: 'plan' as const, network: plan.network },
        when: measure.period,
      })),
    );
}

function asksOfBasis(basis: DecisionBasis): FromBasis[] {
  if (basis.state !== 'submitted') return [];
  const { network, round } = basis;
  return basis.content.measures.flatMap((measure) => {
    const period = parsePeriod(measure.period);
    if (period.kind === 'refused') return [];
    const planMeasure = measure.planMeasure === null ? null : `${network} ${measure.planMeasure}`;
    return measure.higherEducation.map(({ institution }) => ({
      ask: {
        id: `basis ${round} ${network} ${measure.id} ${institution}`,
        institution,
        title: measure.title,
        period: measure.period,
        source: { kind: 'basis' as const, network, round },
        when: period.period,
      },
      round,
      planMeasure,
      measure: planMeasure ?? `${round} ${network} ${measure.id}`,
    }));
  });
}

/** A measure that runs for years stands in the bases of several rounds: the newest of them counts. */
function onlyOnce(asks: readonly FromBasis[]): Undated[] {
  const roundOf = new Map<string, string>();
  return asks.flatMap(({ ask, round, measure }) => {
    const counted = roundOf.get(measure) ?? round;
    roundOf.set(measure, counted);
    return counted === round ? [ask] : [];
  });
}

/** A round's id ends with its year. */
function newestFirst(bases: readonly DecisionBasis[]): DecisionBasis[] {
  return bases.toSorted((a, b) => yearOf(b) - yearOf(a) || a.round.localeCompare(b.round));
}

function yearOf({ round }: DecisionBasis): number {
  return Number(/\d{4}$/.exec(round)?.[0] ?? 0);
}

function asksOfJointMeasure({ id, content }: JointMeasure): Undated[] {
  return content.cohorts.flatMap((cohort) => {
    const period = parsePeriod(cohort.period);
    if (period.kind === 'refused') return [];
    return content.institutions.map((institution) => ({
      id: `cohort ${id} ${cohort.id} ${institution}`,
      institution,
      title: `${content.title}: ${cohort.title}`,
      period: cohort.period,
      source: { kind: 'joint-measure' as const, jointMeasure: id },
      when: period.period,
    }));
  });
}

/** The institutions that a network's words name; null alone where they name none of the register. */
function institutionsNamed(
  partners: readonly string[],
  institutions: readonly Institution[],
): readonly (InstitutionId | null)[] {
  const written = ` ${partners
    .map(plainText)
    .join(' , ')
    .replaceAll(/[^\p{L}\d-]+/gu, ' ')} `;
  const named = institutions.filter(({ id, name }) =>
    [id, ...name.split(/ – |\//)].some((call) => written.includes(` ${plainText(call)} `)),
  );
  return named.length === 0 ? [null] : named.map(({ id }) => id);
}
