import type { Recipient, Registers } from '../parts/recipient-name.ts';

/** A recipient as the value of a choice, such as `network fosen`; a group that is not registered is just a group. */
export function recipientValue(recipient: Recipient, { groups }: Registers): string {
  switch (recipient.kind) {
    case 'network':
    case 'institution':
      return `${recipient.kind} ${recipient.id}`;
    case 'group':
      return groups.some(({ id }) => id === recipient.id) ? `group ${recipient.id}` : 'group';
    case 'forum':
      return 'forum';
  }
}

/** The recipient that a choice stands for; a group that is not registered keeps its name and id where it was one. */
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
  const group = kind === 'group' && registers.groups.find((each) => each.id === id);
  if (group) return { kind: 'group', id: group.id, name: group.name };
  if (kind === 'group') {
    const isNamed = recipientValue(before, registers) === 'group';
    return isNamed ? before : { kind: 'group', id: newId(), name: '' };
  }
  return { kind: 'forum' };
}
