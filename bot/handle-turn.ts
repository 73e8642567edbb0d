import { StoreUnavailable } from '../src/application/ports/aggregate-store.ts';
import { findPerson } from '../src/application/registers/find-person.ts';
import { dateInOslo } from '../src/domain/calendar/plain-date.ts';
import type { Person } from '../src/domain/registers/registers.ts';
import { talkTexts } from '../src/text/cards/talk.ts';
import { pick, type Language } from '../src/text/language.ts';
import { actionIn, type CardAction } from './actions/action-schema.ts';
import { answerBody } from './actions/answer.ts';
import { performAction } from './actions/perform-action.ts';
import { scopeOf } from './activity.ts';
import { actorOf, languageOf } from './actor.ts';
import { welcomeCard } from './cards/welcome-card.ts';
import { answerCommand, askableBy } from './commands/answer-command.ts';
import { commandWord, understand } from './commands/understand.ts';
import { withoutMention } from './commands/without-mention.ts';
import { cardMessage, textMessage, withSuggestions } from './message.ts';
import { referenceIn, withoutThread } from './place.ts';
import { keepCard, keepTouchedCard } from './posted-cards.ts';
import type { BotServices } from './services.ts';
import { leaveTeam, teamCard, teamOf } from './team.ts';
import type { Turn } from './turn.ts';

export type TurnParts = {
  readonly services: BotServices;
  /** The tenant whose people we know; null on a developer's machine. */
  readonly tenantId: string | null;
  /** Hears what went wrong while somebody waited for an answer. */
  readonly onFault: (error: unknown) => void;
};

/** Reacts to one verified activity. */
export async function handleTurn(turn: Turn, parts: TurnParts): Promise<void> {
  const { activity } = turn;
  // What one has just done may have gone to another instance.
  await parts.services.store.catchUp();
  const actor = await actorOf(activity, parts.services, parts.tenantId);
  const language = languageOf(actor, activity);
  switch (activity.type) {
    case 'message':
      return orSayWhy(turn, parts, language, () => handleMessage(turn, parts.services, actor, language));
    case 'invoke':
      return handleInvoke(turn, parts, actor, language);
    case 'conversationUpdate':
      return handleMembers(turn, parts.services, actor, language);
    case 'installationUpdate':
      return handleInstallation(turn, parts.services, actor);
    default:
    // Reactions, edits, typing: nothing for us.
  }
}

async function handleMessage(
  turn: Turn,
  services: BotServices,
  actor: Person,
  language: Language,
): Promise<void> {
  const { activity } = turn;
  await rememberChat(turn, services, actor);
  const command = understand(withoutMention(activity.text ?? ''));
  const { message, shown } = await answerCommand(services, actor, command, language, scopeOf(activity));
  const { words } = pick(talkTexts, language);
  const offers = askableBy(actor)
    .filter((name) => name !== 'help' && name !== command)
    .map((name) => commandWord(name, words));
  const id = await turn.say(scopeOf(activity) === 'personal' ? withSuggestions(message, offers) : message);
  if (shown) await keepCard(services, shown, turn.reference, id);
}

async function handleInvoke(turn: Turn, parts: TurnParts, actor: Person, language: Language): Promise<void> {
  const { activity } = turn;
  const texts = pick(talkTexts, language);
  if (activity.name !== 'adaptiveCard/action') return turn.answer(501, {});
  const asked = actionIn(activity.value);
  if (asked === null) return turn.answer(200, answerBody({ kind: 'words', words: texts.unknownAction }));
  try {
    const answer = await performAction(turn, parts.services, actor, asked.action, language);
    if (!asked.automatic) parts.services.changed();
    if (answer.kind === 'card') await keepTouched(turn, parts, actor, asked.action);
    return await turn.answer(200, answerBody(answer));
  } catch (error) {
    parts.onFault(error);
    return turn.answer(200, answerBody({ kind: 'words', words: faultWords(error, language) }));
  }
}

/** What has been done is answered for, also where the card could not be remembered. */
async function keepTouched(
  turn: Turn,
  { services, onFault }: TurnParts,
  actor: Person,
  action: CardAction,
): Promise<void> {
  if (!('data' in action && 'vote' in action.data)) return;
  await keepTouchedCard(services, turn, actor, action.data.vote).catch(onFault);
}

/** Somebody, or the bot itself, came into a conversation. */
async function handleMembers(
  turn: Turn,
  services: BotServices,
  actor: Person,
  language: Language,
): Promise<void> {
  const { activity } = turn;
  const me = activity.recipient?.id;
  const isMe = (member: { readonly id: string }) => member.id === me;
  const team = teamOf(activity);
  if (activity.membersRemoved?.some(isMe) === true) {
    if (team !== null) await leaveTeam(services, team);
    return;
  }
  if (activity.membersAdded?.some(isMe) !== true) return;
  if (team === null) await rememberChat(turn, services, actor);
  const card =
    team === null
      ? welcomeCard(null, language, services.linkTo)
      : await teamCard(services, team, language, { changing: false, fault: null });
  await turn.say(cardMessage(card));
}

/** The app was added or taken away. Adding is told of by `conversationUpdate` too, and answered there. */
async function handleInstallation(turn: Turn, services: BotServices, actor: Person): Promise<void> {
  const { activity } = turn;
  const isGone = activity.action === 'remove' || activity.action === 'remove-upgrade';
  if (!isGone) return rememberChat(turn, services, actor);
  const team = teamOf(activity);
  if (team !== null) return leaveTeam(services, team);
  if (scopeOf(activity) === 'personal' && actor.id !== '')
    await services.addressBook.rememberChat(actor.id, null);
}

/** Keeps where a person of the register is reached, when that is new. */
async function rememberChat(
  { activity, reference }: Turn,
  { addressBook, store, clock, governorObjectIds }: BotServices,
  actor: Person,
): Promise<void> {
  if (scopeOf(activity) !== 'personal' || actor.id === '') return;
  const known = await findPerson(store, actor.id, governorObjectIds, dateInOslo(clock.now()));
  if (known.name === '') return;
  const chat = withoutThread(reference);
  const before = referenceIn((await addressBook.person(actor.id)).chat);
  const isSame = before?.conversation.id === chat.conversation.id && before.serviceUrl === chat.serviceUrl;
  if (!isSame) await addressBook.rememberChat(actor.id, chat);
}

/** Nobody is left without an answer. */
async function orSayWhy(
  turn: Turn,
  { onFault }: TurnParts,
  language: Language,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    onFault(error);
    await turn.say(textMessage(faultWords(error, language)));
  }
}

function faultWords(error: unknown, language: Language): string {
  const texts = pick(talkTexts, language);
  return error instanceof StoreUnavailable ? texts.away : texts.failed;
}
