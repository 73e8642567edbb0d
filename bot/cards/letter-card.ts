import type { NoticeView } from '../../src/application/notices/notice-view.ts';
import { letterCardTexts } from '../../src/text/cards/letter.ts';
import { formatInstant, formatKroner } from '../../src/text/format.ts';
import { pick, type Language } from '../../src/text/language.ts';
import type { LinkTo } from '../links.ts';
import { actions, type Card, card, execute, heading, openUrl, row, nameOf, text } from './card.ts';

/** Tells of an award letter. Until the reader has said so, it asks whether it has been read. */
export function letterCard(
  { letter, recipient, roundName, total, page }: Extract<NoticeView, { kind: 'letter-issued' }>,
  acknowledgedAt: string | null,
  language: Language,
  linkTo: LinkTo,
): Card {
  const texts = pick(letterCardTexts, language);
  const open = openUrl(texts.open, linkTo(page));
  return card(texts.title, [
    heading(texts.title),
    text(`${texts.to(nameOf(recipient))}. ${nameOf(roundName)}`, { isSubtle: true }, { spacing: 'None' }),
    total > 0 ? row(texts.total, formatKroner(total), { weight: 'Bolder' }) : text(texts.none),
    text(texts.appeal),
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
