import type { Answer } from '../../src/contract/operations.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { sumOrNull } from '../parts/sum-or-null.ts';
import { useTexts } from '../shell/session.tsx';
import { ReportLinks } from './report-links.tsx';

type Props = { readonly lines: Answer<'readSteering'>['contributions'] };

/** What the owners of each network add themselves: for what they asked, as it is required, and as they report. */
export function ContributionsTable({ lines }: Props) {
  const { list, figures } = useTexts(reportTexts);
  const { contribution } = figures;
  return (
    <DataTable caption={contribution.heading}>
      <thead>
        <tr>
          <ColumnHeading first>{figures.network}</ColumnHeading>
          <ColumnHeading number>{contribution.asked}</ColumnHeading>
          <ColumnHeading number>{contribution.required}</ColumnHeading>
          <ColumnHeading number>{contribution.reported}</ColumnHeading>
          <ColumnHeading>{figures.reports}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ network, name, asked, required, reported, report }) => (
          <tr key={network}>
            <RowHeading>{name}</RowHeading>
            <KronerCell amount={asked} />
            <KronerCell amount={required} />
            {report !== null && reported === null ? (
              <NumberCell>{contribution.unreported}</NumberCell>
            ) : (
              <KronerCell amount={reported} />
            )}
            <Cell>{report !== null && <ReportLinks reports={[{ id: report, name, kind: 'annual' }]} />}</Cell>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <RowHeading total>{list.sum}</RowHeading>
          <KronerCell total amount={sumOrNull(lines.map(({ asked }) => asked))} />
          <KronerCell total amount={sumOrNull(lines.map(({ required }) => required))} />
          <KronerCell total amount={sumOrNull(lines.flatMap(({ reported }) => reported ?? []))} />
          <Cell total />
        </tr>
      </tfoot>
    </DataTable>
  );
}
