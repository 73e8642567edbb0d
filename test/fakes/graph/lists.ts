import { type Column, systemColumns, valueKey } from './columns.ts';

/** A value as the list keeps it: what a read gives back. Null never stands here, the key is missing instead. */
export type Values = ReadonlyMap<string, unknown>;

export type Item = {
  readonly id: number;
  /** The part of the eTag that stays. */
  readonly uniqueId: string;
  /** The part of the eTag that every write bumps. */
  readonly version: number;
  readonly values: Values;
  readonly created: Date;
  readonly modified: Date;
  readonly createdBy: string;
  readonly modifiedBy: string;
};

export type ResyncCode =
  'resyncChangesApplyDifferences' | 'resyncChangesUploadDifferences' | 'resyncRequired';

export type List = {
  readonly id: string;
  /** The last part of its address; stays when the title changes. */
  readonly name: string;
  displayName: string;
  description: string;
  readonly created: Date;
  modified: Date;
  readonly columns: Column[];
  readonly items: Map<number, Item>;
  /** Ids in the order in which they were written; a position in it is a delta token. */
  readonly changes: number[];
  /** Positions before it are forgotten: a token that points there gets 410, with this code. */
  forgotten: { readonly before: number; readonly code: ResyncCode; readonly location: boolean };
  add(values: Values, by: string): Item;
  replace(item: Item, values: Values, by: string): Item;
  remove(item: Item): void;
  /** Items by id, those after one of them. */
  after(id: number): Iterable<Item>;
  /** Ids of items with that value, from the index of an indexed column. */
  idsWith(column: string, value: unknown): Iterable<number>;
  /** Makes indexes anew after columns changed. */
  columnsChanged(): void;
  /** Drops a column with the values that it held. */
  dropColumn(column: Column): void;
};

export const eTagOf = (item: Item): string => `"${item.uniqueId},${item.version}"`;

/** Times come without milliseconds. */
export const wholeSeconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** How SharePoint compares values: text without regard to case. */
export const comparable = (value: unknown): string =>
  typeof value === 'string' ? value.toLowerCase() : value === undefined ? '' : JSON.stringify(value);

export function createList(guid: () => string, displayName: string): List {
  const now = new Date();
  const items = new Map<number, Item>();
  const changes: number[] = [];
  const indexes = new Map<string, Map<string, Set<number>>>();
  const columns = systemColumns(guid);
  let lastId = 0;

  const enterIn = (index: Map<string, Set<number>>, column: string, item: Item): void => {
    const key = comparable(item.values.get(column));
    index.set(key, (index.get(key) ?? new Set()).add(item.id));
  };
  const enter = (item: Item): void => {
    for (const [column, index] of indexes) enterIn(index, column, item);
  };
  const leave = (item: Item): void => {
    for (const [column, index] of indexes) index.get(comparable(item.values.get(column)))?.delete(item.id);
  };
  const put = (item: Item): Item => {
    items.set(item.id, item);
    enter(item);
    changes.push(item.id);
    list.modified = item.modified;
    return item;
  };
  const list: List = {
    id: guid(),
    name: displayName,
    displayName,
    description: '',
    created: now,
    modified: now,
    columns,
    items,
    changes,
    forgotten: { before: 0, code: 'resyncChangesApplyDifferences', location: true },
    add: (values, by) => {
      lastId += 1;
      const now = new Date();
      return put({
        id: lastId,
        uniqueId: guid(),
        version: 1,
        values,
        created: now,
        modified: now,
        createdBy: by,
        modifiedBy: by,
      });
    },
    replace: (item, values, by) => {
      leave(item);
      return put({ ...item, version: item.version + 1, values, modified: new Date(), modifiedBy: by });
    },
    remove: (item) => {
      leave(item);
      items.delete(item.id);
      changes.push(item.id);
    },
    idsWith: (column, value) => {
      let index = indexes.get(column);
      if (!index) {
        index = new Map();
        indexes.set(column, index);
        for (const item of items.values()) enterIn(index, column, item);
      }
      return index.get(comparable(value)) ?? [];
    },
    columnsChanged: () => indexes.clear(),
    after: function* after(id) {
      for (let next = id + 1; next <= lastId; next += 1) {
        const item = items.get(next);
        if (item) yield item;
      }
    },
    dropColumn: (column) => {
      columns.splice(columns.indexOf(column), 1);
      for (const [id, item] of items) {
        const values = new Map(item.values);
        if (values.delete(valueKey(column))) items.set(id, { ...item, values });
      }
      indexes.clear();
    },
  };
  return list;
}
