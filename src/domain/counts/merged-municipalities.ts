import { divided, since2017, since2018, since2019, since2020, since2024 } from './municipality-changes.ts';

/** Municipalities that went into one that kept its number: their figures belong beside its own of the same time. */
const JOINED_ONE_THAT_KEPT_ITS_NUMBER = new Map([
  // Klæbu, into Trondheim.
  ['5030', '5001'],
  // Finnøy and Rennesøy, into Stavanger.
  ['1141', '1103'],
  ['1142', '1103'],
]);

const into = new Map<string, readonly string[]>([
  ...[since2017, since2018, since2019, since2020, since2024].flatMap(changesIn),
  ...Object.entries(divided),
]);

/** Each number that went away, with the one that came in its place. */
function changesIn(list: string): (readonly [former: string, into: readonly string[]])[] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [came = '', ...former] = line.match(/\b\d{4}\b/g) ?? [];
      return former.map((number) => [number, [came]] as const);
    });
}

/** Whether the number is one that a municipality had before. */
export function isFormerNumber(number: string): boolean {
  return into.has(number);
}

/** The numbers of today that a number went into: itself where nothing has become of it, several where it was divided. */
export function currentNumbers(number: string): readonly string[] {
  const next = into.get(number);
  return next ? next.flatMap(currentNumbers) : [number];
}

/** Whether figures of both may stand in one source without anybody being counted twice. */
export function standsBeside(former: string, current: string): boolean {
  return JOINED_ONE_THAT_KEPT_ITS_NUMBER.get(former) === current;
}
