import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { CountyPlan } from '../../domain/county-plan/county-plan.ts';
import type { HearingStatement, Organisation } from '../../domain/county-plan/statement.ts';
import { type Action, may, type Subject } from '../../domain/policies/policy.ts';
import type { Person } from '../../domain/registers/registers.ts';

/** The action of writing an organisation's statement, and what the policy asks of it. */
export function writingOf(organisation: Organisation, state: string): { action: Action; subject: Subject } {
  switch (organisation.kind) {
    case 'network':
      return { action: 'network-statement.edit', subject: { network: organisation.id, state } };
    case 'group':
      return { action: 'group-statement.edit', subject: { group: organisation.id, state } };
    case 'owner':
      return { action: 'owner-statement.edit', subject: { owner: organisation.id, state } };
    case 'institution':
      return { action: 'institution-statement.edit', subject: { institution: organisation.id, state } };
    case 'statped':
      return { action: 'statped-statement.edit', subject: { state } };
  }
}

/** Until the deadline is over a statement is its organisation's and the county governor's; then everybody's. */
export function mayReadStatement(
  actor: Person,
  { organisation }: Pick<HearingStatement, 'organisation'>,
  { plan, today }: { readonly plan: CountyPlan; readonly today: PlainDate },
): boolean {
  const isOver = plan.state !== 'hearing' || today > plan.hearing.deadline;
  if (may(actor, isOver ? 'statement.read' : 'early-statement.read').allowed) return true;
  const { action, subject } = writingOf(organisation, 'hearing');
  return may(actor, action, subject).allowed;
}
