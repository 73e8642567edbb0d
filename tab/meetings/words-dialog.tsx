import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';

type Props = {
  readonly title: string;
  readonly label: string;
  readonly done: string;
  readonly cancel: string;
  /** Said where nothing is written; null where nothing may be written. */
  readonly missing: string | null;
  readonly start?: string;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** Answers whether it went. */
  readonly onDone: (words: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** A dialog for some words. */
export function WordsDialog({ title, label, done, cancel, missing, start = '', ...rest }: Props) {
  const { busy, problem, onDone, onClose } = rest;
  const [words, setWords] = useState(start);
  const [tried, setTried] = useState(false);
  const isMissing = missing !== null && words.trim() === '';
  async function send() {
    setTried(true);
    if (!isMissing && (await onDone(words.trim()))) onClose();
  }
  return (
    <FormDialog
      title={title}
      done={done}
      cancel={cancel}
      busy={busy}
      onDone={() => void send()}
      onClose={onClose}
    >
      <Field
        label={label}
        {...(tried && isMissing && { validationState: 'error', validationMessage: missing })}
      >
        <Textarea
          rows={5}
          resize="vertical"
          maxLength={4000}
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <ProblemMessage problem={problem} />
    </FormDialog>
  );
}
