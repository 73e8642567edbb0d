import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { formatDate, formatInstant } from '../../src/text/format.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ExamplesNote } from '../parts/examples-note.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { HandleReport } from './handle-report.tsx';
import { editing, subjectOf } from './report-access.ts';
import { ReportReading } from './report-reading.tsx';
import type { ReportView } from './report-types.ts';

const ReportForm = lazy(() => import('./report-form.tsx'));

const useStyles = makeStyles({
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
  reason: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** One report: to write for its recipient, to handle for the county governor, to read for the others. */
export function ReportOf({ report }: { report: string }) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const read = useRead('readReport', { params: { report } });
  const { data, etag, problem } = read;
  if (data && etag !== undefined) return <ReportNow view={data} etag={etag} />;
  return (
    <>
      <PageHeading title={texts.title} />
      <p className={styles.links}>
        <PageLink to="reports" className={styles.link}>
          {texts.all}
        </PageLink>
      </p>
      {problem?.status === 404 ? (
        <EmptyState title={texts.gone.title}>{texts.gone.why}</EmptyState>
      ) : (
        <ReadProblem read={read} />
      )}
      {!problem && <LoadingTable rows={8} />}
    </>
  );
}

function ReportNow({ view, etag }: { view: ReportView; etag: string }) {
  const styles = useStyles();
  const language = useLanguage();
  const me = useMe();
  const texts = useTexts(reportTexts);
  const mayEdit = may(me, editing(view), subjectOf(view)).allowed;
  const state = view.late ? `${texts.state[view.state]}, ${texts.late}.` : `${texts.state[view.state]}.`;
  const facts = [
    view.kind === 'january' && `${texts.kind.january}.`,
    state,
    view.submitted && texts.submittedBy(view.submitted.by.name, formatInstant(view.submitted.at, language)),
    view.approved && texts.approvedBy(view.approved.by.name, formatInstant(view.approved.at, language)),
    !view.submitted && texts.due(formatDate(view.deadline, language)),
  ];
  return (
    <>
      <PageHeading
        title={texts.titleOf(view.recipient.name, view.year)}
        state={facts.filter(Boolean).join(' ')}
        action={<HandleReport view={view} etag={etag} />}
      />
      <p className={styles.links}>
        <PageLink to="reports" className={styles.link}>
          {texts.all}
        </PageLink>
      </p>
      {view.returned && (
        <Notice intent="warning" title={texts.returned.title}>
          <div className={styles.reason}>{view.returned.reason}</div>
          {texts.returned.by(view.returned.by.name, formatInstant(view.returned.at, language))}
        </Notice>
      )}
      {view.overdue && mayEdit && <Notice intent="warning">{texts.overdue}</Notice>}
      {view.figuresAreExamples && <ExamplesNote />}
      {mayEdit ? (
        <Suspense fallback={<LoadingTable rows={8} />}>
          <ReportForm view={view} etag={etag} />
        </Suspense>
      ) : (
        <ReportReading view={view} />
      )}
    </>
  );
}
