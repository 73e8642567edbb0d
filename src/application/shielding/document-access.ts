import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { ShieldableKind } from '../../domain/shielding/shieldable-texts.ts';
import { authorise } from '../authorise.ts';
import { mayReadStatement } from '../county-plan/statement-access.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import type { Aggregates } from '../ports/aggregates.ts';
import { readingRule } from '../reading-rule.ts';

/** Whether somebody may read a document at all, whatever is shielded in it. */
export async function mayReadDocument(
  store: AggregateStore,
  actor: Person,
  { kind, state }: Stored<ShieldableKind>,
  today: PlainDate,
): Promise<boolean> {
  switch (kind) {
    case 'meeting':
      return authorise(actor, 'meeting.read') === null;
    case 'hearing-statement': {
      const statement = state as Aggregates['hearing-statement'];
      const plan = await store.read('county-plan', statement.plan);
      return plan !== null && mayReadStatement(actor, statement, { plan: plan.state, today });
    }
    default: {
      const { action, subject } = readingRule<ShieldableKind>(kind, state);
      return authorise(actor, action, subject) === null;
    }
  }
}
