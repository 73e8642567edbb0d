import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import type { ReactNode } from 'react';
import { askedFor } from '../../src/domain/basis/basis-sums.ts';
import type { BasisContent } from '../../src/domain/basis/decision-basis.ts';
import { ownContribution } from '../../src/domain/contribution/own-contribution.ts';
import { formatKroner, formatNumber, formatPercent } from '../../src/text/format.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { ExamplesNote } from '../parts/examples-note.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { BasisView } from './basis-draft.ts';

const useStyles = makeStyles({
  line: { marginBottom: '12px' },
  table: { maxWidth: '36rem' },
  bar: {
    height: '6px',
    maxWidth: '36rem',
    margin: '4px 0 16px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  used: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  over: { backgroundColor: tokens.colorStatusDangerBackground3 },
  above: { color: tokens.colorStatusDangerForeground3 },
  own: { ...typographyStyles.body1, margin: '12px 0 0', fontVariantNumeric: 'tabular-nums' },
  note: { ...typographyStyles.caption1, margin: '8px 0', color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly frame: BasisView['frame'];
  readonly content: BasisContent;
  readonly figuresAreExamples: boolean;
  /** What the owners add themselves, as a share of what they are awarded; null where they add nothing. */
  readonly ownShare: string | null;
  /** What the bar says, where no other line says it. */
  readonly children?: ReactNode;
};

/** What is asked for beside the frame, as it is typed. */
export function FrameSection({ frame, content, figuresAreExamples, ownShare, children }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const {
    frame: texts,
    deliver: { side },
  } = useTexts(basisTexts);
  const asked = askedFor(content);
  const isAbove = asked.total > frame.total;
  const share = frame.total === 0 ? 100 : Math.min(100, Math.round((asked.total / frame.total) * 100));
  const rows = [
    { label: texts.uh, frame: frame.higherEducation, asked: asked.higherEducation, total: false },
    { label: texts.owners, frame: frame.owners, asked: asked.owners, total: false },
    { label: texts.sum, frame: frame.total, asked: asked.total, total: true },
  ];
  return (
    <Section title={texts.heading}>
      <div className={styles.bar} aria-hidden>
        <div className={mergeClasses(styles.used, isAbove && styles.over)} style={{ width: `${share}%` }} />
      </div>
      {children && <div className={styles.line}>{children}</div>}
      <div className={styles.table}>
        <DataTable caption={`${texts.heading}. ${texts.unit}.`}>
          <thead>
            <tr>
              <ColumnHeading first>{side}</ColumnHeading>
              <ColumnHeading number>{texts.frame}</ColumnHeading>
              <ColumnHeading number>{texts.asked}</ColumnHeading>
              <ColumnHeading number>{texts.left}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.label}>
                <RowHeading total={row.total}>{row.label}</RowHeading>
                <KronerCell amount={row.frame} total={row.total} />
                <KronerCell amount={row.asked} total={row.total} />
                <NumberCell total={row.total}>
                  <span className={row.total && isAbove ? styles.above : undefined}>
                    {formatNumber(row.frame - row.asked)}
                  </span>
                </NumberCell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </div>
      {ownShare !== null && (
        <p className={styles.own}>
          {texts.ownContribution(
            formatPercent(ownShare, language),
            formatKroner(ownContribution(ownShare, asked.owners).amount),
          )}
        </p>
      )}
      <p className={styles.note}>
        {texts.unit}. {texts.totalCounts}
      </p>
      {figuresAreExamples && <ExamplesNote />}
    </Section>
  );
}
