import { acknowledgeLetter } from '../../src/application/decision/acknowledge-letter.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import { talkTexts } from '../../src/text/cards/talk.ts';
import { pick, type Language } from '../../src/text/language.ts';
import { letterCard } from '../cards/letter-card.ts';
import { letterReading } from '../letter-reading.ts';
import type { BotServices } from '../services.ts';
import { chooseTeam, teamCard, teamOf } from '../team.ts';
import type { Turn } from '../turn.ts';
import type { CardAction } from './action-schema.ts';
import { answerMinutes } from './answer-minutes.ts';
import { answerReminder } from './answer-reminder.ts';
import { answerVote } from './answer-vote.ts';
import { type Answer, changeIdOf, refusalWords, say } from './answer.ts';

/**
 * Does what a button asks for, as the person whom Teams names. What stands in the data only says what it is about;
 * whether that person may do it is the use case's to say.
 */
export async function performAction(
  turn: Turn,
  services: BotServices,
  actor: Person,
  action: CardAction,
  language: Language,
): Promise<Answer> {
  if (actor.roles.length === 0) return say(pick(talkTexts, language).stranger);
  switch (action.verb) {
    case 'letter.acknowledge':
      return acknowledge(turn, services, actor, action.data.letter, language);
    case 'team.change':
    case 'team.choose':
      return answerTeam(turn, services, actor, action, language);
    case 'vote.show':
    case 'vote.change':
    case 'vote.cast':
    case 'vote.recuse':
      return answerVote(turn, services, actor, action, language);
    case 'minutes.approve':
    case 'minutes.remark':
      return answerMinutes(turn, services, actor, action, language);
    case 'reminder.snooze':
    case 'reminder.not-relevant':
      return answerReminder(turn, services, actor, action, language);
  }
}

async function acknowledge(
  turn: Turn,
  services: BotServices,
  actor: Person,
  letter: string,
  language: Language,
): Promise<Answer> {
  const outcome = await acknowledgeLetter(services, { actor, changeId: changeIdOf(turn, actor) }, letter);
  if (outcome.kind === 'refused') return say(refusalWords(outcome, language));
  const { state } = outcome.value;
  const view = {
    kind: 'letter-issued',
    letter,
    recipient: state.recipient.name,
    roundName: `${state.schemeName} ${state.year}`,
    total: state.total,
    amends: state.amends?.kind ?? null,
    page: '/vedtak',
  } as const;
  return { kind: 'card', card: letterCard(view, letterReading(state, actor.id), language, services.linkTo) };
}

async function answerTeam(
  turn: Turn,
  services: BotServices,
  actor: Person,
  action: Extract<CardAction, { verb: 'team.change' | 'team.choose' }>,
  language: Language,
): Promise<Answer> {
  const team = teamOf(turn.activity);
  if (team === null) return say(pick(talkTexts, language).unknownAction);
  if (action.verb === 'team.change') {
    return { kind: 'card', card: await teamCard(services, team, language, { changing: true, fault: null }) };
  }
  const ended = await chooseTeam(services, actor, team, action.data.network, turn.reference);
  const now =
    ended === 'chosen' ? ({ changing: false, fault: null } as const) : { changing: true, fault: ended };
  return { kind: 'card', card: await teamCard(services, team, language, now) };
}
