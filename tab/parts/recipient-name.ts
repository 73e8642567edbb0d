import type { Answer } from '../../src/contract/operations.ts';

export type Registers = Answer<'listNetworks'>;

/** Who receives a fixed award. */
export type Recipient = Answer<'readKey'>['inputs']['setAsides'][number]['shares'][number]['recipient'];

/** What a recipient of a fixed award is called; `forum` is the word for the forum itself. */
export function recipientName(
  recipient: Recipient,
  { networks, groups, institutions }: Registers,
  forum: string,
): string {
  switch (recipient.kind) {
    case 'network':
      return networks.find(({ id }) => id === recipient.id)?.name ?? recipient.id;
    case 'institution':
      return institutions.find(({ id }) => id === recipient.id)?.name ?? recipient.id;
    case 'group':
      return groups.find(({ id }) => id === recipient.id)?.name ?? recipient.name;
    case 'forum':
      return forum;
  }
}
