import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import type { CSSProperties } from 'react';
import { formatNumber } from '../../src/text/format.ts';
import { key } from '../../src/text/pages/key.ts';
import { useTexts } from '../shell/session.tsx';
import type { ResultRow } from './result-rows.ts';
import type { Against } from './use-allocation.ts';

const useStyles = makeStyles({
  figure: { margin: 0 },
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
  track: { position: 'relative', display: 'flex', height: '16px' },
  bar: {
    height: '100%',
    transitionProperty: 'width',
    transitionDuration: tokens.durationFast,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  base: { backgroundColor: tokens.colorBrandStroke2 },
  proRata: { backgroundColor: tokens.colorCompoundBrandBackground, borderRadius: '0 2px 2px 0' },
  mark: {
    position: 'absolute',
    top: '-3px',
    bottom: '-3px',
    width: '2px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    outline: `1px solid ${tokens.colorNeutralBackground1}`,
  },
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
  markSwatch: { width: '2px', height: '14px', backgroundColor: tokens.colorNeutralForeground1 },
});

type Props = { readonly rows: readonly ResultRow[]; readonly against: Against | null };

/** The frames as bars: the base grant and what the counts give, and a mark where the one compared with ends. */
export function FramesChart({ rows, against }: Props) {
  const styles = useStyles();
  const texts = useTexts(key).chart;
  const longest = Math.max(1, ...rows.flatMap((row) => [row.line.total, before(row)]));
  const width = (amount: number): CSSProperties => ({ width: `${(100 * amount) / longest}%` });
  return (
    <figure className={styles.figure} aria-label={texts.label}>
      <div className={styles.chart} aria-hidden>
        {rows.map((row) => {
          const base = Math.min(row.line.base, row.line.total);
          return (
            <div key={row.network} className={styles.row}>
              <span className={styles.name}>{row.name}</span>
              <span className={styles.track}>
                <span className={mergeClasses(styles.segment, styles.bar, styles.base)} style={width(base)} />
                <span
                  className={mergeClasses(styles.segment, styles.bar, styles.proRata)}
                  style={width(row.line.total - base)}
                />
                {row.change && row.change.total !== 0 && (
                  <span className={styles.mark} style={{ left: `${(100 * before(row)) / longest}%` }} />
                )}
              </span>
              <span className={styles.amount}>{formatNumber(row.line.total)}</span>
            </div>
          );
        })}
      </div>
      <div className={styles.legend} aria-hidden>
        <span className={styles.item}>
          <span className={mergeClasses(styles.segment, styles.swatch, styles.base)} />
          {texts.base}
        </span>
        <span className={styles.item}>
          <span className={mergeClasses(styles.segment, styles.swatch, styles.proRata)} />
          {texts.proRata}
        </span>
        {against && (
          <span className={styles.item}>
            <span className={styles.markSwatch} />
            {texts.reference[against]}
          </span>
        )}
      </div>
    </figure>
  );
}

function before(row: ResultRow): number {
  return row.line.total - (row.change?.total ?? 0);
}
