import type { NoticeView, ReminderLine } from '../src/application/notices/notice-view.ts';
import type { PersonId } from '../src/domain/ids.ts';
import type { Language, Person } from '../src/domain/registers/registers.ts';
import { findPerson } from '../src/application/registers/find-person.ts';
import { dateInOslo } from '../src/domain/calendar/plain-date.ts';
import { may } from '../src/domain/policies/policy.ts';
import { ownApprovalCard, sharedApprovalCard } from './approval.ts';
import { closedCard } from './cards/approval-card.ts';
import { basisReturnedCard } from './cards/basis-returned-card.ts';
import type { Card } from './cards/card.ts';
import { letterCard } from './cards/letter-card.ts';
import { letterReading } from './letter-reading.ts';
import type { Mention } from './cards/mention.ts';
import { minutesCard } from './cards/minutes-card.ts';
import { reminderCard } from './cards/reminder-card.ts';
import type { BotServices } from './services.ts';

/** What a notice looks like to one person; null where there is nothing to show any more. */
export async function personalCard(
  services: BotServices,
  person: PersonId,
  view: NoticeView,
  language: Language,
): Promise<Card | null> {
  const { store, linkTo, governorObjectIds } = services;
  const today = dateInOslo(services.clock.now());
  switch (view.kind) {
    case 'reminder': {
      const reader = await findPerson(store, person, governorObjectIds, today);
      return reminderCard(view, { kind: 'person', mayDismiss: mayDismissLine(reader) }, language, linkTo);
    }
    case 'basis-returned':
      return basisReturnedCard(view, language, linkTo);
    case 'letter-issued': {
      const letter = await store.read('letter', view.letter);
      return letterCard(view, letterReading(letter?.state ?? null, person), language, linkTo);
    }
    case 'minutes-to-approve':
      return minutesCard(view, language, linkTo);
    case 'vote-opened':
    case 'vote-closed': {
      const reader = await findPerson(store, person, governorObjectIds, today);
      const card = await ownApprovalCard(services, reader, view.vote, language);
      return card.kind === 'done' ? card.value : null;
    }
  }
}

/** What a notice looks like to everybody in a channel. */
export async function channelCard(
  services: BotServices,
  view: NoticeView,
  mentions: readonly Mention[],
  language: Language,
): Promise<Card | null> {
  const { linkTo } = services;
  switch (view.kind) {
    case 'reminder':
      return reminderCard(view, { kind: 'channel', mentions }, language, linkTo);
    case 'basis-returned':
      return basisReturnedCard(view, language, linkTo);
    case 'letter-issued':
      return letterCard(view, { acknowledgedAt: null, appealUntil: null }, language, linkTo);
    case 'minutes-to-approve':
      return minutesCard({ ...view, seats: [] }, language, linkTo);
    case 'vote-opened':
    case 'vote-closed':
      return sharedApprovalCard(services, view.vote, language);
  }
}

/**
 * What a card on a vote shows from now on, to its reader or to everybody (null); null where the vote is not there. Who
 * may not see the vote any more is left with a card on which nothing can be pressed.
 */
export async function changedCard(
  services: BotServices,
  reader: PersonId | null,
  vote: string,
  language: Language,
): Promise<Card | null> {
  if (reader === null) return sharedApprovalCard(services, vote, language);
  const own = await personalCard(services, reader, { kind: 'vote-closed', vote }, language);
  return own ?? closedCard(language);
}

/** Whether somebody may say that a network does not owe something this year. */
export function mayDismissLine(reader: Person): (line: ReminderLine) => boolean {
  return ({ network, waiting }) =>
    network !== null && waiting === null && may(reader, 'duty.dismiss', { network: network.id }).allowed;
}
