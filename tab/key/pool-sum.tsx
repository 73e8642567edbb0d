import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import type { ReactNode } from 'react';
import { key } from '../../src/text/pages/key.ts';
import { Kroner } from '../parts/data-table.tsx';
import { FieldInCell } from '../parts/field-in-cell.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { useTexts } from '../shell/session.tsx';
import { type Editing, messageAt, type PlacedRefusal } from './editing.ts';
import { type KeyForm, poolSums } from './key-form.ts';

const useStyles = makeStyles({
  list: { ...typographyStyles.body1, margin: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(9.5rem, 12rem)',
    gap: '12px',
    padding: '11px 0',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  sum: { fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorNeutralStroke1 },
  amount: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  overdrawn: { color: tokens.colorPaletteRedForeground1 },
});

type Props = {
  readonly form: KeyForm;
  readonly editing: Editing | null;
  readonly refusal: PlacedRefusal | null;
};

/** The sum from the pool to what the networks share, with the amounts that the forum sets. */
export function PoolSum({ form, editing, refusal }: Props) {
  const texts = useTexts(key).sum;
  const sums = poolSums(form);

  function field(name: 'pool' | 'jointMeasures' | 'baseGrant', label: string, error?: string) {
    if (!editing) return <Kroner amount={form[name]} />;
    return (
      <FieldInCell>
        <MoneyField
          label={label}
          labelHidden
          required
          value={form[name]}
          error={error}
          onChange={(amount) => editing.change((form) => ({ ...form, [name]: amount }))}
          onReadable={(readable) => editing.report(name, readable)}
        />
      </FieldInCell>
    );
  }

  return (
    <dl className={useStyles().list}>
      <Row label={texts.pool}>{field('pool', texts.pool, messageAt(refusal, 'pool'))}</Row>
      <Row label={texts.minus(texts.setAsides)}>
        <Kroner amount={sums.setAsides} />
      </Row>
      <Row label={texts.minus(texts.jointMeasures)}>{field('jointMeasures', texts.jointMeasures)}</Row>
      <Row label={texts.distributable} sum>
        <Left amount={sums.distributable} />
      </Row>
      <Row label={texts.baseGrant}>{field('baseGrant', texts.baseGrant)}</Row>
      <Row label={texts.rest} sum>
        <Left amount={sums.byCounts} />
      </Row>
    </dl>
  );
}

function Row({
  label,
  sum = false,
  children,
}: {
  readonly label: string;
  readonly sum?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.row, sum && styles.sum)}>
      <dt>{label}</dt>
      <dd className={styles.amount}>{children}</dd>
    </div>
  );
}

/** What is left after a subtraction; says so where more is taken than there was. */
function Left({ amount }: { amount: number | null }) {
  const styles = useStyles();
  const texts = useTexts(key).sum;
  if (amount === null || amount >= 0) return <Kroner amount={amount} />;
  return <span className={styles.overdrawn}>{texts.overdrawn(-amount)}</span>;
}
