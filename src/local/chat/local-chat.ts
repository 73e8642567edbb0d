import { Router } from 'express';
import type { Person } from '../../domain/registers/registers.ts';
import { connectorRouter } from '../connector/connector-router.ts';
import type { createMailbox, Mail } from '../mailbox.ts';
import { createChatLog } from './chat-log.ts';
import { chatRouter } from './chat-router.ts';
import { createConversations, type Register } from './conversations.ts';
import { createLiveEvents } from './live-events.ts';

export type LocalChatParts = Register & {
  readonly now: () => Date;
  readonly tenantId: string;
  /** The object id of who is signed in. Throws where nobody is. */
  readonly signedIn: (authorization: string | undefined) => Promise<string>;
  readonly mailbox: ReturnType<typeof createMailbox>;
  /** Guests whom Teams does not reach, to begin with. */
  readonly unreached: readonly string[];
};

export type LocalChat = {
  readonly router: Router;
  /** Lets go of those who listen, so that the service can stop. */
  close(): void;
};

/** The chat of the local Teams: conversations for the page, and the connector that the bot speaks to. */
export function createLocalChat(parts: LocalChatParts): LocalChat {
  const { now, tenantId, signedIn, mailbox } = parts;
  const conversations = createConversations(parts);
  const log = createChatLog(Date.now);
  const live = createLiveEvents();
  const unreached = new Set(parts.unreached);
  const tellMembers = async (place: string) => {
    const members = new Set<string>((await conversations.find(place))?.members.map(({ id }) => id));
    live.tell(place, (person) => members.has(person));
  };
  log.onChange((place) => {
    // Where nobody knows whom it concerns, everybody has a look.
    tellMembers(place).catch(() => live.tell(place, () => true));
  });
  const tellRecipients = async (mail: Mail) => {
    const recipients = (await parts.people()).filter((person) => isTo(person, mail));
    const ids = new Set<string>(recipients.map(({ id }) => id));
    live.tell('mail', (person) => ids.has(person));
  };
  mailbox.onMail((mail) => {
    tellRecipients(mail).catch(() => live.tell('mail', () => true));
  });
  const isReached = (person: string) => !unreached.has(person);
  const mailsTo = (person: Person) => mailbox.list().filter((mail) => isTo(person, mail));

  const router = Router();
  router.use('/connector', connectorRouter({ conversations, log, now, tenantId, isReached }));
  router.use('/chat', chatRouter({ conversations, log, live, mailsTo, now, tenantId, signedIn, unreached }));
  return { router, close: () => live.close() };
}

function isTo({ id, email }: Person, { to }: Mail): boolean {
  return email ? email === to : to.split('@')[0] === id;
}
