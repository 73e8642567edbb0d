import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import type { Dismissal } from '../../src/domain/reminders/duty-note.ts';
import { notices } from '../../src/text/pages/notices.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import type { OwnReminder } from './notice-types.ts';

/** As the contract has it. */
const MAX_LENGTH = 1000;

const kinds = ['not-relevant', 'delivered-elsewhere'] as const satisfies readonly Dismissal['kind'][];

type Props = { readonly reminder: OwnReminder; readonly onClose: () => void };

/** Asks why a network does not deliver something this year. */
export function DismissDialog({ reminder, onClose }: Props) {
  const all = useTexts(notices);
  const texts = all.dismiss;
  const { run, busy, problem, conflict } = useChange('dismissDuty');
  const [kind, setKind] = useState<Dismissal['kind']>('not-relevant');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { occurrence, network, title, etag } = reminder;
  const written = reason.trim();
  const fault = written === '' ? texts.reasonMissing : written.length > MAX_LENGTH && texts.reasonTooLong;
  async function dismiss() {
    setTried(true);
    if (fault) return;
    const body = { occurrence, network: network?.id ?? null, kind, reason: written };
    if (await run({ body, ifMatch: etag })) onClose();
  }
  return (
    <FormDialog
      title={texts.title(network?.name ?? '')}
      done={texts.done}
      cancel={texts.cancel}
      busy={busy}
      onDone={() => void dismiss()}
      onClose={onClose}
    >
      <div>{title}</div>
      <div>{texts.what}</div>
      <Field label={texts.kind}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as Dismissal['kind'])}>
          {kinds.map((choice) => (
            <option key={choice} value={choice}>
              {all.reminders.dismissed[choice]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={texts.reason}
        required
        validationState={tried && fault ? 'error' : 'none'}
        validationMessage={tried && fault ? fault : null}
      >
        <Textarea rows={4} resize="vertical" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <ProblemMessage problem={problem ?? conflict} />
    </FormDialog>
  );
}
