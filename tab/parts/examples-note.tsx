import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { shell } from '../../src/text/pages/shell.ts';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  note: {
    ...typographyStyles.caption1,
    margin: '8px 0',
    color: tokens.colorNeutralForeground2,
  },
  word: { fontWeight: tokens.fontWeightSemibold },
});

/** Says that figures are invented. Stands with every table that shows such figures. */
export function ExamplesNote() {
  const styles = useStyles();
  const { examples, examplesWhy } = useTexts(shell);
  return (
    <p className={styles.note}>
      <span className={styles.word}>{examples}.</span> {examplesWhy}
    </p>
  );
}
