import type { NetworkId } from '../ids.ts';
import { type SchoolPlanPart, schoolPlanParts } from '../school-plan/school-plan.ts';

/** What the responses to a form become. Needs are reported for a year. */
export type FormPurpose =
  { readonly kind: 'needs-report'; readonly year: number } | { readonly kind: 'school-plan' };

export const needFields = ['owner', 'theme', 'subTheme', 'grounds', 'involved', 'targetGroups'] as const;
export const planFields = ['owner', 'school', 'period', ...schoolPlanParts] as const;

/** Where an answer goes. */
export type FormField = (typeof needFields)[number] | 'school' | 'period' | SchoolPlanPart;

/** A question as the form asks it. Without a field its answers are kept with the response, and used for nothing. */
export type MappedQuestion = { readonly question: string; readonly field: FormField | null };

/**
 * A Microsoft Form whose responses are taken in here: what they become, and which question goes where. A question that is
 * reworded gets an entry beside the old one, so that responses from before are still understood.
 */
export type Form = {
  readonly id: string;
  readonly title: string;
  /** Whose owners answer it; null for the whole county's. */
  readonly network: NetworkId | null;
  readonly purpose: FormPurpose;
  readonly questions: readonly MappedQuestion[];
};

/** The fields that a form of this purpose can fill. */
export function fieldsOf({ kind }: Pick<FormPurpose, 'kind'>): readonly FormField[] {
  return kind === 'needs-report' ? needFields : planFields;
}

/** What a question is known by: its words, capitals and blanks aside. Any other wording is another question. */
export function questionKey(question: string): string {
  return question.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('nb');
}

/** What is to be done with the answers to a question; undefined where nobody has said yet. */
export function decisionOn(
  { questions }: Pick<Form, 'questions'>,
  question: string,
): MappedQuestion | undefined {
  const key = questionKey(question);
  return questions.find((one) => questionKey(one.question) === key);
}

/** The questions that nobody has decided on yet, each once. */
export function undecidedIn(form: Pick<Form, 'questions'>, questions: readonly string[]): string[] {
  const decided = new Set(form.questions.map(({ question }) => questionKey(question)));
  const byKey = new Map(questions.map((question) => [questionKey(question), question]));
  return [...byKey].filter(([key]) => !decided.has(key)).map(([, question]) => question);
}

export type FormFault = { readonly path: string; readonly code: 'duplicate-question' | 'not-one-of' };

/** What keeps a form from being saved: a question twice, or a field that its purpose does not have. */
export function formFaults({ purpose, questions }: Pick<Form, 'purpose' | 'questions'>): FormFault[] {
  const keys = questions.map(({ question }) => questionKey(question));
  const fields = fieldsOf(purpose);
  return questions.flatMap(({ field }, index): FormFault[] => [
    ...(keys.indexOf(keys[index] ?? '') < index
      ? [{ path: `questions.${index}.question`, code: 'duplicate-question' as const }]
      : []),
    ...(field !== null && !fields.includes(field)
      ? [{ path: `questions.${index}.field`, code: 'not-one-of' as const }]
      : []),
  ]);
}
