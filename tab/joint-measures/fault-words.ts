import type { jointMeasures } from '../../src/text/pages/joint-measures.ts';
import type { FieldFault } from './measure-form.ts';

type Words = (typeof jointMeasures)['nb']['form'];

/** How a field shows what is wrong with it. Nothing where nothing is. */
export function faultWords(fault: FieldFault | undefined, texts: Words) {
  if (fault === undefined) return {};
  const validationMessage = typeof fault === 'string' ? texts[fault] : texts.tooLong(fault.tooLong);
  return { validationState: 'error' as const, validationMessage };
}
