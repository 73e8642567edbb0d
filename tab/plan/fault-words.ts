import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useTexts } from '../shell/session.tsx';
import type { LinesFault } from './lines.ts';
import type { TextFault } from './measure-form.ts';

/** How a field of a dialog shows what is wrong with it: the properties of Fluent's Field. */
export type FieldState = {
  readonly validationState: 'none' | 'error';
  readonly validationMessage: string | null;
};

export function faultState(message: string | null | undefined): FieldState {
  return { validationState: message ? 'error' : 'none', validationMessage: message ?? null };
}

/** Puts the faults of written fields into words. */
export function useFaultWords(): (fault: TextFault | LinesFault | null | undefined) => FieldState {
  const texts = useTexts(planTexts).dialog;
  return (fault) => {
    if (fault === null || fault === undefined) return faultState(null);
    if (fault === 'blank') return faultState(texts.blank);
    return faultState('tooLong' in fault ? texts.tooLong(fault.tooLong) : texts.tooManyLines(fault.tooMany));
  };
}
