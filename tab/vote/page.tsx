import type { RoundId } from '../../src/domain/ids.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useRound, useTexts } from '../shell/session.tsx';
import { EarlierVotes } from './earlier-votes.tsx';
import { ForumSection } from './forum-section.tsx';
import { LatestResult } from './latest-result.tsx';
import { OpenVoteButton } from './open-vote.tsx';
import { Voting } from './voting.tsx';
import type { Votes } from './vote-types.ts';

/** How often an open vote is looked at anew, milliseconds. */
const FOLLOW_EVERY = 5000;

/** Avstemning: the forum's votes on the recommendation of the chosen round, and the forum itself. */
export default function VotePage() {
  const round = useRound();
  const texts = useTexts(voteTexts);
  if (round) return <RoundVotes round={round.id} />;
  return (
    <>
      <PageHeading title={texts.title} />
      <EmptyState title={texts.none.title}>{texts.none.noRound}</EmptyState>
      <ForumSection />
    </>
  );
}

function RoundVotes({ round }: { round: RoundId }) {
  const texts = useTexts(voteTexts);
  const { retry } = useTexts(shell);
  const votes = useRead('listVotes', { params: { round } }, { every: FOLLOW_EVERY });
  const open = votes.data?.votes.find(({ state }) => state === 'open');
  if (votes.data && open) return <Voting key={open.id} summary={open} votes={votes.data} />;
  return (
    <>
      {votes.data ? (
        <NothingOpen votes={votes.data} />
      ) : (
        <>
          <PageHeading title={texts.title} />
          {votes.problem?.status === 404 ? (
            <EmptyState title={texts.none.title}>{texts.none.notPublished}</EmptyState>
          ) : votes.problem ? (
            <ProblemMessage
              problem={votes.problem}
              action={{ label: retry, run: () => void votes.refresh() }}
            />
          ) : (
            <LoadingTable rows={8} />
          )}
        </>
      )}
      <ForumSection />
    </>
  );
}

/** No vote is open: the latest result, or that there is none. */
function NothingOpen({ votes }: { votes: Votes }) {
  const texts = useTexts(voteTexts);
  const [latest, ...earlier] = votes.votes;
  const isDraft = votes.recommendationState === 'draft';
  const button = isDraft && <OpenVoteButton votes={votes} />;
  if (latest) {
    return (
      <>
        <LatestResult key={latest.id} summary={latest} action={button} />
        <EarlierVotes votes={earlier} />
      </>
    );
  }
  return (
    <>
      <PageHeading title={texts.title} action={button} />
      <EmptyState title={texts.none.title}>{texts.none.why}</EmptyState>
    </>
  );
}
