import type { ColumnDefinition, ColumnValue } from './list-schema.ts';

const LONGEST_TEXT = 255;
/** Well below the about 63,000 characters that a multi-line column takes. */
export const LONGEST_NOTE = 60_000;

/** What a spreadsheet that the list is exported to would take for the start of a formula. */
const formulaStart = /^[=+\-@\t\r]/;
/** XML 1.0 cannot carry them, and SharePoint keeps values as XML. Unpaired surrogates count among them. */
const unfit = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff\p{Cs}]/gu;

/**
 * A value as the column takes it. Texts are made to be read, not to be exact: the JSON beside them is that. They are
 * cut to fit, lose what cannot be shown, and are kept from becoming a formula.
 */
export function toCell(value: ColumnValue, { type }: ColumnDefinition): ColumnValue {
  if (typeof value !== 'string') return value;
  switch (type) {
    case 'text':
      return readable(value.replaceAll(/\s+/g, ' '), LONGEST_TEXT);
    case 'note':
      return readable(value, LONGEST_NOTE);
    case 'date':
      // At noon it is the same day in every time zone that a site may be set to.
      return `${value}T12:00:00Z`;
    case 'number':
    case 'dateTime':
    case 'boolean':
    case 'choice':
      return value;
  }
}

function readable(text: string, longest: number): string | null {
  const fit = text.replaceAll(unfit, '').trim();
  const inert = formulaStart.test(fit) ? `'${fit}` : fit;
  if (inert === '') return null;
  return inert.length <= longest ? inert : `${inert.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
