import { describe, expect, it } from 'vitest';
import { aForm } from '../../../test/builders/aggregates.ts';
import { decisionOn, formFaults, undecidedIn } from './form.ts';
import { suggestionFor } from './likeness.ts';

describe('a question of a form', () => {
  it('is the same in other capitals, with other blanks and in other composed letters, and no other', () => {
    const form = aForm();
    expect(decisionOn(form, ' hva  vil dere OPPNÅ? ')?.field).toBe('goals');
    expect(decisionOn(form, 'Hva vil dere oppna\u030A?')?.field).toBe('goals');
    expect(decisionOn(form, 'Hva vil dere oppnå')).toBeUndefined();
  });

  it('that nobody has decided on is told of once, and one that is only kept is decided on', () => {
    expect(undecidedIn(aForm(), ['Skole', 'Noe mer?', 'Hva nå?', 'hva nå?'])).toEqual(['hva nå?']);
  });

  it('stands once in a form, and goes to a field that its responses have', () => {
    const questions = [
      { question: 'Skole', field: 'school' as const },
      { question: 'SKOLE', field: null },
      { question: 'Tema', field: 'theme' as const },
    ];
    expect(formFaults(aForm({ questions }))).toEqual([
      { path: 'questions.1.question', code: 'duplicate-question' },
      { path: 'questions.2.field', code: 'not-one-of' },
    ]);
  });
});

describe('a suggestion', () => {
  const newForm = aForm({ questions: [] });

  it('comes from the writing frame for a new form, numbering and punctuation aside', () => {
    expect(
      suggestionFor('3. Hvilke tiltak og aktiviteter planlegger dere, for å nå målene', newForm),
    ).toEqual({
      field: 'measures',
      like: 'Hvilke tiltak og aktiviteter planlegger dere for å nå målene?',
    });
    expect(suggestionFor('Skulens namn', newForm)?.field).toBe('school');
  });

  it('comes from the form’s own questions where one was reworded', () => {
    const form = aForm({ questions: [{ question: 'Hva er skolens drøm for 2030?', field: 'goals' }] });
    expect(suggestionFor('Hva er skolens drøm for 2031?', form)).toEqual({
      field: 'goals',
      like: 'Hva er skolens drøm for 2030?',
    });
  });

  it('is not given for a question that is like none', () => {
    expect(suggestionFor('Vil dere ha kaffe?', newForm)).toBeNull();
    expect(suggestionFor('???', newForm)).toBeNull();
    expect(
      suggestionFor(
        'Hvilke tiltak og aktiviteter planlegger dere?',
        aForm({ purpose: { kind: 'needs-report', year: 2027 }, questions: [] }),
      ),
    ).toBeNull();
  });
});
