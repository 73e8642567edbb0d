import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { leavingRow } from '../parts/leave-row.ts';
import { fieldMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import { MAX_LINE_LENGTH, MAX_PROSE_LENGTH } from './register-types.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0, border: 'none' },
  legend: { ...typographyStyles.body1Strong, padding: '0 0 8px' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  fault: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusDangerForeground1 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))',
    alignItems: 'start',
    gap: '12px',
  },
  date: { width: '100%', minWidth: 0 },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '0 0 16px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

type Common = {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** Where the service says what is wrong with it. */
  readonly path: string;
  readonly problem: Problem | undefined;
  /** What is wrong with it before it is sent. */
  readonly fault?: string | null;
};

function fieldProps({ label, hint, required = false, path, problem, fault = null }: Common) {
  const message = fault ?? fieldMessage(problem, path);
  return {
    label,
    required,
    ...(hint !== undefined && { hint }),
    ...(message !== undefined && { validationMessage: message }),
  };
}

export function TextField({
  value,
  onChange,
  ...common
}: Common & { readonly value: string; readonly onChange: (value: string) => void }) {
  return (
    <Field {...fieldProps(common)}>
      <Input value={value} maxLength={MAX_LINE_LENGTH} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

export function ProseField({
  value,
  onChange,
  rows = 2,
  ...common
}: Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
}) {
  return (
    <Field {...fieldProps(common)}>
      <Textarea
        value={value}
        rows={rows}
        resize="vertical"
        maxLength={MAX_PROSE_LENGTH}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** A date that may be open. */
export function DateField({
  value,
  onChange,
  ...common
}: Common & { readonly value: PlainDate | null; readonly onChange: (value: PlainDate | null) => void }) {
  const styles = useStyles();
  return (
    <Field {...fieldProps(common)}>
      <Input
        type="date"
        className={styles.date}
        value={value ?? ''}
        onChange={(_, data) => onChange(data.value === '' ? null : (data.value as PlainDate))}
      />
    </Field>
  );
}

export function ChoiceField<const Choice extends string>({
  value,
  choices,
  onChange,
  ...common
}: Common & {
  readonly value: Choice;
  readonly choices: readonly (readonly [value: Choice, label: string])[];
  readonly onChange: (value: Choice) => void;
}) {
  return (
    <Field {...fieldProps(common)}>
      <Select
        value={value}
        onChange={(_, data) => {
          const chosen = choices.find(([choice]) => choice === data.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {choices.map(([choice, label]) => (
          <option key={choice} value={choice}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** From and to, each of which may be open. */
export function TermFields({
  term,
  path,
  problem,
  onChange,
}: {
  readonly term: { readonly from: PlainDate | null; readonly to: PlainDate | null };
  /** Of what has the two, ending in a dot; empty for the whole. */
  readonly path: string;
  readonly problem: Problem | undefined;
  readonly onChange: (term: { from?: PlainDate | null; to?: PlainDate | null }) => void;
}) {
  const texts = useTexts(registers);
  return (
    <FieldRow>
      <DateField
        label={texts.firstDay}
        path={`${path}from`}
        problem={problem}
        value={term.from}
        onChange={(from) => onChange({ from })}
      />
      <DateField
        label={texts.lastDay}
        path={`${path}to`}
        problem={problem}
        value={term.to}
        onChange={(to) => onChange({ to })}
      />
    </FieldRow>
  );
}

/** Fields beside each other where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.row}>{children}</div>;
}

export function FieldGroup({
  legend,
  hint,
  fault,
  children,
}: {
  readonly legend: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {fault !== undefined && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      {children}
    </fieldset>
  );
}

/** One of several of the same kind, with a way to take it away. */
export function FieldLine({
  number,
  onRemove,
  children,
}: {
  readonly number: number;
  readonly onRemove: (() => void) | null;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const texts = useTexts(registers);
  return (
    <div className={styles.line} data-row>
      {children}
      {onRemove && (
        <div>
          <Button size="small" aria-label={texts.removeLine(number)} onClick={leavingRow(onRemove)}>
            {texts.remove}
          </Button>
        </div>
      )}
    </div>
  );
}
