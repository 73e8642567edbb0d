import { columnDefinitionOf } from '../column-definition.ts';
import { propertyOf } from '../graph/answer.ts';
import type { ColumnDefinition, ColumnType, ListName } from '../list-schema.ts';
import type { Finding, FindingName } from './finding.ts';

/** The part of Graph's definition that holds a type's settings. */
const facetOfType = {
  text: 'text',
  note: 'text',
  number: 'number',
  dateTime: 'dateTime',
  date: 'dateTime',
  boolean: 'boolean',
  choice: 'choice',
} as const satisfies Readonly<Record<ColumnType, string>>;

/** Settings without which values do not come back as they were written; the rest is people's to choose. */
const settingsThatMatter: Readonly<Record<ColumnType, readonly string[]>> = {
  text: [],
  note: ['textType', 'appendChangesToExistingText'],
  number: [],
  dateTime: ['format'],
  date: ['format'],
  boolean: [],
  choice: [],
};

/**
 * Compares a column that stands there with the schema. A name that people gave it is theirs; only one that is still the
 * internal name is mended. Of a built-in column only the type is looked at.
 */
export function columnFindings(
  { site, list, path }: { site: string; list: ListName; path: string },
  column: string,
  wanted: ColumnDefinition,
  standing: unknown,
  isBuiltIn: boolean,
): Finding[] {
  const finding = (name: FindingName, detail: string, body: object | null): Finding => ({
    name,
    site,
    list,
    part: column,
    detail,
    mendable: body !== null,
    request: body && {
      method: 'PATCH',
      path: `${path}/columns/${encodeURIComponent(String(propertyOf(standing, 'id')))}`,
      body,
    },
  });

  const type = typeOf(standing);
  if (!isSameKind(type, wanted.type)) {
    return [finding('wrong-type', `is ${type}, must be ${wanted.type}`, null)];
  }
  if (isBuiltIn) return [];

  const findings: Finding[] = [];
  const facet = facetOfType[wanted.type];
  const settings = propertyOf(columnDefinitionOf(column, wanted), facet);
  const differing = settingsThatMatter[wanted.type].filter(
    (setting) => propertyOf(propertyOf(standing, facet), setting) !== propertyOf(settings, setting),
  );
  if (differing.length > 0) {
    findings.push(finding('settings-differ', differing.join(', '), { [facet]: settings }));
  }
  const choices = choicesOf(standing);
  const missing = (wanted.choices ?? []).filter((choice) => !choices.includes(choice));
  if (missing.length > 0) {
    // What people have added stays.
    findings.push(
      finding('choices-missing', missing.join(', '), { choice: { choices: [...choices, ...missing] } }),
    );
  }
  if (propertyOf(standing, 'displayName') === column && wanted.displayName !== column) {
    findings.push(finding('column-unnamed', wanted.displayName, { displayName: wanted.displayName }));
  }
  if (wanted.indexed && propertyOf(standing, 'indexed') !== true) {
    findings.push(finding('not-indexed', '', { indexed: true }));
  }
  // SharePoint wants the index first.
  if (wanted.unique && propertyOf(standing, 'enforceUniqueValues') !== true) {
    findings.push(finding('not-unique', '', { enforceUniqueValues: true }));
  }
  return findings;
}

/** The type that a column has, or null for one that the schema knows nothing of. */
function typeOf(column: unknown): ColumnType | 'of another type' {
  const has = (facet: string) => (propertyOf(column, facet) ?? null) !== null;
  if (has('text')) return propertyOf(propertyOf(column, 'text'), 'allowMultipleLines') ? 'note' : 'text';
  if (has('number')) return 'number';
  if (has('dateTime')) return 'dateTime';
  if (has('boolean')) return 'boolean';
  return has('choice') ? 'choice' : 'of another type';
}

/** A day and a moment are one type with two settings. */
function isSameKind(type: ReturnType<typeof typeOf>, wanted: ColumnType): boolean {
  return type === wanted || (type === 'dateTime' && wanted === 'date');
}

function choicesOf(column: unknown): string[] {
  const choices = propertyOf(propertyOf(column, 'choice'), 'choices');
  return Array.isArray(choices) ? choices.map(String) : [];
}
