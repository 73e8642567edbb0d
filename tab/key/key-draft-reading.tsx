import type { Answer } from '../../src/contract/operations.ts';
import { formatInstant } from '../../src/text/format.ts';
import { key } from '../../src/text/pages/key.ts';
import { PageHeading } from '../parts/page-heading.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { KeySheet } from './key-sheet.tsx';
import type { Registers } from '../parts/recipient-name.ts';
import { usePreview } from './use-allocation.ts';
import { useRefusal } from './use-refusal.ts';

type Props = { readonly view: Answer<'readKey'>; readonly registers: Registers };

/** The draft of the key for those who do not write it. */
export function KeyDraftReading({ view, registers }: Props) {
  const texts = useTexts(key);
  const language = useLanguage();
  const preview = usePreview(view.inputs);
  const refusal = useRefusal(preview.problem, view.inputs, view.inputs);
  return (
    <>
      <PageHeading
        title={texts.title}
        state={texts.state.draft(view.changed.by.name, formatInstant(view.changed.at, language))}
      />
      {!refusal && <ProblemMessage problem={preview.problem} />}
      <KeySheet
        form={view.inputs}
        findings={view.findings}
        editing={null}
        refusal={refusal}
        addsUp={!refusal}
        allocation={preview.allocation}
        reference={null}
        registers={registers}
      />
    </>
  );
}
