import { lazy } from 'react';
import { useSearchParams } from 'wouter';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { useRound, useTexts } from '../shell/session.tsx';
import { ReportList } from './report-list.tsx';
import { ReportOf } from './report-of.tsx';

const Steering = lazy(() => import('./steering.tsx'));

/** Rapporter: what is due and in, one report, or what they say together. */
export default function ReportsPage() {
  const [search] = useSearchParams();
  const round = useRound();
  const texts = useTexts(reportTexts);
  const report = search.get('rapport');
  if (!round) {
    return (
      <>
        <PageHeading title={texts.title} />
        <EmptyState title={texts.noRound.title}>{texts.noRound.why}</EmptyState>
      </>
    );
  }
  if (report !== null) return <ReportOf key={report} report={report} />;
  return search.get('vis') === 'styring' ? <Steering round={round} /> : <ReportList round={round} />;
}
