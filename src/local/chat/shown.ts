import type { Person } from '../../domain/registers/registers.ts';
import type { Card, ChatLog, ChatMessage } from './chat-log.ts';
import { isObject } from './content-of.ts';
import { accountOf, bot, type Conversation } from './conversations.ts';

/** Teams refreshes a card for everybody only in conversations of at most that many people. */
const REFRESHED_FOR_ALL = 60;

/** A message as one person sees it. */
export function shownTo(person: Person, message: ChatMessage, conversation: Conversation, log: ChatLog) {
  const own = log.shownTo(person.id, message);
  const cards = own ? [own] : message.cards;
  const { conversation: _, from, cards: __, ...rest } = message;
  return {
    ...rest,
    author: authorOf(from, conversation),
    mine: from === accountOf(person),
    byBot: from === bot.id,
    cards,
    refresh: cards.map((card) => refreshFor(person, card, conversation)).find((one) => one !== null) ?? null,
  };
}

/** The action by which a card asks for what this person should see; null where it does not ask for this person. */
function refreshFor(person: Person, card: Card, { members }: Conversation) {
  const refresh = card['refresh'];
  if (!isObject(refresh) || !isObject(refresh['action'])) return null;
  const { userIds, action } = refresh as { userIds?: unknown; action: Record<string, unknown> };
  const asked = Array.isArray(userIds)
    ? userIds.includes(accountOf(person)) || userIds.includes(person.id)
    : members.length <= REFRESHED_FOR_ALL;
  if (!asked || action['type'] !== 'Action.Execute') return null;
  const { verb, id, data } = action;
  return {
    verb: typeof verb === 'string' ? verb : '',
    id: typeof id === 'string' ? id : '',
    data: data ?? {},
  };
}

function authorOf(account: string, { members }: Conversation): string {
  if (account === bot.id) return bot.name;
  return members.find((member) => accountOf(member) === account)?.name ?? 'Ukjent';
}
