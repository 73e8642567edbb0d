import type { Recipient, Registers } from '../parts/recipient-name.ts';

/** A recipient as the value of a choice, such as `network fosen`. */
export function recipientValue(recipient: Recipient): string {
  return recipient.kind === 'network' || recipient.kind === 'institution'
    ? `${recipient.kind} ${recipient.id}`
    : recipient.kind;
}

/** The recipient that a choice stands for; a group keeps its name and id where it was one. */
export function recipientOf(
  value: string,
  before: Recipient,
  newId: () => string,
  registers: Registers,
): Recipient {
  const [kind = '', id = ''] = value.split(' ');
  const network = kind === 'network' && registers.networks.find((each) => each.id === id);
  if (network) return { kind: 'network', id: network.id };
  const institution = kind === 'institution' && registers.institutions.find((each) => each.id === id);
  if (institution) return { kind: 'institution', id: institution.id };
  if (kind === 'group') return before.kind === 'group' ? before : { kind: 'group', id: newId(), name: '' };
  return { kind: 'forum' };
}
