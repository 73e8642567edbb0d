import type { NoticeView } from '../src/application/notices/notice-view.ts';
import type { Messenger, Sending } from '../src/application/ports/messenger.ts';
import type { NetworkId, PersonId } from '../src/domain/ids.ts';
import type { Language } from '../src/domain/registers/registers.ts';
import type { OutgoingActivity } from './activity.ts';
import type { Mention } from './cards/mention.ts';
import { cardMessage } from './message.ts';
import { channelCard, personalCard } from './notice-cards.ts';
import { type Place, placeIn, toKeep } from './place.ts';
import { sendingFault } from './sending-faults.ts';
import type { BotServices } from './services.ts';
import type { TeamsAdapter } from './teams-adapter.ts';

export type MessengerParts = {
  readonly services: BotServices;
  /** Loads the SDK the first time. */
  readonly adapter: () => Promise<TeamsAdapter>;
  /** Where chats are begun with people who have not written yet, until Teams has named a nearer place. */
  readonly home: () => string;
};

type Unsent = Exclude<Sending, { kind: 'sent' }>;

/** Sends cards that nobody asked for. What Teams answers comes back as a value. */
export function createMessenger({ services, adapter, home }: MessengerParts): Messenger {
  const { addressBook, clock } = services;

  async function toPerson(
    person: PersonId,
    view: NoticeView,
    language: Language,
    key: string,
  ): Promise<Sending> {
    const card = await personalCard(services, person, view, language);
    if (card === null) return { kind: 'unreachable', fault: 'nothing-to-show' };
    const { chat } = await addressBook.person(person);
    const known = placeIn(chat);
    try {
      const teams = await adapter();
      const reference = known?.reference ?? (await teams.beginChat(await nearestService(), person));
      if (known === null) await addressBook.rememberChat(person, toKeep({ reference, posts: {} }));
      await teams.send(reference, named(cardMessage(card), key));
      return { kind: 'sent' };
    } catch (error) {
      const fault = sendingFault(error, clock.now().getTime());
      if (isGone(fault)) await addressBook.rememberChat(person, null);
      return fault;
    }
  }

  async function toChannel(
    network: NetworkId | null,
    mentions: readonly Mention[],
    view: NoticeView,
    language: Language,
    key: string,
  ): Promise<Sending> {
    const place = placeIn(await addressBook.channel(network));
    if (place === null) return { kind: 'unreachable', fault: 'no-channel' };
    const card = await channelCard(services, view, mentions, language);
    if (card === null) return { kind: 'unreachable', fault: 'nothing-to-show' };
    try {
      const teams = await adapter();
      if (view.kind === 'vote-closed') await lock(teams, place, view.vote, cardMessage(card));
      const id = await teams.send(place.reference, named(cardMessage(card), key));
      if (view.kind === 'vote-opened') {
        await addressBook.rememberChannel(
          network,
          toKeep({ ...place, posts: { ...place.posts, [view.vote]: id } }),
        );
      }
      return { kind: 'sent' };
    } catch (error) {
      const fault = sendingFault(error, clock.now().getTime());
      if (isGone(fault)) await addressBook.rememberChannel(network, null);
      return fault;
    }
  }

  /** Where the forum's Team is, the others of the county are too. */
  async function nearestService(): Promise<string> {
    return placeIn(await addressBook.channel(null))?.reference.serviceUrl ?? home();
  }

  return { toPerson, toChannel };
}

/** The card by which the vote was opened shows the result from now on. Where it is no longer there, nothing is lost. */
async function lock(
  teams: TeamsAdapter,
  { reference, posts }: Place,
  vote: string,
  message: OutgoingActivity,
): Promise<void> {
  const post = posts[vote];
  if (post === undefined) return;
  await teams.replace(reference, post, message).catch(() => undefined);
}

/** The key goes with the message, so that a repeat can be known from a new one wherever it is seen. */
function named(message: OutgoingActivity, key: string): OutgoingActivity {
  return { ...message, channelData: { notice: key } };
}

function isGone(unsent: Unsent): boolean {
  return unsent.kind === 'unreachable' && unsent.fault === 'conversation-not-found';
}
