import type { FocusArea, Measure, NetworkPlan, PlanSection, ReportedNeed } from './network-plan.ts';
import type { FromTo, MeasureFieldChange, NeedFieldChange, PlanChange, PlanPart } from './plan-change.ts';

export type { PlanChange };

/** A focus area with its section, or a measure with its focus area. */
type Placed<T> = { readonly part: T; readonly parent: PlanPart };

/**
 * What changed from an older version of a plan to a newer. Parts are matched by id, owners by their text. A new order
 * of the same parts is no change; what a section or focus area took with it as it came or went is listed part by part.
 */
export function comparePlans(older: NetworkPlan, newer: NetworkPlan): readonly PlanChange[] {
  return [
    ...planChanges(older, newer),
    ...ownerChanges(older, newer),
    ...needChanges(older.needs, newer.needs),
    ...sectionChanges(older.sections, newer.sections),
    ...focusAreaChanges(focusAreasOf(older), focusAreasOf(newer)),
    ...measureChanges(measuresOf(older), measuresOf(newer)),
  ];
}

function* planChanges(older: NetworkPlan, newer: NetworkPlan): Generator<PlanChange> {
  if (older.title !== newer.title) yield { kind: 'plan-renamed', from: older.title, to: newer.title };
  const years = { from: yearsOf(older), to: yearsOf(newer) };
  if (isChanged(years)) yield { kind: 'years-changed', ...years };
}

function* ownerChanges(older: NetworkPlan, newer: NetworkPlan): Generator<PlanChange> {
  const { added, removed, kept } = match(
    older.ownerPriorities,
    newer.ownerPriorities,
    ({ owners }) => owners,
  );
  const kind = 'owner-priorities-changed';
  for (const { owners, focusAreas } of removed) yield { kind, owners, from: focusAreas, to: null };
  for (const { owners, focusAreas } of added) yield { kind, owners, from: null, to: focusAreas };
  for (const { from, to } of kept) {
    const focusAreas = { from: from.focusAreas, to: to.focusAreas };
    if (isChanged(focusAreas)) yield { kind, owners: to.owners, ...focusAreas };
  }
}

function* needChanges(older: readonly ReportedNeed[], newer: readonly ReportedNeed[]): Generator<PlanChange> {
  const { added, removed, kept } = match(older, newer, ({ id }) => id);
  for (const need of removed) yield { kind: 'need-removed', need: needPartOf(need) };
  for (const need of added) yield { kind: 'need-added', need: needPartOf(need) };
  for (const { from, to } of kept) {
    const fields: NeedFieldChange[] = [fieldChange('theme', from, to), fieldChange('subThemes', from, to)];
    for (const change of fields.filter(isChanged))
      yield { kind: 'need-changed', need: needPartOf(to), ...change };
  }
}

function* sectionChanges(
  older: readonly PlanSection[],
  newer: readonly PlanSection[],
): Generator<PlanChange> {
  const { added, removed, kept } = match(older, newer, ({ id }) => id);
  for (const section of removed) yield { kind: 'section-removed', section: partOf(section) };
  for (const section of added) yield { kind: 'section-added', section: partOf(section) };
  for (const { from, to } of kept) {
    const section = partOf(to);
    if (from.title !== to.title) yield { kind: 'section-renamed', section, from: from.title, to: to.title };
    if (from.scheme !== to.scheme)
      yield { kind: 'section-scheme-changed', section, from: from.scheme, to: to.scheme };
    const stated = { from: from.statedPerYear, to: to.statedPerYear };
    if (isChanged(stated)) yield { kind: 'stated-amount-changed', section, ...stated };
  }
}

function* focusAreaChanges(older: Placed<FocusArea>[], newer: Placed<FocusArea>[]): Generator<PlanChange> {
  const { added, removed, kept } = match(older, newer, ({ part }) => part.id);
  for (const { part, parent } of removed) {
    yield { kind: 'focus-area-removed', focusArea: partOf(part), section: parent };
  }
  for (const { part, parent } of added)
    yield { kind: 'focus-area-added', focusArea: partOf(part), section: parent };
  for (const { from, to } of kept) {
    const focusArea = partOf(to.part);
    if (from.part.title !== focusArea.title) {
      yield { kind: 'focus-area-renamed', focusArea, from: from.part.title, to: focusArea.title };
    }
    if (from.parent.id !== to.parent.id)
      yield { kind: 'focus-area-moved', focusArea, from: from.parent, to: to.parent };
  }
}

function* measureChanges(older: Placed<Measure>[], newer: Placed<Measure>[]): Generator<PlanChange> {
  const { added, removed, kept } = match(older, newer, ({ part }) => part.id);
  for (const { part, parent } of removed)
    yield { kind: 'measure-removed', measure: partOf(part), focusArea: parent };
  for (const { part, parent } of added)
    yield { kind: 'measure-added', measure: partOf(part), focusArea: parent };
  for (const { from, to } of kept) {
    const measure = partOf(to.part);
    if (from.parent.id !== to.parent.id)
      yield { kind: 'measure-moved', measure, from: from.parent, to: to.parent };
    const fields: MeasureFieldChange[] = [
      fieldChange('title', from.part, to.part),
      fieldChange('period', from.part, to.part),
      fieldChange('partners', from.part, to.part),
      fieldChange('contactRole', from.part, to.part),
      fieldChange('comment', from.part, to.part),
    ];
    for (const change of fields.filter(isChanged)) yield { kind: 'measure-changed', measure, ...change };
    yield* amountChanges(measure, from.part, to.part);
  }
}

function* amountChanges(measure: PlanPart, older: Measure, newer: Measure): Generator<PlanChange> {
  const { added, removed, kept } = match(older.amounts, newer.amounts, ({ year }) => year);
  const kind = 'amount-changed';
  for (const { year, amount } of removed) yield { kind, measure, year, from: amount, to: null };
  for (const { year, amount } of added) yield { kind, measure, year, from: null, to: amount };
  for (const { from, to } of kept) {
    const amount = { from: from.amount, to: to.amount };
    if (isChanged(amount)) yield { kind, measure, year: to.year, ...amount };
  }
}

function yearsOf({ firstYear, lastYear }: NetworkPlan): Pick<NetworkPlan, 'firstYear' | 'lastYear'> {
  return { firstYear, lastYear };
}

function focusAreasOf({ sections }: NetworkPlan): Placed<FocusArea>[] {
  return sections.flatMap((section) => section.focusAreas.map((part) => ({ part, parent: partOf(section) })));
}

function measuresOf(plan: NetworkPlan): Placed<Measure>[] {
  return focusAreasOf(plan).flatMap(({ part: area }) =>
    area.measures.map((part) => ({ part, parent: partOf(area) })),
  );
}

function partOf({ id, title }: PlanPart): PlanPart {
  return { id, title };
}

function needPartOf({ id, theme }: ReportedNeed): PlanPart {
  return { id, title: theme };
}

function fieldChange<T, F extends keyof T>(field: F, from: T, to: T): { readonly field: F } & FromTo<T[F]> {
  return { field, from: from[field], to: to[field] };
}

/** Which items came, which went, and which both versions have, by key. */
function match<T>(older: readonly T[], newer: readonly T[], keyOf: (item: T) => unknown) {
  const olderByKey = new Map(older.map((item) => [keyOf(item), item]));
  const newerKeys = new Set(newer.map(keyOf));
  return {
    added: newer.filter((item) => !olderByKey.has(keyOf(item))),
    removed: older.filter((item) => !newerKeys.has(keyOf(item))),
    kept: newer.flatMap((to): FromTo<T>[] => {
      const from = olderByKey.get(keyOf(to));
      return from === undefined ? [] : [{ from, to }];
    }),
  };
}

function isChanged({ from, to }: FromTo<unknown>): boolean {
  return !isSame(from, to);
}

/** Whether two pieces of plain data are equal, whatever the order of their keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    left.size === right.size &&
    [...left].every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}
