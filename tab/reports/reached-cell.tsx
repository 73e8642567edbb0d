import { reachedIn, type Reach } from '../../src/domain/report/steering.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { NumberCell } from '../parts/data-table.tsx';
import { useTexts } from '../shell/session.tsx';

type Props = { readonly reach: Pick<Reach, 'attainment'>; readonly total?: boolean };

/** How many of the sums came to their goal, of those of which it is said how far they came. */
export function ReachedCell({ reach, total = false }: Props) {
  const { figures } = useTexts(reportTexts);
  const { reached, of } = reachedIn(reach);
  return <NumberCell total={total}>{figures.reachedOf(reached, of)}</NumberCell>;
}
