import { Router } from 'express';
import { connectorRouter } from '../connector/connector-router.ts';
import type { createMailbox } from '../mailbox.ts';
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
  mailbox.onMail((mail) => live.tell('mail', (person) => isTo(person, mail)));
  const isReached = (person: string) => !unreached.has(person);
  const mailsTo = (person: string) => mailbox.list().filter((mail) => isTo(person, mail));

  const router = Router();
  router.use('/connector', connectorRouter({ conversations, log, now, tenantId, isReached }));
  router.use('/chat', chatRouter({ conversations, log, live, mailsTo, now, tenantId, signedIn, unreached }));
  return { router, close: () => live.close() };
}

/** Addresses in the local Teams begin with the person's id. */
function isTo(person: string, { to }: { readonly to: string }): boolean {
  return to.split('@')[0] === person;
}
