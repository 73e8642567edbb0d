import { useSearchParams } from 'wouter';
import { history as historyTexts } from '../../src/text/pages/history.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { useRound, useTexts } from '../shell/session.tsx';
import { CaseDocuments } from './case-documents.tsx';
import { Trail } from './trail.tsx';

/** Historikk: the documents of a case, and who did what in each. */
export default function HistoryPage() {
  const texts = useTexts(historyTexts);
  const [search] = useSearchParams();
  const round = useRound();
  const network = search.get('nettverk');
  const [kind, id] = [search.get('slag'), search.get('dokument')];
  if (!round && network === null) {
    return (
      <>
        <PageHeading title={texts.title} />
        <EmptyState title={texts.noRound.title}>{texts.noRound.why}</EmptyState>
      </>
    );
  }
  if (kind && id) return <Trail key={`${kind} ${id}`} kind={kind} id={id} network={network} />;
  return <CaseDocuments round={round} network={network} />;
}
