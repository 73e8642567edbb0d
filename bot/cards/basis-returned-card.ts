import type { NoticeView } from '../../src/application/notices/notice-view.ts';
import { basisReturnedTexts } from '../../src/text/cards/basis-returned.ts';
import { pick, type Language } from '../../src/text/language.ts';
import type { LinkTo } from '../links.ts';
import { actions, type Card, card, heading, nameOf, openUrl, paragraphs, shortened, text } from './card.ts';

/** A reason is at most some thousand characters; what is longer is read in the tab. */
const REASON_SHOWN = 2500;

/** Tells that a decision basis came back, and why. */
export function basisReturnedCard(
  { network, roundName, reason, page }: Extract<NoticeView, { kind: 'basis-returned' }>,
  language: Language,
  linkTo: LinkTo,
): Card {
  const texts = pick(basisReturnedTexts, language);
  return card(texts.title, [
    heading(texts.title),
    text(`${nameOf(network.name)}. ${nameOf(roundName)}`, { isSubtle: true }, { spacing: 'None' }),
    text(texts.reason, { weight: 'Bolder' }),
    ...paragraphs(shortened(reason, REASON_SHOWN)),
    text(texts.next),
    actions([openUrl(texts.open, linkTo(page))]),
  ]);
}
