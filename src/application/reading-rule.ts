import type { Action, Subject } from '../domain/policies/policy.ts';
import { basisSubject, readingAction as basisReading } from './basis/basis-subject.ts';
import { cycleAction, cycleSubject } from './cycle/read-cycles.ts';
import { letterSubject } from './decision/read-letters.ts';
import { ownersSubject } from './needs/needs-subject.ts';
import { planSubject } from './plan/read-plan.ts';
import type { AggregateKind, Aggregates } from './ports/aggregates.ts';
import { readingAction as reportReading, reportSubject } from '../domain/report/report-access.ts';

/** What somebody must be allowed, about what, to read a document as it stands. */
export type ReadingRule = { readonly action: Action; readonly subject: Subject };

type Rules = { readonly [K in AggregateKind]?: (state: Aggregates[K]) => ReadingRule };

const rules: Rules = {
  network: ({ id }) => ({ action: 'register.read', subject: { network: id } }),
  group: ({ id }) => ({ action: 'register.read', subject: { network: id } }),
  round: () => ({ action: 'round.read', subject: {} }),
  key: () => ({ action: 'key.read', subject: {} }),
  plan: (plan) => ({ action: 'plan.read', subject: planSubject(plan) }),
  basis: (basis) => ({ action: basisReading(basis), subject: basisSubject(basis) }),
  recommendation: () => ({ action: 'recommendation.read', subject: {} }),
  decision: ({ state }) => ({
    action: state === 'draft' ? 'draft-decision.read' : 'decision.read',
    subject: {},
  }),
  letter: (letter) => ({ action: 'letter.read', subject: letterSubject(letter) }),
  report: (report) => ({ action: reportReading(report), subject: reportSubject(report) }),
  'needs-report': (report) =>
    report.state === 'draft'
      ? { action: 'draft-needs-report.read', subject: ownersSubject(report) }
      : { action: 'submitted-needs-report.read', subject: { network: report.network } },
  cycle: (cycle) => ({ action: cycleAction(cycle, 'read'), subject: cycleSubject(cycle) }),
  vote: () => ({ action: 'vote.read', subject: {} }),
  forum: () => ({ action: 'forum.read', subject: {} }),
  counts: () => ({ action: 'counts.read', subject: {} }),
};

/** The rule for a document as it stands. What has none here is the county governor's, who may read every trail. */
export function readingRule<K extends AggregateKind>(kind: K, state: Aggregates[K]): ReadingRule {
  return rules[kind]?.(state) ?? { action: 'audit.read', subject: {} };
}
