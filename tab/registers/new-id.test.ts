import { describe, expect, it } from 'vitest';
import { isId } from '../../src/domain/ids.ts';
import { newId } from './new-id.ts';

describe('the id of something new', () => {
  it.each([
    ['Trøndelag sørvest', 'trondelag-sorvest'],
    ['Snåase – Snåsa', 'snaase-snasa'],
    ['Værnes', 'vaernes'],
    ['–', 'ny'],
    ['x'.repeat(59) + ' y', 'x'.repeat(59)],
  ])('of %j is made of its name', (name, id) => {
    expect(newId(name, new Set())).toBe(id);
    expect(isId(id)).toBe(true);
  });

  it('is never one that is taken', () => {
    expect(newId('Fosen', new Set(['fosen', 'fosen-2']))).toBe('fosen-3');
  });
});
