import { z } from 'zod';
import { changed, instant, line, networkId, ownerId, person, plainDate, requiredLine } from './common.ts';

/** A table that came in, as it stands: nothing is kept of it. */
export const table = z.strictObject({
  /** The sheet that the rows are from; null where there are none to choose between. */
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  rows: z.array(z.strictObject({ number: z.number().int(), cells: z.array(z.string()) })),
});

const count = z.number().int().min(0).max(10_000_000);
const kind = z.enum(['pupils', 'children']);
const withheld = z.enum(['suppressed', 'not-applicable', 'missing']);
const place = z.strictObject({ owner: ownerId, network: networkId });
const cell = z.string().max(300);
const rowNumber = z.number().int().min(1).max(100_000_000);

const file = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        row: rowNumber,
        key: cell,
        name: cell,
        pupils: cell.nullable(),
        apprentices: cell.nullable(),
        children: cell.nullable(),
      }),
    )
    .max(5000),
  /** Whom a row is about, or that it is left out. */
  choices: z.array(z.strictObject({ row: rowNumber, place: place.nullable() })).max(5000),
});

export const previewCounts = file;
export const importCounts = file.extend({
  source: requiredLine,
  countedOn: plainDate,
  fileName: line,
});
export const estimateCount = place.extend({
  kind,
  estimate: z.strictObject({ value: count, grounds: requiredLine }).nullable(),
});

const figure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), value: count }),
  z.strictObject({ kind: z.literal('withheld'), mark: withheld }),
  z.strictObject({ kind: z.literal('empty') }),
  z.strictObject({ kind: z.literal('unreadable') }),
]);
const rowFigure = z.strictObject({
  figure: figure.nullable(),
  before: figure.nullable(),
  sum: figure.nullable(),
});
const namedPlace = place.extend({ name: z.string(), networkName: z.string() });

export const countsPreview = z.strictObject({
  changes: z.number().int(),
  rows: z.array(
    z.strictObject({
      row: z.number().int(),
      /** What the file calls it. */
      called: z.string(),
      place: namedPlace.nullable(),
      suggestions: z.array(place),
      pupils: rowFigure,
      children: rowFigure,
      /** What becomes of the row. */
      outcome: z.enum([
        'new',
        'changed',
        'unchanged',
        'undecided',
        'refused',
        'heading',
        'total',
        'county',
        'elsewhere',
        'no-figures',
        'merged-since',
        'unknown',
        'left-out',
      ]),
      /** Why it is refused. */
      fault: z
        .enum([
          'count-with-decimals',
          'count-negative',
          'count-too-large',
          'count-unreadable',
          'counted-twice',
          'row-repeated',
          'beside-a-fault',
        ])
        .nullable(),
      /** The other rows that it is added up with. */
      addedTo: z.array(z.number().int()),
    }),
  ),
});

/** What a network's count should have and no source gives; with what a person puts there instead. */
export const gap = z.strictObject({
  kind,
  owner: ownerId,
  ownerName: z.string(),
  why: z.enum(['suppressed', 'not-applicable', 'missing', 'no-figure']),
  estimate: z.strictObject({ value: count, grounds: z.string() }).nullable(),
});

export const countsList = z.strictObject({
  years: z.array(z.strictObject({ year: z.number().int(), source: z.string(), figures: z.number().int() })),
});

export const countsView = z.strictObject({
  year: z.number().int(),
  /** 0 where nothing has come in. */
  version: z.number().int(),
  /** Whether any figure is invented. */
  areExamples: z.boolean(),
  changed: changed.nullable(),
  /** Everybody that counts can be about. */
  places: z.array(namedPlace),
  counts: z.array(
    namedPlace.extend({
      pupils: z.strictObject({ figure: figure, source: z.number().int() }).nullable(),
      children: z.strictObject({ figure: figure, source: z.number().int() }).nullable(),
    }),
  ),
  networks: z.array(
    z.strictObject({
      network: networkId,
      name: z.string(),
      pupils: count.nullable(),
      children: count.nullable(),
      gaps: z.array(gap),
    }),
  ),
  imports: z.array(
    z.strictObject({
      number: z.number().int(),
      source: z.string(),
      countedOn: plainDate,
      fileName: z.string(),
      by: person,
      at: instant,
      changes: z.number().int(),
    }),
  ),
});
