import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import type { PersonId } from '../../src/domain/ids.ts';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import { recordable, type Recordable } from './recordable.ts';
import type { SeatLine } from './vote-types.ts';

const MAX_REASON = 4000;

type Props = { readonly vote: string; readonly seat: SeatLine; readonly onClose: () => void };

/** The chair puts on record who is absent, and whom the forum has found disqualified or qualified. */
export function RecordDialog({ vote, seat, onClose }: Props) {
  const texts = useTexts(voteTexts);
  const people = [...seat.representatives, ...seat.deputies];
  const [person, setPerson] = useState(people[0]?.id ?? '');
  const possible = recordable(seat, person);
  const [chosen, setChosen] = useState<Recordable | null>(null);
  const what = chosen && possible.includes(chosen) ? chosen : possible[0];
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const absence = useChange('recordAbsence');
  const recusal = useChange('recuse');
  const needsReason = what === 'recused' || what === 'qualified';
  const missing = needsReason && reason.trim() === '';

  async function send() {
    setTried(true);
    if (missing || !what) return;
    const whom = person as PersonId;
    const params = { vote };
    const done = needsReason
      ? await recusal.run({ params, body: { person: whom, reason, qualified: what === 'qualified' } })
      : await absence.run({ params, body: { seat: seat.id, person: whom, absent: what === 'absent' } });
    if (done) onClose();
  }

  return (
    <FormDialog
      title={texts.record.title(seat.name)}
      done={texts.record.done}
      cancel={texts.cancel}
      busy={absence.busy || recusal.busy}
      onDone={() => void send()}
      onClose={onClose}
    >
      <Field label={texts.record.person}>
        <Select value={person} onChange={(_, { value }) => setPerson(value)}>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.record.what}>
        <Select
          value={what ?? ''}
          onChange={(_, { value }) => setChosen(possible.find((one) => one === value) ?? null)}
        >
          {possible.map((one) => (
            <option key={one} value={one}>
              {texts.record[one]}
            </option>
          ))}
        </Select>
      </Field>
      {needsReason && (
        <Field
          label={texts.record.reason}
          required
          validationState={tried && missing ? 'error' : 'none'}
          validationMessage={tried && missing ? texts.record.reasonMissing : null}
        >
          <Textarea
            rows={4}
            resize="vertical"
            maxLength={MAX_REASON}
            value={reason}
            onChange={(_, { value }) => setReason(value)}
          />
        </Field>
      )}
      <ProblemMessage problem={absence.problem ?? recusal.problem ?? absence.conflict ?? recusal.conflict} />
    </FormDialog>
  );
}
