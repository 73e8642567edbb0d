import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalSettings,
  type Input,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Versions,
} from 'adaptivecards';
import type { Card, CardAction } from './chat-service.ts';
import { element } from './element.ts';
import { teamsCards } from './host-config.ts';
import { markdownToHtml } from './markdown.ts';

export type PressedAction = CardAction & { readonly type: 'execute' | 'submit' };

export type CardEvents = {
  readonly press: (action: PressedAction) => void;
  readonly follow: (link: string) => void;
};

/** A card as it stands on the page. */
export type CardView = {
  readonly element: HTMLElement;
  /** What is written in its fields and not sent yet. */
  readonly typed: () => ReadonlyMap<string, string>;
};

// The library's own pattern goes on from where it last stopped, and so refuses the language of every other card.
Object.assign(AdaptiveCard.langProperty, { regEx: /^[a-z]{2,3}$/i });
GlobalSettings.setTabIndexAtCardRoot = false;
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;

/** The mentions of the card that is being drawn: the renderer asks for each text without saying whose it is. */
let mentions: readonly string[] = [];
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text, mentions, 'card');
  result.didProcess = true;
};

/** Draws a card as Teams does, in the newest version that bots may use there. */
export function viewCard(json: Card, events: CardEvents, typedBefore: ReadonlyMap<string, string>): CardView {
  const card = new AdaptiveCard();
  const context = new SerializationContext(Versions.v1_5);
  card.hostConfig = teamsCards;
  card.onExecuteAction = (action) => execute(action, events);
  card.onAnchorClicked = (_element, anchor) => {
    events.follow(anchor.href);
    return true;
  };
  const view = element('div', { class: 'card' });
  const faults: string[] = [];
  try {
    card.parse(json, context);
    for (const input of card.getAllInputs()) bringBack(input, typedBefore);
    mentions = mentionsOf(json);
    const drawn = card.render();
    if (drawn) view.append(drawn);
    else faults.push('det er tomt');
  } catch (error) {
    faults.push(String(error));
  } finally {
    mentions = [];
  }
  for (let at = 0; at < context.eventCount; at += 1) faults.push(context.getEventAt(at).message);
  if (faults.length > 0) {
    const why = `Teams ville ikke vist kortet slik det er: ${faults.join('; ')}`;
    view.append(element('p', { class: 'fault' }, why));
  }
  return { element: view, typed: () => typedIn(card) };
}

function typedIn(card: AdaptiveCard): ReadonlyMap<string, string> {
  const written = card
    .getAllInputs()
    .flatMap(({ id, value }): [string, string][] => (id && value ? [[id, String(value)]] : []));
  return new Map(written);
}

function execute(action: Action, { press, follow }: CardEvents): void {
  if (action instanceof OpenUrlAction) {
    follow(action.url ?? '');
  } else if (action instanceof ExecuteAction) {
    press({ type: 'execute', verb: action.verb ?? '', id: action.id ?? '', data: action.data ?? {} });
  } else if (action instanceof SubmitAction) {
    press({ type: 'submit', verb: '', id: action.id ?? '', data: action.data ?? {} });
  }
}

/** What was written stays when the card changes under the writer's hands. */
function bringBack(input: Input, typed: ReadonlyMap<string, string>): void {
  const before = input.id === undefined ? undefined : typed.get(input.id);
  if (before !== undefined && 'defaultValue' in input) input.defaultValue = before;
}

function mentionsOf({ msteams }: Card): readonly string[] {
  if (typeof msteams !== 'object' || msteams === null || !('entities' in msteams)) return [];
  const { entities } = msteams;
  if (!Array.isArray(entities)) return [];
  return (entities as { type?: unknown; text?: unknown }[]).flatMap(({ type, text }) =>
    type === 'mention' && typeof text === 'string' ? [text] : [],
  );
}
