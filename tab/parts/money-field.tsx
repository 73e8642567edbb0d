import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Kroner } from '../../src/domain/money.ts';
import { formatNumber } from '../../src/text/format.ts';
import { parseKroner } from '../../src/text/parse-kroner.ts';
import { saving } from '../../src/text/pages/saving.ts';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  input: { width: '100%', minWidth: '7rem' },
  figures: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

type Props = {
  readonly label: string;
  /** In a table the column and row headings say it: then the label is for the screen reader alone. */
  readonly labelHidden?: boolean;
  readonly value: Kroner | null;
  /** Null while the field is empty. What cannot be read is not reported: the field keeps it and says what is wrong. */
  readonly onChange: (value: Kroner | null) => void;
  /** Tells whenever the text becomes readable or unreadable, so that saving can wait. */
  readonly onReadable?: (readable: boolean) => void;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** What else is wrong with the amount, such as that it is above the frame. */
  readonly error?: string | undefined;
  readonly hint?: string;
};

/** A field for whole kroner. People write the amount as they are used to; on leaving the field it is set in groups of three. */
export function MoneyField({
  label,
  labelHidden = false,
  value,
  onChange,
  onReadable,
  required = false,
  readOnly = false,
  error,
  hint,
}: Props) {
  const styles = useStyles();
  const { money } = useTexts(saving);
  const [typed, setTyped] = useState(() => write(value));
  const [told, setTold] = useState(value);
  const [left, setLeft] = useState(true);
  if (told !== value) {
    setTold(value);
    setTyped(write(value));
  }

  const parsed = parseKroner(typed);
  const refusal = parsed.kind === 'refused' && (parsed.code !== 'empty' || required) ? parsed.code : null;
  const message = left && refusal !== null ? money[refusal] : error;

  function change(text: string) {
    setTyped(text);
    setLeft(false);
    const next = parseKroner(text);
    onReadable?.(next.kind === 'amount' || next.code === 'empty');
    if (next.kind === 'refused' && next.code !== 'empty') return;
    const amount = next.kind === 'amount' ? next.amount : null;
    setTold(amount);
    onChange(amount);
  }

  return (
    <Field
      {...(!labelHidden && { label })}
      required={required}
      {...(hint !== undefined && { hint })}
      validationState={message ? 'error' : 'none'}
      validationMessage={message ?? null}
    >
      <Input
        className={styles.input}
        input={{ className: styles.figures }}
        {...(labelHidden && { 'aria-label': label })}
        inputMode="numeric"
        autoComplete="off"
        readOnly={readOnly}
        value={typed}
        contentAfter="kr"
        onChange={(_, data) => change(data.value)}
        onBlur={() => {
          setLeft(true);
          if (parsed.kind === 'amount') setTyped(write(parsed.amount));
        }}
      />
    </Field>
  );
}

function write(value: Kroner | null): string {
  return value === null ? '' : formatNumber(value);
}
