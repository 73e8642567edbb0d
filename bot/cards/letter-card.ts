import type { NoticeView } from '../../src/application/notices/notice-view.ts';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { letterCardTexts } from '../../src/text/cards/letter.ts';
import { formatDate, formatInstant, formatKroner } from '../../src/text/format.ts';
import { pick, type Language } from '../../src/text/language.ts';
import type { LinkTo } from '../links.ts';
import { actions, type Card, card, execute, heading, openUrl, row, nameOf, text } from './card.ts';

/** What has become of a letter: when the reader confirmed it, and until when one may appeal, once that is known. */
export type LetterReading = {
  readonly acknowledgedAt: string | null;
  readonly appealUntil: PlainDate | null;
};

/** Tells of an award letter. Until the reader has said so, it asks whether it has been read. */
export function letterCard(
  { amends, letter, recipient, roundName, total, page }: Extract<NoticeView, { kind: 'letter-issued' }>,
  { acknowledgedAt, appealUntil }: LetterReading,
  language: Language,
  linkTo: LinkTo,
): Card {
  const texts = pick(letterCardTexts, language);
  const open = openUrl(texts.open, linkTo(page));
  return card(texts.title, [
    heading(texts.title),
    text(`${texts.to(nameOf(recipient))}. ${nameOf(roundName)}`, { isSubtle: true }, { spacing: 'None' }),
    ...(amends ? [text(texts.amends[amends])] : []),
    ...sumOf(total, amends !== null, texts),
    text(appealUntil === null ? texts.appeal : texts.appealUntil(formatDate(appealUntil, language))),
    acknowledgedAt === null
      ? text(texts.ask)
      : text(texts.acknowledged(formatInstant(acknowledgedAt, language)), { color: 'Good' }),
    actions(
      acknowledgedAt === null
        ? [open, execute(texts.acknowledge, 'letter.acknowledge', { letter }, { style: 'positive' })]
        : [open],
    ),
  ]);
}

/** An annulment says that there is no money any more; only a first letter without any is a refusal. */
function sumOf(
  total: number,
  isNewDecision: boolean,
  texts: { readonly total: string; readonly none: string },
) {
  if (total > 0) return [row(texts.total, formatKroner(total), { weight: 'Bolder' })];
  return isNewDecision ? [] : [text(texts.none)];
}
