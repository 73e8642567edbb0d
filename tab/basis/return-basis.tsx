import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import type { ReturningBody } from '../../src/domain/basis/decision-basis.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts, type RoundSummary } from '../shell/session.tsx';
import type { BasisView } from './basis-draft.ts';
import { MAX_PROSE_LENGTH } from './draft-faults.ts';

type Props = {
  readonly view: BasisView;
  readonly etag: string;
  readonly roundState: RoundSummary['state'];
};

const bodies: readonly ReturningBody[] = ['county-governor', 'forum'];

/** The county governor's way to send a submitted basis back, with a reason, or to put on record that the forum did. */
export function ReturnBasis({ view, etag, roundState }: Props) {
  const texts = useTexts(basisTexts).return;
  const { round, network, networkName, state } = view;
  const { run, busy, problem, conflict, clear } = useChange('returnBasis');
  const [asking, setAsking] = useState(false);
  const [by, setBy] = useState<ReturningBody>('county-governor');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isDecided = roundState === 'decided' || roundState === 'closed';
  const written = reason.trim();
  const fault =
    written === '' ? texts.reasonMissing : written.length > MAX_PROSE_LENGTH && texts.reasonTooLong;
  async function send() {
    setTried(true);
    if (fault) return;
    if (await run({ params: { round, network }, body: { reason: written, by }, ifMatch: etag }))
      setAsking(false);
  }
  return (
    <>
      <PermissionButton
        action="basis.return"
        subject={{ network, state }}
        blockers={isDecided ? [texts.tooLate] : []}
        onClick={() => setAsking(true)}
      >
        {texts.open}
      </PermissionButton>
      {asking && (
        <FormDialog
          title={texts.title(networkName)}
          done={texts.open}
          cancel={texts.cancel}
          busy={busy}
          onDone={() => void send()}
          onClose={() => {
            clear();
            setAsking(false);
          }}
        >
          <div>{texts.why}</div>
          <Field label={texts.by}>
            <Select value={by} onChange={(_, { value }) => setBy(value as ReturningBody)}>
              {bodies.map((body) => (
                <option key={body} value={body}>
                  {texts.bodies[body]}
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
            <Textarea
              rows={5}
              resize="vertical"
              value={reason}
              onChange={(_, { value }) => setReason(value)}
            />
          </Field>
          <ProblemMessage problem={problem ?? conflict} />
        </FormDialog>
      )}
    </>
  );
}
