import { type FormField, type MappedQuestion, questionKey } from '../../src/domain/forms/form.ts';
import { suggestionFor } from '../../src/domain/forms/likeness.ts';
import type { FormView } from './forms-types.ts';

/** What is chosen for a question: a field, that it is only kept, that it goes; or nothing yet. */
export type Choice = FormField | 'kept' | 'removed' | 'undecided';

export type ShownQuestion = {
  readonly question: string;
  readonly choice: Choice;
  /** Nobody has saved anything about it yet. */
  readonly isNew: boolean;
};

/**
 * The questions that are new, and those of the form, each once. A new one comes with what it is probably about chosen, so
 * that one only has to look through them; nothing counts before it is saved.
 */
export function questionsToShow(
  form: Pick<FormView, 'purpose' | 'questions'>,
  found: readonly string[],
  choices: Readonly<Record<string, Choice>>,
): ShownQuestion[] {
  const decided = form.questions.map(({ question, field }): ShownQuestion => ({
    question,
    choice: field ?? 'kept',
    isNew: false,
  }));
  const known = new Set(form.questions.map(({ question }) => questionKey(question)));
  const byKey = new Map(found.map((question) => [questionKey(question), question]));
  const added = [...byKey]
    .filter(([key]) => !known.has(key))
    .map(([, question]): ShownQuestion => ({ question, choice: suggestedFor(question, form), isNew: true }));
  return [...added, ...decided]
    .map((one) => ({ ...one, choice: choices[questionKey(one.question)] ?? one.choice }))
    .filter(({ choice }) => choice !== 'removed');
}

function suggestedFor(question: string, form: Pick<FormView, 'purpose' | 'questions'>): Choice {
  const suggestion = suggestionFor(question, form);
  return suggestion ? (suggestion.field ?? 'kept') : 'undecided';
}

/** What is saved: those that something is chosen for. */
export function mappedOf(shown: readonly ShownQuestion[]): MappedQuestion[] {
  return shown.flatMap(({ question, choice }) =>
    choice === 'undecided' || choice === 'removed'
      ? []
      : [{ question, field: choice === 'kept' ? null : choice }],
  );
}
