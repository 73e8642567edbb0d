import { faults as faultTexts } from '../../src/text/faults.ts';
import { cycle } from '../../src/text/pages/cycle.ts';
import { useTexts } from '../shell/session.tsx';
import type { EntryFaults } from './entry-form.ts';

/** What to show at a field, by the path within the entry. */
export type FaultWords = (path: string) => { readonly validationMessage?: string };

export function useFaultWords(faults: EntryFaults): FaultWords {
  const texts = useTexts(faultTexts);
  const { whole } = useTexts(cycle).dialog;
  return (path) => {
    const code = faults[path];
    if (code === undefined) return {};
    return { validationMessage: code === 'not-a-year' ? whole : texts[code]() };
  };
}
