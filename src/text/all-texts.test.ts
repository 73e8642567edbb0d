import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replaceAll(path.sep, '/'));

const exports = await Promise.all(
  files.map(async (file) => {
    const module: unknown = await import(path.join(import.meta.dirname, file));
    return Object.entries(module as object).map(([name, value]: [string, unknown]) => ({
      file,
      name,
      value,
    }));
  }),
);

const texts = exports.flat().flatMap(({ file, name, value }) => {
  const languages = isGroup(value) && 'nb' in value ? value : null;
  return languages ? [{ file, name, languages }] : [];
});

describe('all texts', () => {
  it('are found', () => {
    expect(texts.map(({ name }) => name)).toContain('awardLetterTexts');
  });

  it.each(texts)('$file: $name is in every language that it must be in', ({ file, languages }) => {
    const expected = file.startsWith('letters/') ? ['nb', 'nn'] : ['en', 'nb', 'nn'];
    expect(Object.keys(languages).sort()).toEqual(expected);
  });

  it.each(texts)(
    '$file: $name has the same keys and parameters in each, and nothing empty',
    ({ languages }) => {
      const shapes = Object.values(languages).map((texts) => shapeOf(texts, ''));
      for (const shape of shapes) expect(shape).toEqual(shapes[0]);
      expect(shapes[0]).not.toEqual([]);
    },
  );
});

/** One line for each text: where it stands and what it takes. Throws on anything that is not a text. */
function shapeOf(texts: unknown, at: string): string[] {
  if (typeof texts === 'string' && texts.trim() !== '') return [`${at}: text`];
  if (typeof texts === 'function') return [`${at}: function of ${texts.length}`];
  if (!isGroup(texts)) throw new TypeError(`no text at ${at}`);
  return Object.keys(texts)
    .sort()
    .flatMap((key) => shapeOf(texts[key], `${at}.${key}`));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
