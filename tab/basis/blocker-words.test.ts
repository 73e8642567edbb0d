import { expect, it } from 'vitest';
import { toKroner } from '../../src/domain/money.ts';
import { basis } from '../../src/text/pages/basis.ts';
import { blockerWords } from './blocker-words.ts';

const criteria = [{ id: 'needs' }, { id: 'workplace' }];

it.each([
  [{ code: 'no-measures' as const }, 'Legg til minst ett tiltak.'],
  [
    { code: 'cost-missing' as const, measure: 'a', title: 'Lesing' },
    'Skriv kostnaden for UH og eierne på «Lesing». Skriv 0 hvis det ikke koster noe.',
  ],
  [{ code: 'criterion-unanswered' as const, criterion: 'workplace' }, 'Begrunn kriterium 2.'],
  [
    { code: 'above-frame' as const, by: toKroner(40_000) },
    'Sett ned kostnadene med 40\u00A0000\u00A0kr, så er dere innenfor rammen.',
  ],
])('puts %o into words', (blocker, words) => {
  expect(blockerWords(blocker, criteria, basis.nb.blockers)).toBe(words);
});
