import { authorise } from '../src/application/authorise.ts';
import { done, notFound, type Outcome } from '../src/application/outcome.ts';
import type { Stored } from '../src/application/ports/aggregate-store.ts';
import { readVote, readingFor } from '../src/application/vote/read-vote.ts';
import { voteCardFacts } from '../src/application/vote/vote-card-facts.ts';
import type { VoteReading } from '../src/application/vote/vote-reading.ts';
import type { Person } from '../src/domain/registers/registers.ts';
import type { Language } from '../src/text/language.ts';
import { approvalCard } from './cards/approval-card.ts';
import type { ApprovalMoment, ApprovalView } from './cards/approval-view.ts';
import type { Card } from './cards/card.ts';
import { referenceIn } from './place.ts';
import type { BotServices } from './services.ts';

/** Somebody without a seat: what the card of a channel shows is nobody's own. */
const everybody: Person = { id: '' as Person['id'], name: '', language: 'nb', roles: [] };

/** The card on a vote for one person, as everything stands now; or why that person may not see it. */
export async function ownApprovalCard(
  services: BotServices,
  reader: Person,
  vote: string | Stored<'vote'>,
  language: Language,
  moment?: ApprovalMoment,
): Promise<Outcome<Card>> {
  const refusal = authorise(reader, 'vote.read');
  if (refusal) return refusal;
  const reading =
    typeof vote === 'string'
      ? await readVote(services, reader, vote)
      : await readingFor(services, reader, vote);
  if (reading.kind === 'refused') return reading;
  const view = await viewOf(services, reading.value, reader);
  if (!view) return notFound;
  const account = referenceIn((await services.addressBook.person(reader.id)).chat)?.user?.id;
  return done(approvalCard(view, language, services.linkTo, moment, account === undefined ? [] : [account]));
}

/**
 * The card on a vote for everybody in the forum's channel. Those whose accounts Teams has named to us get their own
 * card in its place when they open it.
 */
export async function sharedApprovalCard(
  services: BotServices,
  vote: string | Stored<'vote'>,
  language: Language,
): Promise<Card | null> {
  const stored = typeof vote === 'string' ? await services.store.read('vote', vote) : vote;
  const reading = stored && (await readingFor(services, everybody, stored));
  if (reading?.kind !== 'done') return null;
  const view = await viewOf(services, reading.value, null);
  return (
    view &&
    approvalCard(view, language, services.linkTo, undefined, await accountsOf(services, reading.value.stored))
  );
}

async function viewOf(
  { store }: BotServices,
  reading: VoteReading,
  reader: Person | null,
): Promise<ApprovalView | null> {
  const { stored, record } = reading;
  const { round, subject } = stored.state;
  const [recommendation, key] = await Promise.all([
    store.readVersion('recommendation', subject.round, subject.version),
    store.read('key', round),
  ]);
  if (!recommendation) return null;
  const recusal = record.findLast((entry) => entry.kind === 'recused' && entry.person === reader?.id);
  return {
    facts: voteCardFacts(reading),
    figuresAreExamples: key?.state.inputs.figuresAreExamples ?? false,
    grounds: recommendation.state.content.grounds,
    isPersonal: reader !== null,
    recusedBecause: recusal?.kind === 'recused' ? recusal.reason : '',
  };
}

/** The accounts by which Teams knows those who hold a seat, as far as they have met the bot. */
async function accountsOf({ addressBook }: BotServices, { state }: Stored<'vote'>): Promise<string[]> {
  const holders = state.forum.seats.flatMap(({ representatives, deputies }) => [
    ...representatives,
    ...deputies,
  ]);
  const known = await Promise.all(
    [...new Set(holders)].map(async (person) => referenceIn((await addressBook.person(person)).chat)),
  );
  return known.flatMap((reference) => reference?.user?.id ?? []);
}
