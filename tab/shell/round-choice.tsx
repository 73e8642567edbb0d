import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useState } from 'react';
import { useSearch } from 'wouter';
import type { RoundId } from '../../src/domain/ids.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { useChooseRound, useSession, useTexts } from './session.tsx';

const useStyles = makeStyles({
  label: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '4px 8px',
    padding: '4px 0',
    minWidth: 0,
    maxWidth: '34rem',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 640px)': { justifyContent: 'flex-start', padding: '4px 12px' },
  },
  /** As high and wide as the choice will be, so that the page beneath does not jump when it comes. */
  waiting: { width: 'min(100%, 28rem)', minHeight: '52px' },
  /** Leaves room for the navigation above, which is not there either. */
  alone: { '@media (max-width: 640px)': { marginTop: '40px' } },
  select: {
    ...typographyStyles.body1,
    flex: '0 1 auto',
    minWidth: 0,
    maxWidth: 'min(100%, 28rem)',
    textOverflow: 'ellipsis',
    minHeight: '32px',
    padding: '4px 8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Which round one looks at; stays while another is being read. Where there is only one, there is nothing to choose. */
export function RoundChoice() {
  const styles = useStyles();
  const texts = useTexts(shell);
  const { me, overview } = useSession();
  const choose = useChooseRound();
  const chosen = new URLSearchParams(useSearch()).get('runde');
  const [rounds, setRounds] = useState(overview.data?.rounds ?? []);
  if (overview.data && overview.data.rounds !== rounds) setRounds(overview.data.rounds);
  if (rounds.length === 0 && !overview.data && !overview.problem) {
    return <div className={mergeClasses(styles.label, styles.waiting, !me.data && styles.alone)} />;
  }
  if (rounds.length < 2) return null;
  return (
    <label className={styles.label}>
      {texts.round}
      <select
        className={styles.select}
        value={chosen ?? overview.data?.round?.id}
        onChange={(event) => choose(event.target.value as RoundId)}
      >
        {rounds.map((each) => (
          <option key={each.id} value={each.id}>
            {texts.roundChoice(each.schemeName, each.year)}
          </option>
        ))}
      </select>
    </label>
  );
}
