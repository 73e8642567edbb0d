import type { DecisionReading } from '../../application/decision/read-decision.ts';
import type { RecommendationReading } from '../../application/recommendation/read-recommendation.ts';
import { availableUnder } from '../../application/recommendation/asked-lines.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import { UNSAVED } from '../../application/change-aggregate.ts';
import type { Answer } from '../../contract/operations.ts';
import { askedFor, costsOf } from '../../domain/basis/basis-sums.ts';
import type { DecisionBasis } from '../../domain/basis/decision-basis.ts';
import { ownContribution } from '../../domain/contribution/own-contribution.ts';
import { toKroner } from '../../domain/money.ts';
import type { Names } from './names.ts';
import { presentProcess } from './process.ts';

/**
 * The recommendation: every network of the round with its frame, what it asks for and what its owners would add, beside
 * what is recommended.
 * @param share what owners add in the round, as a share of what they are awarded
 */
export async function presentRecommendation(
  { stored, key, asked, available, standing }: RecommendationReading,
  { bases, share }: { readonly bases: readonly Stored<'basis'>[]; readonly share: string | null },
  names: Names,
): Promise<Answer<'readRecommendation'>> {
  const { state } = stored;
  const submitted = state.state === 'submitted' ? state : null;
  const networks = await Promise.all(
    key.state.inputs.networks.map(async ({ network }) => {
      const basis = bases.find((one) => one.state.network === network)?.state;
      const hasAsked = asked.some((line) => line.network === network);
      return {
        network,
        name: await names.network(network, submitted?.submittedAt),
        frame: basis?.frame.total ?? toKroner(0),
        asked: asked.find((line) => line.network === network)?.asked ?? null,
        ownContribution:
          share !== null && basis && hasAsked
            ? ownContribution(share, askedFor(basis.content).owners).amount
            : null,
        late: basis?.state === 'submitted' && basis.late,
      };
    }),
  );
  return {
    round: state.round,
    state: state.state,
    version: stored.version,
    content: state.content,
    networks: networks.toSorted((a, b) => a.name.localeCompare(b.name, 'nb')),
    setAsides: key.state.inputs.setAsides,
    available,
    standing,
    submittedBy: submitted && (await names.person(submitted.submittedBy)),
    submittedAt: submitted && submitted.submittedAt,
    figuresAreExamples: key.state.inputs.figuresAreExamples,
    changed: await names.changed(stored.audit),
  };
}

/**
 * The decision, line by line beside what was asked for and recommended.
 * @param share what owners add in the round, as a share of what they are awarded
 * @param bases those that the recommendation rests on; needed where owners add something
 */
export async function presentDecision(
  { stored, decision, recommendation, key, round, secondSigner }: DecisionReading,
  {
    process,
    bases,
    share,
  }: {
    readonly process: Stored<'process'> | null;
    readonly bases: readonly DecisionBasis[];
    readonly share: string | null;
  },
  names: Names,
): Promise<Answer<'readDecision'>> {
  const decided = decision.state === 'decided' ? decision : null;
  const asked = recommendation.state.state === 'submitted' ? recommendation.state.asked : [];
  const recommended = await Promise.all(
    recommendation.state.content.lines.map(async (line) => ({
      ...line,
      name: await names.network(line.network, decided?.decidedAt),
      asked: asked.find((one) => one.network === line.network)?.asked ?? null,
      costs: bases
        .filter(({ network }) => network === line.network)
        .flatMap(({ content }) =>
          costsOf(content).map(({ institution, amount }) => ({ institution, amount })),
        ),
    })),
  );
  return {
    round: decision.round,
    state: decision.state,
    version: stored?.version ?? 0,
    content: decision.content,
    recommended: recommended.toSorted((a, b) => a.name.localeCompare(b.name, 'nb')),
    available: availableUnder(key.state).networks,
    ownContribution: share,
    roundState: round.state.state,
    decidedBy: decided && (await names.person(decided.decidedBy)),
    decidedAt: decided && decided.decidedAt,
    process: process && (await presentProcess(process, names)),
    figuresAreExamples: key.state.inputs.figuresAreExamples,
    secondSigner,
    changed: await names.changed((stored ?? recommendation).audit),
  };
}

/** The version tag of a decision; one that nobody has saved has a tag of its own. */
export function decisionEtag({ stored }: DecisionReading): string {
  return stored?.etag ?? UNSAVED;
}
