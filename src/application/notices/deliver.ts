import type { NetworkId } from '../../domain/ids.ts';
import type { Language, Person } from '../../domain/registers/registers.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { AddressBook } from '../ports/address-book.ts';
import type { Mailer, Messenger, Sending } from '../ports/messenger.ts';
import type { Delivery, Route, Settlement } from '../ports/outbox.ts';
import type { NoticeView } from './notice-view.ts';
import { type Obsolete, type Resolved, resolveNotice } from './resolve-notice.ts';

export type DeliveryParts = Dependencies & {
  readonly addressBook: AddressBook;
  readonly messenger: Messenger;
  /** Null where no e-mail is set up. */
  readonly mailer: Mailer | null;
  /** A notice as an e-mail says it. */
  readonly writeMail: (
    view: NoticeView,
    language: Language,
  ) => { readonly subject: string; readonly text: string };
};

const everyRoute: readonly Route[] = ['chat', 'channel', 'mail'];

/**
 * Sends one message that was claimed, by the ways in turn, and says how that ended. What it says is worked out now, so
 * nobody is nagged about what has been delivered. What reached a person is remembered; a message that reaches nobody is
 * parked, to be seen in the delivery log.
 */
export async function deliver(parts: DeliveryParts, { message }: Delivery): Promise<Settlement> {
  const { to, key } = message;
  const person = to.kind === 'person' ? await parts.store.read('person', to.person) : null;
  if (to.kind === 'person' && !person) return dropped('unknown-person');
  const resolved = await resolveNotice(parts, message);
  if (resolved.kind === 'obsolete') return dropped(resolved.reason);
  if (person) return deliverToPerson(parts, person.state, resolved, key);
  const network = to.kind === 'channel' ? to.network : resolved.channel;
  const language = await languageOfChannel(parts, network);
  const sending = await parts.messenger.toChannel(network, [], resolved.view, language, key);
  return settle(parts, [{ route: 'channel', sending }]);
}

function dropped(reason: Obsolete): Settlement {
  return { state: 'dropped', reason, attempts: [] };
}

type Said = Extract<Resolved, { kind: 'view' }>;
type Try = { readonly route: Route; readonly sending: Sending };

async function deliverToPerson(
  parts: DeliveryParts,
  person: Person,
  say: Said,
  key: string,
): Promise<Settlement> {
  const { worked } = await parts.addressBook.person(person.id);
  const routes = worked === null ? everyRoute : [worked, ...everyRoute.filter((route) => route !== worked)];
  const tries: Try[] = [];
  for (const route of routes) {
    const sending = await sendBy(route, parts, person, say, key);
    tries.push({ route, sending });
    if (sending.kind === 'sent') await parts.addressBook.rememberRoute(person.id, route);
    if (sending.kind !== 'unreachable') break;
  }
  return settle(parts, tries);
}

function sendBy(
  route: Route,
  parts: DeliveryParts,
  person: Person,
  say: Said,
  key: string,
): Promise<Sending> {
  switch (route) {
    case 'chat':
      return parts.messenger.toPerson(person.id, say.view, person.language, key);
    case 'channel':
      return sendToChannels(parts, person, say, key);
    case 'mail':
      return sendMail(parts, person, say.view, key);
  }
}

/** In the channel of each network that it is about, with the person mentioned; each channel sees only its own. */
async function sendToChannels(
  { messenger }: DeliveryParts,
  { id, name, language }: Person,
  say: Said,
  key: string,
): Promise<Sending> {
  for (const { network, part } of perChannel(say)) {
    const mentions = [{ person: id, name }];
    const sending = await messenger.toChannel(network, mentions, part, language, key);
    if (sending.kind !== 'sent') return sending;
  }
  return { kind: 'sent' };
}

function perChannel({ view, channel }: Said): { network: NetworkId | null; part: NoticeView }[] {
  if (view.kind !== 'reminder') return [{ network: channel, part: view }];
  const networks = [...new Set(view.lines.map(({ network }) => network?.id ?? null))];
  return networks.map((network) => ({
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
function settle({ clock }: DeliveryParts, tries: readonly Try[]): Settlement {
  const now = clock.now();
  const attempts = tries.map(({ route, sending }) => ({
    route,
    at: now.toISOString(),
    fault: sending.kind === 'sent' ? null : sending.fault,
  }));
  const last = tries.at(-1)?.sending;
  if (last?.kind === 'sent') return { state: 'sent', reason: '', attempts };
  if (last?.kind !== 'later') return { state: 'parked', reason: 'nobody-reached', attempts };
  const notBefore = new Date(now.getTime() + (last.after ?? 0)).toISOString();
  return { state: 'waiting', notBefore, attempts };
}

async function languageOfChannel({ store }: DeliveryParts, network: NetworkId | null): Promise<Language> {
  const stored = network === null ? null : await store.read('network', network);
  return stored?.state.language ?? 'nb';
}
