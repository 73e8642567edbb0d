import type { Person } from '../../domain/registers/registers.ts';
import { accountOf, bot, type Conversation } from './conversations.ts';

/** Where and when something is said to the bot, and by whom. */
export type Occasion = {
  readonly conversation: Conversation;
  readonly thread: string | null;
  readonly person: Person;
  readonly at: Date;
  readonly tenantId: string;
  /** Where the bot sends its answers. */
  readonly serviceUrl: string;
};

const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

const MENTION = `<at>${bot.name}</at>`;

/** Somebody writes. In a Team and a group the bot hears only what it is mentioned in. */
export function messageActivity(occasion: Occasion, id: string, text: string): object {
  const common = { ...commonParts(occasion), type: 'message', id, textFormat: 'plain' };
  if (occasion.conversation.kind === 'personal') return { ...common, text };
  return {
    ...common,
    text: `${MENTION} ${text}`,
    entities: [...common.entities, { type: 'mention', text: MENTION, mentioned: bot }],
  };
}

/** A button of a card that wants an answer is pressed, or the card asks by itself for what this person should see. */
export function executeActivity(
  occasion: Occasion,
  message: string,
  action: { readonly id: string; readonly verb: string; readonly data: unknown },
  trigger: 'manual' | 'automatic',
): object {
  return {
    ...commonParts(occasion),
    type: 'invoke',
    id: `f:${message}-${occasion.at.getTime()}`,
    name: 'adaptiveCard/action',
    replyToId: message,
    value: { action: { type: 'Action.Execute', ...action }, trigger },
  };
}

/** A button of the older kind is pressed: the answer comes as a message without words. */
export function submitActivity(occasion: Occasion, message: string, data: unknown): object {
  return {
    ...commonParts(occasion),
    type: 'message',
    id: `f:${message}-${occasion.at.getTime()}`,
    replyToId: message,
    value: data,
  };
}

/** The app is added here: Teams tells of it twice. */
export function installActivities(occasion: Occasion): readonly object[] {
  const common = commonParts(occasion);
  const { kind } = occasion.conversation;
  const id = `f:install-${occasion.at.getTime()}`;
  const channelData = {
    ...common.channelData,
    ...(kind === 'channel' && { eventType: 'teamMemberAdded' }),
  };
  return [
    { ...common, type: 'conversationUpdate', id: `${id}-1`, channelData, membersAdded: [bot] },
    { ...common, type: 'installationUpdate', action: 'add', id: `${id}-2` },
  ];
}

function commonParts({ conversation, thread, person, at, tenantId, serviceUrl }: Occasion) {
  const { id, kind, name } = conversation;
  const locale = locales[person.language];
  return {
    channelId: 'msteams',
    serviceUrl,
    timestamp: at.toISOString(),
    localTimezone: 'Europe/Oslo',
    locale,
    from: { id: accountOf(person), name: person.name, aadObjectId: person.id },
    recipient: bot,
    conversation: {
      id: thread === null ? id : `${id};messageid=${thread}`,
      conversationType: kind,
      tenantId,
      ...(kind !== 'personal' && { isGroup: true, name }),
    },
    channelData: {
      tenant: { id: tenantId },
      // A Team goes by the id of its general channel.
      ...(kind === 'channel' && { team: { id, name }, channel: { id }, teamsTeamId: id, teamsChannelId: id }),
    },
    entities: [
      { type: 'clientInfo', locale, country: 'NO', platform: 'Web', timezone: 'Europe/Oslo' } as object,
    ],
  };
}
