import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatInstant } from '../../src/text/format.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { useRead } from '../api/use-read.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { Section } from '../parts/section.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { CloseVote } from './close-vote.tsx';
import { EarlierVotes } from './earlier-votes.tsx';
import { OwnSeatSection } from './own-seat.tsx';
import { RecordList } from './record-list.tsx';
import { SeatsTable } from './seats-table.tsx';
import type { VoteSummary, Votes, VoteView } from './vote-types.ts';

/** How often an open vote is looked at anew, milliseconds. */
const FOLLOW_EVERY = 5000;

const useStyles = makeStyles({
  facts: { ...typographyStyles.body1, margin: 0, padding: 0, listStyleType: 'none' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** A vote that is open: what it is about, one's own vote, and how the seats stand. */
export function Voting({ summary, votes }: { summary: VoteSummary; votes: Votes }) {
  const texts = useTexts(voteTexts);
  const { retry } = useTexts(shell);
  const language = useLanguage();
  const me = useMe();
  const vote = useRead('readVote', { params: { vote: summary.id } }, { every: FOLLOW_EVERY });
  const isChair = me.roles.some(({ role }) => role === 'county-governor');
  const { openedAt, openedBy, closesAt, number } = summary;
  const state = [
    texts.state.open(formatInstant(openedAt, language), openedBy.name),
    closesAt === null ? texts.state.closesByChair : texts.state.closes(formatInstant(closesAt, language)),
  ];
  return (
    <>
      <PageHeading
        title={texts.numbered(number)}
        state={state.join(' ')}
        action={isChair && vote.data && <CloseVote view={vote.data} />}
      />
      {vote.data ? (
        <OpenVote view={vote.data} isChair={isChair} />
      ) : vote.problem ? (
        <ProblemMessage problem={vote.problem} action={{ label: retry, run: () => void vote.refresh() }} />
      ) : (
        <LoadingTable rows={8} />
      )}
      <EarlierVotes votes={votes.votes.filter(({ id }) => id !== summary.id)} />
    </>
  );
}

function OpenVote({ view, isChair }: { view: VoteView; isChair: boolean }) {
  const styles = useStyles();
  const texts = useTexts(voteTexts);
  const isStopped = view.isOver || !view.isAsOpened;
  return (
    <>
      {!view.isAsOpened && <Notice intent="warning">{texts.changed}</Notice>}
      {view.isAsOpened && view.isOver && <Notice intent="info">{texts.over}</Notice>}
      {view.allTakePart && <Notice intent="info">{texts.allTakePart}</Notice>}
      <Section title={texts.subject.title}>
        <ul className={styles.facts}>
          <li>{texts.subject.recommendation(view.version)}</li>
          <li>{texts.subject.networks(view.figures.networks, view.figures.networkCount)}</li>
          <li>{texts.subject.joint(view.figures.jointMeasures)}</li>
          <li>
            {texts.rule.label}: {texts.rule[view.rule]}. {texts.ruleWhy[view.rule]}
          </li>
          <li>{texts.quorum(view.quorum, view.seats)}</li>
          <li>
            <PageLink to="recommendation" className={styles.link}>
              {texts.subject.read}
            </PageLink>
          </li>
        </ul>
      </Section>
      {view.own.map((own) => (
        <OwnSeatSection key={own.seat} view={view} own={own} isStopped={isStopped} />
      ))}
      <SeatsTable view={view} isChair={isChair && !isStopped} />
      <RecordList record={view.record} />
    </>
  );
}
