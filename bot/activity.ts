import { z } from 'zod';

/** Longer than anything that Teams sends; what is longer is not for us. */
const word = z.string().max(2000);
const account = z.looseObject({ id: word, name: word.optional(), aadObjectId: word.optional() });

/** What we read of an activity. The rest is the SDK's. */
export const activitySchema = z.looseObject({
  type: word,
  id: word.optional(),
  name: word.optional(),
  action: word.optional(),
  text: z.string().optional(),
  locale: word.nullish(),
  channelId: word,
  serviceUrl: word,
  replyToId: word.nullish(),
  from: account,
  recipient: account.optional(),
  conversation: z.looseObject({
    id: word,
    conversationType: word.nullish(),
    tenantId: word.nullish(),
  }),
  membersAdded: z.array(account).optional(),
  membersRemoved: z.array(account).optional(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: word }).nullish(),
      team: z.looseObject({ id: word.optional(), aadGroupId: word.nullish() }).nullish(),
      channel: z.looseObject({ id: word.optional() }).nullish(),
      eventType: word.nullish(),
    })
    .nullish(),
  value: z.unknown().optional(),
});

/** An activity as it came: verified, but what a person wrote in it is what that person wrote. */
export type Activity = z.output<typeof activitySchema>;

/** A message of ours. */
export type OutgoingActivity = {
  readonly type: 'message';
  readonly text?: string;
  readonly textFormat?: 'plain';
  /** What notifications and screen readers say in place of a card. */
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: object }[];
  readonly suggestedActions?: { readonly to: readonly string[]; readonly actions: readonly object[] };
  readonly channelData?: object;
};

/** Where the activity was said. */
export type Scope = 'personal' | 'group' | 'channel';

export function scopeOf({ conversation, channelData }: Activity): Scope {
  if (conversation.conversationType === 'channel' || channelData?.team) return 'channel';
  return conversation.conversationType === 'groupChat' ? 'group' : 'personal';
}

/** The tenant that Teams says the activity comes from; empty where it says none. */
export function tenantOf({ conversation, channelData }: Activity): string {
  return (channelData?.tenant?.id ?? conversation.tenantId ?? '').toLowerCase();
}
