import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import {
  openStatement,
  type Organisation,
  organisationOfKey,
  statementIdOf,
} from '../../domain/county-plan/statement.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { registeredOwners } from '../registers/save-owner.ts';
import { notFound, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { writingOf } from './statement-access.ts';

/**
 * Sends an organisation's statement, or changes it until the deadline is over. One that comes later is taken in while
 * the hearing is open, marked late, and stands as it came.
 */
export async function saveStatement(
  deps: Dependencies,
  command: Command,
  what: { readonly plan: string; readonly organisation: string; readonly text: string },
): Promise<Outcome<Stored<'hearing-statement'>>> {
  const organisation = organisationOfKey(what.organisation);
  const plan = (await deps.store.read('county-plan', what.plan))?.state;
  if (!organisation || !plan || !('hearing' in plan) || plan.hearing === null) return notFound;
  const { deadline, number } = plan.hearing;
  const name = { plan: what.plan, hearing: number, organisation };
  const by = command.actor.id;
  const { action, subject } = writingOf(organisation, plan.state);
  return changeAggregate(deps, command, {
    kind: 'hearing-statement',
    id: statementIdOf(name),
    action,
    subject: () => subject,
    unsaved: async () =>
      (await isRegistered(deps, organisation))
        ? openStatement(name, { by, at: deps.clock.now().toISOString() })
        : notFound,
    transition: (state, at) => {
      const late = dateInOslo(new Date(at)) > deadline;
      if (late && state.text !== '') return { kind: 'refused', code: 'not-in-this-state', state: 'sent' };
      return { ...state, text: what.text, by, at, late };
    },
  });
}

async function isRegistered({ store }: Dependencies, organisation: Organisation): Promise<boolean> {
  switch (organisation.kind) {
    case 'statped':
      return true;
    case 'owner':
      return (await registeredOwners(store)).some(({ state }) => state.id === organisation.id);
    case 'network':
    case 'group':
    case 'institution':
      return (await store.read(organisation.kind, organisation.id)) !== null;
  }
}
