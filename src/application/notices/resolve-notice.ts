import { dateInOslo, daysBetween } from '../../domain/calendar/plain-date.ts';
import type { Occurrence, Waiting } from '../../domain/cycle/annual-cycle.ts';
import type { NetworkId, PersonId } from '../../domain/ids.ts';
import { type LetterRecipient, replacementOf } from '../../domain/decision/award-letter.ts';
import { noteOn } from '../../domain/reminders/duties.ts';
import { isOver, isSnoozed, roleIn, snoozedUntil } from '../../domain/reminders/reminded-people.ts';
import { kindOfWaiting } from '../../domain/reminders/waiting.ts';
import { dayToRemind } from '../../domain/reminders/reminder-moments.ts';
import { hasVoted, votersOf } from '../../domain/vote/told-of-vote.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { readNetworkOrGroup } from '../registers/networks-and-groups.ts';
import { minutesFor } from '../meeting/minutes-for.ts';
import type { Addressee } from '../ports/outbox.ts';
import type { CardUpdate, Duty, Notice } from './notice.ts';
import type { NoticeView, ReminderLine } from './notice-view.ts';
import { occurrenceOf, readStanding, type Standing } from './standing.ts';

/** Why there is nothing left to say. */
export type Obsolete =
  | 'done'
  | 'dismissed'
  | 'snoozed'
  | 'withdrawn'
  | 'not-concerned'
  | 'unknown-person'
  /** The card that was to change is not there any more. */
  | 'card-gone';

/** What a notice says now, or why it says nothing any more. */
export type Resolved =
  | {
      readonly kind: 'view';
      readonly view: NoticeView;
      /** Whose channel it may be posted in; null for the forum's. Each line of a reminder says so for itself. */
      readonly channel: NetworkId | null;
    }
  | { readonly kind: 'obsolete'; readonly reason: Obsolete };

/** Works out what a notice says to somebody, from what is true now. */
export async function resolveNotice(
  { store, clock }: Dependencies,
  { notice, to }: { readonly notice: Exclude<Notice, CardUpdate>; readonly to: Addressee },
): Promise<Resolved> {
  switch (notice.kind) {
    case 'reminder':
      return to.kind === 'person'
        ? resolveReminder(store, clock.now(), notice.duties, to.person)
        : obsolete('not-concerned');
    case 'basis-returned':
      return resolveReturn(store, notice);
    case 'letter-issued':
      return resolveLetter(store, notice.letter);
    case 'vote-opened':
    case 'vote-closed':
      return resolveVote(store, notice, to);
    case 'minutes-to-approve':
      return resolveMinutes(store, notice, to);
  }
}

async function resolveReminder(
  store: AggregateStore,
  now: Date,
  duties: readonly Duty[],
  person: PersonId,
): Promise<Resolved> {
  const standing = await readStanding(store, now);
  const lines: ReminderLine[] = [];
  let reason: Obsolete = 'done';
  for (const duty of duties) {
    const line = await lineFor(store, standing, now, duty, person);
    if (typeof line === 'string') reason = line;
    else lines.push(line);
  }
  if (lines.length === 0) return obsolete(reason);
  const inOrder = lines.toSorted((a, b) => a.daysLeft - b.daysLeft);
  return { kind: 'view', view: { kind: 'reminder', today: dateInOslo(now), lines: inOrder }, channel: null };
}

async function lineFor(
  store: AggregateStore,
  standing: Standing,
  now: Date,
  duty: Duty,
  person: PersonId,
): Promise<ReminderLine | Obsolete> {
  const { facts } = standing;
  const occurrence = occurrenceOf(standing, duty.occurrence);
  if (!occurrence) return kindOfWaiting(duty.occurrence) ? 'done' : 'withdrawn';
  if (isOver(occurrence, now)) return 'withdrawn';
  if (noteOn(facts.notes, duty.occurrence, duty.network)?.dismissed) return 'dismissed';
  if (isSnoozed(snoozedUntil(facts, duty.occurrence, duty.network, person), now)) return 'snoozed';
  const role = roleIn(occurrence, duty, person, facts);
  if (role === null) return 'done';
  const today = dateInOslo(now);
  return {
    duty,
    title: occurrence.title,
    kind: occurrence.kind,
    waiting: occurrence.waiting?.for ?? null,
    when: occurrence.when,
    network: duty.network && (await namedNetwork(store, duty.network)),
    daysLeft: daysBetween(today, dayToRemind(occurrence)),
    role,
    page: pageOf(occurrence, duty.network),
  };
}

/** Where in the tab the thing is done. */
export function pageOf({ due, waiting }: Occurrence, network: NetworkId | null): string {
  if (waiting) return pageOfWaiting(waiting);
  switch (due) {
    case 'decision-basis':
      return network === null ? '/grunnlag' : `/grunnlag/${network}`;
    case 'plan-revision':
      return network === null ? '/plan' : `/plan/${network}`;
    case 'recommendation':
      return '/innstilling';
    case 'award-letter':
      return '/vedtak';
    case 'report':
    case 'institution-report':
      return '/rapporter';
    case 'needs-report':
      return network === null ? '/behov' : `/behov/${network}`;
    case null:
      return '/arshjul';
  }
}

function pageOfWaiting({ for: what, about }: Waiting): string {
  switch (what) {
    case 'hearing-statement':
      return '/fylkesplan';
    case 'signature':
      return `/vedtak?runde=${about}`;
    case 'joining-answer':
      return `/fellestiltak?tiltak=${about}`;
    case 'form-queue':
      return `/skjema?skjema=${about}`;
  }
}

async function resolveReturn(
  store: AggregateStore,
  notice: Extract<Notice, { kind: 'basis-returned' }>,
): Promise<Resolved> {
  const stored = await store.read('basis', notice.basis);
  if (!stored) return obsolete('withdrawn');
  const { state } = stored;
  if (state.state !== 'draft' || !state.returned) return obsolete('done');
  const returned = await store.readVersion('basis', notice.basis, notice.version);
  const isThisReturn = returned?.state.state === 'draft' && returned.state.returned?.at === state.returned.at;
  if (!isThisReturn) return obsolete('withdrawn');
  return {
    kind: 'view',
    view: {
      kind: 'basis-returned',
      network: await namedNetwork(store, state.network),
      roundName: await nameOfRound(store, state.round),
      reason: state.returned.reason,
      page: `/grunnlag/${state.network}`,
    },
    channel: state.network,
  };
}

async function resolveLetter(store: AggregateStore, id: string): Promise<Resolved> {
  const letter = (await store.read('letter', id))?.state;
  if (!letter) return obsolete('withdrawn');
  const letters = await store.list('letter', { round: letter.round });
  // A new decision has come since: that one has a notice of its own.
  if (
    replacementOf(
      letter,
      letters.map(({ state }) => state),
    )
  ) {
    return obsolete('withdrawn');
  }
  return {
    kind: 'view',
    view: {
      kind: 'letter-issued',
      letter: id,
      recipient: letter.recipient.name,
      roundName: `${letter.schemeName} ${letter.year}`,
      total: letter.total,
      amends: letter.amends?.kind ?? null,
      page: '/vedtak',
    },
    channel: await channelOf(store, letter.recipient),
  };
}

/** A network's own, or that of a group that is registered. */
async function channelOf(store: AggregateStore, { kind, id }: LetterRecipient): Promise<NetworkId | null> {
  if (kind === 'network') return id as NetworkId;
  return kind === 'group' ? ((await store.read('group', id))?.state.id ?? null) : null;
}

/** Who has voted, or may not any more, is not asked to. */
async function resolveVote(
  store: AggregateStore,
  { kind, vote: id }: Extract<Notice, { kind: 'vote-opened' | 'vote-closed' }>,
  to: Addressee,
): Promise<Resolved> {
  const vote = (await store.read('vote', id))?.state;
  if (!vote) return obsolete('withdrawn');
  if (kind === 'vote-opened') {
    if (vote.state !== 'open') return obsolete('done');
    if (to.kind === 'person' && !votersOf(vote).includes(to.person)) return obsolete('not-concerned');
    if (to.kind === 'person' && hasVoted(vote, to.person)) return obsolete('done');
  }
  return { kind: 'view', view: { kind, vote: id }, channel: null };
}

/** Whoever has answered for every seat of theirs is not asked any more. */
async function resolveMinutes(
  store: AggregateStore,
  { meeting: id, sentAt }: Extract<Notice, { kind: 'minutes-to-approve' }>,
  to: Addressee,
): Promise<Resolved> {
  const meeting = (await store.read('meeting', id))?.state;
  if (!meeting) return obsolete('withdrawn');
  if (meeting.state === 'approved') return obsolete('done');
  if (meeting.state !== 'minutes-sent' || meeting.minutes.sentAt !== sentAt) return obsolete('withdrawn');
  const minutes = await minutesFor(store, id, to.kind === 'person' ? to.person : null);
  if (!minutes) return obsolete('withdrawn');
  if (to.kind === 'person' && minutes.seats.length === 0) return obsolete('done');
  return { kind: 'view', view: minutes.view, channel: null };
}

async function namedNetwork(store: AggregateStore, id: NetworkId) {
  return { id, name: (await readNetworkOrGroup(store, id))?.name ?? id };
}

async function nameOfRound(store: AggregateStore, id: string): Promise<string> {
  const round = await store.read('round', id);
  const scheme = round && (await store.read('scheme', round.state.scheme));
  return round ? `${scheme?.state.name ?? round.state.scheme} ${round.state.year}` : id;
}

function obsolete(reason: Obsolete): Resolved {
  return { kind: 'obsolete', reason };
}
