import { answerMinutes as answer } from '../../src/application/meeting/member-acts.ts';
import { minutesFor } from '../../src/application/meeting/minutes-for.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import { minutesCardTexts } from '../../src/text/cards/minutes.ts';
import { pick, type Language } from '../../src/text/language.ts';
import { minutesCard } from '../cards/minutes-card.ts';
import type { BotServices } from '../services.ts';
import type { Turn } from '../turn.ts';
import type { CardAction } from './action-schema.ts';
import { type Answer, changeIdOf, refusalWords, say } from './answer.ts';

type MinutesAction = Extract<CardAction, { verb: `minutes.${string}` }>;

/** What a member says of the minutes on their card, for every seat of theirs that has not answered. */
export async function answerMinutes(
  turn: Turn,
  services: BotServices,
  actor: Person,
  { verb, data: { meeting, words } }: MinutesAction,
  language: Language,
): Promise<Answer> {
  const texts = pick(minutesCardTexts, language);
  const before = await minutesFor(services.store, meeting, actor.id);
  if (!before) return say(texts.closed);
  if (before.seats.length === 0) return say(texts.nothingLeft);
  const verdict = verb === 'minutes.approve' ? 'approve' : 'remark';
  const show = (view: typeof before.view, notice: string, typed = '') => ({
    kind: 'card' as const,
    card: minutesCard(view, language, services.linkTo, { notice, words: typed }),
  });
  if (verdict === 'remark' && words.trim() === '') return show(before.view, texts.remarkMissing);
  const changeId = changeIdOf(turn, actor);
  for (const { id: seat } of before.seats) {
    const command = { actor, changeId: `${changeId}-${seat}` };
    const outcome = await answer(services, command, { meeting, seat, verdict, words: words.trim() });
    if (outcome.kind === 'refused') return show(before.view, refusalWords(outcome, language), words);
  }
  return show({ ...before.view, seats: [] }, verdict === 'approve' ? texts.approved : texts.remarked);
}
