import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { RoundId } from '../../src/domain/ids.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { formatInstant } from '../../src/text/format.ts';
import { recommendation } from '../../src/text/pages/recommendation.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { vote } from '../../src/text/pages/vote.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import type { Registers } from '../parts/recipient-name.ts';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useRound, useTexts } from '../shell/session.tsx';
import { RecommendationDraft } from './recommendation-draft.tsx';
import { formOf, type View } from './recommendation-form.ts';
import { RecommendationSheet } from './recommendation-sheet.tsx';

const useStyles = makeStyles({ link: { color: tokens.colorBrandForegroundLink } });

/** Innstilling: what the forum recommends in the chosen round. */
export default function RecommendationPage() {
  const round = useRound();
  const texts = useTexts(recommendation);
  if (round) return <RoundRecommendation round={round.id} />;
  return (
    <>
      <PageHeading title={texts.title} />
      <EmptyState title={texts.none.title}>{texts.none.noRound}</EmptyState>
    </>
  );
}

function RoundRecommendation({ round }: { round: RoundId }) {
  const texts = useTexts(recommendation);
  const { retry } = useTexts(shell);
  const me = useMe();
  const view = useRead('readRecommendation', { params: { round } });
  const registers = useRead('listNetworks', {});

  if (view.data && registers.data) {
    const mayEdit = may(me, 'recommendation.edit', { state: view.data.state }).allowed;
    return mayEdit && view.data.standing !== 'open' ? (
      <RecommendationDraft view={view.data} etag={view.etag ?? ''} registers={registers.data} />
    ) : (
      <RecommendationReading view={view.data} registers={registers.data} />
    );
  }
  const problem = (view.data ? undefined : view.problem) ?? registers.problem;
  return (
    <>
      <PageHeading title={texts.title} />
      {problem?.status === 404 ? (
        <EmptyState title={texts.none.title}>{texts.none.notPublished}</EmptyState>
      ) : problem ? (
        <ProblemMessage
          problem={problem}
          action={{ label: retry, run: () => void Promise.all([view.refresh(), registers.refresh()]) }}
        />
      ) : (
        <LoadingTable rows={8} />
      )}
    </>
  );
}

/** While the forum votes on it, nobody changes it. */
function OpenVoteNotice() {
  const styles = useStyles();
  const texts = useTexts(vote).notice;
  return (
    <Notice intent="info">
      {texts.open}{' '}
      <PageLink to="vote" className={styles.link}>
        {texts.toVote}
      </PageLink>
    </Notice>
  );
}

/** The recommendation as a document: for those who do not write it, and for everybody once it is delivered. */
function RecommendationReading({ view, registers }: { view: View; registers: Registers }) {
  const texts = useTexts(recommendation);
  const language = useLanguage();
  const state =
    view.submittedAt === null || view.submittedBy === null
      ? texts.state.draft(view.changed.by.name, formatInstant(view.changed.at, language))
      : texts.state.submitted(view.submittedBy.name, formatInstant(view.submittedAt, language));
  return (
    <>
      <PageHeading title={texts.title} state={state} />
      {view.standing === 'open' && <OpenVoteNotice />}
      <RecommendationSheet view={view} form={formOf(view)} editing={null} registers={registers} />
    </>
  );
}
