import { z } from 'zod';
import type { Content } from './chat-log.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const entity = z.looseObject({ type: z.string(), text: z.string().optional() });
const suggestion = z.looseObject({
  type: z.string(),
  title: z.string(),
  value: z.unknown(),
});

/** What is read of an activity that the bot sends. */
export const botActivity = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  textFormat: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).nullish(),
  entities: z.array(entity).nullish(),
  suggestedActions: z.looseObject({ actions: z.array(suggestion).nullish() }).nullish(),
});

export type BotActivity = z.output<typeof botActivity>;

/** What an activity says, as far as Teams would show it. */
export function contentOf(activity: BotActivity): Content {
  const attachments = activity.attachments ?? [];
  const cards = attachments.filter(({ contentType, content }) => contentType === CARD && isObject(content));
  return {
    text: activity.text ?? '',
    format: activity.textFormat === 'plain' ? 'plain' : 'markdown',
    mentions: (activity.entities ?? []).flatMap(({ type, text }) =>
      type === 'mention' && text !== undefined ? [text] : [],
    ),
    cards: cards.map(({ content }) => content as Readonly<Record<string, unknown>>),
    suggestions: (activity.suggestedActions?.actions ?? []).flatMap(({ type, title, value }) =>
      type === 'imBack' && typeof value === 'string' ? [{ title, value }] : [],
    ),
    unshown: attachments.filter((one) => !cards.includes(one)).map(({ contentType }) => contentType),
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
