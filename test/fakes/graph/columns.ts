import { GraphRefusal, invalidRequest } from './http-shapes.ts';

export type Facet =
  'text' | 'number' | 'currency' | 'choice' | 'dateTime' | 'boolean' | 'lookup' | 'personOrGroup';

/** A column. The facet holds what Graph's facet of that name holds. */
export type Column = {
  readonly id: string;
  readonly name: string;
  displayName: string;
  description: string;
  readonly facet: Facet;
  settings: Readonly<Record<string, unknown>>;
  indexed: boolean;
  enforceUniqueValues: boolean;
  required: boolean;
  hidden: boolean;
  readonly readOnly: boolean;
  defaultValue: unknown;
};

const facets: readonly Facet[] = [
  'text',
  'number',
  'currency',
  'choice',
  'dateTime',
  'boolean',
  'lookup',
  'personOrGroup',
];

const facetDefaults: Readonly<Record<Facet, Readonly<Record<string, unknown>>>> = {
  text: {
    allowMultipleLines: false,
    appendChangesToExistingText: false,
    linesForEditing: 0,
    maxLength: 255,
    textType: 'plain',
  },
  number: { decimalPlaces: 'automatic', displayAs: 'number' },
  currency: { locale: 'nb-NO' },
  choice: { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' },
  dateTime: { displayAs: 'default', format: 'dateTime' },
  boolean: {},
  lookup: { allowMultipleValues: false, allowUnlimitedLength: false },
  personOrGroup: {
    allowMultipleSelection: false,
    chooseFromType: 'peopleOnly',
    displayAs: 'nameWithPresence',
  },
};

/** A column from what a request or a test says of it; the rest as SharePoint fills it in. */
export function columnFrom(guid: () => string, said: Readonly<Record<string, unknown>>): Column {
  const named = facets.filter((facet) => said[facet] !== undefined && said[facet] !== null);
  const [facet] = named;
  if (!facet || named.length > 1) throw invalidRequest('Column type must be specified exactly once.');
  const name = said['name'];
  if (typeof name !== 'string' || name === '') throw invalidRequest('A column must have a name.');
  const settings = { ...facetDefaults[facet], ...(said[facet] as object) };
  const column: Column = {
    id: guid(),
    name: internalName(name),
    displayName: (said['displayName'] as string | undefined) ?? name,
    description: (said['description'] as string | undefined) ?? '',
    facet,
    settings: multiLine(settings) ? withoutLength(settings) : settings,
    indexed: said['indexed'] === true,
    enforceUniqueValues: said['enforceUniqueValues'] === true,
    required: said['required'] === true,
    hidden: said['hidden'] === true,
    readOnly: said['readOnly'] === true,
    defaultValue: said['defaultValue'] ?? null,
  };
  checkIndex(column);
  return column;
}

/** Refuses what SharePoint cannot index or keep unique. */
export function checkIndex(column: Column): void {
  const severalValues = isMultiLine(column) || column.settings['displayAs'] === 'checkBoxes';
  if (column.indexed && severalValues) {
    throw invalidRequest(`The column '${column.name}' is of a type that cannot be indexed.`);
  }
  if (column.enforceUniqueValues && !column.indexed) {
    throw invalidRequest(`The column '${column.name}' must be indexed to enforce unique values.`);
  }
  if (column.enforceUniqueValues && column.facet === 'boolean') {
    throw invalidRequest(`The column '${column.name}' is of a type that cannot be unique.`);
  }
}

const maximumOfIndexes = 20;

/** Refuses one index more than a list may have. */
export function checkIndexCount(columns: readonly Column[]): void {
  if (columns.filter((column) => column.indexed).length > maximumOfIndexes) {
    throw new GraphRefusal(
      400,
      'invalidRequest',
      `The maximum number of indexed columns (${maximumOfIndexes}) has been reached.`,
    );
  }
}

const multiLine = (settings: Readonly<Record<string, unknown>>): boolean =>
  settings['allowMultipleLines'] === true;

function withoutLength(settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => name !== 'maxLength'));
}

export const isMultiLine = (column: Column): boolean => multiLine(column.settings);

/** The name under which a lookup or person column's values are read and written. */
export const valueKey = (column: Column): string =>
  column.facet === 'lookup' || column.facet === 'personOrGroup' ? `${column.name}LookupId` : column.name;

/** What is no letter, digit or underscore becomes its code: `Høring 1` is `H_x00f8_ring_x0020_1`. */
function internalName(name: string): string {
  return name.replaceAll(
    /[^A-Za-z0-9_]/gu,
    (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`,
  );
}

/** The column as Graph shows it. */
export function columnBody(column: Column): Record<string, unknown> {
  return {
    columnGroup: column.readOnly ? '_Hidden' : 'Custom Columns',
    description: column.description,
    displayName: column.displayName,
    enforceUniqueValues: column.enforceUniqueValues,
    hidden: column.hidden,
    id: column.id,
    indexed: column.indexed,
    name: column.name,
    readOnly: column.readOnly,
    required: column.required,
    ...(column.defaultValue ? { defaultValue: column.defaultValue } : {}),
    [column.facet]: column.settings,
  };
}

/** The columns that every list has. */
export function systemColumns(guid: () => string): Column[] {
  const own = (said: Record<string, unknown>): Column => columnFrom(guid, said);
  return [
    own({ name: 'Title', displayName: 'Tittel', text: {}, required: true }),
    own({ name: 'ID', displayName: 'ID', number: {}, readOnly: true }),
    own({ name: 'ContentType', displayName: 'Innholdstype', text: {}, readOnly: true }),
    own({ name: 'Modified', displayName: 'Endret', dateTime: {}, readOnly: true }),
    own({ name: 'Created', displayName: 'Opprettet', dateTime: {}, readOnly: true }),
    own({ name: 'Author', displayName: 'Opprettet av', personOrGroup: {}, readOnly: true }),
    own({ name: 'Editor', displayName: 'Endret av', personOrGroup: {}, readOnly: true }),
    own({ name: '_UIVersionString', displayName: 'Versjon', text: {}, readOnly: true }),
    own({ name: 'Attachments', displayName: 'Vedlegg', boolean: {}, readOnly: true }),
    own({ name: 'LinkTitle', displayName: 'Tittel', text: {}, readOnly: true }),
  ];
}
