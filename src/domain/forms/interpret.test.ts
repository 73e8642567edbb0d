import { describe, expect, it } from 'vitest';
import { aForm, aReceivedResponse } from '../../../test/builders/aggregates.ts';
import type { MappedQuestion } from './form.ts';
import { interpret } from './interpret.ts';

const needsQuestions: readonly MappedQuestion[] = [
  { question: 'Eier', field: 'owner' },
  { question: 'Tema', field: 'theme' },
  { question: 'Hvorfor?', field: 'grounds' },
  { question: 'Hvem har vært med?', field: 'involved' },
  { question: 'For hvem?', field: 'targetGroups' },
];
const needsForm = aForm({ purpose: { kind: 'needs-report', year: 2027 }, questions: needsQuestions });

function aNeedsResponse(answers: Readonly<Record<string, string>>) {
  const given = Object.entries({ Eier: 'Osen', Tema: 'Lesing', ...answers });
  return { answers: given.map(([question, answer]) => ({ question, answer })) };
}

describe('a response to a form on school plans', () => {
  it('fills the parts that its questions go to', () => {
    const { product, faults, school, owner } = interpret(aForm(), aReceivedResponse());
    expect({ school, owner, faults }).toEqual({ school: 'Eksempelskolen', owner: 'Ørland', faults: [] });
    expect(product).toMatchObject({
      kind: 'school-plan',
      content: {
        school: 'Eksempelskolen',
        period: { asWritten: 'H-26 – V-28' },
        parts: { situation: 'Elevene leser godt.', goals: '' },
      },
    });
  });

  it('has several questions on one part below each other, each answer under its question', () => {
    const answers = { 'Hva viser annet kunnskapsgrunnlag?': 'Lite.', 'Noe mer?': 'Nei.' };
    const { product } = interpret(aForm(), aReceivedResponse({ answers }));
    expect(product?.kind === 'school-plan' && product.content.parts.situation).toBe(
      'Hva er ståstedet til skolen?\nElevene leser godt.\n\nHva viser annet kunnskapsgrunnlag?\nLite.',
    );
  });

  it('says what is missing, too long or not to be read, and how', () => {
    const answers = { Skole: '', Tidsperiode: 'snart', 'Hva vil dere oppnå?': 'a'.repeat(20_001) };
    const { product, faults } = interpret(aForm(), aReceivedResponse({ answers }));
    expect(product).toBeNull();
    expect(faults).toEqual([
      { code: 'field-missing', field: 'school', values: {} },
      { code: 'period-unreadable', field: 'period', values: { text: 'snart' } },
      { code: 'field-too-long', field: 'goals', values: { length: 20_001, limit: 20_000 } },
    ]);
  });
});

describe('a response to a form on needs', () => {
  it('becomes a need, with the choices that are known', () => {
    const answers = {
      'Hvorfor?': 'Fordi.',
      'Hvem har vært med?': 'Tillitsvalgte;Ansatte;Foreldre',
      'For hvem?': 'SFO',
    };
    const { product, notes } = interpret(needsForm, aNeedsResponse(answers));
    expect(product).toEqual({
      kind: 'need',
      need: {
        theme: 'Lesing',
        subTheme: '',
        grounds: 'Fordi.',
        involved: ['staff', 'unions'],
        targetGroups: ['after-school'],
      },
    });
    expect(notes).toEqual([{ code: 'choices-unknown', field: 'involved', values: { choices: 'Foreldre' } }]);
  });

  it('without a theme becomes none, and a theme is one line', () => {
    expect(interpret(needsForm, aNeedsResponse({ Tema: '' })).faults).toEqual([
      { code: 'field-missing', field: 'theme', values: {} },
    ]);
    const { product } = interpret(needsForm, aNeedsResponse({ Tema: 'Lesing\nog skriving' }));
    expect(product?.kind === 'need' && product.need.theme).toBe('Lesing og skriving');
  });
});
