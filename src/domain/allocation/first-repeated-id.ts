type Identified = { readonly id: string };

/** The first id in the list that has stood there before; null where each is used once. */
export function firstRepeatedId(list: readonly Identified[]): string | null {
  if (list.length < 1000) return repeatedInSet(list);
  const found = repeatedInTable(list);
  return found === undefined ? repeatedInSet(list) : found;
}

function repeatedInSet(list: readonly Identified[]): string | null {
  const seen = new Set<string>();
  for (const { id } of list) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

/**
 * The same with a hash table of row numbers, in a quarter of the time that a Set of a million texts takes. Undefined
 * where too many ids fall on the same places (ids made to do so), which would take quadratic time.
 */
function repeatedInTable(list: readonly Identified[]): string | null | undefined {
  const mask = 2 ** Math.ceil(Math.log2(list.length * 2)) - 1;
  const rowsFromOne = new Int32Array(mask + 1);
  // All hashes first, so that the processor need not wait for one text before it fetches the next.
  const hashes = hashesOf(list);
  let collisionsLeft = list.length * 4;
  for (let row = 0; row < list.length; row++) {
    const hash = hashes[row] as number;
    let place = hash & mask;
    for (let taken = rowsFromOne[place] as number; taken !== 0; taken = rowsFromOne[place] as number) {
      if (hashes[taken - 1] === hash && list[taken - 1]?.id === list[row]?.id) return list[row]?.id;
      if (--collisionsLeft < 0) return undefined;
      place = (place + 1) & mask;
    }
    rowsFromOne[place] = row + 1;
  }
  return null;
}

function hashesOf(list: readonly Identified[]): Int32Array {
  const hashes = new Int32Array(list.length);
  for (let row = 0; row < list.length; row++) {
    const { id } = list[row] as Identified;
    let hash = 0;
    for (let at = 0; at < id.length; at++) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) | 0;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hashes[row] = hash ^ (hash >>> 12);
  }
  return hashes;
}
