import type { VoteInMinutes } from '../../domain/meeting/meeting.ts';
import type { Language } from '../../domain/registers/registers.ts';
import { pick } from '../language.ts';
import { meetingPaperTexts } from './meeting-paper.ts';

/** A vote's result as it stands in the minutes: how it ended, the count, then dissent and remarks word for word. */
export function voteSentences(
  { rule, outcome, counts, dissent }: VoteInMinutes,
  language: Language,
): string[] {
  const texts = pick(meetingPaperTexts, language).vote;
  const inFavour = counts.approve + counts.approveWithRemark;
  return [
    `${texts.outcome[outcome]} ${texts.rule[rule]}`,
    texts.counts(inFavour, counts.reject, counts.abstain, counts.notVoted),
    ...dissent.map(({ name, choice, words }) => texts.dissent[choice](name, words)),
  ];
}
