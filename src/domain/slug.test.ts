import { describe, expect, it } from 'vitest';
import { isId } from './ids.ts';
import { freeSlug, slugOf } from './slug.ts';

describe('the id of something new', () => {
  it.each([
    ['Trøndelag sørvest', 'trondelag-sorvest'],
    ['Snåase – Snåsa', 'snaase-snasa'],
    ['Værnes', 'vaernes'],
    ['Inkluderende praksis – på nytt!', 'inkluderende-praksis-pa-nytt'],
    ['Deatnu đŧŋ', 'deatnu-dtn'],
    ['–', 'ny'],
    ['x'.repeat(59) + ' y', 'x'.repeat(59)],
    ['x'.repeat(70), 'x'.repeat(60)],
  ])('of %j is made of its name', (name, id) => {
    expect(freeSlug(name, new Set(), 'ny')).toBe(id);
    expect(isId(id)).toBe(true);
  });

  it('is never one that is taken', () => {
    expect(freeSlug('Fosen', new Set(['fosen', 'fosen-2']), 'ny')).toBe('fosen-3');
    expect(freeSlug('Lærer og søm', new Set(['laerer-og-som', 'laerer-og-som-2']), 'ny')).toBe(
      'laerer-og-som-3',
    );
    expect(freeSlug('???', new Set(), 'fellestiltak')).toBe('fellestiltak');
  });

  it('is cut between two words, at the length that is asked for', () => {
    expect(slugOf('inkluderende praksis på nytt', 22)).toBe('inkluderende-praksis');
  });
});
