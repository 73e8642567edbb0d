import { createHash } from 'node:crypto';
import type { Refusal } from '../../src/application/outcome.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import { talkTexts } from '../../src/text/cards/talk.ts';
import { pick, type Language } from '../../src/text/language.ts';
import { problems } from '../../src/text/problems.ts';
import type { Card } from '../cards/card.ts';
import { CARD } from '../message.ts';
import type { Turn } from '../turn.ts';

/** What the one who pressed is shown: a card in the place of theirs, or words. */
export type Answer =
  { readonly kind: 'card'; readonly card: Card } | { readonly kind: 'words'; readonly words: string };

/** The answer in the form of Universal Actions. It is 200 whatever it says: other answers Teams shows as its own fault. */
export function answerBody(answer: Answer): object {
  return answer.kind === 'card'
    ? { statusCode: 200, type: CARD, value: answer.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.words };
}

export function say(words: string): Answer {
  return { kind: 'words', words };
}

/** Why something could not be done, as the tab says it. */
export function refusalWords(refusal: Refusal, language: Language): string {
  const texts: Readonly<Record<string, (values: Record<string, string>) => string>> = pick(
    problems,
    language,
  );
  return texts[refusal.code]?.({}) ?? pick(talkTexts, language).failed;
}

/** The same press, sent again by Teams, is the same command; another press is another. */
export function changeIdOf({ activity }: Turn, actor: Person): string {
  const press = createHash('sha256')
    .update(`${activity.conversation.id} ${activity.id ?? ''} ${JSON.stringify(activity.value ?? null)}`)
    .digest('hex');
  return `${actor.id}:bot-${press.slice(0, 32)}`;
}
