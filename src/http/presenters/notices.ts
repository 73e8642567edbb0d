import { occurrenceOf, type Standing } from '../../application/notices/standing.ts';
import type { OwnReminder } from '../../application/notices/read-reminders.ts';
import { mayResend } from '../../application/notices/delivery-log.ts';
import type { AggregateStore } from '../../application/ports/aggregate-store.ts';
import type { Delivery } from '../../application/ports/outbox.ts';
import type { Answer } from '../../contract/operations.ts';
import type { NetworkId } from '../../domain/ids.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { kindOfWaiting } from '../../domain/reminders/waiting.ts';
import { pick } from '../../text/language.ts';
import { reminderTitle, waitingTexts } from '../../text/notices/waiting.ts';
import type { Names } from './names.ts';

/** What waits for the reader. */
export async function presentReminders(
  reminders: readonly OwnReminder[],
  names: Names,
): Promise<Answer<'readReminders'>> {
  return {
    reminders: await Promise.all(
      reminders.map(async ({ network, dismissed, ...reminder }) => ({
        ...reminder,
        network: await named(network, names),
        dismissed: dismissed && { ...dismissed, by: await names.person(dismissed.by) },
      })),
    ),
  };
}

/** What a delivery is shown from. */
export type DeliverySetting = {
  readonly store: AggregateStore;
  readonly names: Names;
  readonly standing: Standing;
  readonly actor: Person;
};

/** A line of the delivery log. */
export async function presentDelivery(
  delivery: Delivery,
  setting: DeliverySetting,
): Promise<Answer<'resendDelivery'>> {
  const { message, state, reason, attempts, createdAt, changedAt } = delivery;
  const { to, notice, key, notBefore } = message;
  const { names, standing, actor } = setting;
  return {
    key,
    kind: notice.kind,
    about: await aboutOf(notice, setting),
    person: to.kind === 'person' ? await names.person(to.person) : null,
    network: to.kind === 'channel' ? await named(to.network, names) : null,
    state,
    reason,
    attempts,
    notBefore,
    createdAt,
    changedAt,
    mayResend: mayResend(actor, delivery, standing.facts.people),
  };
}

async function aboutOf(
  notice: Delivery['message']['notice'],
  { store, names, standing, actor }: DeliverySetting,
): Promise<string[]> {
  switch (notice.kind) {
    case 'reminder':
      return Promise.all(
        notice.duties.flatMap(({ occurrence, network }) => {
          const found = occurrenceOf(standing, occurrence);
          if (!found) {
            const kind = kindOfWaiting(occurrence);
            return kind ? [titled(pick(waitingTexts, actor.language).kind[kind], network, names)] : [];
          }
          const words = { title: found.title, waiting: found.waiting?.for ?? null };
          return [titled(reminderTitle(words, actor.language), network, names)];
        }),
      );
    case 'basis-returned': {
      const basis = await store.read('basis', notice.basis);
      return basis ? [await names.network(basis.state.network)] : [];
    }
    case 'letter-issued': {
      const letter = await store.read('letter', notice.letter);
      return letter ? [letter.state.recipient.name] : [];
    }
    case 'minutes-to-approve': {
      const meeting = await store.read('meeting', notice.meeting);
      return meeting ? [meeting.state.content.title] : [];
    }
    case 'vote-opened':
    case 'vote-closed':
    case 'vote-card':
      return [];
  }
}

async function titled(title: string, network: NetworkId | null, names: Names): Promise<string> {
  return network === null ? title : `${title} (${await names.network(network)})`;
}

async function named(network: NetworkId | null, names: Names) {
  return network === null ? null : { id: network, name: await names.network(network) };
}
