import { slugOf } from '../slug.ts';

/** How far two spellings of one name may be from each other, in letters. */
const SPELLING = 2;
/** Names shorter than this are only recognised as they are. */
const SHORT = 6;

/**
 * Finds the one of several that a name most likely means, for a person to approve; null where none, or more than one,
 * does. A name in two languages (`Snåase – Snåsa`) is known by either.
 */
export function nameFinder<T extends { readonly name: string }>(
  owners: readonly T[],
): (name: string) => T | null {
  const known = owners.map((owner) => ({ owner, spelled: spellings(owner.name) }));
  return (name) => {
    const wanted = spellings(name);
    const same = known.filter(({ spelled }) => spelled.some((one) => wanted.includes(one)));
    const close =
      same.length > 0
        ? same
        : known.filter(({ spelled }) => spelled.some((one) => wanted.some((other) => areClose(one, other))));
    return close.length === 1 ? (close[0]?.owner ?? null) : null;
  };
}

/** The name and each of its parts, without what registers add: `Trondheim kommune`, `Orkdal (-2019)`. */
function spellings(name: string): string[] {
  const bare = name.replaceAll(/\([^)]*\)/g, ' ').replaceAll(/\bkommune\b/gi, ' ');
  const parts = bare.split(/ [-–—] |\//).map((part) => slugOf(part));
  return [...new Set([slugOf(bare), ...parts])].filter((spelling) => spelling !== '');
}

function areClose(a: string, b: string): boolean {
  const isAboutAsLong = Math.abs(a.length - b.length) <= SPELLING;
  return isAboutAsLong && Math.min(a.length, b.length) >= SHORT && distance(a, b) <= SPELLING;
}

/** How many letters must be put in, taken out or replaced to make one of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
