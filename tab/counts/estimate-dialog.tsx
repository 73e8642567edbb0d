import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { counts } from '../../src/text/pages/counts.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import type { CountsView } from './count-types.ts';

type NetworkView = CountsView['networks'][number];
export type Gap = NetworkView['gaps'][number] & Pick<NetworkView, 'network'>;

type Props = {
  readonly year: number;
  readonly etag: string;
  readonly gap: Gap;
  readonly onClose: () => void;
};

/** A person's figure where no source gives one, with its grounds. */
export function EstimateDialog({ year, etag, gap, onClose }: Props) {
  const { estimate: texts, kinds } = useTexts(counts);
  const [value, setValue] = useState(gap.estimate ? String(gap.estimate.value) : '');
  const [grounds, setGrounds] = useState(gap.estimate?.grounds ?? '');
  const [tried, setTried] = useState(false);
  const change = useChange('estimateCount');
  const digits = value.replaceAll(/\s/g, '');
  const isNumber = /^\d{1,7}$/.test(digits);

  async function send(estimate: { readonly value: number; readonly grounds: string } | null) {
    const { owner, network, kind } = gap;
    const body = { owner, network, kind, estimate };
    if (await change.run({ params: { year }, body, ifMatch: etag })) onClose();
  }

  function save() {
    setTried(true);
    if (isNumber && grounds.trim() !== '') void send({ value: Number(digits), grounds });
  }

  return (
    <FormDialog
      title={texts.title(gap.ownerName)}
      done={texts.save}
      cancel={texts.cancel}
      busy={change.busy}
      remove={gap.estimate && { label: texts.remove, run: () => void send(null) }}
      onDone={save}
      onClose={onClose}
    >
      <Field
        label={texts.value(kinds[gap.kind])}
        validationMessage={tried && !isNumber ? texts.valueFault : null}
      >
        <Input inputMode="numeric" value={value} onChange={(_, data) => setValue(data.value)} />
      </Field>
      <Field
        label={texts.grounds}
        hint={texts.groundsHint}
        validationMessage={tried && grounds.trim() === '' ? texts.groundsFault : null}
      >
        <Textarea maxLength={200} value={grounds} onChange={(_, data) => setGrounds(data.value)} />
      </Field>
      <ProblemMessage problem={change.problem ?? change.conflict} />
    </FormDialog>
  );
}
