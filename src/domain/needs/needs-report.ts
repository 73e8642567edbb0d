import type { FormOrigin } from '../forms/form-origin.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { NetworkId, OwnerId, PersonId } from '../ids.ts';
import type { Shielded } from '../shielding/shield.ts';

/** Who had a say in a need: staff, leaders, pupils, unions (tillitsvalgte), the youth council (ungdomsråd). */
export type Involved = 'staff' | 'leaders' | 'pupils' | 'unions' | 'youth-council';

/** Whose competence it is about. */
export type TargetGroup = 'kindergarten' | 'school' | 'after-school' | 'educational-psychology' | 'leaders';

/** One need of an owner. While it is being written anything may be empty. */
export type Need = {
  readonly id: string;
  readonly theme: string;
  readonly subTheme: string;
  readonly grounds: string;
  readonly involved: readonly Involved[];
  readonly targetGroups: readonly TargetGroup[];
  /** Where it came in through a form. */
  readonly fromForm?: FormOrigin;
};

/** What a need became in the network's plan, with its title as it was when that was said. */
export type PlanPartReference = {
  readonly kind: 'measure' | 'focus-area';
  readonly id: string;
  readonly title: string;
};

/** What the network does with a need. */
export type NeedOutcome =
  | { readonly kind: 'in-plan'; readonly part: PlanPartReference }
  /** It goes on as part of another need of the same network and year. */
  | { readonly kind: 'merged'; readonly into: { readonly owner: OwnerId; readonly need: string } }
  | { readonly kind: 'declined'; readonly why: string };

export type NeedAnswer = { readonly outcome: NeedOutcome; readonly by: PersonId; readonly at: string };

type ReportFacts = Shielded & {
  readonly owner: OwnerId;
  readonly network: NetworkId;
  /** The year that the needs are reported for: the round's. */
  readonly year: number;
  readonly needs: readonly Need[];
  /** The network's answers by need id. */
  readonly answers: Readonly<Record<string, NeedAnswer>>;
};

/** A needs report (behovsmelding): what an owner tells its network that its schools and kindergartens need. Voluntary. */
export type NeedsReport =
  | (ReportFacts & {
      readonly state: 'draft';
      /** Why it was opened again, when it was. */
      readonly reopened: { readonly reason: string; readonly by: PersonId; readonly at: string } | null;
    })
  | (ReportFacts & { readonly state: 'submitted'; readonly submittedAt: string; readonly late: boolean });

export type DraftNeedsReport = NeedsReport & { state: 'draft' };
export type SubmittedNeedsReport = NeedsReport & { state: 'submitted' };

/** The report that an owner begins with. */
export function openNeedsReport(facts: Pick<ReportFacts, 'owner' | 'network' | 'year'>): DraftNeedsReport {
  return { ...facts, state: 'draft', needs: [], answers: {}, reopened: null };
}

/**
 * New needs. An answer was given to a need as it stood: where that has changed or gone, the answer goes too. Where a need
 * came from is not its writer's to say.
 */
export function editNeedsReport(report: DraftNeedsReport, written: readonly Need[]): DraftNeedsReport {
  const needs = written.map((need) => {
    const fromForm = report.needs.find(({ id }) => id === need.id)?.fromForm;
    return fromForm ? { ...need, fromForm } : need;
  });
  const unchanged = needs.filter((need) => {
    const before = report.needs.find(({ id }) => id === need.id);
    return before !== undefined && isSame(before, need);
  });
  const answers = unchanged.flatMap(({ id }) => {
    const answer = answerTo(report, id);
    return answer ? [[id, answer] as const] : [];
  });
  return { ...report, needs, answers: Object.fromEntries(answers) };
}

/** What keeps a report from being submitted, need by need. */
export type NeedsBlocker = {
  readonly path: string;
  readonly code:
    | 'no-needs'
    | 'need-without-theme'
    | 'need-without-grounds'
    | 'need-without-involved'
    | 'need-without-target-group';
};

export function needsBlockers({ needs }: Pick<NeedsReport, 'needs'>): NeedsBlocker[] {
  if (needs.length === 0) return [{ path: 'needs', code: 'no-needs' }];
  return needs.flatMap((need, index) => {
    const at = (field: keyof Need, code: NeedsBlocker['code']) => ({ path: `needs.${index}.${field}`, code });
    return [
      ...(need.theme.trim() === '' ? [at('theme', 'need-without-theme')] : []),
      ...(need.grounds.trim() === '' ? [at('grounds', 'need-without-grounds')] : []),
      ...(need.involved.length === 0 ? [at('involved', 'need-without-involved')] : []),
      ...(need.targetGroups.length === 0 ? [at('targetGroups', 'need-without-target-group')] : []),
    ];
  });
}

/** Sent to the network; after the local deadline it is marked late. Check {@link needsBlockers} first. */
export function submitNeedsReport(
  report: DraftNeedsReport,
  submission: { at: string; on: PlainDate; deadline: PlainDate },
): SubmittedNeedsReport {
  const { reopened: _, ...facts } = report;
  return {
    ...facts,
    state: 'submitted',
    submittedAt: submission.at,
    late: submission.on > submission.deadline,
  };
}

/** The owner opens what it has submitted, with a reason; the answers stay with the needs that do not change. */
export function reopenNeedsReport(
  report: SubmittedNeedsReport,
  reopened: { reason: string; by: PersonId; at: string },
): DraftNeedsReport {
  const { submittedAt: _, late: __, ...facts } = report;
  return { ...facts, state: 'draft', reopened };
}

/** The network says what becomes of one need, or says it anew. */
export function answerNeed(
  report: SubmittedNeedsReport,
  need: string,
  answer: NeedAnswer,
): SubmittedNeedsReport {
  return { ...report, answers: { ...report.answers, [need]: answer } };
}

/** The network's answer to a need; null while there is none. A need may have any id, `constructor` too. */
export function answerTo({ answers }: Pick<NeedsReport, 'answers'>, need: string): NeedAnswer | null {
  return Object.hasOwn(answers, need) ? (answers[need] ?? null) : null;
}

function isSame(a: Need, b: Need): boolean {
  return (
    a.theme === b.theme &&
    a.subTheme === b.subTheme &&
    a.grounds === b.grounds &&
    a.involved.join() === b.involved.join() &&
    a.targetGroups.join() === b.targetGroups.join()
  );
}
