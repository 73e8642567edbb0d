import type { AmendmentContent } from '../../src/domain/decision/amendment.ts';
import type { Kroner } from '../../src/domain/money.ts';
import { sumOrNull } from '../parts/sum-or-null.ts';
import type { AmendmentView } from './letter-types.ts';

/** A new decision while somebody writes it; an amount is null while its field is empty. */
export type AmendmentForm = {
  readonly kind: AmendmentContent['kind'];
  readonly lines: readonly { readonly id: string; readonly title: string; readonly amount: Kroner | null }[];
  readonly grounds: string;
};

/** What waits for its signature, or the letter as it is. */
export function startOf({ lines, pending }: Pick<AmendmentView, 'lines' | 'pending'>): AmendmentForm {
  const content = pending?.content;
  const prepared = content?.kind === 'change' ? content.lines : [];
  return {
    kind: content?.kind ?? 'change',
    lines: lines.map(({ id, title, amount }) => {
      const line = prepared.find((one) => one.id === id);
      return { id, title: line?.title ?? title, amount: line?.amount ?? amount };
    }),
    grounds: content?.grounds ?? '',
  };
}

/** What is sent; null as long as something is missing. */
export function amendmentOf({ kind, lines, grounds }: AmendmentForm): AmendmentContent | null {
  if (grounds.trim() === '') return null;
  if (kind === 'annulment') return { kind, grounds: grounds.trim() };
  const filled = lines.flatMap(({ id, title, amount }) =>
    amount === null || title.trim() === '' ? [] : [{ id, title: title.trim(), amount }],
  );
  return filled.length === lines.length ? { kind, lines: filled, grounds: grounds.trim() } : null;
}

/** What would be granted in all; an empty field counts as nothing. Null where the sum cannot be held. */
export function formSum({ lines }: Pick<AmendmentForm, 'lines'>): Kroner | null {
  return sumOrNull(lines.flatMap(({ amount }) => amount ?? []));
}
