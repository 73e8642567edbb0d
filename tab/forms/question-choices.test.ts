import { describe, expect, it } from 'vitest';
import { aForm } from '../../test/builders/aggregates.ts';
import { mappedOf, questionsToShow } from './question-choices.ts';

const form = aForm({
  questions: [
    { question: 'Skole', field: 'school' },
    { question: 'Noe mer?', field: null },
  ],
});

describe('the questions of a form', () => {
  it('are shown with those that a file adds, each once, and a guess at what a new one is about', () => {
    const found = ['skole', 'Hva vil dere oppnå?', 'HVA VIL DERE OPPNÅ?', 'Vil dere ha kaffe?'];
    expect(questionsToShow(form, found, {})).toEqual([
      { question: 'HVA VIL DERE OPPNÅ?', choice: 'goals', isNew: true },
      { question: 'Vil dere ha kaffe?', choice: 'undecided', isNew: true },
      { question: 'Skole', choice: 'school', isNew: false },
      { question: 'Noe mer?', choice: 'kept', isNew: false },
    ]);
  });

  it('are saved as chosen, but for those that nothing is chosen for', () => {
    const choices = { 'vil dere ha kaffe?': 'kept', 'noe mer?': 'removed', skole: 'situation' } as const;
    const shown = questionsToShow(form, ['Vil dere ha kaffe?', 'Hvorfor ikke?'], choices);
    expect(mappedOf(shown)).toEqual([
      { question: 'Vil dere ha kaffe?', field: null },
      { question: 'Skole', field: 'situation' },
    ]);
  });
});
