import type { Answer } from '../../contract/operations.ts';
import type { PlanChange } from '../../domain/plan/compare-plans.ts';
import type { PlannedAmount } from '../../domain/plan/planned-amount.ts';
import type { Period } from '../../domain/plan/period.ts';
import { formatPlannedAmount } from '../../text/format.ts';
import type { Language } from '../../text/language.ts';

type Line = Answer<'comparePlanVersions'>['changes'][number];
type Value =
  string | readonly string[] | PlannedAmount | Period | { firstYear: number; lastYear: number } | null;

/** The differences between two versions of a plan, each as the words that its sentence is made of. */
export function presentPlanChanges(
  changes: readonly PlanChange[],
  language: Language,
): Answer<'comparePlanVersions'> {
  return { changes: changes.map((change) => presentChange(change, language)) };
}

function presentChange(change: PlanChange, language: Language): Line {
  const line = (subject: string, field: string | null, from: Value, to: Value): Line => ({
    what: change.kind,
    subject,
    field,
    from: words(from, language),
    to: words(to, language),
  });
  switch (change.kind) {
    case 'plan-renamed':
    case 'years-changed':
      return line('', null, change.from, change.to);
    case 'owner-priorities-changed':
      return line(change.owners, null, change.from, change.to);
    case 'need-added':
    case 'need-removed':
      return line(change.need.title, null, null, null);
    case 'need-changed':
      return line(change.need.title, change.field, change.from, change.to);
    case 'section-added':
    case 'section-removed':
      return line(change.section.title, null, null, null);
    case 'section-renamed':
    case 'section-scheme-changed':
    case 'stated-amount-changed':
      return line(change.section.title, null, change.from, change.to);
    case 'focus-area-added':
    case 'focus-area-removed':
      return line(change.focusArea.title, null, null, null);
    case 'focus-area-renamed':
      return line(change.focusArea.title, null, change.from, change.to);
    case 'focus-area-moved':
      return line(change.focusArea.title, null, change.from.title, change.to.title);
    case 'measure-added':
    case 'measure-removed':
      return line(change.measure.title, null, null, change.focusArea.title);
    case 'measure-moved':
      return line(change.measure.title, null, change.from.title, change.to.title);
    case 'measure-changed':
      return line(change.measure.title, change.field, change.from, change.to);
    case 'amount-changed':
      return line(change.measure.title, String(change.year), change.from, change.to);
  }
}

function words(value: Value, language: Language): string | null {
  if (value === null || typeof value === 'string') return value;
  if (isList(value)) return value.join(', ');
  if ('asWritten' in value) return value.asWritten;
  if ('firstYear' in value) return `${value.firstYear}–${value.lastYear}`;
  return formatPlannedAmount(value, language);
}

function isList(value: NonNullable<Value>): value is readonly string[] {
  return Array.isArray(value);
}
