import { z } from 'zod';
import type { ConversationReference } from '../src/application/ports/address-book.ts';
import type { Reference } from './turn.ts';

const kept = z.looseObject({
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
  user: z.looseObject({ id: z.string().optional() }).optional(),
});

/** What the address book kept; null where it is not, or no longer, of this form. */
export function referenceIn(entry: ConversationReference | null): Reference | null {
  const parsed = kept.safeParse(entry);
  return parsed.success ? (parsed.data as Reference) : null;
}

/** The same conversation without the thread that an activity came in: a new message stands by itself. */
export function withoutThread(reference: Reference): Reference {
  const { conversation } = reference;
  return {
    ...reference,
    conversation: { ...conversation, id: conversation.id.split(';messageid=')[0] ?? '' },
  };
}
