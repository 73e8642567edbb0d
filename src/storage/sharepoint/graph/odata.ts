/** What to ask of the items of a list. */
export type ItemsQuery = {
  /** Internal names of the columns that are read; every one of them must be named. */
  readonly fields: readonly string[];
  /** One indexed column: SharePoint filters by no more than one. */
  readonly where?: Condition;
  readonly top?: number;
};

type Condition = {
  readonly column: string;
  readonly is: 'eq' | 'ge';
  readonly value: string;
};

/** The query string of it, every value encoded: the SDK's own methods leave `&` and `#` as they are. */
export function itemsQuery({ fields, where, top }: ItemsQuery): string {
  const options = {
    $expand: `fields($select=${fields.join(',')})`,
    ...(where ? { $filter: `fields/${where.column} ${where.is} ${literal(where.value)}` } : {}),
    ...(top === undefined ? {} : { $top: String(top) }),
  };
  return `?${Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
}

/** A text as OData quotes it. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
