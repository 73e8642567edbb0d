import { authorise } from '../../src/application/authorise.ts';
import { readYear } from '../../src/application/cycle/read-year.ts';
import { mayAskWhoIsMissing, readMissing } from '../../src/application/notices/read-missing.ts';
import type { Stored } from '../../src/application/ports/aggregate-store.ts';
import { listNetworksAndGroups } from '../../src/application/registers/networks-and-groups.ts';
import { readOverview } from '../../src/application/round/read-overview.ts';
import { readVote } from '../../src/application/vote/read-vote.ts';
import { inOrder, lastDayOf } from '../../src/domain/calendar/calendar-entry.ts';
import type { Occurrence } from '../../src/domain/cycle/annual-cycle.ts';
import { may } from '../../src/domain/policies/policy.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import { talkTexts } from '../../src/text/cards/talk.ts';
import { pick, type Language } from '../../src/text/language.ts';
import type { OutgoingActivity } from '../activity.ts';
import type { Scope } from '../activity.ts';
import { ownApprovalCard, sharedApprovalCard } from '../approval.ts';
import { deadlinesCard, helpCard, missingCard, planCard, statusCard } from '../cards/answer-cards.ts';
import { cardMessage, textMessage } from '../message.ts';
import { readerOf, type ShownCard } from '../posted-cards.ts';
import type { BotServices } from '../services.ts';
import { type CommandName, commandNames } from './understand.ts';

/** What the bot says, and the card on a vote in it; null where there is none. */
type Said = { readonly message: OutgoingActivity; readonly shown: ShownCard | null };

/** What somebody may ask, as far as that is a matter of who one is. */
export function askableBy(actor: Person): CommandName[] {
  return commandNames.filter((name) => {
    if (name === 'vote') return authorise(actor, 'vote.read') === null;
    return name !== 'missing' || mayAskWhoIsMissing(actor);
  });
}

/** What the bot says to a command; null for what it did not understand. */
export async function answerCommand(
  services: BotServices,
  actor: Person,
  command: CommandName | null,
  language: Language,
  scope: Scope,
): Promise<Said> {
  if (command === 'vote' && actor.roles.length > 0) return answerVote(services, actor, language, scope);
  return { message: await messageFor(services, actor, command, language), shown: null };
}

async function messageFor(
  services: BotServices,
  actor: Person,
  command: CommandName | null,
  language: Language,
): Promise<OutgoingActivity> {
  const texts = pick(talkTexts, language);
  if (command === 'help') return cardMessage(helpCard(null, askableBy(actor), language));
  if (command === null) return cardMessage(helpCard(texts.unknown, askableBy(actor), language));
  if (actor.roles.length === 0 || command === 'vote') return textMessage(texts.stranger);
  switch (command) {
    case 'deadlines':
      return answerDeadlines(services, actor, language);
    case 'status':
      return answerStatus(services, actor, language);
    case 'plan':
      return answerPlan(services, actor, language);
    case 'missing':
      return answerMissing(services, actor, language);
  }
}

/** What the annual cycles bring for whoever asks: this year's and, as it ends, the next one's. */
async function answerDeadlines(
  services: BotServices,
  actor: Person,
  language: Language,
): Promise<OutgoingActivity> {
  const now = await readYear(services, actor, undefined);
  const next = now.kind === 'done' ? await readYear(services, actor, now.value.year + 1) : now;
  if (now.kind === 'refused' || next.kind === 'refused') {
    return textMessage(pick(talkTexts, language).notAllowed);
  }
  const { today } = now.value;
  const coming = inOrder(
    [...now.value.occurrences, ...next.value.occurrences].filter(concerns(actor)),
  ).filter((entry) => lastDayOf(entry) >= today);
  return cardMessage(deadlinesCard(coming, language, services.linkTo));
}

/** The county governor keeps an eye on everything; others are told what is for their role in their network. */
function concerns({ roles }: Person): (occurrence: Occurrence) => boolean {
  return ({ audience, cycle }) =>
    roles.some(
      (held) =>
        held.role === 'county-governor' ||
        (audience.roles.includes(held.role) &&
          (cycle === null || held.networks.includes(cycle)) &&
          (audience.networks === null ||
            audience.networks.some((network) => held.networks.includes(network)))),
    );
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

/** The plans of the person's own networks and groups; who is of no network in particular sees those that may be seen. */
async function answerPlan(
  { store, linkTo }: BotServices,
  actor: Person,
  language: Language,
): Promise<OutgoingActivity> {
  const [networks, plans] = await Promise.all([listNetworksAndGroups(store), store.list('plan')]);
  const own = new Set(actor.roles.flatMap((role) => role.networks));
  const readable = networks
    .filter(({ id }) => own.has(id) && may(actor, 'plan.read', { network: id }).allowed)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'))
    .map(({ id, name }) => ({ id, name, changedAt: plans.find((plan) => plan.id === id)?.audit.at ?? null }));
  return cardMessage(planCard(readable, language, linkTo));
}

/**
 * The vote that is open, else the one that was closed last: in a person's own chat with what that person has answered in
 * it; where others read along, the card on which each finds their own.
 */
async function answerVote(
  services: BotServices,
  actor: Person,
  language: Language,
  scope: Scope,
): Promise<Said> {
  const texts = pick(talkTexts, language);
  const vote = await latestVote(services);
  if (vote === null) return { message: textMessage(texts.vote.none), shown: null };
  const own = await ownApprovalCard(services, actor, vote, language);
  if (own.kind === 'refused') return { message: textMessage(texts.notAllowed), shown: null };
  const reader = readerOf(actor, scope);
  const card = reader === null ? await sharedApprovalCard(services, vote, language) : own.value;
  if (card === null) return { message: textMessage(texts.vote.none), shown: null };
  return { message: cardMessage(card), shown: { vote: vote.id, version: vote.version, reader } };
}

async function latestVote({ store }: BotServices): Promise<Stored<'vote'> | null> {
  const votes = (await store.list('vote')).toSorted((a, b) =>
    b.state.openedAt.localeCompare(a.state.openedAt),
  );
  return votes.find(({ state }) => state.state === 'open') ?? votes[0] ?? null;
}

async function answerMissing(
  services: BotServices,
  actor: Person,
  language: Language,
): Promise<OutgoingActivity> {
  const texts = pick(talkTexts, language);
  if (!mayAskWhoIsMissing(actor)) return textMessage(texts.missing.only);
  const [reading, documents] = await Promise.all([
    readOverview(services, actor, undefined),
    readMissing(services, actor, ['report', 'institution-report', 'plan-revision']),
  ]);
  if (reading.kind === 'refused' || documents.kind === 'refused') return textMessage(texts.notAllowed);
  const plans = documents.value.filter(({ due }) => due === 'plan-revision');
  const reports = documents.value.filter(({ due }) => due !== 'plan-revision');
  const { networks, round } = reading.value;
  const delivered = new Set(['submitted', 'submitted-late', 'decided', 'no-frame']);
  const bases =
    round?.state.state === 'frames-published' ? networks.filter(({ stage }) => !delivered.has(stage)) : [];
  return cardMessage(
    missingCard(
      { bases, reports, plans, seats: await silentSeats(services, actor) },
      language,
      services.linkTo,
    ),
  );
}

/** The seats that have not answered in the vote that is open; null where there is none, or it is not theirs to know. */
async function silentSeats(services: BotServices, actor: Person): Promise<string[] | null> {
  const vote = await latestVote(services);
  if (vote?.state.state !== 'open') return null;
  const reading = await readVote(services, actor, vote.id);
  if (reading.kind === 'refused') return null;
  return reading.value.seats.filter(({ voted }) => !voted).map(({ seat }) => seat.name);
}
