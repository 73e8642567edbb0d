import type { Answer } from '../../src/contract/operations.ts';

export type PlanChangeLine = Answer<'comparePlanVersions'>['changes'][number];

/** The changes of one part of the plan, in the order that the service lists them. */
export type ChangedPart = {
  /** The part's title; empty for the plan itself. */
  readonly subject: string;
  readonly changes: readonly PlanChangeLine[];
};

/** Gathers the changes that are about the same part, so that its title is said once. */
export function changesByPart(changes: readonly PlanChangeLine[]): ChangedPart[] {
  const parts = new Map<string, PlanChangeLine[]>();
  for (const change of changes) {
    const key = `${kindOf(change.what)} ${change.subject}`;
    parts.set(key, [...(parts.get(key) ?? []), change]);
  }
  return [...parts.values()].map((lines) => ({ subject: lines[0]?.subject ?? '', changes: lines }));
}

/** A measure and a focus area of the same title are two parts. */
function kindOf(what: string): string {
  if (what === 'amount-changed' || what.startsWith('measure')) return 'measure';
  if (what === 'stated-amount-changed' || what.startsWith('section')) return 'section';
  return what.split('-')[0] ?? '';
}
