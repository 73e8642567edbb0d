import type { NetworkId } from '../../domain/ids.ts';
import type { Subject } from '../../domain/policies/policy.ts';

/** What the policy asks of a form and all that comes in through it. The county's forms are nobody's network. */
export function formSubject({ network }: { readonly network: NetworkId | null }, state = ''): Subject {
  return network === null ? { state } : { network, state };
}

/** The id of a response to a form. */
export function responseKey(form: string, responseId: string): string {
  return `${form}-${responseId}`;
}
