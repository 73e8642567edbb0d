import type { OutgoingActivity } from './activity.ts';
import type { Card } from './cards/card.ts';

export const CARD = 'application/vnd.microsoft.card.adaptive';

/** A message that holds a card; what notifications say is the card's own summary. */
export function cardMessage(card: Card): OutgoingActivity {
  return {
    type: 'message',
    summary: card.fallbackText,
    attachments: [{ contentType: CARD, content: card }],
  };
}

/** Our own words, read as they are. */
export function textMessage(words: string): OutgoingActivity {
  return { type: 'message', text: words, textFormat: 'plain' };
}

/** The message with answers to choose among, each sent as if it were typed. */
export function withSuggestions(message: OutgoingActivity, words: readonly string[]): OutgoingActivity {
  return {
    ...message,
    suggestedActions: {
      to: [],
      actions: words.map((word) => ({ type: 'imBack', title: word, value: word })),
    },
  };
}
