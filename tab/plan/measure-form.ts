import { MAX_COMMENT_LENGTH, MAX_TITLE_LENGTH } from '../../src/domain/plan/check-plan.ts';
import { parsePeriod, type PeriodRefusal } from '../../src/domain/plan/period.ts';
import { parsePlannedAmount, type PlannedAmountRefusal } from '../../src/domain/plan/planned-amount.ts';
import { formatNumber } from '../../src/text/format.ts';
import { readLines, type LinesFault } from './lines.ts';
import type { Measure, PlannedAmount } from './plan-types.ts';

/** A measure as it is typed: every field is text. */
export type MeasureForm = {
  readonly title: string;
  readonly period: string;
  /** One per line. */
  readonly partners: string;
  readonly contactRole: string;
  readonly comment: string;
  readonly amounts: readonly YearField[];
};

export type YearField = { readonly year: number; readonly text: string };

export type TextFault = 'blank' | { readonly tooLong: number };

/** What is wrong, field by field; amounts by year. */
export type MeasureFaults = {
  readonly title?: TextFault;
  readonly period?: PeriodRefusal | { readonly tooLong: number };
  readonly partners?: LinesFault;
  readonly contactRole?: TextFault;
  readonly comment?: TextFault;
  readonly amounts: Readonly<Record<number, PlannedAmountRefusal>>;
};

/** What the service takes at most, where the plan's own rules say nothing stricter. */
const MAX_PARTNERS = 20;
const MAX_PERIOD_LENGTH = 100;

/** The form of a measure, or of a new one: a field for each year of the plan, and for each year that has an amount. */
export function formOf(
  measure: Measure | null,
  plan: { readonly firstYear: number; readonly lastYear: number },
): MeasureForm {
  const planned = measure?.amounts ?? [];
  const span = Math.max(0, plan.lastYear - plan.firstYear + 1);
  const years = Array.from({ length: span }, (_, index) => plan.firstYear + index);
  const all = [...new Set([...years, ...planned.map(({ year }) => year)])].toSorted((a, b) => a - b);
  return {
    title: measure?.title ?? '',
    period: measure?.period ?? '',
    partners: (measure?.partners ?? []).join('\n'),
    contactRole: measure?.contactRole ?? '',
    comment: measure?.comment ?? '',
    amounts: all.map((year) => {
      const amount = planned.find((each) => each.year === year)?.amount;
      return { year, text: amount ? writeAmount(amount) : '' };
    }),
  };
}

/** Reads the form. What cannot be read is named, all of it at once. */
export function readMeasure(
  form: MeasureForm,
  id: string,
):
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'refused'; readonly faults: MeasureFaults } {
  const title = form.title.trim();
  const period = form.period.trim();
  const contactRole = form.contactRole.trim();
  const partners = readLines(form.partners, MAX_PARTNERS);
  const amounts = form.amounts
    .filter(({ text }) => text.trim() !== '')
    .map(({ year, text }) => ({ year, parsed: parsePlannedAmount(text) }));
  const faults: MeasureFaults = {
    ...faultAt('title', title === '' ? 'blank' : tooLong(title, MAX_TITLE_LENGTH)),
    ...faultAt('period', periodFault(period)),
    ...faultAt('partners', partners.fault),
    ...faultAt('contactRole', tooLong(contactRole, MAX_TITLE_LENGTH)),
    ...faultAt('comment', tooLong(form.comment, MAX_COMMENT_LENGTH)),
    amounts: Object.fromEntries(
      amounts.flatMap(({ year, parsed }) => (parsed.kind === 'refused' ? [[year, parsed.code]] : [])),
    ),
  };
  const { amounts: amountFaults, ...others } = faults;
  if (Object.keys(others).length > 0 || Object.keys(amountFaults).length > 0) {
    return { kind: 'refused', faults };
  }
  return {
    kind: 'measure',
    measure: {
      id,
      title,
      period,
      partners: partners.lines,
      contactRole,
      comment: form.comment.trim(),
      amounts: amounts.flatMap(({ year, parsed }) =>
        parsed.kind === 'amount' ? [{ year, amount: parsed.amount }] : [],
      ),
    },
  };
}

/** An amount as a person would type it. */
export function writeAmount(amount: PlannedAmount): string {
  if (amount.kind === 'open') return '?';
  return amount.kind === 'exact' ? formatNumber(amount.amount) : `${formatNumber(amount.amount)} +`;
}

function periodFault(period: string): MeasureFaults['period'] | null {
  const parsed = parsePeriod(period);
  return parsed.kind === 'refused' ? parsed.code : tooLong(period, MAX_PERIOD_LENGTH);
}

function tooLong(text: string, most: number): { readonly tooLong: number } | null {
  return text.length > most ? { tooLong: most } : null;
}

function faultAt<F extends string, T>(field: F, fault: T | null | undefined): { readonly [K in F]?: T } {
  return fault === null || fault === undefined ? {} : ({ [field]: fault } as { [K in F]: T });
}
