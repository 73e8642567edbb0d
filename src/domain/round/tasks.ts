import type { DecisionBasis } from '../basis/decision-basis.ts';
import type { BasisStage } from '../basis/basis-stage.ts';
import { deadlineFor } from '../calendar/calendar-entry.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Decision } from '../decision/decision.ts';
import type { NetworkId } from '../ids.ts';
import { type Actor, may } from '../policies/policy.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { Report } from '../report/report.ts';
import { editingAction, reportSubject } from '../report/report-access.ts';
import type { AllocationKey } from './allocation-key.ts';
import type { Round } from './round.ts';

/** Something that waits for a person; `network` is null for what concerns the whole county. */
export type Task = {
  readonly code:
    | 'decide-key'
    | 'publish-frames'
    | 'finish-basis'
    | 'confirm-basis-as-owner'
    | 'confirm-basis-as-partner'
    | 'submit-basis'
    | 'write-recommendation'
    | 'take-decision'
    | 'read-letter'
    | 'cast-vote'
    | 'write-report';
  readonly network: NetworkId | null;
  readonly due: PlainDate | null;
};

/** A network's basis and how far it has come. */
export type StagedBasis = { readonly basis: DecisionBasis; readonly stage: BasisStage };

/** What waits for this person in a round: only what the policy lets the person do. */
export function tasksFor(
  actor: Actor,
  round: Round,
  parts: {
    readonly key: AllocationKey | null;
    readonly bases: readonly StagedBasis[];
    readonly recommendation: Recommendation | null;
    readonly decision: Decision | null;
    /** Whether an open vote waits for this person's answer. */
    readonly mayVote: boolean;
    /** What the round's letters ask for, begun or not. */
    readonly reports: readonly Report[];
    /** The groups of the register. */
    readonly groups: readonly NetworkId[];
  },
): Task[] {
  const due = (document: Parameters<typeof deadlineFor>[1]) => deadlineFor(round.calendar, document);
  const tasks: Task[] = [];

  if (round.state === 'preparing') {
    if (parts.key?.state === 'draft' && may(actor, 'key.decide', parts.key).allowed) {
      tasks.push({ code: 'decide-key', network: null, due: null });
    }
    if (parts.key?.state === 'decided' && may(actor, 'frames.publish', round).allowed) {
      tasks.push({ code: 'publish-frames', network: null, due: null });
    }
  }
  if (round.state === 'frames-published') {
    for (const staged of parts.bases) {
      for (const code of basisTasks(actor, staged)) {
        tasks.push({ code, network: staged.basis.network, due: due('decision-basis') });
      }
    }
    const { recommendation, decision } = parts;
    if (recommendation && may(actor, 'recommendation.submit', recommendation).allowed) {
      tasks.push({ code: 'write-recommendation', network: null, due: due('recommendation') });
    }
    const decided = decision?.state === 'decided';
    if (
      recommendation?.state === 'submitted' &&
      !decided &&
      may(actor, 'decision.take', { state: 'draft' }).allowed
    ) {
      tasks.push({ code: 'take-decision', network: null, due: due('award-letter') });
    }
  }
  if (parts.mayVote) tasks.push({ code: 'cast-vote', network: null, due: null });
  for (const report of parts.reports) {
    if (may(actor, editingAction(report, parts.groups), reportSubject(report)).allowed) {
      tasks.push({ code: 'write-report', network: report.network, due: report.deadline });
    }
  }
  if (round.state === 'decided') {
    for (const { basis } of parts.bases) {
      const held = actor.roles.some((role) => role.role !== 'county-governor' && role.role !== 'statped');
      if (held && may(actor, 'letter.read', { network: basis.network }).allowed) {
        tasks.push({ code: 'read-letter', network: basis.network, due: null });
      }
    }
  }
  return tasks;
}

function basisTasks(actor: Actor, { basis, stage }: StagedBasis): Task['code'][] {
  const subject = { network: basis.network, state: basis.state };
  if (stage !== 'ready') return may(actor, 'basis.edit', subject).allowed ? ['finish-basis'] : [];
  const { owner, partner } = basis.confirmations;
  if (owner && partner) return may(actor, 'basis.submit', subject).allowed ? ['submit-basis'] : [];
  const codes: Task['code'][] = [];
  if (!owner && may(actor, 'basis.confirm-as-owner', subject).allowed) codes.push('confirm-basis-as-owner');
  if (!partner && may(actor, 'basis.confirm-as-partner', subject).allowed)
    codes.push('confirm-basis-as-partner');
  return codes;
}
