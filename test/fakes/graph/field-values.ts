import { type Column, isMultiLine, valueKey } from './columns.ts';
import { invalidRequest } from './http-shapes.ts';
import { eTagOf, type Item, type List, type Values, wholeSeconds } from './lists.ts';

const longestText = 255;
const longestNote = 63_000;
/** XML 1.0 cannot carry them, and SharePoint keeps fields as XML. */
const isUnfit = (character: string): boolean =>
  (character < ' ' && !'\t\n\r'.includes(character)) || character === '\ufffe' || character === '\uffff';

/** The item's values after a write of some of them. */
export function written(
  list: List,
  before: Values,
  fields: Readonly<Record<string, unknown>>,
  itemId: number | null,
): Values {
  const after = new Map(before);
  for (const [key, value] of Object.entries(fields)) {
    if (key.includes('@odata')) continue;
    if (key === 'id') throw invalidRequest("Field 'id' is read-only");
    const column = list.columns.find((one) => valueKey(one) === key);
    if (!column) throw invalidRequest(`Field '${key}' is not recognized`);
    if (column.readOnly) throw invalidRequest(`Field '${key}' is read-only`);
    const kept = value === null ? null : keptValue(column, value, fields);
    // An empty text is no value.
    if (kept === null || kept === '') after.delete(key);
    else after.set(key, kept);
  }
  for (const column of list.columns)
    if (column.enforceUniqueValues) refuseDouble(list, column, after, itemId);
  return after;
}

/** The values of a new item: what was sent, and the columns' default values where nothing was. */
export function withDefaults(list: List, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const defaults = list.columns
    .filter((column) => column.defaultValue && !(valueKey(column) in fields))
    .map((column) => [valueKey(column), (column.defaultValue as { value?: unknown }).value] as const)
    .filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(defaults), ...fields };
}

function refuseDouble(list: List, column: Column, values: Values, itemId: number | null): void {
  const value = values.get(valueKey(column));
  if (value === undefined) return;
  for (const id of list.idsWith(valueKey(column), value)) {
    if (id !== itemId) {
      throw invalidRequest('One or more fields with unique constraints already has the provided value.');
    }
  }
}

function keptValue(column: Column, value: unknown, fields: Readonly<Record<string, unknown>>): unknown {
  switch (column.facet) {
    case 'text':
      return keptText(column, value);
    case 'number':
    case 'currency':
      return keptNumber(column, value);
    case 'choice':
      return keptChoice(column, value, fields);
    case 'dateTime':
      return keptTime(column, value);
    case 'boolean':
      if (typeof value !== 'boolean') throw malformed(column);
      return value;
    case 'lookup':
    case 'personOrGroup':
      return keptLookup(column, value, fields);
  }
}

/** Blanks at the ends do not come back. */
function keptText(column: Column, value: unknown): string {
  if (typeof value !== 'string') throw malformed(column);
  if (!value.isWellFormed() || value.split('').some(isUnfit))
    throw invalidRequest(`Field '${column.name}' has a character that is not valid.`);
  const limit = isMultiLine(column)
    ? longestNote
    : Math.min(longestText, Number(column.settings['maxLength']));
  if (value.length > limit) {
    throw invalidRequest(`The text of field '${column.name}' is longer than ${limit} characters.`);
  }
  return value.trim();
}

function keptNumber(column: Column, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw malformed(column);
  const { minimum, maximum } = column.settings as { minimum?: number; maximum?: number };
  if (value < (minimum ?? -Infinity) || value > (maximum ?? Infinity)) {
    throw invalidRequest(`The value of field '${column.name}' is outside its range.`);
  }
  return value;
}

function keptChoice(column: Column, value: unknown, fields: Readonly<Record<string, unknown>>): unknown {
  const { choices, allowTextEntry, displayAs } = column.settings as {
    choices: readonly string[];
    allowTextEntry: boolean;
    displayAs: string;
  };
  const several = displayAs === 'checkBoxes';
  if (several && fields[`${column.name}@odata.type`] !== 'Collection(Edm.String)') throw malformed(column);
  if (several !== Array.isArray(value)) throw malformed(column);
  for (const one of several ? (value as unknown[]) : [value]) {
    if (typeof one !== 'string') throw malformed(column);
    if (!allowTextEntry && !choices.includes(one)) {
      throw invalidRequest(`'${one}' is none of the choices of field '${column.name}'.`);
    }
  }
  return value;
}

function keptTime(column: Column, value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/u.test(value)) throw malformed(column);
  // What names no zone is UTC.
  const time = new Date(/T[\d:.]+$/u.test(value) ? `${value}Z` : value);
  if (Number.isNaN(time.getTime())) throw malformed(column);
  return wholeSeconds(column.settings['format'] === 'dateOnly' ? startOfDayInOslo(time) : time);
}

const osloParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** A date-only column keeps the midnight that began that day where the site is: in Norway, the evening before in UTC. */
function startOfDayInOslo(time: Date): Date {
  const parts = Object.fromEntries(
    osloParts.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
  ) as { hour: number; minute: number; second: number };
  const guess = new Date(time.getTime() - ((parts.hour * 60 + parts.minute) * 60 + parts.second) * 1000);
  // On a day when the clock changes the guess is an hour off.
  const hour = Number(osloParts.formatToParts(guess).find(({ type }) => type === 'hour')?.value);
  if (hour === 0) return guess;
  return new Date(guess.getTime() + (hour === 23 ? 1 : -hour) * 3_600_000);
}

function keptLookup(column: Column, value: unknown, fields: Readonly<Record<string, unknown>>): unknown {
  const several =
    column.settings['allowMultipleValues'] === true || column.settings['allowMultipleSelection'] === true;
  if (!several) {
    if (!/^\d+$/.test(String(value))) throw malformed(column);
    return String(value);
  }
  if (fields[`${valueKey(column)}@odata.type`] !== 'Collection(Edm.Int32)' || !Array.isArray(value)) {
    throw malformed(column);
  }
  return value.map((one) => ({ LookupId: Number(one), LookupValue: `Nummer ${String(one)}` }));
}

function malformed(column: Column): Error {
  return invalidRequest(`The value of field '${column.name}' does not fit its type.`);
}

/**
 * The fields of an item as Graph shows them: all of them, or those that `$select` named. A field without a value has
 * no key; so has a name that the list does not know.
 */
export function fieldsBody(
  list: List,
  item: Item,
  selected: readonly string[] | null,
): Record<string, unknown> {
  const all: Record<string, unknown> = { ...Object.fromEntries(item.values), ...systemValues(item) };
  const names = selected ?? Object.keys(all);
  const shown = names.filter((name) => all[name] !== undefined && isShown(list, name));
  return { '@odata.etag': eTagOf(item), ...Object.fromEntries(shown.map((name) => [name, all[name]])) };
}

function isShown(list: List, name: string): boolean {
  return name === 'id' || list.columns.some((column) => valueKey(column) === name);
}

function systemValues(item: Item): Record<string, unknown> {
  return {
    id: String(item.id),
    ID: item.id,
    ContentType: 'Element',
    Modified: wholeSeconds(item.modified),
    Created: wholeSeconds(item.created),
    AuthorLookupId: '6',
    EditorLookupId: '6',
    _UIVersionString: `${item.version}.0`,
    Attachments: false,
    ...(item.values.has('Title') ? { LinkTitle: item.values.get('Title') } : {}),
  };
}
