import type { NetworkStatus } from '../../src/application/round/read-overview.ts';
import { type CalendarEntry, lastDayOf } from '../../src/domain/calendar/calendar-entry.ts';
import { isWeekend } from '../../src/domain/calendar/plain-date.ts';
import type { Task } from '../../src/domain/round/tasks.ts';
import { talkTexts } from '../../src/text/cards/talk.ts';
import { formatDate, formatInstant, formatKroner } from '../../src/text/format.ts';
import { pick, type Language } from '../../src/text/language.ts';
import { overview } from '../../src/text/pages/overview.ts';
import { type CommandName, commandNames, commandWord } from '../commands/understand.ts';
import type { LinkTo } from '../links.ts';
import {
  actions,
  type Card,
  card,
  type Element,
  heading,
  openUrl,
  row,
  run,
  line,
  nameOf,
  text,
} from './card.ts';
import { formatWhen } from './format-when.ts';

/** As many entries as somebody reads in a chat; all of them stand in the tab. */
const MOST_DEADLINES = 10;
const MOST_NETWORKS = 15;
const MOST_SEATS = 40;
const MOST_LINKS = 4;

/** What one can ask, for somebody who asked for it or for something else. */
export function helpCard(lead: string | null, language: Language): Card {
  const texts = pick(talkTexts, language);
  const title = texts.help.title;
  return card(lead ?? title, [
    lead === null ? heading(title) : text(lead, { weight: 'Bolder' }),
    ...commandNames
      .filter((name): name is Exclude<CommandName, 'help'> => name !== 'help')
      .map((name) =>
        line([run(commandWord(name, texts.words), { weight: 'Bolder' }), run(`: ${texts.help[name]}`)], {
          spacing: 'Small',
        }),
      ),
  ]);
}

/** The deadlines and meetings to come. */
export function deadlinesCard(entries: readonly CalendarEntry[], language: Language, linkTo: LinkTo): Card {
  const texts = pick(talkTexts, language);
  const { title, none, weekend } = texts.deadlines;
  return card(title, [
    heading(title),
    ...(entries.length === 0 ? [text(none)] : []),
    ...entries.slice(0, MOST_DEADLINES).map((entry) => {
      const mark = entry.when.kind === 'on' && isWeekend(lastDayOf(entry)) ? ` (${weekend})` : '';
      return row(
        entry.title,
        `${formatWhen(entry.when, language)}${mark}`,
        entry.kind === 'deadline' ? { weight: 'Bolder' } : {},
      );
    }),
    actions([openUrl(texts.status.open, linkTo('/'))]),
  ]);
}

/** How far the reader's networks have come, and what waits for the reader. */
export function statusCard(
  view: {
    readonly roundName: string;
    readonly networks: readonly NetworkStatus[];
    readonly tasks: readonly (Task & { readonly networkName: string })[];
    readonly figuresAreExamples: boolean;
  },
  language: Language,
  linkTo: LinkTo,
): Card {
  const texts = pick(talkTexts, language).status;
  const waiting = pick(overview, language).tasks;
  return card(texts.title(''), [
    heading(pick(overview, language).title),
    text(texts.title(nameOf(view.roundName)), { isSubtle: true }, { spacing: 'None' }),
    ...(view.networks.length === 0 ? [text(texts.none)] : []),
    ...(view.networks.length === 1
      ? view.networks.flatMap((status) => oneNetwork(status, language))
      : view.networks
          .slice(0, MOST_NETWORKS)
          .map((status) =>
            row(status.name, stageText(status, language), status.overdue ? { color: 'Attention' } : {}),
          )),
    ...(view.figuresAreExamples ? [text(texts.examples, { isSubtle: true, size: 'Small' })] : []),
    text(view.tasks.length === 0 ? texts.nothingWaits : texts.waiting, { weight: 'Bolder' }),
    ...view.tasks.slice(0, MOST_DEADLINES).map(({ code, networkName, due }) => {
      const what = networkName === '' ? waiting[code] : `${waiting[code]} (${networkName})`;
      return row(what, due === null ? '' : formatDate(due, language));
    }),
    actions([openUrl(texts.open, linkTo('/'))]),
  ]);
}

function oneNetwork(status: NetworkStatus, language: Language): Element[] {
  const texts = pick(talkTexts, language).status;
  const sums = ['frame', 'asked', 'recommended', 'decided'] as const;
  return [
    text(nameOf(status.name), { weight: 'Bolder' }),
    text(stageText(status, language), status.overdue ? { color: 'Attention' } : {}, { spacing: 'None' }),
    ...(status.deadline === null ? [] : [text(texts.deadline(formatDate(status.deadline, language)))]),
    ...sums.flatMap((name) => {
      const amount = status[name];
      return amount === null ? [] : [row(texts[name], formatKroner(amount))];
    }),
  ];
}

function stageText(status: NetworkStatus, language: Language): string {
  const texts = pick(overview, language).stage;
  const { stage, confirmedByOwner, confirmedByPartner, overdue } = status;
  const words =
    stage !== 'ready'
      ? texts[stage]
      : confirmedByOwner && confirmedByPartner
        ? texts.ready
        : confirmedByOwner
          ? texts['awaits-partner']
          : confirmedByPartner
            ? texts['awaits-owner']
            : texts['awaits-both'];
  return overdue ? `${words}. ${pick(talkTexts, language).status.overdue}` : words;
}

/** The plans that the reader's networks have. */
export function planCard(
  plans: readonly { readonly id: string; readonly name: string; readonly changedAt: string | null }[],
  language: Language,
  linkTo: LinkTo,
): Card {
  const texts = pick(talkTexts, language).plan;
  return card(texts.title, [
    heading(texts.title),
    ...(plans.length === 0 ? [text(texts.none)] : []),
    ...plans
      .slice(0, MOST_NETWORKS)
      .map(({ name, changedAt }) =>
        row(name, changedAt === null ? texts.never : texts.changed(formatInstant(changedAt, language))),
      ),
    ...plans
      .slice(0, MOST_LINKS)
      .map(({ id, name }) => actions([openUrl(texts.open(nameOf(name)), linkTo(`/plan/${id}`))])),
  ]);
}

/** Who has not delivered, or not answered. */
export function missingCard(
  missing: {
    readonly bases: readonly NetworkStatus[];
    /** Seats that have not answered; null where nothing is voted on, or it is not for the reader to know. */
    readonly seats: readonly string[] | null;
  },
  language: Language,
  linkTo: LinkTo,
): Card {
  const texts = pick(talkTexts, language);
  const { title, bases, votes, nobody } = texts.missing;
  const none = [text(nobody)];
  return card(title, [
    heading(title),
    text(bases, { weight: 'Bolder' }),
    ...(missing.bases.length === 0
      ? none
      : missing.bases
          .slice(0, MOST_NETWORKS)
          .map((status) =>
            row(status.name, stageText(status, language), status.overdue ? { color: 'Attention' } : {}),
          )),
    ...(missing.seats === null
      ? []
      : [
          text(votes, { weight: 'Bolder' }),
          ...(missing.seats.length === 0
            ? none
            : missing.seats.slice(0, MOST_SEATS).map((name) => text(nameOf(name), {}, { spacing: 'Small' }))),
        ]),
    actions([openUrl(texts.status.open, linkTo('/'))]),
  ]);
}
