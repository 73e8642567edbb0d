import { type Form, formFaults, type FormPurpose, type MappedQuestion } from '../../domain/forms/form.ts';
import type { NetworkId } from '../../domain/ids.ts';
import { changeAggregate, type Command, type Dependencies, UNSAVED } from '../change-aggregate.ts';
import { fault, notFound, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { formSubject } from './form-subject.ts';

/** A form as it is set up. Whose it is, and what its responses become, is said once. */
export type FormSettings = {
  readonly title: string;
  readonly network: NetworkId | null;
  readonly purpose: FormPurpose;
  readonly questions: readonly MappedQuestion[];
};

/** Sets a form up, or changes where its answers go. Every version stands, since a response names the one that made it. */
export function saveForm(
  deps: Dependencies,
  command: Command,
  what: { readonly id: string; readonly settings: FormSettings },
): Promise<Outcome<Stored<'form'>>> {
  const { id, settings } = what;
  return changeAggregate(deps, command, {
    kind: 'form',
    id,
    action: 'form.edit',
    subject: formSubject,
    ...(command.expected === UNSAVED && { unsaved: () => newForm(deps, id, settings) }),
    transition: (form) => {
      const { network, purpose } = form;
      if (settings.network !== network) return notReady([fault('form-stays', {}, 'network')]);
      if (settings.purpose.kind !== purpose.kind) return notReady([fault('form-stays', {}, 'purpose')]);
      const faults = formFaults(settings);
      if (faults.length > 0) return notReady(faults.map(({ code, path }) => fault(code, {}, path)));
      return { ...form, ...settings };
    },
  });
}

async function newForm(
  { store }: Dependencies,
  id: string,
  settings: FormSettings,
): Promise<Form | typeof notFound> {
  const { network } = settings;
  if (network !== null && !(await store.read('network', network))) return notFound;
  return { id, ...settings };
}
