/** The newest version that Teams takes from bots, and the oldest with Universal Actions' roles for screen readers. */
const VERSION = '1.5';

export type TextRun = {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly color?: 'Attention' | 'Good' | 'Warning';
  readonly isSubtle?: true;
};

export type Element =
  | {
      readonly type: 'RichTextBlock';
      readonly inlines: readonly TextRun[];
      readonly horizontalAlignment?: 'Right';
      readonly spacing?: 'None' | 'Small' | 'Medium' | 'Large';
      readonly separator?: true;
    }
  | {
      readonly type: 'TextBlock';
      readonly text: string;
      readonly wrap: true;
      readonly size?: 'Large' | 'Medium';
      readonly weight?: 'Bolder';
      readonly style?: 'heading';
      readonly spacing?: 'Medium' | 'Large';
    }
  | {
      readonly type: 'ColumnSet';
      readonly columns: readonly Column[];
      readonly spacing?: 'None' | 'Small';
      readonly separator?: true;
    }
  | {
      readonly type: 'Container';
      readonly items: readonly Element[];
      readonly spacing?: 'Medium' | 'Large';
      readonly separator?: true;
      readonly style?: 'emphasis' | 'attention' | 'good';
    }
  | {
      readonly type: 'Input.Text';
      readonly id: string;
      readonly label: string;
      readonly isMultiline: true;
      readonly maxLength: number;
      readonly value?: string;
    }
  | {
      readonly type: 'Input.ChoiceSet';
      readonly id: string;
      readonly label: string;
      readonly style: 'compact';
      readonly choices: readonly { readonly title: string; readonly value: string }[];
      readonly value?: string;
    }
  | { readonly type: 'ActionSet'; readonly actions: readonly Action[]; readonly spacing?: 'Medium' };

export type Column = {
  readonly type: 'Column';
  readonly width: 'stretch' | 'auto';
  readonly items: readonly Element[];
};

export type Action =
  | {
      readonly type: 'Action.Execute';
      readonly title: string;
      readonly verb: string;
      readonly data: Readonly<Record<string, unknown>>;
      readonly style?: 'positive' | 'destructive';
      readonly associatedInputs?: 'auto' | 'none';
    }
  | { readonly type: 'Action.OpenUrl'; readonly title: string; readonly url: string }
  | {
      readonly type: 'Action.ShowCard';
      readonly title: string;
      readonly card: { readonly type: 'AdaptiveCard'; readonly body: readonly Element[] };
    };

/** A card, as Teams and the `adaptivecards` library take it. */
export type Card = {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: typeof VERSION;
  /** What a client says that cannot show the card. Our own words only. */
  readonly fallbackText: string;
  readonly body: readonly Element[];
  /** Who is shown a card of their own when they open the message: at most sixty, by Teams' own ids. */
  readonly refresh?: { readonly action: Action; readonly userIds: readonly string[] };
  readonly msteams?: { readonly width?: 'Full'; readonly entities?: readonly object[] };
};

export function card(
  fallbackText: string,
  body: readonly Element[],
  extra: Pick<Card, 'refresh' | 'msteams'> = {},
): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: VERSION,
    fallbackText,
    body,
    ...extra,
  };
}

type Look = Omit<TextRun, 'type' | 'text'>;
type Place = Omit<Extract<Element, { type: 'RichTextBlock' }>, 'type' | 'inlines'>;

/**
 * Text as it is. A text run knows neither markdown, links nor mentions, so nothing that anybody wrote can become one;
 * only the brackets of date functions must be kept from being read as such.
 */
export function text(words: string, look: Look = {}, place: Place = {}): Element {
  return { type: 'RichTextBlock', inlines: [run(words, look)], ...place };
}

/** Runs beside each other in one line. */
export function line(runs: readonly TextRun[], place: Place = {}): Element {
  return { type: 'RichTextBlock', inlines: runs, ...place };
}

export function run(words: string, look: Look = {}): TextRun {
  return { type: 'TextRun', text: plain(words), ...look };
}

/** More blocks than this say nothing more, and a card may hold 28 KB. */
const MOST_PARAGRAPHS = 6;

/** What somebody wrote, a block for each line of it; what is beyond the last block's line goes on in that. */
export function paragraphs(words: string, look: Look = {}): Element[] {
  const written = words.split(/\r\n|[\n\r\u2028\u2029]/).filter((part) => part.trim() !== '');
  const last = written.slice(MOST_PARAGRAPHS - 1).join(' ');
  return [...written.slice(0, MOST_PARAGRAPHS - 1), ...(last === '' ? [] : [last])].map((part) =>
    text(part, look, { spacing: 'Small' }),
  );
}

/** A heading in our own words: text blocks are read as markdown, so nothing from outside may stand in one. */
export function heading(ownWords: string, size: 'Large' | 'Medium' = 'Large'): Element {
  return { type: 'TextBlock', text: ownWords, wrap: true, size, weight: 'Bolder', style: 'heading' };
}

/** Longer than any name or title; what is longer is read in the tab. */
const LONGEST_NAME = 80;

/** A name or title, as much of it as a card has room for. */
export function nameOf(words: string): string {
  return shortened(words, LONGEST_NAME);
}

/** What is longer leaves no room on a phone for the name beside it, and shares the width with it. */
const FIGURE = 20;

/** Name at the left, figure or a few words at the right edge. */
export function row(left: string, right: string, look: Look = {}): Element {
  const width = right.length > FIGURE ? 'stretch' : 'auto';
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'stretch', items: [text(nameOf(left), look)] },
      { type: 'Column', width, items: [text(nameOf(right), look, { horizontalAlignment: 'Right' })] },
    ],
  };
}

/** The verb names what is asked for; what is in `data` comes back with it, beside what was filled in. */
export function execute(
  title: string,
  verb: string,
  data: Readonly<Record<string, unknown>>,
  extra: { style?: 'positive' | 'destructive'; associatedInputs?: 'auto' | 'none' } = {},
): Action {
  return { type: 'Action.Execute', title, verb, data, ...extra };
}

export function openUrl(title: string, url: string): Action {
  return { type: 'Action.OpenUrl', title, url };
}

export function actions(list: readonly Action[]): Element {
  return { type: 'ActionSet', actions: list, spacing: 'Medium' };
}

/** Buttons in rows of two: what does not fit beside each other on a phone is cut off. */
export function rowsOfActions(list: readonly Action[]): Element[] {
  return Array.from({ length: Math.ceil(list.length / 2) }, (_, index) =>
    actions(list.slice(index * 2, index * 2 + 2)),
  );
}

/**
 * `{{DATE(…)}}` and `{{TIME(…)}}` are worked out wherever they stand: a joiner that nobody sees keeps them from it.
 */
function plain(words: string): string {
  return visible(words).replaceAll('{{', '{\u2060{');
}

/** Without the characters that nobody sees and nothing is written with. */
export function visible(words: string): string {
  return words.replaceAll(/\p{Cc}/gu, (sign) => (/\s/.test(sign) ? sign : ''));
}

/** The start of a long text, cut between words where there are any. */
export function shortened(words: string, most: number): string {
  const seen = visible(words);
  if (seen.length <= most) return seen;
  const cut = seen.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/, '')} …`;
}
