import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { overview } from '../../src/text/pages/overview.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { formatDay } from './dates.ts';
import { stageOf, type NetworkStatus } from './figures.ts';

const useStyles = makeStyles({
  date: { whiteSpace: 'nowrap' },
  overdue: { color: tokens.colorStatusDangerForeground3 },
});

/** Where a network stands, in words. */
export function Stage({ network }: { network: NetworkStatus }) {
  const { stage } = useTexts(overview);
  return stage[stageOf(network)];
}

/** When its basis is due. A deadline that is past while the basis is not submitted says so. */
export function Deadline({ network: { deadline, overdue } }: { network: NetworkStatus }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(overview);
  if (deadline === null) return '–';
  return (
    <>
      <span className={styles.date}>{formatDay(deadline, language)}</span>
      {overdue && <div className={styles.overdue}>{texts.networks.overdue}</div>}
    </>
  );
}
