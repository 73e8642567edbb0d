import type { CompetenceNetwork, RegisteredOwner } from '../registers/registers.ts';
import { slugOf } from '../slug.ts';
import { type CountKind, countKinds, type IncomingCount, type Place } from './counts-of-year.ts';
import { addFigures, type Figure, type FigureFault, type FigureReading, readFigure } from './figure.ts';
import { currentNumbers, isFormerNumber, standsBeside } from './merged-municipalities.ts';
import { nameFinder } from './owner-name.ts';
import { readRegion } from './region.ts';

/** A row of a file, by what its columns mean. Null for what no column has. */
export type CountLine = {
  /** As the file numbers it. */
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly pupils: string | null;
  /** Added to the pupils, where a source has them apart. */
  readonly apprentices: string | null;
  readonly children: string | null;
};

/** What a person says of a row: whom it is about, or that it is left out (null). */
export type Choice = { readonly row: number; readonly place: Place | null };

/** Why a row says nothing about an owner of ours. */
export type IgnoredBecause =
  'heading' | 'total' | 'county' | 'elsewhere' | 'no-figures' | 'merged-since' | 'unknown' | 'left-out';

/** Why a row is not taken in. */
export type RowFault = FigureFault | 'counted-twice' | 'row-repeated' | 'beside-a-fault';

export type RowReading = {
  readonly line: CountLine;
  readonly figures: Readonly<Record<CountKind, FigureReading | null>>;
} & (
  | { readonly state: 'ignored'; readonly because: IgnoredBecause }
  /** Nobody can tell whom it is about without a person: the likely ones, if there are any. */
  | { readonly state: 'undecided'; readonly suggestions: readonly Place[] }
  | { readonly state: 'refused'; readonly fault: RowFault; readonly place: Place | null }
  | { readonly state: 'taken'; readonly place: Place }
);

/** An owner in a network, as counts can name it. */
export type NamedPlace = Place & { readonly name: string; readonly number: string | null };

/** Everybody that counts can be about: each owner in each network that it is in. */
export function placesOf(
  networks: readonly CompetenceNetwork[],
  registered: readonly Pick<RegisteredOwner, 'id' | 'number'>[],
): readonly NamedPlace[] {
  const numbers = new Map<string, string | null>(registered.map(({ id, number }) => [id, number]));
  return networks.flatMap((network) =>
    network.owners.map(({ id, name }) => ({
      owner: id,
      network: network.id,
      name,
      number: numbers.get(id) ?? null,
    })),
  );
}

/**
 * What every row of a file says, and the figures that come of it. An owner is found by its number, former ones
 * included; by its organisation's number or its id; and by name only where a person has said so.
 */
export function readCounts(
  lines: readonly CountLine[],
  choices: readonly Choice[],
  places: readonly NamedPlace[],
): { readonly rows: readonly RowReading[]; readonly counts: readonly IncomingCount[] } {
  const byRow = new Map(choices.map(({ row, place }) => [row, place]));
  const called = nameFinder(places);
  const first = lines.map((line) => readRow(line, byRow.get(line.row), { places, called }));
  const groups = Map.groupBy(
    first.filter((row) => row.state === 'taken' || (row.state === 'refused' && row.place !== null)),
    (row) => ('place' in row && row.place ? keyOf(row.place) : ''),
  );
  const judged = new Map([...groups.values()].flatMap(judge).map((row) => [row.line.row, row]));
  const rows = first.map((row) => judged.get(row.line.row) ?? row);
  return { rows, counts: countsIn(rows) };
}

function keyOf({ owner, network }: Place): string {
  return `${owner} ${network}`;
}

/** Whom rows can be about, and whom a name most likely means. */
type Register = {
  readonly places: readonly NamedPlace[];
  readonly called: (name: string) => NamedPlace | null;
};

function readRow(line: CountLine, choice: Place | null | undefined, register: Register): RowReading {
  const figures = { pupils: figureIn([line.pupils, line.apprentices]), children: figureIn([line.children]) };
  const row = { line, figures };
  const said = countKinds.flatMap((kind) => figures[kind] ?? []);
  const region = readRegion(line.key, line.name);
  if (region.kind === 'total' || region.kind === 'county')
    return { ...row, state: 'ignored', because: region.kind };
  if (region.kind === 'nothing') return { ...row, state: 'ignored', because: 'heading' };
  if (said.every(({ kind }) => kind === 'empty')) {
    return { ...row, state: 'ignored', because: region.kind === 'name' ? 'heading' : 'no-figures' };
  }
  if (choice === null) return { ...row, state: 'ignored', because: 'left-out' };
  if (choice && register.places.some((place) => keyOf(place) === keyOf(choice))) return taken(choice);

  const found = placesMeant(region, line, register);
  if (found.kind === 'one') return taken(found.place);
  if (found.kind === 'maybe') return { ...row, state: 'undecided', suggestions: found.places.map(placeOf) };
  const hasFigure = said.some(({ kind }) => kind === 'known' || kind === 'withheld');
  return { ...row, state: 'ignored', because: hasFigure ? found.kind : 'heading' };

  function taken(named: Place): RowReading {
    const place = placeOf(named);
    const unreadable = said.find((figure) => figure.kind === 'unreadable');
    return unreadable
      ? { ...row, state: 'refused', fault: unreadable.fault, place }
      : { ...row, state: 'taken', place };
  }
}

function placeOf({ owner, network }: Place): Place {
  return { owner, network };
}

/** The cells of one kind as one figure; null where no column has it. */
function figureIn(cells: readonly (string | null)[]): FigureReading | null {
  const readings = cells.flatMap((cell) => (cell === null ? [] : [readFigure(cell)]));
  if (readings.length === 0) return null;
  const unreadable = readings.find(({ kind }) => kind === 'unreadable');
  return unreadable ?? addFigures(readings.flatMap(figureOf)) ?? { kind: 'empty' };
}

type Meant =
  | { readonly kind: 'one'; readonly place: Place }
  | { readonly kind: 'maybe'; readonly places: readonly Place[] }
  | { readonly kind: 'elsewhere' | 'unknown' };

function placesMeant(
  region: Exclude<ReturnType<typeof readRegion>, { kind: 'total' | 'county' | 'nothing' }>,
  { key }: CountLine,
  { places, called }: Register,
): Meant {
  if (region.kind === 'municipality') {
    const numbers = currentNumbers(region.number);
    const found = places.filter(({ number }) => number !== null && numbers.includes(number));
    if (found.length === 0) return { kind: 'elsewhere' };
    return numbers.length === 1 ? oneOf(found) : { kind: 'maybe', places: found };
  }
  const wanted = region.kind === 'organisation' ? region.number : key.trim();
  const known = places.filter(({ owner, number }) => owner === wanted || number === wanted);
  if (known.length > 0) return oneOf(known);
  const likely = region.name === '' ? null : called(region.name);
  if (likely) return { kind: 'maybe', places: [likely] };
  const withoutZero = placesNumbered(key, places);
  return withoutZero.length > 0 ? { kind: 'maybe', places: withoutZero } : { kind: 'unknown' };
}

/** Those whose number a spreadsheet took for an amount, so that its first zero is gone: `301` for 0301. */
function placesNumbered(key: string, places: readonly NamedPlace[]): readonly NamedPlace[] {
  const digits = /^\s*(\d{3})(?!\d)/.exec(key)?.[1];
  const numbers = digits === undefined ? [] : currentNumbers(`0${digits}`);
  return places.filter(({ number }) => number !== null && numbers.includes(number));
}

/** An owner in two networks has two places: which of them is a person's to say. */
function oneOf(found: readonly NamedPlace[]): Meant {
  const [place, ...others] = found;
  return place && others.length === 0 ? { kind: 'one', place } : { kind: 'maybe', places: found };
}

/** The rows about one owner, seen beside each other: former municipalities add up, and nobody is counted twice. */
function judge(rows: readonly RowReading[]): readonly RowReading[] {
  const current = rows.find(({ line }) => isCurrent(numberOf(line)));
  const names = rows.map(({ line }) => identityOf(line));
  const judged = rows.map((row, index): RowReading => {
    if (row.state !== 'taken') return row;
    if (names.indexOf(names[index] ?? '') !== names.lastIndexOf(names[index] ?? ''))
      return refused(row, 'row-repeated');
    const number = numberOf(row.line);
    const isSuperseded =
      current !== undefined &&
      current !== row &&
      isFormerNumber(number) &&
      !standsBeside(number, numberOf(current.line));
    if (!isSuperseded) return row;
    return hasPeople(row)
      ? refused(row, 'counted-twice')
      : { ...row, state: 'ignored', because: 'merged-since' };
  });
  const isFaulty = judged.some(({ state }) => state === 'refused');
  return isFaulty
    ? judged.map((row) => (row.state === 'taken' ? refused(row, 'beside-a-fault') : row))
    : judged;
}

function refused(row: RowReading & { state: 'taken' }, fault: RowFault): RowReading {
  return { ...row, state: 'refused', fault };
}

function numberOf({ key, name }: CountLine): string {
  const region = readRegion(key, name);
  return region.kind === 'municipality' || region.kind === 'organisation' ? region.number : '';
}

function isCurrent(number: string): boolean {
  return number !== '' && !isFormerNumber(number);
}

/** What a row calls itself, so that the same one twice is seen. */
function identityOf(line: CountLine): string {
  return numberOf(line) || slugOf(line.name || line.key);
}

/** Whether anybody is counted in a row, or may be. */
function hasPeople({ figures }: RowReading): boolean {
  return countKinds.some((kind) => {
    const figure = figures[kind];
    return figure?.kind === 'known'
      ? figure.value > 0
      : figure?.kind === 'withheld' && figure.mark === 'suppressed';
  });
}

/** The sum of the rows that are about the same owner. */
function countsIn(rows: readonly RowReading[]): IncomingCount[] {
  const groups = Map.groupBy(
    rows.filter((row) => row.state === 'taken'),
    ({ place }) => keyOf(place),
  );
  return [...groups.values()].flatMap((group) =>
    countKinds.flatMap((kind) => {
      const figure = addFigures(group.flatMap(({ figures }) => figureOf(figures[kind])));
      const place = group[0]?.place;
      return figure && place ? [{ ...place, kind, figure }] : [];
    }),
  );
}

function figureOf(reading: FigureReading | null): Figure[] {
  return reading?.kind === 'known' || reading?.kind === 'withheld' ? [reading] : [];
}
