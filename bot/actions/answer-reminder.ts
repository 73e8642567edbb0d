import { UNSAVED } from '../../src/application/change-aggregate.ts';
import { refuseFreeText } from '../../src/application/free-text/refuse-free-text.ts';
import { dismissDuty, type DutyName, snoozeReminder } from '../../src/application/notices/duty-notes.ts';
import { resolveNotice } from '../../src/application/notices/resolve-notice.ts';
import { addDays, dateInOslo } from '../../src/domain/calendar/plain-date.ts';
import type { NetworkId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import { dutyNoteIdOf } from '../../src/domain/reminders/duty-note.ts';
import { reminderTexts } from '../../src/text/cards/reminder.ts';
import { formatDate } from '../../src/text/format.ts';
import { pick, type Language } from '../../src/text/language.ts';
import { doneCard, reminderCard } from '../cards/reminder-card.ts';
import { mayDismissLine } from '../notice-cards.ts';
import type { BotServices } from '../services.ts';
import type { Turn } from '../turn.ts';
import type { CardAction } from './action-schema.ts';
import { type Answer, changeIdOf, refusalWords, say } from './answer.ts';

type ReminderAction = Extract<CardAction, { verb: `reminder.${string}` }>;

/** Puts off, or puts an end to, what a card reminds of. Afterwards it shows what remains of it, if anything does. */
export async function answerReminder(
  turn: Turn,
  services: BotServices,
  actor: Person,
  action: ReminderAction,
  language: Language,
): Promise<Answer> {
  return action.verb === 'reminder.snooze'
    ? snooze(turn, services, actor, action.data, language)
    : dismiss(turn, services, actor, action.data, language);
}

async function snooze(
  turn: Turn,
  services: BotServices,
  actor: Person,
  { duties, days }: Extract<ReminderAction, { verb: 'reminder.snooze' }>['data'],
  language: Language,
): Promise<Answer> {
  const texts = pick(reminderTexts, language);
  let kept = 0;
  for (const { occurrence, network } of duties) {
    const command = { actor, changeId: `${changeIdOf(turn, actor)}-${kept}` };
    const duty = { occurrence, network: network as NetworkId | null };
    const outcome = await snoozeReminder(services, command, { ...duty, days });
    // What has been delivered in the meantime needs no putting off.
    if (outcome.kind === 'refused' && outcome.code !== 'not-found')
      return say(refusalWords(outcome, language));
    kept += 1;
  }
  const until = addDays(dateInOslo(services.clock.now()), days);
  return { kind: 'card', card: doneCard(texts.snoozed(formatDate(until, language)), language) };
}

async function dismiss(
  turn: Turn,
  services: BotServices,
  actor: Person,
  { duties, which, reason }: Extract<ReminderAction, { verb: 'reminder.not-relevant' }>['data'],
  language: Language,
): Promise<Answer> {
  const texts = pick(reminderTexts, language);
  const [occurrence = '', network = ''] = which.split('|');
  const duty: DutyName = { occurrence, network: network === '' ? null : (network as NetworkId) };
  if (reason.trim() === '') return remaining(services, actor, duties, language, 'reason-missing');
  const refusal = refuseFreeText(reason, false);
  if (refusal) return say(refusalWords(refusal, language));
  const note = await services.store.read('duty-note', dutyNoteIdOf(duty.occurrence, duty.network));
  const command = { actor, changeId: changeIdOf(turn, actor), expected: note?.etag ?? UNSAVED };
  const outcome = await dismissDuty(services, command, {
    ...duty,
    kind: 'not-relevant',
    reason: reason.trim(),
  });
  if (outcome.kind === 'refused' && outcome.code !== 'not-in-this-state') {
    return say(refusalWords(outcome, language));
  }
  const left = duties.filter((one) => one.occurrence !== duty.occurrence || one.network !== duty.network);
  if (left.length === 0) return { kind: 'card', card: doneCard(texts.dismissed, language) };
  return remaining(services, actor, left, language, null);
}

/** The card again, with what is still owed of it. */
async function remaining(
  services: BotServices,
  actor: Person,
  duties: readonly { occurrence: string; network: string | null; offset: number }[],
  language: Language,
  fault: 'reason-missing' | null,
): Promise<Answer> {
  const texts = pick(reminderTexts, language);
  const notice = {
    kind: 'reminder',
    duties: duties.map((duty) => ({ ...duty, network: duty.network as NetworkId | null })),
  } as const;
  const resolved = await resolveNotice(services, { notice, to: { kind: 'person', person: actor.id } });
  if (resolved.kind === 'obsolete' || resolved.view.kind !== 'reminder') {
    return { kind: 'card', card: doneCard(texts.nothingLeft, language) };
  }
  const reader = { kind: 'person', mayDismiss: mayDismissLine(actor) } as const;
  return { kind: 'card', card: reminderCard(resolved.view, reader, language, services.linkTo, fault) };
}
