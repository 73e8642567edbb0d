import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Answer } from '../../src/contract/operations.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { formatDate } from '../../src/text/format.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, RowHeading } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useRoundName, useTexts, type RoundSummary } from '../shell/session.tsx';

type Summary = Answer<'listReports'>['reports'][number];

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: '8px 0', color: tokens.colorNeutralForeground2 },
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
  overdue: { color: tokens.colorStatusDangerForeground3 },
});

/** The reports of the round that the reader may read: what is due as well as what is in. */
export function ReportList({ round }: { round: RoundSummary }) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const nameOf = useRoundName();
  const me = useMe();
  const read = useRead('listReports', { params: { round: round.id } });
  const reports = read.data?.reports;
  return (
    <>
      <PageHeading title={texts.title} state={`${nameOf(round)}.`} />
      {may(me, 'steering.read').allowed && reports && reports.length > 0 && (
        <p className={styles.links}>
          <PageLink to="reports" view={{ vis: 'styring' }} className={styles.link}>
            {texts.steering}
          </PageLink>
        </p>
      )}
      {!reports && <ReadProblem read={read} />}
      {!reports && !read.problem && <LoadingTable rows={8} />}
      {reports?.length === 0 && <EmptyState title={texts.none.title}>{texts.none.why}</EmptyState>}
      {reports && reports.length > 0 && (
        <>
          <ReportTable reports={reports} />
          <p className={styles.note}>{texts.list.unit}</p>
        </>
      )}
    </>
  );
}

function ReportTable({ reports }: { reports: readonly Summary[] }) {
  const { list: texts, title } = useTexts(reportTexts);
  const sum = (figure: 'granted' | 'used' | 'unused') =>
    reports.reduce((total, report) => total + report[figure], 0);
  return (
    <DataTable stacks caption={title}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.recipient}</ColumnHeading>
          <ColumnHeading>{texts.state}</ColumnHeading>
          <ColumnHeading>{texts.deadline}</ColumnHeading>
          <ColumnHeading number>{texts.granted}</ColumnHeading>
          <ColumnHeading number>{texts.used}</ColumnHeading>
          <ColumnHeading number>{texts.unused}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <ReportRow key={report.id} report={report} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <RowHeading total>{texts.sum}</RowHeading>
          <Cell total colSpan={2} />
          <KronerCell total amount={sum('granted')} />
          <KronerCell total amount={sum('used')} />
          <KronerCell total amount={sum('unused')} />
        </tr>
      </tfoot>
    </DataTable>
  );
}

function ReportRow({ report }: { report: Summary }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(reportTexts);
  const known = report.unknown === 0;
  const state = texts.state[report.state];
  return (
    <tr>
      <RowHeading>
        <PageLink to="reports" view={{ rapport: report.id }} className={styles.link}>
          {report.kind === 'january'
            ? `${report.recipient.name}. ${texts.kind.january}`
            : report.recipient.name}
        </PageLink>
      </RowHeading>
      <Cell>{report.late ? `${state}, ${texts.late}` : state}</Cell>
      <Cell>
        <span className={report.overdue ? styles.overdue : undefined}>
          {formatDate(report.deadline, language)}
        </span>
      </Cell>
      <KronerCell amount={report.granted} />
      <KronerCell amount={known ? report.used : null} />
      <KronerCell amount={known ? report.unused : null} />
    </tr>
  );
}
