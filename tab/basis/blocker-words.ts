import type { Blocker } from '../../src/domain/basis/blockers.ts';
import { formatKroner } from '../../src/text/format.ts';
import type { basis } from '../../src/text/pages/basis.ts';

type Texts = (typeof basis)['nb']['blockers'];

/** What remains, as something to do. A criterion is known by its number on the page. */
export function blockerWords(
  blocker: Blocker,
  criteria: readonly { readonly id: string }[],
  texts: Texts,
): string {
  switch (blocker.code) {
    case 'cost-missing':
      return texts[blocker.code](blocker.title);
    case 'criterion-unanswered':
      return texts[blocker.code](criteria.findIndex(({ id }) => id === blocker.criterion) + 1);
    case 'above-frame':
      return texts[blocker.code](formatKroner(blocker.by));
    case 'no-measures':
    case 'owner-not-confirmed':
    case 'partner-not-confirmed':
      return texts[blocker.code];
  }
}
