import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from './journal.ts';

describe('the journal', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'journal-'));
    path = join(folder, 'county.journal.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const operation = { path: "/teams('1')/operations('2')", askedAt: 1, notBefore: 2 };

  it('still knows, in the next process, what was begun', () => {
    const journal = openJournal(path);
    journal.note('fosen', { group: { askedAt: 1, id: null } });
    journal.note('fosen', { operation });
    expect(openJournal(path).of('fosen')).toEqual({ group: { askedAt: 1, id: null }, operation });
    expect(openJournal(path).of('namdal')).toEqual({ group: null, operation: null });
    expect(readdirSync(folder)).toEqual(['county.journal.json']);
  });

  it.each(['', '{"fosen":{"group":', '{"fosen":7}', '[]'])('begins anew where its file holds %j', (text) => {
    writeFileSync(path, text);
    const journal = openJournal(path);
    expect(journal.of('fosen')).toEqual({ group: null, operation: null });
    journal.note('fosen', { operation });
    expect(openJournal(path).of('fosen').operation).toEqual(operation);
  });
});
