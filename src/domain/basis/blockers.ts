import type { BasisContent, Confirmations } from './decision-basis.ts';
import type { Criterion } from '../registers/registers.ts';
import type { Frame } from '../round/allocation-key.ts';
import type { Kroner } from '../money.ts';
import { askedFor, checkAgainstFrame } from './basis-sums.ts';

/** What keeps a decision basis from being submitted: rule 1 of the domain. */
export type Blocker =
  | { readonly code: 'no-measures' }
  | { readonly code: 'cost-missing'; readonly measure: string; readonly title: string }
  | { readonly code: 'criterion-unanswered'; readonly criterion: string }
  | { readonly code: 'above-frame'; readonly by: Kroner }
  | { readonly code: 'owner-not-confirmed' }
  | { readonly code: 'partner-not-confirmed' };

/** The faults of the content itself: what both sides must see mended before they confirm. */
export function contentBlockers(
  content: BasisContent,
  frame: Pick<Frame, 'total'>,
  criteria: readonly Criterion[],
): Blocker[] {
  const blockers: Blocker[] = [];
  if (content.measures.length === 0) blockers.push({ code: 'no-measures' });
  for (const measure of content.measures) {
    if (measure.owners === null || measure.higherEducation.length === 0) {
      blockers.push({ code: 'cost-missing', measure: measure.id, title: measure.title });
    }
  }
  for (const criterion of criteria) {
    if ((content.answers[criterion.id] ?? '').trim() === '') {
      blockers.push({ code: 'criterion-unanswered', criterion: criterion.id });
    }
  }
  const check = checkAgainstFrame(askedFor(content).total, frame);
  if (check.kind === 'above') blockers.push({ code: 'above-frame', by: check.by });
  return blockers;
}

/** Everything that keeps a basis from being submitted, the confirmations last. */
export function blockersOf(
  basis: { content: BasisContent; frame: Pick<Frame, 'total'>; confirmations: Confirmations },
  criteria: readonly Criterion[],
): Blocker[] {
  const blockers = contentBlockers(basis.content, basis.frame, criteria);
  if (!basis.confirmations.owner) blockers.push({ code: 'owner-not-confirmed' });
  if (!basis.confirmations.partner) blockers.push({ code: 'partner-not-confirmed' });
  return blockers;
}
