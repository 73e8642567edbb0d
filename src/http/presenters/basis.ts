import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { Answer } from '../../contract/operations.ts';
import { askedFor } from '../../domain/basis/basis-sums.ts';
import type { BasisContent, Confirmation } from '../../domain/basis/decision-basis.ts';
import { contributionPerMeasure, ownContribution } from '../../domain/contribution/own-contribution.ts';
import { type JointMeasure, trackOf } from '../../domain/joint-measure/joint-measure.ts';
import { deadlineFor } from '../../domain/calendar/calendar-entry.ts';
import { toKroner } from '../../domain/money.ts';
import type { Criterion } from '../../domain/registers/registers.ts';
import type { Round } from '../../domain/round/round.ts';
import type { Names } from './names.ts';

/** What a basis is shown with: its round's deadline, its scheme's criteria, and whether the frame is invented. */
export type BasisSetting = {
  readonly round: Round;
  readonly criteria: readonly Criterion[];
  readonly figuresAreExamples: boolean;
  /** What owners add themselves in the round, as a share of what they are awarded. */
  readonly ownContributionShare: string | null;
  readonly jointMeasures: readonly JointMeasure[];
};

/** A decision basis with its sums, who confirmed it, and what it is measured against. */
export async function presentBasis(
  basis: Stored<'basis'>,
  setting: BasisSetting,
  names: Names,
): Promise<Answer<'readBasis'>> {
  const { state } = basis;
  const confirmation = async (given: Confirmation | null) =>
    given && { by: await names.person(given.by), at: given.at };
  const returned = state.state === 'draft' ? state.returned : null;
  return {
    round: state.round,
    network: state.network,
    networkName: await names.network(state.network, state.state === 'submitted' ? state.submittedAt : null),
    state: state.state,
    version: basis.version,
    frame: state.frame,
    content: {
      ...state.content,
      jointTracks: state.content.jointTracks ?? [],
      anchoring: state.content.anchoring ?? '',
    },
    jointTracks: (state.content.jointTracks ?? []).map((chosen) => {
      const measure = setting.jointMeasures.find(({ id }) => id === chosen.jointMeasure);
      return {
        ...chosen,
        measureTitle: measure?.content.title ?? null,
        trackTitle: (measure && trackOf(measure, chosen.track)?.title) ?? null,
      };
    }),
    asked: askedFor(state.content),
    ownContribution: contributionFor(state.content, setting.ownContributionShare),
    confirmations: {
      owner: await confirmation(state.confirmations.owner),
      partner: await confirmation(state.confirmations.partner),
    },
    returned: returned && {
      ...returned,
      decidedBy: returned.decidedBy ?? 'county-governor',
      by: await names.person(returned.by),
    },
    submittedAt: state.state === 'submitted' ? state.submittedAt : null,
    late: state.state === 'submitted' && state.late,
    deadline: deadlineFor(setting.round.calendar, 'decision-basis'),
    criteria: setting.criteria,
    figuresAreExamples: setting.figuresAreExamples,
    changed: await names.changed(basis.audit),
  };
}

function contributionFor(
  content: BasisContent,
  share: string | null,
): Answer<'readBasis'>['ownContribution'] {
  if (share === null) return null;
  const parts = contributionPerMeasure(share, content);
  return {
    ...ownContribution(share, askedFor(content).owners),
    measures: content.measures.map(({ id }, index) => ({ measure: id, amount: parts[index] ?? toKroner(0) })),
  };
}
