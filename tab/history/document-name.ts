import type { Answer } from '../../src/contract/operations.ts';
import type { history } from '../../src/text/pages/history.ts';

type Document = Answer<'readHistory'>['documents'][number];

/** What a document is called: its kind, and whose and which it is where there are several. */
export function documentName(
  { kind, name, number }: Pick<Document, 'kind' | 'name' | 'number'>,
  { kinds }: (typeof history)['nb'],
): string {
  const words: Readonly<Record<string, string>> = kinds;
  const of = [name, number === null ? '' : String(number)].filter((part) => part !== '').join(', ');
  const what = words[kind] ?? kind;
  return of === '' ? what : `${what}: ${of}`;
}
