import type { Need } from '../needs/needs-report.ts';
import { parsePeriod, type PeriodRefusal } from '../plan/period.ts';
import { type SchoolPlanContent, type SchoolPlanPart, schoolPlanParts } from '../school-plan/school-plan.ts';
import { involvedIn, targetGroupsIn } from './choices.ts';
import { decisionOn, type Form, type FormField } from './form.ts';
import { choicesIn, type GivenAnswer, type ReceivedResponse } from './response.ts';

/** How much a field holds, in characters: as much as when a person writes it here. */
const most = {
  theme: 200,
  subTheme: 200,
  grounds: 4000,
  school: 200,
  period: 100,
  part: 20_000,
} as const;

/** Something about a response that is told in words. `field` is where the answer should go. */
export type ResponseRemark = {
  readonly code:
    'field-missing' | 'field-too-long' | `period-${Exclude<PeriodRefusal, 'empty'>}` | 'choices-unknown';
  readonly field: FormField;
  readonly values: Readonly<Record<string, string | number>>;
};

/** What a response would make, before anybody looks at what is there. */
export type Product =
  | { readonly kind: 'need'; readonly need: Omit<Need, 'id' | 'fromForm'> }
  | { readonly kind: 'school-plan'; readonly content: SchoolPlanContent };

export type Interpretation = {
  /** As answered; empty where it is not asked. */
  readonly owner: string;
  readonly school: string;
  /** Null where the faults keep it from becoming anything. */
  readonly product: Product | null;
  readonly faults: readonly ResponseRemark[];
  /** What does not keep it from being taken in, but should be known. */
  readonly notes: readonly ResponseRemark[];
};

/** What the answers say, by the form's mapping. Questions that nobody has decided on are not used. */
export function interpret(form: Form, { answers }: Pick<ReceivedResponse, 'answers'>): Interpretation {
  const given = Map.groupBy(
    answers.filter(({ answer }) => answer !== ''),
    ({ question }) => decisionOn(form, question)?.field ?? null,
  );
  const answered = (field: FormField) => given.get(field) ?? [];
  const owner = answered('owner')[0]?.answer ?? '';
  return form.purpose.kind === 'needs-report'
    ? { owner, school: '', ...needIn(answered) }
    : { owner, school: answered('school')[0]?.answer ?? '', ...planIn(answered) };
}

type Answered = (field: FormField) => readonly GivenAnswer[];
type Interpreted = Pick<Interpretation, 'product' | 'faults' | 'notes'>;

function needIn(answered: Answered): Interpreted {
  const [involved, targetGroups] = [
    involvedIn(choicesIn(textOf(answered('involved')))),
    targetGroupsIn(choicesIn(textOf(answered('targetGroups')))),
  ];
  const need = {
    theme: oneLine(textOf(answered('theme'))),
    subTheme: oneLine(textOf(answered('subTheme'))),
    grounds: textOf(answered('grounds')),
    involved: involved.known,
    targetGroups: targetGroups.known,
  };
  const faults = [
    ...missing('theme', need.theme),
    ...tooLong('theme', need.theme, most.theme),
    ...tooLong('subTheme', need.subTheme, most.subTheme),
    ...tooLong('grounds', need.grounds, most.grounds),
  ];
  return {
    product: faults.length > 0 ? null : { kind: 'need', need },
    faults,
    notes: [...unknown('involved', involved.unknown), ...unknown('targetGroups', targetGroups.unknown)],
  };
}

function planIn(answered: Answered): Interpreted {
  const school = oneLine(textOf(answered('school')));
  const written = oneLine(textOf(answered('period')));
  const parts = Object.fromEntries(schoolPlanParts.map((part) => [part, textOf(answered(part))])) as Record<
    SchoolPlanPart,
    string
  >;
  const period = parsePeriod(written);
  const faults: ResponseRemark[] = [
    ...missing('school', school),
    ...tooLong('school', school, most.school),
    ...missing('period', written),
    ...tooLong('period', written, most.period),
    ...(period.kind === 'refused' && period.code !== 'empty' && written.length <= most.period
      ? [{ code: `period-${period.code}`, field: 'period', values: { text: written } } as const]
      : []),
    ...schoolPlanParts.flatMap((part) => tooLong(part, parts[part], most.part)),
  ];
  const product =
    faults.length > 0 || period.kind === 'refused'
      ? null
      : ({ kind: 'school-plan', content: { school, period: period.period, parts } } as const);
  return { product, faults, notes: [] };
}

/** Several questions about one part of a plan stand below each other, each answer under its question. */
function textOf(answers: readonly GivenAnswer[]): string {
  const [only, ...others] = answers;
  if (!only) return '';
  if (others.length === 0) return only.answer;
  return answers.map(({ question, answer }) => `${question}\n${answer}`).join('\n\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function missing(field: FormField, text: string): ResponseRemark[] {
  return text === '' ? [{ code: 'field-missing', field, values: {} }] : [];
}

function tooLong(field: FormField, { length }: string, limit: number): ResponseRemark[] {
  return length > limit ? [{ code: 'field-too-long', field, values: { length, limit } }] : [];
}

function unknown(field: FormField, choices: readonly string[]): ResponseRemark[] {
  return choices.length === 0
    ? []
    : [{ code: 'choices-unknown', field, values: { choices: choices.join(', ').slice(0, 300) } }];
}
