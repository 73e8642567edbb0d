import { pick, type Language } from '../../src/text/language.ts';
import { forms } from '../../src/text/pages/forms.ts';
import type { PreviewRow, WaitingResponse } from './forms-types.ts';

type Reason = WaitingResponse['reasons'][number];

/** Why a response is not taken in, or what should be known of it, as a sentence about its question or field. */
export function reasonWords({ code, field, question, values }: Reason, language: Language): string {
  const texts = pick(forms, language);
  const about = question ?? (field ? texts.field[field] : texts.queue.from);
  return texts.reason[code](about, values);
}

/** Everything there is to say of a row, a sentence each. */
export function rowWords({ rowFault, reasons, notes, inQueue }: PreviewRow, language: Language): string[] {
  const texts = pick(forms, language);
  return [
    ...(rowFault ? [texts.reason[rowFault]()] : []),
    ...(inQueue ? [texts.upload.inQueue] : []),
    ...[...reasons, ...notes].map((reason) => reasonWords(reason, language)),
  ];
}
