/** A card as the bot sent it: JSON that the page gives to the renderer. */
export type Card = Readonly<Record<string, unknown>>;

/** What a message says. */
export type Content = {
  readonly text: string;
  /** How the bot meant its text; what people write is plain. */
  readonly format: 'plain' | 'markdown';
  /** The `<at>…</at>` pieces of the text that have an entity, and so are mentions. */
  readonly mentions: readonly string[];
  readonly cards: readonly Card[];
  /** Answers that the bot suggests: what the button says, and what it writes. */
  readonly suggestions: readonly { readonly title: string; readonly value: string }[];
  /** Types of attachments that this host cannot show. */
  readonly unshown: readonly string[];
};

export type ChatMessage = Content & {
  readonly id: string;
  readonly conversation: string;
  /** The first message of the thread that this one answers in; null where it stands by itself. */
  readonly thread: string | null;
  /** The account that wrote it. */
  readonly from: string;
  /** UTC, ISO 8601, by the clock that travels. */
  readonly at: string;
  /** Goes up each time the bot changes the message. */
  readonly revision: number;
};

/** What was said, in memory: the last messages of each conversation, and what each person has seen of them. */
export type ChatLog = {
  add(message: Omit<ChatMessage, 'id' | 'revision'>): ChatMessage;
  find(conversation: string, id: string): ChatMessage | null;
  list(conversation: string): readonly ChatMessage[];
  /** False where the message is not there, or no longer. */
  change(conversation: string, id: string, content: Content): boolean;
  remove(conversation: string, id: string): boolean;
  /** Keeps the card that an action answered with: only that person sees it, until the message changes for all. */
  showTo(person: string, message: ChatMessage, card: Card): void;
  shownTo(person: string, message: ChatMessage): Card | null;
  read(person: string, conversation: string, upTo: string): void;
  unread(person: string, conversation: string, account: string): number;
  /** Tells of every conversation in which something changed. The answer ends it. */
  onChange(listener: (conversation: string) => void): () => void;
};

export const KEPT = 200;

/** @param now tells real time: the ids of messages go up however the clock travels */
export function createChatLog(now: () => number): ChatLog {
  const conversations = new Map<string, ChatMessage[]>();
  const variants = new Map<string, Map<string, Card>>();
  const seen = new Map<string, string>();
  const listeners = new Set<(conversation: string) => void>();
  let last = 0;

  const tell = (conversation: string) => {
    for (const listener of listeners) listener(conversation);
  };
  const messagesOf = (conversation: string) => conversations.get(conversation) ?? [];
  const placeOf = (conversation: string, id: string) =>
    messagesOf(conversation).findIndex((message) => message.id === id);

  return {
    add(message) {
      last = Math.max(last + 1, now());
      const added = { ...message, id: String(last), revision: 1 };
      const messages = [...messagesOf(message.conversation), added];
      for (const { id } of messages.splice(0, messages.length - KEPT)) variants.delete(id);
      conversations.set(message.conversation, messages);
      tell(message.conversation);
      return added;
    },
    find: (conversation, id) => messagesOf(conversation)[placeOf(conversation, id)] ?? null,
    list: messagesOf,
    change(conversation, id, content) {
      const place = placeOf(conversation, id);
      const before = messagesOf(conversation)[place];
      if (!before) return false;
      variants.delete(id);
      messagesOf(conversation)[place] = { ...before, ...content, revision: before.revision + 1 };
      tell(conversation);
      return true;
    },
    remove(conversation, id) {
      const place = placeOf(conversation, id);
      if (place === -1) return false;
      variants.delete(id);
      messagesOf(conversation).splice(place, 1);
      tell(conversation);
      return true;
    },
    showTo(person, { id }, card) {
      const shown = variants.get(id) ?? new Map<string, Card>();
      variants.set(id, shown.set(person, card));
    },
    shownTo: (person, { id }) => variants.get(id)?.get(person) ?? null,
    read(person, conversation, upTo) {
      const key = `${person} ${conversation}`;
      if (Number(upTo) > Number(seen.get(key) ?? 0)) seen.set(key, upTo);
    },
    unread(person, conversation, account) {
      const upTo = Number(seen.get(`${person} ${conversation}`) ?? 0);
      return messagesOf(conversation).filter(({ id, from }) => from !== account && Number(id) > upTo).length;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
