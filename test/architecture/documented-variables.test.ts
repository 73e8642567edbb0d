import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

it('every variable of the configuration stands in the administrator’s table, and no other', () => {
  const inConfig = [...read('src/config.ts').matchAll(/^ {4}([A-Z][A-Z_]+): /gm)].map(([, name]) => name);
  const table = /\| variable[\s\S]*?\n\n/.exec(read('docs/sharepoint.md'))?.[0] ?? '';
  const rows = table.split('\n').map((row) => row.split('|')[1] ?? '');
  const inTable = rows.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name));
  expect(inConfig.length).toBeGreaterThan(10);
  expect(new Set(inTable)).toEqual(new Set(inConfig));
});
