import type { CardEvents, CardView } from './card-view.ts';
import type { Message } from './chat-service.ts';
import { button, element } from './element.ts';

export type MessageView = {
  readonly element: HTMLElement;
  /** What it shows, to know whether it must be drawn again. */
  readonly shows: string;
  readonly typed: () => ReadonlyMap<string, string>;
};

export type MessageEvents = CardEvents & {
  /** Null where there are no threads. */
  readonly reply: (() => void) | null;
};

const time = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
});

/** Draws a message with its cards. The renderers of cards and of markdown are fetched with the first that needs them. */
export async function viewMessage(
  message: Message,
  shows: string,
  events: MessageEvents,
  typedBefore: ReadonlyMap<string, string>,
): Promise<MessageView> {
  const { id, author, at, byBot, mine, thread, unshown } = message;
  const article = element('article', {
    class: ['message', mine ? 'mine' : '', byBot ? 'by-bot' : '', thread === null ? '' : 'in-thread']
      .filter(Boolean)
      .join(' '),
    'data-message': id,
    'aria-label': `${author} kl. ${time.format(new Date(at))}`,
  });
  article.append(
    element(
      'header',
      {},
      element('strong', {}, author),
      element('time', { datetime: at }, time.format(new Date(at))),
      ...(message.revision > 1 ? [element('span', {}, 'Endret')] : []),
    ),
  );
  if (message.text !== '') article.append(await textView(message, events.follow));
  const cards: CardView[] = [];
  if (message.cards.length > 0) {
    const { viewCard } = await import('./card-view.ts');
    for (const card of message.cards) cards.push(viewCard(card, events, typedBefore));
    article.append(...cards.map((card) => card.element));
  }
  for (const type of unshown)
    article.append(element('p', { class: 'fault' }, `Vedlegget vises ikke her: ${type}`));
  article.append(element('p', { class: 'outcome', role: 'status' }));
  if (events.reply) article.append(button('Svar', events.reply, 'reply'));
  return {
    element: article,
    shows,
    typed: () => new Map(cards.flatMap((card) => [...card.typed()])),
  };
}

/** Says below the message what came of a press on one of its buttons, and whether it is still under way. */
export function tellOutcome({ element: article }: MessageView, text: string, busy: boolean): void {
  const outcome = article.querySelector('.outcome');
  if (outcome) outcome.textContent = text;
  article.toggleAttribute('data-busy', busy);
  article.setAttribute('aria-busy', String(busy));
}

async function textView(
  { text, format, mentions }: Message,
  follow: (link: string) => void,
): Promise<HTMLElement> {
  const view = element('div', { class: 'text' });
  if (format === 'plain') {
    view.append(...plainParts(text, mentions));
    return view;
  }
  const { markdownToHtml } = await import('./markdown.ts');
  view.innerHTML = markdownToHtml(text, mentions, 'message');
  for (const link of view.querySelectorAll('a')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      follow(link.href);
    });
  }
  return view;
}

/** Plain text with the mentions in it as names. */
function plainParts(text: string, mentions: readonly string[]): (Node | string)[] {
  const mention = mentions.find((one) => one !== '' && text.includes(one));
  if (mention === undefined) return [text];
  const at = text.indexOf(mention);
  const name = element('span', { class: 'mention' }, mention.replaceAll(/<\/?at[^>]*>/g, ''));
  return [text.slice(0, at), name, ...plainParts(text.slice(at + mention.length), mentions)];
}
