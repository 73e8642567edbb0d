import type { Message } from '../../src/application/ports/outbox.ts';
import type { NetworkId, PersonId } from '../../src/domain/ids.ts';

/** A message to a person, as plain as one can be. */
export function aMessage(key: string, differing: Partial<Message> = {}): Message {
  return {
    key,
    to: { kind: 'person', person: 'coordinator-fosen' as PersonId },
    notice: { kind: 'letter-issued', letter: 'letter-1' },
    notBefore: '2027-01-11T08:00:00.000Z',
    ...differing,
  };
}

export function toPerson(person: string): Message['to'] {
  return { kind: 'person', person: person as PersonId };
}

/** To the channel of a network's Team, or of the forum's (null). */
export function toChannel(network: string | null): Message['to'] {
  return { kind: 'channel', network: network as NetworkId | null };
}
