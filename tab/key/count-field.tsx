import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { formatNumber } from '../../src/text/format.ts';
import { parseKroner } from '../../src/text/parse-kroner.ts';
import { key } from '../../src/text/pages/key.ts';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  input: { width: '100%', minWidth: '5.5rem' },
  figures: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

/** As the contract has it. */
const MAX_COUNT = 100_000_000;

type Props = {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onReadable: (readable: boolean) => void;
};

/** A field for how many there are, in a table whose headings say of what. */
export function CountField({ label, value, onChange, onReadable }: Props) {
  const styles = useStyles();
  const { count } = useTexts(key).counts;
  const [typed, setTyped] = useState(() => write(value));
  const [told, setTold] = useState(value);
  const [left, setLeft] = useState(true);
  if (told !== value) {
    setTold(value);
    setTyped(write(value));
  }
  const parsed = parseCount(typed);
  const message = left && typeof parsed === 'string' ? count[parsed] : null;

  function change(text: string) {
    setTyped(text);
    setLeft(false);
    const next = parseCount(text);
    onReadable(next !== 'unreadable');
    if (next === 'unreadable') return;
    const told = next === 'empty' ? null : next;
    setTold(told);
    onChange(told);
  }

  return (
    <Field validationState={message ? 'error' : 'none'} validationMessage={message}>
      <Input
        className={styles.input}
        input={{ className: styles.figures }}
        aria-label={label}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(_, data) => change(data.value)}
        onBlur={() => {
          setLeft(true);
          if (typeof parsed === 'number') setTyped(write(parsed));
        }}
      />
    </Field>
  );
}

/** Counts are written as amounts are: `2 200`, `2.200`. */
function parseCount(text: string): number | 'empty' | 'unreadable' {
  const parsed = parseKroner(text);
  if (parsed.kind === 'refused') return parsed.code === 'empty' ? 'empty' : 'unreadable';
  return parsed.amount <= MAX_COUNT ? parsed.amount : 'unreadable';
}

function write(value: number | null): string {
  return value === null ? '' : formatNumber(value);
}
