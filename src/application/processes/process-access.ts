import type { Action } from '../../domain/policies/policy.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { formSubject } from '../forms/form-subject.ts';
import type { Refusal } from '../outcome.ts';
import type { Process } from '../ports/process.ts';

const roundActions = { read: 'process.read', resume: 'process.resume' } as const satisfies Record<
  string,
  Action
>;

/** What keeps somebody from following long work, or from making it go on: an import is theirs who may import. */
export function refuseProcess(
  actor: Person,
  what: 'read' | 'resume',
  process: Process | undefined,
): Refusal | null {
  return process?.type === 'import-responses'
    ? authorise(actor, 'form-response.import', formSubject(process))
    : authorise(actor, roundActions[what]);
}
