import type { Card } from '../cards/card.ts';
import { CARD } from '../message.ts';

/** What the one who pressed is shown: a card in the place of theirs, or words. */
export type Answer =
  { readonly kind: 'card'; readonly card: Card } | { readonly kind: 'words'; readonly words: string };

/** The answer in the form of Universal Actions. It is 200 whatever it says: other answers Teams shows as its own fault. */
export function answerBody(answer: Answer): object {
  return answer.kind === 'card'
    ? { statusCode: 200, type: CARD, value: answer.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.words };
}
