import type { MissingDocument } from '../../src/application/notices/read-missing.ts';
import type { NetworkStatus } from '../../src/application/round/read-overview.ts';
import type { CalendarEntry } from '../../src/domain/calendar/calendar-entry.ts';
import type { Task } from '../../src/domain/round/tasks.ts';
import { talkTexts } from '../../src/text/cards/talk.ts';
import { formatDate, formatInstant, formatKroner } from '../../src/text/format.ts';
import { pick, type Language } from '../../src/text/language.ts';
import { overview } from '../../src/text/pages/overview.ts';
import { type CommandName, commandWord } from '../commands/understand.ts';
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
/** Who is missing, of everything together: a card may hold 28 KB. */
const MOST_MISSING = 40;
const MOST_LINKS = 4;

/** What one can ask, for somebody who asked for it or for something else. */
export function helpCard(lead: string | null, askable: readonly CommandName[], language: Language): Card {
  const texts = pick(talkTexts, language);
  const title = texts.help.title;
  return card(lead ?? title, [
    lead === null ? heading(title) : text(lead, { weight: 'Bolder' }),
    ...askable
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
  const { title, none } = texts.deadlines;
  return card(title, [
    heading(title),
    ...(entries.length === 0 ? [text(none)] : []),
    ...entries
      .slice(0, MOST_DEADLINES)
      .map(({ title: what, when, kind }) =>
        row(what, formatWhen(when, language), kind === 'deadline' ? { weight: 'Bolder' } : {}),
      ),
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
    readonly reports: readonly MissingDocument[];
    readonly plans: readonly MissingDocument[];
    /** Seats that have not answered; null where nothing is voted on, or it is not for the reader to know. */
    readonly seats: readonly string[] | null;
  },
  language: Language,
  linkTo: LinkTo,
): Card {
  const texts = pick(talkTexts, language);
  const { title, bases, reports, plans, votes, nobody } = texts.missing;
  const lines = {
    [bases]: missing.bases.map((status) =>
      row(status.name, stageText(status, language), status.overdue ? { color: 'Attention' } : {}),
    ),
    [reports]: missing.reports.map((document) => documentRow(document, language)),
    [plans]: missing.plans.map((document) => documentRow(document, language)),
    [votes]: (missing.seats ?? []).map((name) => text(nameOf(name), {}, { spacing: 'Small' })),
  };
  const parts = underHeadings(lines, MOST_MISSING);
  return card(title, [
    heading(title),
    ...(parts.length === 0 ? [text(nobody)] : parts),
    actions([openUrl(texts.status.open, linkTo('/'))]),
  ]);
}

function documentRow({ name, when, late }: MissingDocument, language: Language): Element {
  const day = formatWhen(when, language);
  if (!late) return row(name, day);
  return row(name, `${day}, ${pick(talkTexts, language).missing.late}`, { color: 'Attention' });
}

/** As many lines as there is room for, each under its heading; a heading with nothing under it is left out. */
function underHeadings(lines: Readonly<Record<string, readonly Element[]>>, most: number): Element[] {
  let room = most;
  return Object.entries(lines).flatMap(([title, elements]) => {
    const shown = elements.slice(0, room);
    room -= shown.length;
    if (elements.length === 0) return [];
    const more = shown.length < elements.length ? [text('…', { isSubtle: true })] : [];
    return [text(title, { weight: 'Bolder' }), ...shown, ...more];
  });
}
