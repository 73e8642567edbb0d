import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { recommendation } from '../../src/text/pages/recommendation.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { FieldInCell } from '../parts/field-in-cell.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import type { Registers } from '../parts/recipient-name.ts';
import { useTexts } from '../shell/session.tsx';
import type { Editing } from './editing.ts';
import {
  type JointForm,
  type RecommendationForm,
  recommendedSums,
  type View,
} from './recommendation-form.ts';

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  add: { marginTop: '12px' },
  above: { color: tokens.colorPaletteRedForeground1 },
  wide: { minWidth: '14rem' },
});

type Props = {
  readonly view: View;
  readonly form: RecommendationForm;
  readonly editing: Editing | null;
  readonly registers: Registers;
};

/** What the institutions get to carry out joint measures, against what the key set aside for them. */
export function JointMeasures({ view, form, editing, registers }: Props) {
  const styles = useStyles();
  const texts = useTexts(recommendation);
  const { jointMeasures: sum } = recommendedSums(form);
  const left = sum === null ? null : view.available.jointMeasures - sum;
  const blanks = editing && form.jointMeasures.length > 0 ? 1 : 0;

  function add(change: Editing['change']) {
    const added: JointForm = { id: crypto.randomUUID(), title: '', institution: null, amount: null };
    change((form) => ({ ...form, jointMeasures: [...form.jointMeasures, added] }));
  }

  return (
    <>
      {form.jointMeasures.length === 0 && <p className={styles.none}>{texts.joint.none}</p>}
      <DataTable caption={texts.joint.title}>
        {form.jointMeasures.length > 0 && (
          <>
            <thead>
              <tr>
                <ColumnHeading first>{texts.joint.what}</ColumnHeading>
                <ColumnHeading>{texts.joint.institution}</ColumnHeading>
                <ColumnHeading number>{texts.joint.amount}</ColumnHeading>
                {editing && <Cell />}
              </tr>
            </thead>
            <tbody>
              {form.jointMeasures.map((measure) =>
                editing ? (
                  <MeasureFields key={measure.id} measure={measure} editing={editing} registers={registers} />
                ) : (
                  <tr key={measure.id}>
                    <RowHeading>{measure.title}</RowHeading>
                    <Cell>
                      {registers.institutions.find(({ id }) => id === measure.institution)?.name ??
                        measure.institution}
                    </Cell>
                    <KronerCell amount={measure.amount} />
                  </tr>
                ),
              )}
            </tbody>
          </>
        )}
        <tfoot>
          <tr>
            <RowHeading total>{texts.networks.sum}</RowHeading>
            <Cell total />
            <KronerCell total amount={sum} />
            {blanks > 0 && <Cell total />}
          </tr>
          <tr>
            <RowHeading>{texts.joint.setAside}</RowHeading>
            <Cell />
            <KronerCell amount={view.available.jointMeasures} />
            {blanks > 0 && <Cell />}
          </tr>
          <tr>
            <RowHeading total>{texts.networks.left}</RowHeading>
            <Cell total />
            {left !== null && left < 0 ? (
              <NumberCell total>
                <span className={styles.above}>{texts.networks.above(-left)}</span>
              </NumberCell>
            ) : (
              <KronerCell total amount={left} />
            )}
            {blanks > 0 && <Cell total />}
          </tr>
        </tfoot>
      </DataTable>
      {editing && (
        <Button className={styles.add} onClick={() => add(editing.change)}>
          {texts.joint.add}
        </Button>
      )}
    </>
  );
}

function MeasureFields({
  measure,
  editing,
  registers,
}: {
  readonly measure: JointForm;
  readonly editing: Editing;
  readonly registers: Registers;
}) {
  const styles = useStyles();
  const texts = useTexts(recommendation).joint;
  const { id, title, institution, amount } = measure;
  const name = title.trim() || texts.unnamed;
  const update = (change: Partial<JointForm>) =>
    editing.change((form) => ({
      ...form,
      jointMeasures: form.jointMeasures.map((each) => (each.id === id ? { ...each, ...change } : each)),
    }));
  return (
    <tr>
      <RowHeading>
        <FieldInCell>
          <Field {...(title.trim() === '' && { hint: texts.titleMissing })}>
            <Input
              className={styles.wide}
              aria-label={`${texts.what}, ${name}`}
              maxLength={200}
              value={title}
              onChange={(_, { value }) => update({ title: value })}
            />
          </Field>
        </FieldInCell>
      </RowHeading>
      <Cell>
        <FieldInCell>
          <Field {...(institution === null && { hint: texts.institutionMissing })}>
            <Select
              className={styles.wide}
              aria-label={`${texts.institution}, ${name}`}
              value={institution ?? ''}
              onChange={(_, { value }) =>
                update({ institution: registers.institutions.find((each) => each.id === value)?.id ?? null })
              }
            >
              {institution === null && <option value="">{texts.choose}</option>}
              {registers.institutions.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </Select>
          </Field>
        </FieldInCell>
      </Cell>
      <NumberCell>
        <FieldInCell figure>
          <MoneyField
            label={`${texts.amount}, ${name}`}
            labelHidden
            value={amount}
            onChange={(changed) => update({ amount: changed })}
            onReadable={(readable) => editing.report(`joint ${id}`, readable)}
          />
        </FieldInCell>
      </NumberCell>
      <Cell>
        <FieldInCell>
          <Button
            appearance="subtle"
            aria-label={texts.removeOne(name)}
            onClick={() => {
              editing.report(`joint ${id}`, true);
              editing.change((form) => ({
                ...form,
                jointMeasures: form.jointMeasures.filter((each) => each.id !== id),
              }));
            }}
          >
            {texts.remove}
          </Button>
        </FieldInCell>
      </Cell>
    </tr>
  );
}
