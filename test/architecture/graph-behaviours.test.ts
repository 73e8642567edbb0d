import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** The TypeScript files of a folder, with what stands in them. */
function sources(folder: string): { path: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }));
}

const page = readFileSync(join(root, 'docs', 'graph-behaviours.md'), 'utf8');
const points = [...page.matchAll(/^(\d+)\. \*\*/gm)].map(([, point]) => Number(point));
const tests = [...sources('test'), ...sources('src')].filter(({ path }) => path.endsWith('.test.ts'));

describe('the behaviours of Graph that docs/graph-behaviours.md lists', () => {
  it('are sixteen', () => {
    expect(points).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  });

  it.each(points)('point %i is named by a test', (point) => {
    const named = new RegExp(`\\b(?:it|test|describe)(?:\\.each\\([\\s\\S]*?\\))?\\(\\s*'point ${point}: `);
    expect(tests.filter(({ text }) => named.test(text)).length).toBeGreaterThan(0);
  });

  it('point 16: nothing asks Graph for the answers of Forms, or opens a workbook', () => {
    const asking = /\/workbook\b|forms\.office\.com|\/(?:formapi|forms)\b/i;
    // Where Graph is spoken to: what comes in as files has workbooks of its own, and may not import any of these.
    const speaking = ['src/storage', 'src/composition', 'src/cli', 'infra'].flatMap(sources);
    expect(speaking.filter(({ text }) => asking.test(text))).toEqual([]);
  });
});
