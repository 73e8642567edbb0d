import type { Answer } from '../../src/contract/operations.ts';
import { formatNumber } from '../../src/text/format.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { useTexts } from '../shell/session.tsx';
import { ReachedCell } from './reached-cell.tsx';
import { ReportLinks } from './report-links.tsx';

export type Group = Answer<'readSteering'>['networks'][number];

type Props = {
  readonly caption: string;
  readonly column: string;
  readonly groups: readonly Group[];
  /** What the group is called that belongs nowhere in particular. */
  readonly none: string;
};

/** Money and reach per group, with the way to the reports behind the figures. */
export function GroupTable({ caption, column, groups, none }: Props) {
  const { list, figures } = useTexts(reportTexts);
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <ColumnHeading first>{column}</ColumnHeading>
          <ColumnHeading number>{list.granted}</ColumnHeading>
          <ColumnHeading number>{list.used}</ColumnHeading>
          <ColumnHeading number>{list.unused}</ColumnHeading>
          <ColumnHeading number>{figures.participants}</ColumnHeading>
          <ColumnHeading number>{figures.reached}</ColumnHeading>
          <ColumnHeading>{figures.reports}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const name = group.name === '' ? none : group.name;
          return (
            <tr key={group.key}>
              <RowHeading>{name}</RowHeading>
              <KronerCell amount={group.granted} />
              <KronerCell amount={group.used} />
              <KronerCell amount={group.unused} />
              <NumberCell>{formatNumber(group.participants)}</NumberCell>
              <ReachedCell reach={group} />
              <Cell>
                <ReportLinks reports={group.reports} />
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
