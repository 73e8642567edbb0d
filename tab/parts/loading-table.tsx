import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { shell } from '../../src/text/pages/shell.ts';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  table: { display: 'flex', flexDirection: 'column', gap: '1px' },
  row: {
    height: '43px',
    display: 'flex',
    alignItems: 'center',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  bar: {
    height: '12px',
    width: 'min(60%, 24rem)',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

/** Stands where a table will: as high as its rows, so that nothing jumps when they come. */
export function LoadingTable({ rows }: { rows: number }) {
  const styles = useStyles();
  const { loading } = useTexts(shell);
  return (
    <output className={styles.table} aria-label={loading}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className={styles.row}>
          <span className={styles.bar} />
        </span>
      ))}
    </output>
  );
}
