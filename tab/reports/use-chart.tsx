import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import type { CSSProperties } from 'react';
import { formatNumber } from '../../src/text/format.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { useTexts } from '../shell/session.tsx';
import type { Group } from './group-table.tsx';

const useStyles = makeStyles({
  figure: { margin: '0 0 24px' },
  chart: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: '8rem minmax(0, 1fr) 5rem',
    alignItems: 'center',
    gap: '12px',
    '@media (max-width: 640px)': { gridTemplateColumns: '7.25rem minmax(0, 1fr) 4.5rem', gap: '8px' },
  },
  /** Where colours are taken away, the transparent borders are drawn. */
  segment: { border: `${tokens.strokeWidthThin} solid transparent`, boxSizing: 'border-box' },
  name: { overflowWrap: 'anywhere' },
  track: { position: 'relative', height: '16px' },
  bar: { position: 'absolute', left: 0, top: 0, height: '100%' },
  granted: { backgroundColor: tokens.colorBrandStroke2 },
  used: { backgroundColor: tokens.colorCompoundBrandBackground },
  amount: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  legend: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    marginTop: '8px',
    color: tokens.colorNeutralForeground2,
  },
  item: { display: 'flex', alignItems: 'center', gap: '6px' },
  swatch: { width: '12px', height: '12px' },
});

type Props = { readonly groups: readonly Group[]; readonly label: string; readonly none: string };

/** Granted and, in front of it, used: how far the money went. The table beside it says the same in figures. */
export function UseChart({ groups, label, none }: Props) {
  const styles = useStyles();
  const { list } = useTexts(reportTexts);
  const longest = Math.max(1, ...groups.map(({ granted }) => granted));
  const width = (amount: number): CSSProperties => ({ width: `${(100 * amount) / longest}%` });
  return (
    <figure className={styles.figure} aria-label={label}>
      <div className={styles.chart} aria-hidden>
        {groups.map((group) => (
          <div key={group.key} className={styles.row}>
            <span className={styles.name}>{group.name === '' ? none : group.name}</span>
            <span className={styles.track}>
              <span
                className={mergeClasses(styles.segment, styles.bar, styles.granted)}
                style={width(group.granted)}
              />
              <span
                className={mergeClasses(styles.segment, styles.bar, styles.used)}
                style={width(group.used)}
              />
            </span>
            <span className={styles.amount}>{formatNumber(group.granted)}</span>
          </div>
        ))}
      </div>
      <div className={styles.legend} aria-hidden>
        <span className={styles.item}>
          <span className={mergeClasses(styles.segment, styles.swatch, styles.used)} />
          {list.used}
        </span>
        <span className={styles.item}>
          <span className={mergeClasses(styles.segment, styles.swatch, styles.granted)} />
          {list.granted}
        </span>
      </div>
    </figure>
  );
}
