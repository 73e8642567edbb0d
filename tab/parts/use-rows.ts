import { useState } from 'react';
import { fitKeys } from './row-keys.ts';

type FormRow<Row> = {
  /** The row's own as long as the form is open, whatever becomes of the rows before it. */
  readonly key: number;
  readonly row: Row;
  readonly set: (row: Row) => void;
  readonly remove: () => void;
};

/**
 * The rows of a form that have no id of their own and are only added last: each with a React key of its own, so that
 * when one before it is removed, focus and what is typed stay where they are.
 */
export function useRows<Row>(
  rows: readonly Row[],
  onChange: (rows: Row[]) => void,
): { readonly rows: readonly FormRow<Row>[]; readonly add: (row: Row) => void } {
  const [kept, keep] = useState<readonly number[]>([]);
  const keys = fitKeys(kept, rows.length);
  if (keys.length !== kept.length) keep(keys);
  return {
    rows: rows.map((row, index) => ({
      key: keys[index] ?? index,
      row,
      set: (changed) => onChange(rows.with(index, changed)),
      remove: () => {
        keep(keys.toSpliced(index, 1));
        onChange(rows.toSpliced(index, 1));
      },
    })),
    add: (row) => onChange([...rows, row]),
  };
}
