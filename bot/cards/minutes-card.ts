import type { NoticeView } from '../../src/application/notices/notice-view.ts';
import { minutesCardTexts } from '../../src/text/cards/minutes.ts';
import { formatDate } from '../../src/text/format.ts';
import { pick, type Language } from '../../src/text/language.ts';
import type { LinkTo } from '../links.ts';
import {
  actions,
  type Card,
  card,
  execute,
  heading,
  nameOf,
  openUrl,
  rowsOfActions,
  shortened,
  text,
  visible,
} from './card.ts';

/** As much of a remark as a card has room for; a longer one is written in the tab. */
const MOST_WORDS = 2000;
/** Somebody holds one seat, as a rule. */
const NAMES_SHOWN = 300;

export type MinutesView = Extract<NoticeView, { kind: 'minutes-to-approve' }>;

/** What came of the press before, and what was typed then. */
export type MinutesMoment = { readonly notice: string | null; readonly words: string };

/** Asks for the approval of minutes, or for a remark. Without seats left to answer for, it only says how it ended. */
export function minutesCard(
  { meeting, title, date, seats, page }: MinutesView,
  language: Language,
  linkTo: LinkTo,
  { notice, words }: MinutesMoment = { notice: null, words: '' },
): Card {
  const texts = pick(minutesCardTexts, language);
  const open = openUrl(texts.open, linkTo(page));
  const about = texts.about(nameOf(title), formatDate(date, language));
  const names = shortened(seats.map(nameOf).join(', '), NAMES_SHOWN);
  return card(texts.title, [
    heading(texts.title),
    text(about, { isSubtle: true }, { spacing: 'None' }),
    ...(notice === null ? [] : [text(notice, { weight: 'Bolder' })]),
    ...(seats.length === 0
      ? [actions([open])]
      : [
          text(`${texts.ask} ${texts.forSeats(names)}`),
          {
            type: 'Input.Text' as const,
            id: 'words',
            label: texts.remark,
            isMultiline: true as const,
            maxLength: MOST_WORDS,
            ...(words === '' ? {} : { value: visible(words).slice(0, MOST_WORDS) }),
          },
          ...rowsOfActions([
            open,
            execute(texts.approve, 'minutes.approve', { meeting }, { style: 'positive' }),
            execute(texts.send, 'minutes.remark', { meeting }),
          ]),
        ]),
  ]);
}
