import type { PressedAction } from './card-view.ts';
import type { Message } from './chat-service.ts';
import { element } from './element.ts';
import { type MessageView, tellOutcome, viewMessage } from './message-view.ts';

export type MessageList = {
  readonly element: HTMLElement;
  /** Shows these messages. What has not changed stays as it is, with all that is written in its fields. */
  show(place: string, messages: readonly Message[], threads: boolean): Promise<void>;
  /** Shows something else than messages. */
  showOther(place: string, ...content: Node[]): void;
};

export type MessageListEvents = {
  readonly press: (message: Message, action: PressedAction) => Promise<string>;
  readonly follow: (link: string) => void;
  readonly reply: (message: Message) => void;
};

/** So near to the end one reads what comes, and is taken along when something does, pixels. */
const AT_THE_END = 80;

const day = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', dateStyle: 'long' });

export function createMessageList({ press, follow, reply }: MessageListEvents): MessageList {
  const log = element('div', {
    class: 'messages',
    role: 'log',
    tabindex: '0',
    'aria-label': 'Meldinger',
    'aria-live': 'polite',
  });
  let shownPlace = '';
  /** Whether the list has been on screen since its place was opened: until then nobody has scrolled it. */
  let isLaidOut = false;
  let views = new Map<string, MessageView>();
  const outcomes = new Map<string, string>();

  async function viewOf(message: Message, threads: boolean): Promise<MessageView> {
    const shows = JSON.stringify(message);
    const before = views.get(message.id);
    if (before?.shows === shows) return before;
    const hadFocus = before?.element.contains(document.activeElement) ?? false;
    const events = {
      press: (action: PressedAction) => void pressed(message, action),
      follow,
      reply: threads && message.thread === null ? () => reply(message) : null,
    };
    const view = await viewMessage(message, shows, events, before?.typed() ?? new Map());
    tellOutcome(view, outcomes.get(message.id) ?? '', false);
    if (hadFocus) {
      view.element.tabIndex = -1;
      queueMicrotask(() => view.element.focus());
    }
    return view;
  }

  async function pressed(message: Message, action: PressedAction): Promise<void> {
    const tell = (text: string, busy: boolean) => {
      const view = views.get(message.id);
      if (view) tellOutcome(view, text, busy);
    };
    if (views.get(message.id)?.element.hasAttribute('data-busy')) return;
    const place = shownPlace;
    outcomes.delete(message.id);
    tell('Sender …', true);
    let said: string;
    try {
      said = await press(message, action);
    } catch {
      said = 'Svaret kom ikke fram. Det du skrev, står her. Prøv igjen.';
    }
    if (place !== shownPlace) return;
    outcomes.set(message.id, said);
    tell(said, false);
  }

  return {
    element: log,
    async show(place, messages, threads) {
      const changed = place !== shownPlace;
      const atTheEnd = log.scrollHeight - log.scrollTop - log.clientHeight < AT_THE_END;
      if (changed) {
        views = new Map();
        outcomes.clear();
        isLaidOut = false;
      }
      shownPlace = place;
      const ordered = threads ? inThreads(messages) : messages;
      const next = new Map<string, MessageView>();
      for (const message of ordered) next.set(message.id, await viewOf(message, threads));
      if (place !== shownPlace) return;
      views = next;
      // What was there before is not news.
      log.setAttribute('aria-live', changed ? 'off' : 'polite');
      const content = withDays(ordered, next);
      putInOrder(
        log,
        content.length > 0 ? content : [element('p', { class: 'empty' }, 'Ingen meldinger ennå.')],
      );
      if (!isLaidOut || atTheEnd) log.scrollTop = log.scrollHeight;
      isLaidOut = log.clientHeight > 0;
    },
    showOther(place, ...content) {
      shownPlace = place;
      views = new Map();
      log.setAttribute('aria-live', 'polite');
      log.replaceChildren(...content);
    },
  };
}

/** Puts the children in order and moves none that stands where it should: a field that is moved loses the caret. */
function putInOrder(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(children);
  for (const child of Array.from(parent.children)) if (!wanted.has(child)) child.remove();
  for (const [at, child] of children.entries()) {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  }
}

/** Each thread under its first message. */
function inThreads(messages: readonly Message[]): Message[] {
  const answers = Map.groupBy(messages, ({ thread }) => thread);
  const known = new Set(messages.map(({ id }) => id));
  return messages
    .filter(({ thread }) => thread === null || !known.has(thread))
    .flatMap((first) => (first.thread === null ? [first, ...(answers.get(first.id) ?? [])] : [first]));
}

/** The day before the first message of each day. */
function withDays(messages: readonly Message[], views: ReadonlyMap<string, MessageView>): HTMLElement[] {
  let last = '';
  return messages.flatMap(({ id, at }) => {
    const view = views.get(id);
    if (!view) return [];
    const name = day.format(new Date(at));
    const begins = name !== last;
    last = name;
    return begins ? [element('p', { class: 'day-of-messages' }, name), view.element] : [view.element];
  });
}
