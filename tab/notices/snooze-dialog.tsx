import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { useState } from 'react';
import { snoozeChoices, type SnoozeDays } from '../../src/domain/reminders/duty-note.ts';
import { reminderTitle } from '../../src/text/notices/waiting.ts';
import { notices } from '../../src/text/pages/notices.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { OwnReminder } from './notice-types.ts';

type Props = { readonly reminder: OwnReminder; readonly onClose: () => void };

/** Asks for how long the reader wants to hear no more of one thing. */
export function SnoozeDialog({ reminder, onClose }: Props) {
  const texts = useTexts(notices).snooze;
  const { run, busy, problem } = useChange('snoozeReminder');
  const [days, setDays] = useState<SnoozeDays>(1);
  const { occurrence, network, daysLeft } = reminder;
  const title = reminderTitle(reminder, useLanguage());
  async function snooze() {
    if (await run({ body: { occurrence, network: network?.id ?? null, days } })) onClose();
  }
  return (
    <FormDialog
      title={texts.title}
      done={texts.done}
      cancel={texts.cancel}
      busy={busy}
      onDone={() => void snooze()}
      onClose={onClose}
    >
      <div>{network ? `${title} (${network.name})` : title}</div>
      <div>{texts.what}</div>
      <Field label={texts.until} hint={daysLeft > 0 && daysLeft < days ? texts.atDeadline : null}>
        <Select value={days} onChange={(_, { value }) => setDays(Number(value) as SnoozeDays)}>
          {snoozeChoices.map((choice) => (
            <option key={choice} value={choice}>
              {texts.days[choice]}
            </option>
          ))}
        </Select>
      </Field>
      <ProblemMessage problem={problem} />
    </FormDialog>
  );
}
