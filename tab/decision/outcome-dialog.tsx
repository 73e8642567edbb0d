import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { isPlainDate } from '../../src/domain/calendar/plain-date.ts';
import { type AppealOutcomeKind, appealOutcomes } from '../../src/domain/decision/appeal.ts';
import { letters as letterTexts } from '../../src/text/pages/letters.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { fieldMessage, ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import { type Appeal, type Letter, MAX_PROSE_LENGTH } from './letter-types.ts';

type Props = { readonly letter: Letter; readonly appeal: Appeal; readonly onClose: () => void };

/** What became of an appeal. One that was sent on once is not sent on again. */
export function OutcomeDialog({ letter, appeal, onClose }: Props) {
  const texts = useTexts(letterTexts);
  const words = texts.outcomeForm;
  const choices = appealOutcomes.filter((one) => one !== 'sent-on' || appeal.outcomes.length === 0);
  const [outcome, setOutcome] = useState<AppealOutcomeKind>(choices[0] ?? 'changed');
  const [on, setOn] = useState('');
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, problem, conflict } = useChange('settleAppeal');
  const message = (isMissing: boolean, path: string) =>
    (tried && isMissing ? texts.appealForm.missing : undefined) ?? fieldMessage(problem, path) ?? null;

  async function send() {
    setTried(true);
    if (!isPlainDate(on) || said.trim() === '') return;
    const params = { letter: letter.id, appeal: appeal.number };
    const body = { outcome, on, words: said.trim() };
    if (await run({ params, body, ifMatch: letter.etag })) onClose();
  }

  return (
    <FormDialog
      title={words.title}
      done={words.save}
      cancel={texts.appealForm.cancel}
      busy={busy}
      onDone={() => void send()}
      onClose={onClose}
    >
      <Field label={words.outcome} required {...(outcome === 'changed' && { hint: words.changedHint })}>
        <Select
          value={outcome}
          onChange={(_, { value }) => setOutcome(choices.find((one) => one === value) ?? outcome)}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {texts.outcomes[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.on} required validationMessage={message(!isPlainDate(on), 'on')}>
        <Input type="date" value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
      <Field label={words.words} required validationMessage={message(said.trim() === '', 'words')}>
        <Textarea
          rows={4}
          resize="vertical"
          maxLength={MAX_PROSE_LENGTH}
          value={said}
          onChange={(_, { value }) => setSaid(value)}
        />
      </Field>
      <ProblemMessage problem={problem ?? conflict} />
    </FormDialog>
  );
}
