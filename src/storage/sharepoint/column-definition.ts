import type { ColumnDefinition } from './list-schema.ts';

/** The column as Graph wants it for `POST /columns`, or inside a new list. */
export function columnDefinitionOf(name: string, column: ColumnDefinition): Record<string, unknown> {
  return {
    name,
    displayName: column.displayName,
    ...(column.indexed ? { indexed: true } : {}),
    ...(column.unique ? { enforceUniqueValues: true } : {}),
    ...facetOf(column),
  };
}

function facetOf({ type, choices }: ColumnDefinition): Record<string, unknown> {
  switch (type) {
    case 'text':
      return { text: { allowMultipleLines: false, maxLength: 255 } };
    case 'note':
      return { text: { allowMultipleLines: true, appendChangesToExistingText: false, textType: 'plain' } };
    case 'number':
      return { number: { decimalPlaces: 'none' } };
    case 'dateTime':
      return { dateTime: { displayAs: 'standard', format: 'dateTime' } };
    case 'date':
      return { dateTime: { displayAs: 'standard', format: 'dateOnly' } };
    case 'boolean':
      return { boolean: {} };
    case 'choice':
      return { choice: { allowTextEntry: false, choices: choices ?? [], displayAs: 'dropDownMenu' } };
  }
}
