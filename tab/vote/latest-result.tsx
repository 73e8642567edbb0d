import type { ReactNode } from 'react';
import { formatInstant } from '../../src/text/format.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { useRead } from '../api/use-read.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { VoteResult } from './result.tsx';
import type { VoteSummary } from './vote-types.ts';

/** The vote that was held last, as the page's own content. */
export function LatestResult({ summary, action }: { summary: VoteSummary; action: ReactNode }) {
  const texts = useTexts(voteTexts);
  const language = useLanguage();
  const { result, number } = summary;
  const when = result ? formatInstant(result.closedAt, language) : '';
  const state = result?.closedBy
    ? texts.state.closedBy(when, result.closedBy.name)
    : texts.state.closed(when);
  return (
    <>
      <PageHeading title={texts.numbered(number)} state={state} action={action} />
      <ClosedVote id={summary.id} />
    </>
  );
}

/** A closed vote, read when it is looked at. */
export function ClosedVote({ id }: { id: string }) {
  const { retry } = useTexts(shell);
  const vote = useRead('readVote', { params: { vote: id } });
  if (vote.data?.result) return <VoteResult view={vote.data} result={vote.data.result} />;
  return vote.problem ? (
    <ProblemMessage problem={vote.problem} action={{ label: retry, run: () => void vote.refresh() }} />
  ) : (
    <LoadingTable rows={8} />
  );
}
