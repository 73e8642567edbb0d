/**
 * Why a source gives no number: `:` or `*` where so few would be recognised, `.` where there can be none, `..` where it
 * is not known (Statistics Norway's standard signs). None of them is a zero.
 */
export type Withheld = 'suppressed' | 'not-applicable' | 'missing';

/** How many pupils or children, as a source gives it. */
export type Figure =
  { readonly kind: 'known'; readonly value: number } | { readonly kind: 'withheld'; readonly mark: Withheld };

export type FigureFault = 'count-with-decimals' | 'count-negative' | 'count-too-large' | 'count-unreadable';

/** What a cell with a figure says. Empty says nothing, which is no zero either. */
export type FigureReading =
  Figure | { readonly kind: 'empty' } | { readonly kind: 'unreadable'; readonly fault: FigureFault };

/** More than live in the country. */
const LARGEST = 10_000_000;

const signs: Readonly<Record<string, Withheld>> = {
  ':': 'suppressed',
  '*': 'suppressed',
  '.': 'not-applicable',
  '..': 'missing',
  '…': 'missing',
  '...': 'missing',
};
const dashes = new Set(['-', '–', '—', '−']);
const GROUPED = /^\d{1,3}(?: \d{3})+$|^\d{1,3}(?:\.\d{3})+$/;

/** A figure as people and registers write it: `5018`, `5 018` with any space, `5.018`, `-` for none. */
export function readFigure(cell: string): FigureReading {
  const text = cell.replaceAll(/[\s\u00A0\u2007\u2009\u202F]+/g, ' ').trim();
  if (text === '') return { kind: 'empty' };
  if (dashes.has(text)) return { kind: 'known', value: 0 };
  const mark = signs[text];
  if (mark) return { kind: 'withheld', mark };
  if (/^\d+$/.test(text) || GROUPED.test(text)) return known(text.replaceAll(/[ .]/g, ''));
  if (/^[-–−] ?\d/.test(text)) return unreadable('count-negative');
  return unreadable(/^[\d ]+[.,]\d+$/.test(text) ? 'count-with-decimals' : 'count-unreadable');
}

function known(digits: string): FigureReading {
  const value = Number(digits);
  return value <= LARGEST ? { kind: 'known', value } : unreadable('count-too-large');
}

function unreadable(fault: FigureFault): FigureReading {
  return { kind: 'unreadable', fault };
}

/** Several figures as one: their sum, and withheld where one of them is. Null where there are none. */
export function addFigures(figures: readonly Figure[]): Figure | null {
  const withheld = figures.find((figure) => figure.kind === 'withheld');
  if (withheld) return withheld;
  if (figures.length === 0) return null;
  const values = figures.map((figure) => (figure.kind === 'known' ? figure.value : 0));
  return { kind: 'known', value: values.reduce((sum, value) => sum + value, 0) };
}

export function sameFigure(a: Figure, b: Figure): boolean {
  return a.kind === 'known'
    ? b.kind === 'known' && a.value === b.value
    : b.kind === 'withheld' && a.mark === b.mark;
}
