import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { isPlainDate } from '../../src/domain/calendar/plain-date.ts';
import { type Appellant, appellants } from '../../src/domain/decision/appeal.ts';
import { letters as letterTexts } from '../../src/text/pages/letters.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { fieldMessage, ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import { type Letter, MAX_PROSE_LENGTH } from './letter-types.ts';

type Props = { readonly letter: Letter; readonly onClose: () => void };

/** An appeal that has come, put on record by the county governor. */
export function AppealDialog({ letter, onClose }: Props) {
  const texts = useTexts(letterTexts);
  const words = texts.appealForm;
  const [sentOn, setSentOn] = useState('');
  const [from, setFrom] = useState<Appellant>(
    letter.recipient.kind === 'institution' ? 'institution' : 'network',
  );
  const [about, setAbout] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, problem, conflict } = useChange('recordAppeal');
  const message = (isMissing: boolean, path = '') =>
    (tried && isMissing ? words.missing : undefined) ?? fieldMessage(problem, path) ?? null;

  async function send() {
    setTried(true);
    if (!isPlainDate(sentOn) || about.trim() === '') return;
    const params = { letter: letter.id };
    const body = { sentOn, from, about: about.trim() };
    if (await run({ params, body, ifMatch: letter.etag })) onClose();
  }

  return (
    <FormDialog
      title={words.title(letter.recipient.name)}
      done={words.save}
      cancel={words.cancel}
      busy={busy}
      onDone={() => void send()}
      onClose={onClose}
    >
      <Field
        label={words.sentOn}
        hint={words.sentOnHint}
        required
        validationMessage={message(!isPlainDate(sentOn), 'sentOn')}
      >
        <Input type="date" value={sentOn} onChange={(_, { value }) => setSentOn(value)} />
      </Field>
      <Field label={words.from} required>
        <Select
          value={from}
          onChange={(_, { value }) => setFrom(appellants.find((one) => one === value) ?? from)}
        >
          {appellants.map((one) => (
            <option key={one} value={one}>
              {texts.fromChoice[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={words.about}
        hint={words.aboutHint}
        required
        validationMessage={message(about.trim() === '', 'about')}
      >
        <Textarea
          rows={4}
          resize="vertical"
          maxLength={MAX_PROSE_LENGTH}
          value={about}
          onChange={(_, { value }) => setAbout(value)}
        />
      </Field>
      <ProblemMessage problem={problem ?? conflict} />
    </FormDialog>
  );
}
