import type { NoticeView, ReminderLine } from '../../src/application/notices/notice-view.ts';
import { reminderTexts } from '../../src/text/cards/reminder.ts';
import { hasWaited, reminderTitle, waitingTexts } from '../../src/text/notices/waiting.ts';
import { pick, type Language } from '../../src/text/language.ts';
import type { LinkTo } from '../links.ts';
import {
  type Action,
  actions,
  type Card,
  card,
  type Element,
  execute,
  heading,
  nameOf,
  openUrl,
  shortened,
  text,
} from './card.ts';
import { formatWhen } from './format-when.ts';
import { type Mention, mentionLine } from './mention.ts';

/** A card that grows beyond this is read in the tab: Teams takes 28 KB. */
const MOST_LINES = 12;
/** What is beyond these is found from the first of them. */
const MOST_LINKS = 3;

/** Whom the card is for: one person, with the ways to put it off, or a channel, with those mentioned whom it concerns. */
export type ReminderFor =
  | { readonly kind: 'person'; readonly mayDismiss: (line: ReminderLine) => boolean }
  | { readonly kind: 'channel'; readonly mentions: readonly Mention[] };

type Reminder = Extract<NoticeView, { kind: 'reminder' }>;

/** All that somebody owes, in one card. */
export function reminderCard(
  { lines }: Reminder,
  reader: ReminderFor,
  language: Language,
  linkTo: LinkTo,
  fault: 'reason-missing' | null = null,
): Card {
  const texts = pick(reminderTexts, language);
  const shown = lines.slice(0, MOST_LINES);
  const mentioned = reader.kind === 'channel' ? mentionLine(texts.attention, reader.mentions) : null;
  return card(
    texts.summary(lines.length),
    [
      heading(texts.title),
      text(lines.length === 1 ? texts.one : texts.several(lines.length)),
      ...shown.map((line) => lineOf(line, language)),
      ...(lines.some(({ role }) => role === 'told-because-late')
        ? [text(texts.othersAreLate, { isSubtle: true, size: 'Small' })]
        : []),
      ...(mentioned ? [mentioned.element] : []),
      ...links(shown, language, linkTo),
      ...(reader.kind === 'person' ? putOff(shown, reader.mayDismiss, language, fault) : []),
    ],
    mentioned ? { msteams: { entities: mentioned.entities } } : {},
  );
}

function inNetwork(title: string, network: ReminderLine['network']): string {
  return network ? `${title} (${network.name})` : title;
}

/** What stands in the place of a card that has been dealt with. */
export function doneCard(words: string, language: Language): Card {
  const { title } = pick(reminderTexts, language);
  return card(title, [heading(title), text(words)]);
}

function lineOf(line: ReminderLine, language: Language): Element {
  const { kind, when, network, daysLeft, waiting } = line;
  const texts = pick(reminderTexts, language);
  const date = formatWhen(when, language);
  const title = reminderTitle(line, language);
  if (hasWaited(waiting)) {
    const words = pick(waitingTexts, language);
    const how = daysLeft === 0 ? words.today : words.days(-daysLeft);
    return lineWith(inNetwork(title, network), `${words.since(date)}, ${how}`);
  }
  const late = daysLeft < 0;
  const distance = late ? texts.late(-daysLeft) : daysLeft === 0 ? texts.today : texts.inDays(daysLeft);
  const facts = [kind === 'deadline' ? texts.due(date) : texts.comes(date), distance];
  const sentence = facts.join(', ');
  return lineWith(
    inNetwork(title, network),
    waiting === 'hearing-statement' ? `${sentence}. ${pick(waitingTexts, language).voluntary}` : sentence,
    late,
  );
}

function lineWith(title: string, words: string, late = false): Element {
  return {
    type: 'Container',
    spacing: 'Medium',
    items: [
      text(nameOf(title), { weight: 'Bolder' }),
      text(words, late ? { color: 'Attention' } : {}, { spacing: 'None' }),
    ],
  };
}

/** A button for each page that is asked for; what is the same page is one button. */
function links(lines: readonly ReminderLine[], language: Language, linkTo: LinkTo): Element[] {
  const texts = pick(reminderTexts, language);
  const byPage = new Map<string, string>();
  for (const line of lines)
    if (!byPage.has(line.page)) byPage.set(line.page, line.network?.name ?? reminderTitle(line, language));
  const pages = [...byPage];
  return pages
    .slice(0, MOST_LINKS)
    .map(([page, what]) =>
      actions([openUrl(pages.length === 1 ? texts.open : texts.openFor(shortened(what, 40)), linkTo(page))]),
    );
}

function putOff(
  lines: readonly ReminderLine[],
  mayDismiss: (line: ReminderLine) => boolean,
  language: Language,
  fault: 'reason-missing' | null,
): Element[] {
  const texts = pick(reminderTexts, language);
  const duties = lines.map(({ duty: { occurrence, network, offset } }) => ({ occurrence, network, offset }));
  const dismissible = lines.filter(mayDismiss);
  const ways: Action[] = [
    {
      type: 'Action.ShowCard',
      title: texts.snooze,
      card: {
        type: 'AdaptiveCard',
        body: [
          {
            type: 'Input.ChoiceSet',
            id: 'days',
            label: texts.snoozeFor,
            style: 'compact',
            value: '1',
            choices: [
              { title: texts.tomorrow, value: '1' },
              { title: texts.threeDays, value: '3' },
              { title: texts.week, value: '7' },
            ],
          },
          actions([execute(texts.snoozeDo, 'reminder.snooze', { duties })]),
        ],
      },
    },
    ...(dismissible.length > 0
      ? [
          {
            type: 'Action.ShowCard' as const,
            title: texts.notRelevant,
            card: { type: 'AdaptiveCard' as const, body: dismissal(dismissible, duties, language) },
          },
        ]
      : []),
  ];
  return [
    ...(fault === null ? [] : [text(texts.reasonMissing, { color: 'Attention' as const })]),
    actions(ways),
  ];
}

function dismissal(lines: readonly ReminderLine[], duties: readonly object[], language: Language): Element[] {
  const texts = pick(reminderTexts, language);
  const [first] = lines;
  return [
    ...(lines.length > 1
      ? [
          {
            type: 'Input.ChoiceSet' as const,
            id: 'which',
            label: texts.notRelevantWhich,
            style: 'compact' as const,
            value: first ? keyOf(first) : '',
            choices: lines.map((line) => ({
              title: nameOf(inNetwork(line.title, line.network)),
              value: keyOf(line),
            })),
          },
        ]
      : []),
    {
      type: 'Input.Text',
      id: 'reason',
      label: texts.notRelevantReason,
      isMultiline: true,
      maxLength: 500,
    },
    actions([
      execute(texts.notRelevantDo, 'reminder.not-relevant', {
        duties,
        ...(lines.length === 1 && first ? { which: keyOf(first) } : {}),
      }),
    ]),
  ];
}

/** Names a line of the card: occurrences have no `|` in their keys, nor have networks in their ids. */
function keyOf({ duty }: ReminderLine): string {
  return `${duty.occurrence}|${duty.network ?? ''}`;
}
