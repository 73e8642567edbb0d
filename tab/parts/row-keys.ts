/** The keys with one for each row: new rows get keys that no row before them had, and surplus keys at the end go. */
export function fitKeys(keys: readonly number[], rows: number): readonly number[] {
  if (keys.length >= rows) return keys.slice(0, rows);
  const next = Math.max(-1, ...keys) + 1;
  return [...keys, ...Array.from({ length: rows - keys.length }, (_, at) => next + at)];
}
