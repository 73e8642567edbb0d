import type { Answer } from '../../src/contract/operations.ts';
import { contributionToAward } from '../../src/domain/contribution/own-contribution.ts';
import {
  type DecisionContent,
  type DecisionFault,
  decisionFaults,
} from '../../src/domain/decision/decision.ts';
import type { NetworkId } from '../../src/domain/ids.ts';
import type { Kroner } from '../../src/domain/money.ts';
import { sumOrNull } from '../parts/sum-or-null.ts';

export type View = Answer<'readDecision'>;
export type RecommendedLine = View['recommended'][number];

/** A network's line while somebody writes it; the amount is null while its field is empty. */
export type LineForm = {
  readonly network: NetworkId;
  readonly decided: Kroner | null;
  readonly grounds: string;
};

/** The decision while somebody writes it: a line for every network of the recommendation. */
export type DecisionForm = { readonly lines: readonly LineForm[]; readonly caseNumber: string };

/** What is saved, or follows the recommendation, as the form that goes on from it. */
export function formOf({ content, recommended }: Pick<View, 'content' | 'recommended'>): DecisionForm {
  return {
    caseNumber: content.caseNumber,
    lines: recommended.map(({ network }) => {
      const saved = content.lines.find((line) => line.network === network);
      return { network, decided: saved?.decided ?? null, grounds: saved?.grounds ?? '' };
    }),
  };
}

/** What can be saved of the form: lines without an amount are left out. */
export function contentOf(form: DecisionForm): DecisionContent {
  return {
    caseNumber: form.caseNumber.trim(),
    lines: form.lines.flatMap(({ network, decided, grounds }) =>
      decided === null ? [] : [{ network, decided, grounds }],
    ),
  };
}

/** What keeps the decision from being taken. */
export type Remaining = DecisionFault | { readonly code: 'case-number-missing' | 'total-too-large' };

export function remainingOf(
  form: DecisionForm,
  { recommended, available }: Pick<View, 'recommended' | 'available'>,
): Remaining[] {
  const content = contentOf(form);
  const asked = recommended.flatMap(({ network, asked }) => (asked === null ? [] : [{ network, asked }]));
  return [
    ...(content.caseNumber === '' ? [{ code: 'case-number-missing' as const }] : []),
    ...(decidedSum(form) === null
      ? [{ code: 'total-too-large' as const }]
      : decisionFaults(content, { content: { lines: recommended }, asked }, available)),
  ];
}

/** How far a line is from the recommendation; 0 where it follows it or has no amount. */
export function departureOf(line: LineForm, recommended: Pick<RecommendedLine, 'recommended'>): number {
  return line.decided === null ? 0 : line.decided - recommended.recommended;
}

/** What the owners must add to what is decided; null while nothing is. */
export function contributionOf(
  share: string,
  { decided }: LineForm,
  { costs }: Pick<RecommendedLine, 'costs'>,
): Kroner | null {
  return decided === null ? null : contributionToAward(share, decided, costs);
}

/** What is decided in all; an empty field counts as nothing. Null where the sum cannot be held. */
export function decidedSum(form: DecisionForm): Kroner | null {
  return sumOrNull(form.lines.flatMap(({ decided }) => decided ?? []));
}

/** For how many networks the decision departs from the recommendation. */
export function departures(form: DecisionForm, recommended: readonly RecommendedLine[]): number {
  return recommended.filter((each) => {
    const line = form.lines.find(({ network }) => network === each.network);
    return line !== undefined && departureOf(line, each) !== 0;
  }).length;
}

/** The form with one network's line changed. */
export function withLine(form: DecisionForm, network: string, change: Partial<LineForm>): DecisionForm {
  return {
    ...form,
    lines: form.lines.map((line) => (line.network === network ? { ...line, ...change } : line)),
  };
}
