import type { NetworkId } from '../../domain/ids.ts';
import type { Language, Person } from '../../domain/registers/registers.ts';
import { readNetworkOrGroup } from '../registers/networks-and-groups.ts';
import type { Mailer, Sending } from '../ports/messenger.ts';
import type { Attempt, Delivery, Message, Route, Settlement, Step } from '../ports/outbox.ts';
import type { CardUpdate } from './notice.ts';
import type { NoticeView } from './notice-view.ts';
import { type Obsolete, type Resolved, resolveNotice } from './resolve-notice.ts';
import { type CardParts, updateCard } from './update-card.ts';

export type DeliveryParts = CardParts & {
  /** Null where no e-mail is set up. */
  readonly mailer: Mailer | null;
  /** A notice as an e-mail says it. */
  readonly writeMail: (
    view: NoticeView,
    language: Language,
  ) => { readonly subject: string; readonly text: string };
};

const everyRoute: readonly Route[] = ['chat', 'channel', 'mail'];

/** Keeps a step that has ended, before the next one is taken. Throws where the message is not ours to send any more. */
export type Advance = (step: Step) => Promise<void>;

/**
 * Sends one message that was claimed, by the ways in turn, and says how that ended. What it says is worked out now, so
 * nobody is nagged about what has been delivered. A later try goes on where this one was: a way that led nowhere, and a
 * channel that has the message, are not tried again. What reached a person is remembered; a message that reaches nobody
 * is parked, to be seen in the delivery log.
 */
export async function deliver(
  parts: DeliveryParts,
  { message, done }: Delivery,
  advance: Advance,
): Promise<Settlement> {
  const { to, key, notice } = message;
  if (notice.kind === 'vote-card') return deliverUpdate(parts, notice, message);
  const person = to.kind === 'person' ? await parts.store.read('person', to.person) : null;
  if (to.kind === 'person' && !person) return dropped('unknown-person');
  const resolved = await resolveNotice(parts, { notice, to });
  if (resolved.kind === 'obsolete') return dropped(resolved.reason);
  if (person) return deliverToPerson(parts, person.state, resolved, { key, done, advance });
  const network = to.kind === 'channel' ? to.network : resolved.channel;
  const language = await languageOfChannel(parts, network);
  const sending = await parts.messenger.toChannel(network, [], resolved.view, language, key);
  return settle(parts, 'channel', sending);
}

/** Somebody who has no card left to change misses nothing: the result is told as well. */
async function deliverUpdate(
  parts: DeliveryParts,
  update: CardUpdate,
  { to, key }: Message,
): Promise<Settlement> {
  const route = to.kind === 'person' ? 'chat' : 'channel';
  const sending = await updateCard(parts, update, key);
  if (sending === null) return dropped('card-gone');
  if (sending.kind !== 'unreachable') return settle(parts, route, sending);
  return dropped('card-gone', [attemptOf(parts, route, sending.fault)]);
}

function dropped(reason: Obsolete, attempts: readonly Attempt[] = []): Settlement {
  return { state: 'dropped', reason, attempts };
}

type Said = Extract<Resolved, { kind: 'view' }>;
/** How far a message has come. */
type Journey = Pick<Delivery, 'done'> & { readonly key: string; readonly advance: Advance };

async function deliverToPerson(
  parts: DeliveryParts,
  person: Person,
  say: Said,
  journey: Journey,
): Promise<Settlement> {
  const { worked } = await parts.addressBook.person(person.id);
  const routes = worked === null ? everyRoute : [worked, ...everyRoute.filter((route) => route !== worked)];
  for (const route of routes) {
    if (journey.done.includes(route)) continue;
    const sending = await sendBy(route, parts, person, say, journey);
    if (sending.kind === 'sent') await parts.addressBook.rememberRoute(person.id, route);
    if (sending.kind !== 'unreachable') return settle(parts, route, sending);
    await journey.advance({ name: route, attempt: attemptOf(parts, route, sending.fault) });
  }
  return { state: 'parked', reason: 'nobody-reached', attempts: [] };
}

function sendBy(
  route: Route,
  parts: DeliveryParts,
  person: Person,
  say: Said,
  journey: Journey,
): Promise<Sending> {
  switch (route) {
    case 'chat':
      return parts.messenger.toPerson(person.id, say.view, person.language, journey.key);
    case 'channel':
      return sendToChannels(parts, person, say, journey);
    case 'mail':
      return sendMail(parts, person, say.view, journey.key);
  }
}

/** In the channel of each network that it is about, with the person mentioned; each channel sees only its own. */
async function sendToChannels(
  parts: DeliveryParts,
  { id, name, language }: Person,
  say: Said,
  { key, done, advance }: Journey,
): Promise<Sending> {
  const mentions = [{ person: id, name }];
  const left = perChannel(say).filter(({ step }) => !done.includes(step));
  for (const [index, { step, network, part }] of left.entries()) {
    const sending = await parts.messenger.toChannel(network, mentions, part, language, key);
    if (sending.kind !== 'sent') return sending;
    if (index < left.length - 1) await advance({ name: step, attempt: attemptOf(parts, 'channel', null) });
  }
  return { kind: 'sent' };
}

type Part = { readonly step: string; readonly network: NetworkId | null; readonly part: NoticeView };

function perChannel({ view, channel }: Said): Part[] {
  const stepOf = (network: NetworkId | null) => `channel:${network ?? ''}`;
  if (view.kind !== 'reminder') return [{ step: stepOf(channel), network: channel, part: view }];
  const networks = [...new Set(view.lines.map(({ network }) => network?.id ?? null))];
  return networks.map((network) => ({
    step: stepOf(network),
    network,
    part: { ...view, lines: view.lines.filter((line) => (line.network?.id ?? null) === network) },
  }));
}

async function sendMail(
  { mailer, writeMail }: DeliveryParts,
  { email, language }: Person,
  view: NoticeView,
  key: string,
): Promise<Sending> {
  if (!mailer) return { kind: 'unreachable', fault: 'mail-not-set-up' };
  if (!email) return { kind: 'unreachable', fault: 'no-address' };
  return mailer.send({ to: email, key, ...writeMail(view, language) });
}

/** How it ended. When to try again where nobody named a time, and when to give up, is the drain's to say. */
function settle(parts: DeliveryParts, route: Route, sending: Sending): Settlement {
  switch (sending.kind) {
    case 'sent':
      return { state: 'sent', reason: '', attempts: [attemptOf(parts, route, null)] };
    case 'unreachable':
      return {
        state: 'parked',
        reason: 'nobody-reached',
        attempts: [attemptOf(parts, route, sending.fault)],
      };
    case 'later': {
      const notBefore = after(parts, sending.after ?? 0);
      return { state: 'waiting', notBefore, attempts: [attemptOf(parts, route, sending.fault)] };
    }
    case 'put-off':
      return { state: 'waiting', notBefore: after(parts, sending.after), attempts: [] };
  }
}

function attemptOf({ clock }: DeliveryParts, route: Route, fault: string | null): Attempt {
  return { route, at: clock.now().toISOString(), fault };
}

function after({ clock }: DeliveryParts, milliseconds: number): string {
  return new Date(clock.now().getTime() + milliseconds).toISOString();
}

async function languageOfChannel({ store }: DeliveryParts, network: NetworkId | null): Promise<Language> {
  const stored = network === null ? null : await readNetworkOrGroup(store, network);
  return stored?.language ?? 'nb';
}
