import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../src/domain/plan/check-plan.ts';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useTexts } from '../shell/session.tsx';
import { FaultLines } from './fault-lines.tsx';
import { PlanFormDialog } from './plan-form-dialog.tsx';
import { useFaultWords } from './fault-words.ts';
import { readLines } from './lines.ts';

type Props = {
  readonly heading: string;
  readonly title: { readonly label: string; readonly value: string };
  /** Lines under the title, for the parts that have any. */
  readonly lines?: { readonly label: string; readonly value: readonly string[]; readonly most: number };
  /** What the service said of the part. */
  readonly messages: readonly string[];
  readonly onDone: (written: { title: string; lines: string[] }) => void;
  readonly remove: { readonly label: string; readonly run: () => void } | null;
  readonly onClose: () => void;
};

/** Writes a part that is a title, and perhaps lines under it. */
export function PartDialog({ heading, title, lines, messages, onDone, remove, onClose }: Props) {
  const texts = useTexts(planTexts).dialog;
  const words = useFaultWords();
  const [typedTitle, setTitle] = useState(title.value);
  const [typedLines, setLines] = useState((lines?.value ?? []).join('\n'));
  const [tried, setTried] = useState(false);
  const written = typedTitle.trim();
  const read = readLines(typedLines, lines?.most ?? 0);
  const titleFault =
    written === '' ? 'blank' : written.length > MAX_TITLE_LENGTH ? { tooLong: MAX_TITLE_LENGTH } : null;
  const linesFault = lines ? read.fault : null;
  function done() {
    setTried(true);
    if (titleFault === null && linesFault === null) onDone({ title: written, lines: read.lines });
  }
  return (
    <PlanFormDialog title={heading} onDone={done} onClose={onClose} remove={remove}>
      <Field label={title.label} required {...words(tried ? titleFault : null)}>
        <Input value={typedTitle} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      {lines && (
        <Field label={lines.label} hint={texts.onePerLine} {...words(tried ? linesFault : null)}>
          <Textarea
            rows={6}
            resize="vertical"
            value={typedLines}
            onChange={(_, { value }) => setLines(value)}
          />
        </Field>
      )}
      <FaultLines messages={messages} />
    </PlanFormDialog>
  );
}
