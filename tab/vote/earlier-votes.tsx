import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useId, useState } from 'react';
import { formatInstant } from '../../src/text/format.ts';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { ClosedVote } from './latest-result.tsx';
import type { VoteSummary } from './vote-types.ts';

const useStyles = makeStyles({
  votes: { margin: 0, padding: 0, listStyleType: 'none' },
  vote: {
    ...typographyStyles.body1,
    padding: '12px 0',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  opened: { paddingTop: '16px', paddingLeft: '18px', '@media (max-width: 640px)': { paddingLeft: 0 } },
});

/** The round's other votes, each to be opened. Nothing where there are none. */
export function EarlierVotes({ votes }: { votes: readonly VoteSummary[] }) {
  const styles = useStyles();
  const texts = useTexts(voteTexts);
  if (votes.length === 0) return null;
  return (
    <Section title={texts.earlier.title}>
      <ul className={styles.votes}>
        {votes.map((vote) => (
          <EarlierVote key={vote.id} vote={vote} />
        ))}
      </ul>
    </Section>
  );
}

function EarlierVote({ vote: { id, number, result } }: { vote: VoteSummary }) {
  const styles = useStyles();
  const texts = useTexts(voteTexts);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const content = useId();
  if (!result) return null;
  const when = texts.state.closed(formatInstant(result.closedAt, language));
  return (
    <li className={styles.vote}>
      <Disclosure open={open} controls={content} onToggle={() => setOpen(!open)}>
        {texts.numbered(number)}: {texts.result.outcome[result.outcome.kind]} {when}
      </Disclosure>
      <div id={content} hidden={!open} className={styles.opened}>
        {open && <ClosedVote id={id} />}
      </div>
    </li>
  );
}
