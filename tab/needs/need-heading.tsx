import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { TextShield } from '../parts/shields.tsx';
import { titleOf, type NeedView } from './needs-types.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, display: 'block', overflowWrap: 'anywhere' },
  grounds: {
    maxWidth: '32rem',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
});

/** What a need is, and why, at the head of its row. */
export function NeedHeading({ report, need }: { report: string; need: NeedView }) {
  const styles = useStyles();
  return (
    <>
      <strong className={styles.title}>{titleOf(need)}</strong>
      <div className={styles.grounds}>{need.grounds}</div>
      <TextShield of={report} field={`needs/${need.id}/grounds`} what={titleOf(need)} />
    </>
  );
}
