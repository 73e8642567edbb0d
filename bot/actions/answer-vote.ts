import { refuseFreeText } from '../../src/application/free-text/refuse-free-text.ts';
import { castBallot } from '../../src/application/vote/cast-ballot.ts';
import { recuse } from '../../src/application/vote/recuse.ts';
import type { Outcome, Refusal } from '../../src/application/outcome.ts';
import type { Stored } from '../../src/application/ports/aggregate-store.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import { approvalTexts } from '../../src/text/cards/approval.ts';
import { pick, type Language } from '../../src/text/language.ts';
import { ownApprovalCard } from '../approval.ts';
import { refusalText } from '../cards/approval-card.ts';
import type { ApprovalMoment } from '../cards/approval-view.ts';
import type { BotServices } from '../services.ts';
import type { Turn } from '../turn.ts';
import type { CardAction } from './action-schema.ts';
import { type Answer, changeIdOf, refusalWords, say } from './answer.ts';

type VoteAction = Extract<CardAction, { verb: `vote.${string}` }>;

/**
 * What somebody does on the card of a vote. The answer is always the card as it is true now, with a line that says
 * what came of the press: recorded, or why not. What was typed stays in its field until it has been recorded.
 */
export async function answerVote(
  turn: Turn,
  services: BotServices,
  actor: Person,
  action: VoteAction,
  language: Language,
): Promise<Answer> {
  const { vote } = action.data;
  const texts = pick(approvalTexts, language);
  if (action.verb === 'vote.show') return show(services, actor, vote, language, still);
  if (action.verb === 'vote.change')
    return show(services, actor, vote, language, { ...still, changing: true });
  const command = { actor, changeId: changeIdOf(turn, actor) };
  const outcome =
    refuseFreeText(action.data.words, false) ??
    (action.verb === 'vote.cast'
      ? await cast(services, command, action.data)
      : await recuse(services, command, { vote, person: null, reason: action.data.words }));
  if (outcome.kind === 'done') {
    const notice = action.verb === 'vote.cast' ? texts.saved : texts.recusedNow;
    return show(services, actor, outcome.value, language, { ...still, notice });
  }
  return show(services, actor, vote, language, {
    notice: whyNot(outcome, language),
    tone: 'Attention',
    words: action.data.words,
    seat: action.verb === 'vote.cast' ? action.data.seat : '',
    changing: outcome.code !== 'vote-refused',
  });
}

const still: ApprovalMoment = { notice: null, tone: 'Good', words: '', seat: '', changing: false };

function cast(
  services: BotServices,
  command: { readonly actor: Person; readonly changeId: string },
  { vote, seat, choice, words, seen }: Extract<VoteAction, { verb: 'vote.cast' }>['data'],
): Promise<Outcome<Stored<'vote'>>> {
  return castBallot(services, command, { vote, seat, choice, words, replaces: seen[seat] ?? 0 });
}

async function show(
  services: BotServices,
  actor: Person,
  vote: string | Stored<'vote'>,
  language: Language,
  moment: ApprovalMoment,
): Promise<Answer> {
  const card = await ownApprovalCard(services, actor, vote, language, moment);
  return card.kind === 'done'
    ? { kind: 'card', card: card.value }
    : say(moment.notice ?? refusalWords(card, language));
}

function whyNot(refusal: Refusal, language: Language): string {
  const texts = pick(approvalTexts, language);
  switch (refusal.code) {
    case 'vote-refused':
      return refusalText(refusal.reason, language);
    case 'not-ready':
      return texts.wordsMissing;
    case 'not-in-this-state':
      return refusalText('voting-is-over', language);
    default:
      return refusalWords(refusal, language);
  }
}
