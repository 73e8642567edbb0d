import type { NoticeView } from '../src/application/notices/notice-view.ts';
import type { PostedCard } from '../src/application/ports/address-book.ts';
import type { Messenger, Sending } from '../src/application/ports/messenger.ts';
import type { NetworkId, PersonId } from '../src/domain/ids.ts';
import type { Language } from '../src/domain/registers/registers.ts';
import type { OutgoingActivity } from './activity.ts';
import type { Mention } from './cards/mention.ts';
import { cardMessage } from './message.ts';
import { changedCard, channelCard, personalCard } from './notice-cards.ts';
import { referenceIn } from './place.ts';
import { keepCard, voteShownIn } from './posted-cards.ts';
import { sendingFault } from './sending-faults.ts';
import type { BotServices } from './services.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import type { Reference } from './turn.ts';

export type MessengerParts = {
  readonly services: BotServices;
  /** Loads the SDK the first time. */
  readonly adapter: () => Promise<TeamsAdapter>;
  /** Where chats are begun with people who have not written yet, until Teams has named a nearer place. */
  readonly home: () => string;
};

type Unsent = Exclude<Sending, { kind: 'sent' }>;

/** Sends cards that nobody asked for, and changes them. What Teams answers comes back as a value. */
export function createMessenger({ services, adapter, home }: MessengerParts): Messenger {
  const { addressBook, clock } = services;
  const nothingToShow: Unsent = { kind: 'unreachable', fault: 'nothing-to-show' };

  async function toPerson(
    person: PersonId,
    view: NoticeView,
    language: Language,
    key: string,
  ): Promise<Sending> {
    const shown = await voteShownIn(services, view);
    const card = await personalCard(services, person, view, language);
    if (card === null) return nothingToShow;
    const sent = await ask(
      async (teams) => {
        const reference = await chatWith(teams, person);
        return { reference, id: await teams.send(reference, named(cardMessage(card), key)) };
      },
      () => addressBook.rememberChat(person, null),
    );
    if (sent.kind !== 'done') return sent;
    const { reference, id } = sent.value;
    if (shown) await keepCard(services, { ...shown, reader: person }, reference, id);
    return { kind: 'sent' };
  }

  async function toChannel(
    network: NetworkId | null,
    mentions: readonly Mention[],
    view: NoticeView,
    language: Language,
    key: string,
  ): Promise<Sending> {
    const reference = referenceIn(await addressBook.channel(network));
    if (reference === null) return { kind: 'unreachable', fault: 'no-channel' };
    const shown = await voteShownIn(services, view);
    const card = await channelCard(services, view, mentions, language);
    if (card === null) return nothingToShow;
    const sent = await ask(
      (teams) => teams.send(reference, named(cardMessage(card), key)),
      () => addressBook.rememberChannel(network, null),
    );
    if (sent.kind !== 'done') return sent;
    if (shown) await keepCard(services, { ...shown, reader: null }, reference, sent.value);
    return { kind: 'sent' };
  }

  async function update(
    { vote, reader, place, activity }: PostedCard,
    language: Language,
    key: string,
  ): Promise<Sending> {
    const reference = referenceIn(place);
    const card = await changedCard(services, reader, vote, language);
    if (reference === null || card === null) return nothingToShow;
    const replaced = await ask(
      (teams) => teams.replace(reference, activity, named(cardMessage(card), key)),
      async () => {},
    );
    return replaced.kind === 'done' ? { kind: 'sent' } : replaced;
  }

  /** @param forget is called where Teams says that the conversation is not there any more */
  async function ask<T>(
    work: (teams: TeamsAdapter) => Promise<T>,
    forget: () => Promise<void>,
  ): Promise<{ readonly kind: 'done'; readonly value: T } | Unsent> {
    try {
      return { kind: 'done', value: await work(await adapter()) };
    } catch (error) {
      const unsent = sendingFault(error, clock.now().getTime());
      if (isGone(unsent)) await forget();
      return unsent;
    }
  }

  /** The chat that is known, or one that is begun now. */
  async function chatWith(teams: TeamsAdapter, person: PersonId): Promise<Reference> {
    const known = referenceIn((await addressBook.person(person)).chat);
    if (known) return known;
    // Where the forum's Team is, the others of the county are too.
    const nearest = referenceIn(await addressBook.channel(null))?.serviceUrl ?? home();
    const begun = await teams.beginChat(nearest, person);
    await addressBook.rememberChat(person, begun);
    return begun;
  }

  return { toPerson, toChannel, update };
}

/** The key goes with the message, so that a repeat can be known from a new one wherever it is seen. */
function named(message: OutgoingActivity, key: string): OutgoingActivity {
  return { ...message, channelData: { notice: key } };
}

function isGone(unsent: Unsent): boolean {
  return unsent.kind === 'unreachable' && unsent.fault === 'conversation-not-found';
}
