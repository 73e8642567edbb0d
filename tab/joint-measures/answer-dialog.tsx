import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { jointMeasures as measureTexts } from '../../src/text/pages/joint-measures.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import { type EnrolmentView, MAX_PROSE_LENGTH, type MeasureView, nameOf } from './types.ts';

type Props = {
  readonly view: MeasureView;
  readonly etag: string;
  readonly enrolment: EnrolmentView;
  readonly onClose: () => void;
};

/** Those who carry the measure answer an owner that has asked for a place. */
export default function AnswerDialog({ view, etag, enrolment, onClose }: Props) {
  const all = useTexts(measureTexts);
  const texts = all.answer;
  const [kind, setKind] = useState<'accepted' | 'declined'>('accepted');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, problem, conflict } = useChange('answerAsking');
  const written = why.trim();
  const fault =
    kind === 'declined' &&
    (written === ''
      ? all.form.missing
      : written.length > MAX_PROSE_LENGTH && all.form.tooLong(MAX_PROSE_LENGTH));

  async function send() {
    setTried(true);
    const { cohort, track, network, owner } = enrolment;
    if (fault || owner === null) return;
    const answer = kind === 'accepted' ? { kind } : { kind, why: written };
    const body = { cohort, track, network, owner, answer };
    if (await run({ params: { jointMeasure: view.id }, body, ifMatch: etag })) onClose();
  }

  return (
    <FormDialog
      title={texts.title(nameOf(enrolment, all.participants.ownerOf))}
      done={texts.done}
      cancel={all.form.cancel}
      busy={busy}
      onDone={() => void send()}
      onClose={onClose}
    >
      <div>{all.join.sum(enrolment.headcount)}.</div>
      <Field label={texts.what}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as typeof kind)}>
          <option value="accepted">{texts.accepted}</option>
          <option value="declined">{texts.declined}</option>
        </Select>
      </Field>
      {kind === 'declined' && (
        <Field
          label={texts.why}
          required
          validationState={tried && fault ? 'error' : 'none'}
          validationMessage={tried && fault ? fault : null}
        >
          <Textarea rows={4} resize="vertical" value={why} onChange={(_, { value }) => setWhy(value)} />
        </Field>
      )}
      <ProblemMessage problem={problem ?? conflict} />
      {conflict && <div>{all.form.conflict}</div>}
    </FormDialog>
  );
}
