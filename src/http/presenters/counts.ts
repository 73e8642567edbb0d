import type { CountsPreview } from '../../application/counts/import-counts.ts';
import type { CountsReading } from '../../application/counts/read-counts.ts';
import type { Answer } from '../../contract/operations.ts';
import {
  type CountKind,
  type CountsOfYear,
  countsOfNetworks,
  isAbout,
  type OwnerCount,
  type Place,
  restsOnExamples,
} from '../../domain/counts/counts-of-year.ts';
import { addFigures, type Figure, type FigureReading, sameFigure } from '../../domain/counts/figure.ts';
import type { RowReading } from '../../domain/counts/read-counts.ts';
import type { Names } from './names.ts';

type View = Answer<'readCounts'>;
type PreviewRow = Answer<'previewCounts'>['rows'][number];

/** The years that have counts, each with its latest source. */
export function presentCountsList(years: readonly CountsOfYear[]): Answer<'listCounts'> {
  return {
    years: years.map(({ year, counts, imports }) => ({
      year,
      source: imports.at(-1)?.source ?? '',
      figures: counts.length,
    })),
  };
}

/** A year's counts with the names of whom they are about. */
export async function presentCounts(reading: CountsReading, names: Names): Promise<View> {
  const { counts, stored, networks, places } = reading;
  const ownerName = (owner: string) => places.find((one) => one.owner === owner)?.name ?? owner;
  const about = Map.groupBy(counts.counts, ({ owner, network }) => `${owner} ${network}`);
  const figureOf = (own: readonly OwnerCount[], kind: CountKind) => {
    const count = own.find((one) => one.kind === kind);
    return count ? { figure: count.figure, source: count.source } : null;
  };
  return {
    year: counts.year,
    version: stored?.version ?? 0,
    areExamples: restsOnExamples(counts, () => true),
    changed: stored && (await names.changed(stored.audit)),
    places: places.map((place) => namedPlace(reading, place)),
    counts: [...about.values()].flatMap((own) =>
      own.slice(0, 1).map((first) => ({
        ...namedPlace(reading, first),
        pupils: figureOf(own, 'pupils'),
        children: figureOf(own, 'children'),
      })),
    ),
    networks: countsOfNetworks(counts, networks).map(({ network, counts: sums, gaps }) => ({
      network,
      name: networks.find(({ id }) => id === network)?.name ?? network,
      pupils: sums.pupils ?? null,
      children: sums.children ?? null,
      gaps: gaps.map(({ kind, owner, why, estimate }) => ({
        kind,
        owner,
        ownerName: ownerName(owner),
        why,
        estimate,
      })),
    })),
    imports: await Promise.all(
      counts.imports.map(async ({ number, source, countedOn, fileName, by, at, changes }) => ({
        number,
        source,
        countedOn,
        fileName,
        by: await names.person(by),
        at,
        changes,
      })),
    ),
  };
}

function namedPlace({ places, networks }: CountsReading, { owner, network }: Place) {
  const place = places.find((one) => one.owner === owner && one.network === network);
  return {
    owner,
    network,
    name: place?.name ?? owner,
    networkName: networks.find(({ id }) => id === network)?.name ?? network,
  };
}

/** What a file would do, row by row. */
export function presentCountsPreview(preview: CountsPreview): Answer<'previewCounts'> {
  return {
    changes: preview.changes,
    rows: preview.rows.map((row) => presentRow(row, preview)),
  };
}

function presentRow(row: RowReading, preview: CountsPreview): PreviewRow {
  const place = 'place' in row ? row.place : null;
  const together = row.state === 'taken' ? rowsAbout(row.place, preview.rows) : [row];
  const [pupils, children] = (['pupils', 'children'] as const).map((kind) => {
    const reading = row.figures[kind];
    const before = place && preview.counts.counts.find((count) => isAbout(count, { ...place, kind }));
    return {
      figure: reading && withoutFault(reading),
      before: before?.figure ?? null,
      sum: addFigures(together.flatMap(({ figures }) => figureOf(figures[kind]))),
    };
  });
  const empty = { figure: null, before: null, sum: null };
  const figures = { pupils: pupils ?? empty, children: children ?? empty };
  return {
    row: row.line.row,
    called: [row.line.key, row.line.name]
      .map((text) => text.trim())
      .filter(Boolean)
      .join(' '),
    place: place && namedPlace(preview, place),
    suggestions: row.state === 'undecided' ? [...row.suggestions] : [],
    ...figures,
    outcome: outcomeOf(row, [figures.pupils, figures.children]),
    fault: row.state === 'refused' ? row.fault : null,
    addedTo: together.filter((other) => other !== row).map(({ line }) => line.row),
  };
}

function rowsAbout({ owner, network }: Place, rows: readonly RowReading[]): RowReading[] {
  return rows.filter(
    (row) => row.state === 'taken' && row.place.owner === owner && row.place.network === network,
  );
}

function outcomeOf(
  row: RowReading,
  figures: readonly { readonly before: Figure | null; readonly sum: Figure | null }[],
): PreviewRow['outcome'] {
  if (row.state === 'ignored') return row.because;
  if (row.state !== 'taken') return row.state;
  const said = figures.filter(({ sum }) => sum !== null);
  if (said.every(({ before }) => before === null)) return 'new';
  const isSame = said.every(({ before, sum }) => before !== null && sum !== null && sameFigure(before, sum));
  return isSame ? 'unchanged' : 'changed';
}

function figureOf(reading: FigureReading | null): Figure[] {
  return reading?.kind === 'known' || reading?.kind === 'withheld' ? [reading] : [];
}

function withoutFault(reading: FigureReading) {
  return reading.kind === 'unreadable' ? ({ kind: 'unreadable' } as const) : reading;
}
