import { z } from 'zod';
import type { ConversationReference } from '../src/application/ports/address-book.ts';
import type { Reference } from './turn.ts';

/** Where a conversation is, with the cards of ours in it that change as votes come in, by vote. */
export type Place = { readonly reference: Reference; readonly posts: Readonly<Record<string, string>> };

/** More votes than this are not open at a time. */
const MOST_POSTS = 20;

const kept = z.looseObject({
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
  user: z.looseObject({ id: z.string().optional() }).optional(),
  posts: z.record(z.string(), z.string()).optional(),
});

/** What the address book kept; null where it is not, or no longer, of this form. */
export function placeIn(entry: ConversationReference | null): Place | null {
  const parsed = kept.safeParse(entry);
  if (!parsed.success) return null;
  const { posts = {}, ...reference } = parsed.data;
  return { reference: reference as Reference, posts };
}

export function toKeep({ reference, posts }: Place): ConversationReference {
  const latest = Object.entries(posts).slice(-MOST_POSTS);
  return latest.length === 0 ? reference : { ...reference, posts: Object.fromEntries(latest) };
}

/** The same conversation without the thread that an activity came in: a new message stands by itself. */
export function withoutThread(reference: Reference): Reference {
  const { conversation } = reference;
  return {
    ...reference,
    conversation: { ...conversation, id: conversation.id.split(';messageid=')[0] ?? '' },
  };
}
