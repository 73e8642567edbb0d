import type { RoundId } from '../../src/domain/ids.ts';
import { decision } from '../../src/text/pages/decision.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useRound, useTexts } from '../shell/session.tsx';
import { DecisionDraft } from './decision-draft.tsx';
import { DecisionTaken } from './decision-taken.tsx';
import { NotYet, waitsFor } from './not-yet.tsx';

/** Vedtak: the county governor's decision in the chosen round, and the award letters. */
export default function DecisionPage() {
  const round = useRound();
  const texts = useTexts(decision);
  if (round) return <RoundDecision round={round.id} />;
  return (
    <>
      <PageHeading title={texts.title} />
      <EmptyState title={texts.none.noRound.title}>{texts.none.noRound.why}</EmptyState>
    </>
  );
}

function RoundDecision({ round }: { round: RoundId }) {
  const texts = useTexts(decision);
  const { retry } = useTexts(shell);
  const { data, etag, problem, refresh } = useRead('readDecision', { params: { round } });
  if (data?.state === 'decided') return <DecisionTaken view={data} refresh={refresh} />;
  if (data) return <DecisionDraft view={data} etag={etag ?? ''} />;
  const waits = problem && waitsFor(problem);
  return (
    <>
      <PageHeading title={texts.title} />
      {waits ? (
        <NotYet reason={waits} />
      ) : problem ? (
        <ProblemMessage problem={problem} action={{ label: retry, run: () => void refresh() }} />
      ) : (
        <LoadingTable rows={8} />
      )}
    </>
  );
}
