import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import type { Occurrence } from './cycle-types.ts';

const useStyles = makeStyles({
  shape: { strokeWidth: '2px' },
  mine: { fill: tokens.colorBrandForeground1, stroke: tokens.colorBrandForeground1 },
  others: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground2 },
  uncertain: { strokeDasharray: '3 2', fill: tokens.colorNeutralBackground1 },
  uncertainMine: { fill: tokens.colorBrandBackground2 },
  ring: { fill: 'none', stroke: tokens.colorNeutralForeground1, strokeWidth: '1.5px' },
});

type Props = {
  readonly kind: Occurrence['kind'];
  readonly mine: boolean;
  /** Approximate, or only if needed. */
  readonly uncertain?: boolean;
  /** On a weekend or a public holiday. */
  readonly notWorking?: boolean;
};

/** A mark around the point 0,0: its form says what it is, not only its colour. */
export function MarkShape({ kind, mine, uncertain = false, notWorking = false }: Props) {
  const styles = useStyles();
  const className = mergeClasses(
    styles.shape,
    mine ? styles.mine : styles.others,
    uncertain && styles.uncertain,
    uncertain && mine && styles.uncertainMine,
  );
  return (
    <>
      {notWorking && <circle r={10.5} className={styles.ring} />}
      {kind === 'meeting' && <circle r={6} className={className} />}
      {kind === 'deadline' && <path d="M 0 -7.5 L 7.5 0 L 0 7.5 L -7.5 0 Z" className={className} />}
      {kind === 'milestone' && <rect x={-5.5} y={-5.5} width={11} height={11} className={className} />}
    </>
  );
}
