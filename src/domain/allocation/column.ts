/** Numbers, one per recipient, in the order given. */
export type Column = Float64Array | number[];

/**
 * A column to fill from the first row on. A typed array is compact, but costs half a microsecond to set up; a county's
 * eleven networks are done before that, so few rows take a plain array.
 */
export function newColumn(rows: number): Column {
  if (rows > 64) return new Float64Array(rows);
  const column: number[] = [];
  column.length = rows;
  return column;
}
