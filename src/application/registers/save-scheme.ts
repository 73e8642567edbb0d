import type { SchemeId } from '../../domain/ids.ts';
import type { GrantScheme } from '../../domain/registers/registers.ts';
import { schemeFaults } from '../../domain/registers/scheme-changes.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';

export type SchemeContent = Omit<GrantScheme, 'id'>;

/** Saves a scheme, or makes a new one. What rounds have started from it stays theirs. */
export function saveScheme(
  deps: Dependencies,
  command: Command,
  { id, content }: { readonly id: SchemeId; readonly content: SchemeContent },
): Promise<Outcome<Stored<'scheme'>>> {
  const scheme = { id, ...content };
  return changeAggregate(deps, command, {
    kind: 'scheme',
    id,
    action: 'scheme.edit',
    subject: () => ({}),
    unsaved: async () => scheme,
    transition: async (before) => {
      const rounds = await deps.store.list('round');
      const isInUse = rounds.some(({ state }) => state.scheme === id && state.state !== 'preparing');
      const faults = schemeFaults(scheme, before, isInUse);
      return faults.length > 0 ? notReady(faults.map(({ code, path }) => fault(code, {}, path))) : scheme;
    },
  });
}
