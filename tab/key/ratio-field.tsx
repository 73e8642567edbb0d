import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { key } from '../../src/text/pages/key.ts';
import { useTexts } from '../shell/session.tsx';
import { parseRatio } from './ratio.ts';

const useStyles = makeStyles({ input: { width: '10rem', maxWidth: '100%' } });

type Props = {
  readonly label: string;
  readonly hint: string;
  /** A fraction such as `1/2`. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onReadable: (readable: boolean) => void;
  readonly atMostOne?: boolean;
  readonly error?: string | undefined;
};

/** A field for a weight or a share: people write `1/2` or `0,5`. */
export function RatioField({ label, hint, value, onChange, onReadable, atMostOne = false, error }: Props) {
  const styles = useStyles();
  const { ratio } = useTexts(key).rules;
  const [typed, setTyped] = useState(value ?? '');
  const [told, setTold] = useState(value);
  const [left, setLeft] = useState(true);
  if (told !== value) {
    setTold(value);
    setTyped(value ?? '');
  }
  const parsed = parseRatio(typed, { atMostOne });
  const message = left && parsed.kind === 'refused' ? ratio[parsed.code] : error;

  function change(text: string) {
    setTyped(text);
    setLeft(false);
    const next = parseRatio(text, { atMostOne });
    onReadable(next.kind === 'ratio');
    if (next.kind === 'refused') return;
    setTold(next.ratio);
    onChange(next.ratio);
  }

  return (
    <Field
      label={label}
      hint={hint}
      validationState={message ? 'error' : 'none'}
      validationMessage={message ?? null}
    >
      <Input
        className={styles.input}
        autoComplete="off"
        value={typed}
        onChange={(_, data) => change(data.value)}
        onBlur={() => {
          setLeft(true);
          if (parsed.kind === 'ratio') setTyped(parsed.ratio);
        }}
      />
    </Field>
  );
}
