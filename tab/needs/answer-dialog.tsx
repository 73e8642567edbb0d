import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import type { Body } from '../../src/contract/operations.ts';
import { needs as needsTexts } from '../../src/text/pages/needs.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import { AnswerReading } from './answer-reading.tsx';
import { NeedHeading } from './need-heading.tsx';
import { MAX_PROSE_LENGTH, type NetworkNeeds, reportIdOf, titleOf } from './needs-types.ts';
import { mergeableWith, receivedNeeds, type ReceivedNeed } from './received-needs.ts';

type Outcome = Body<'answerNeed'>['outcome'];
type Kind = Outcome['kind'];

type Props = {
  readonly data: NetworkNeeds;
  readonly received: ReceivedNeed;
  /** Somebody was first: what stands now must be read. */
  readonly onConflict: () => Promise<void>;
  readonly onClose: () => void;
};

/** What the network does with one need: into the plan, together with another, or not, with why. */
export default function AnswerDialog({ data, received, onConflict, onClose }: Props) {
  const texts = useTexts(needsTexts);
  const { need, owner, ownerName, etag } = received;
  const before = need.answer?.outcome;
  const others = mergeableWith(receivedNeeds(data), received);
  const [kind, setKind] = useState<Kind | ''>(before?.kind ?? '');
  const [part, setPart] = useState(before?.kind === 'in-plan' ? `${before.part.kind} ${before.part.id}` : '');
  const [other, setOther] = useState(
    before?.kind === 'merged' ? `${before.into.owner} ${before.into.need}` : '',
  );
  const [why, setWhy] = useState(before?.kind === 'declined' ? before.why : '');
  const [tried, setTried] = useState(false);
  const { run, busy, problem, conflict } = useChange('answerNeed');
  const outcome = outcomeChosen();
  const missing = (isMissing: boolean) =>
    tried && isMissing ? { validationState: 'error' as const, validationMessage: texts.answer.missing } : {};
  const tooLong = why.trim().length > MAX_PROSE_LENGTH;

  function outcomeChosen(): Outcome | null {
    switch (kind) {
      case 'in-plan': {
        const chosen = data.parts.find((one) => `${one.kind} ${one.id}` === part);
        return chosen ? { kind, part: { kind: chosen.kind, id: chosen.id } } : null;
      }
      case 'merged': {
        const chosen = others.find((one) => `${one.owner} ${one.need.id}` === other);
        return chosen ? { kind, into: { owner: chosen.owner, need: chosen.need.id } } : null;
      }
      case 'declined':
        return why.trim() === '' ? null : { kind, why: why.trim() };
      case '':
        return null;
    }
  }

  async function send() {
    setTried(true);
    if (!outcome || tooLong) return;
    const params = { year: data.year, network: data.network, owner };
    if (await run({ params, body: { need: need.id, outcome }, ifMatch: etag })) onClose();
    else await onConflict();
  }

  return (
    <FormDialog
      title={texts.answer.title(need.theme, ownerName)}
      done={texts.answer.save}
      cancel={texts.answer.cancel}
      busy={busy}
      onDone={() => void send()}
      onClose={onClose}
    >
      <div>
        <NeedHeading report={reportIdOf({ year: data.year, network: data.network, owner })} need={need} />
      </div>
      <Field label={texts.answer.what} required {...missing(kind === '')}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as Kind | '')}>
          {kind === '' && <option value="">{texts.answer.choose}</option>}
          <option value="in-plan">{texts.answer.inPlan}</option>
          <option value="merged">{texts.answer.merged}</option>
          <option value="declined">{texts.answer.declined}</option>
        </Select>
      </Field>
      {kind === 'in-plan' &&
        (data.parts.length === 0 ? (
          <div>{texts.answer.noParts}</div>
        ) : (
          <Field label={texts.answer.part} required {...missing(outcome === null)}>
            <Select value={part} onChange={(_, { value }) => setPart(value)}>
              {outcome === null && <option value={part}>{texts.answer.choose}</option>}
              {data.parts.map((one) => (
                <option key={`${one.kind} ${one.id}`} value={`${one.kind} ${one.id}`}>
                  {one.kind === 'focus-area' ? texts.answer.areaOf(one.title) : one.title}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      {kind === 'merged' &&
        (others.length === 0 ? (
          <div>{texts.answer.noOthers}</div>
        ) : (
          <Field label={texts.answer.other} required {...missing(outcome === null)}>
            <Select value={other} onChange={(_, { value }) => setOther(value)}>
              {outcome === null && <option value={other}>{texts.answer.choose}</option>}
              {others.map((one) => (
                <option key={`${one.owner} ${one.need.id}`} value={`${one.owner} ${one.need.id}`}>
                  {`${titleOf(one.need)} (${one.ownerName})`}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      {kind === 'declined' && (
        <Field
          label={texts.answer.why}
          required
          {...(tooLong
            ? { validationState: 'error' as const, validationMessage: texts.form.tooLong(MAX_PROSE_LENGTH) }
            : missing(outcome === null))}
        >
          <Textarea rows={4} resize="vertical" value={why} onChange={(_, { value }) => setWhy(value)} />
        </Field>
      )}
      <ProblemMessage problem={problem ?? conflict} />
      {conflict && <AnswerReading answer={need.answer} network={data.network} />}
    </FormDialog>
  );
}
