import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense } from 'react';
import type { NetworkId, OwnerId } from '../../src/domain/ids.ts';
import { formatInstant } from '../../src/text/format.ts';
import { needs as needsTexts } from '../../src/text/pages/needs.ts';
import { useRead } from '../api/use-read.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { deadlineWords } from './deadline-words.ts';
import { Reopen } from './reopen.tsx';
import { ReportReading } from './report-reading.tsx';
import type { ReportView } from './needs-types.ts';

const ReportForm = lazy(() => import('./report-form.tsx'));

const useStyles = makeStyles({
  links: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 24px',
    margin: '0 0 24px',
  },
  link: { color: tokens.colorBrandForegroundLink },
  reason: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

type Props = { readonly year: number; readonly network: NetworkId; readonly owner: OwnerId };

/** An owner's own report: to write until it is sent, then to read with the network's answers. */
export function OwnReport({ year, network, owner }: Props) {
  const texts = useTexts(needsTexts);
  const read = useRead('readNeedsReport', { params: { year, network, owner } });
  const { data, etag, problem } = read;
  if (data && etag !== undefined) return <ReportNow view={data} etag={etag} />;
  return (
    <>
      <PageHeading title={texts.title} />
      <ReadProblem read={read} />
      {!problem && <LoadingTable rows={6} />}
    </>
  );
}

function ReportNow({ view, etag }: { view: ReportView; etag: string }) {
  const styles = useStyles();
  const texts = useTexts(needsTexts);
  const language = useLanguage();
  const { today } = useMe();
  const { state, ownerName, year, network, deadline, submittedAt, late, reopened } = view;
  const isDraft = state === 'draft';
  const words =
    submittedAt === null
      ? `${texts.state.draft} ${deadlineWords(deadline, texts, language)} ${texts.voluntary}`
      : (late ? texts.state.late : texts.state.submitted)(formatInstant(submittedAt, language));
  return (
    <>
      <PageHeading
        title={texts.reportOf(ownerName, year)}
        state={words}
        action={!isDraft && <Reopen view={view} etag={etag} />}
      />
      <p className={styles.links}>
        <PageLink to="needs" network={network} view={{ vis: 'nettverk' }} className={styles.link}>
          {texts.allOfNetwork}
        </PageLink>
      </p>
      {reopened && (
        <Notice intent="info" title={texts.reopen.reopened}>
          <div className={styles.reason}>{reopened.reason}</div>
          {texts.reopen.by(reopened.by.name, formatInstant(reopened.at, language))}
        </Notice>
      )}
      {isDraft && today > deadline && <Notice intent="warning">{texts.overdue}</Notice>}
      {isDraft ? (
        <Suspense fallback={<LoadingTable rows={6} />}>
          <ReportForm view={view} etag={etag} />
        </Suspense>
      ) : (
        <ReportReading view={view} />
      )}
    </>
  );
}
