import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatNumber } from '../../src/text/format.ts';
import { counts } from '../../src/text/pages/counts.ts';
import { useTexts } from '../shell/session.tsx';
import type { ShownFigure } from './count-types.ts';

const useStyles = makeStyles({
  withheld: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** A figure, or in words why there is none: a suppressed figure is no zero. */
export function Figure({ figure }: { readonly figure: ShownFigure }) {
  const styles = useStyles();
  const { withheld } = useTexts(counts);
  if (figure?.kind === 'known') return formatNumber(figure.value);
  if (figure?.kind === 'withheld') return <span className={styles.withheld}>{withheld[figure.mark]}</span>;
  return figure?.kind === 'unreadable' ? '?' : '–';
}
