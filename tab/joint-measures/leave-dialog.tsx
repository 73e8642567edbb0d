import { Field } from '@fluentui/react-field';
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

/** A network leaves, or an owner withdraws, with a reason. */
export default function LeaveDialog({ view, etag, enrolment, onClose }: Props) {
  const all = useTexts(measureTexts);
  const texts = all.leave;
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, problem, conflict } = useChange('leaveCohort');
  const written = why.trim();
  const fault =
    written === ''
      ? all.form.missing
      : written.length > MAX_PROSE_LENGTH && all.form.tooLong(MAX_PROSE_LENGTH);

  async function send() {
    setTried(true);
    if (fault) return;
    const { cohort, track, network, owner } = enrolment;
    const body = { cohort, track, network, owner, why: written };
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
      <Field
        label={texts.why}
        hint={texts.hint}
        required
        validationState={tried && fault ? 'error' : 'none'}
        validationMessage={tried && fault ? fault : null}
      >
        <Textarea rows={4} resize="vertical" value={why} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <ProblemMessage problem={problem ?? conflict} />
      {conflict && <div>{all.form.conflict}</div>}
    </FormDialog>
  );
}
