import { readOverview } from '../../src/application/round/read-overview.ts';
import { inOrder, lastDayOf } from '../../src/domain/calendar/calendar-entry.ts';
import { may } from '../../src/domain/policies/policy.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import { talkTexts } from '../../src/text/cards/talk.ts';
import { pick, type Language } from '../../src/text/language.ts';
import type { OutgoingActivity } from '../activity.ts';
import { deadlinesCard, helpCard, missingCard, planCard, statusCard } from '../cards/answer-cards.ts';
import { cardMessage, textMessage } from '../message.ts';
import type { BotServices } from '../services.ts';
import type { CommandName } from './understand.ts';

/** What the bot says to a command; null for what it did not understand. */
export async function answerCommand(
  services: BotServices,
  actor: Person,
  command: CommandName | null,
  language: Language,
): Promise<OutgoingActivity> {
  const texts = pick(talkTexts, language);
  if (command === 'help') return cardMessage(helpCard(null, language));
  if (command === null) return cardMessage(helpCard(texts.unknown, language));
  if (actor.roles.length === 0) return textMessage(texts.stranger);
  switch (command) {
    case 'deadlines':
      return answerDeadlines(services, actor, language);
    case 'status':
      return answerStatus(services, actor, language);
    case 'plan':
      return answerPlan(services, actor, language);
    case 'vote':
      return answerVote(services, actor, language);
    case 'missing':
      return answerMissing(services, actor, language);
  }
}

async function answerDeadlines(
  services: BotServices,
  actor: Person,
  language: Language,
): Promise<OutgoingActivity> {
  const reading = await readOverview(services, actor, undefined);
  if (reading.kind === 'refused') return textMessage(pick(talkTexts, language).notAllowed);
  const { round, today } = reading.value;
  const coming = inOrder(round?.state.calendar ?? []).filter((entry) => lastDayOf(entry) >= today);
  return cardMessage(deadlinesCard(coming, language, services.linkTo));
}

async function answerStatus(
  services: BotServices,
  actor: Person,
  language: Language,
): Promise<OutgoingActivity> {
  const texts = pick(talkTexts, language);
  const reading = await readOverview(services, actor, undefined);
  if (reading.kind === 'refused') return textMessage(texts.notAllowed);
  const { round, schemes, networks, tasks, figuresAreExamples } = reading.value;
  if (!round) return textMessage(texts.noRound);
  const scheme = schemes.find(({ id }) => id === round.state.scheme);
  const nameOf = (id: string | null) => networks.find(({ network }) => network === id)?.name ?? '';
  return cardMessage(
    statusCard(
      {
        roundName: `${scheme?.state.name ?? round.state.scheme} ${round.state.year}`,
        networks,
        tasks: tasks.map((task) => ({ ...task, networkName: nameOf(task.network) })),
        figuresAreExamples,
      },
      language,
      services.linkTo,
    ),
  );
}

/** The plans of the person's own networks; who is of no network in particular sees those that may be seen. */
async function answerPlan(
  { store, linkTo }: BotServices,
  actor: Person,
  language: Language,
): Promise<OutgoingActivity> {
  const [networks, plans] = await Promise.all([store.list('network'), store.list('plan')]);
  const own = new Set(actor.roles.flatMap((role) => role.networks));
  const readable = networks
    .map(({ state }) => state)
    .filter(({ id }) => own.has(id) && may(actor, 'plan.read', { network: id }).allowed)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
    .map(({ id, name }) => ({ id, name, changedAt: plans.find((plan) => plan.id === id)?.audit.at ?? null }));
  return cardMessage(planCard(readable, language, linkTo));
}

async function answerVote(
  _services: BotServices,
  _actor: Person,
  language: Language,
): Promise<OutgoingActivity> {
  return textMessage(pick(talkTexts, language).vote.none);
}

async function answerMissing(
  services: BotServices,
  actor: Person,
  language: Language,
): Promise<OutgoingActivity> {
  const texts = pick(talkTexts, language);
  const mayAsk = actor.roles.some(({ role }) => role === 'coordinator' || role === 'county-governor');
  if (!mayAsk) return textMessage(texts.missing.only);
  const reading = await readOverview(services, actor, undefined);
  if (reading.kind === 'refused') return textMessage(texts.notAllowed);
  const { networks, round } = reading.value;
  const delivered = new Set(['submitted', 'submitted-late', 'decided', 'no-frame']);
  const bases =
    round?.state.state === 'frames-published' ? networks.filter(({ stage }) => !delivered.has(stage)) : [];
  return cardMessage(missingCard({ bases, seats: null }, language, services.linkTo));
}
