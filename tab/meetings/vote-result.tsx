import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { voteSentences } from '../../src/text/papers/vote-sentences.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { MeetingView } from './meeting-types.ts';

const useStyles = makeStyles({
  words: { ...typographyStyles.body1, margin: '0 0 4px', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** A vote's result as it stands in the minutes; that it has none yet while it is open. */
export function VoteResult({ view, vote }: { readonly view: MeetingView; readonly vote: string }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(meetingTexts).cases;
  const result = view.votes.find((one) => one.vote === vote);
  const sentences = result ? voteSentences(result, language) : [texts.voteOpen];
  return sentences.map((sentence) => (
    <p key={sentence} className={styles.words}>
      {sentence}
    </p>
  ));
}
