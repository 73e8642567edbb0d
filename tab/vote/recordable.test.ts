import { describe, expect, it } from 'vitest';
import { recordable } from './recordable.ts';

describe('what the chair can put on record', () => {
  const seat = { representatives: [{ id: 'rep', name: 'Representant' }], absent: [], recused: [] };

  it('of a representative is absence and disqualification, or that they have ended', () => {
    expect(recordable(seat, 'rep')).toEqual(['absent', 'recused']);
    expect(recordable({ ...seat, absent: ['rep'], recused: ['rep'] }, 'rep')).toEqual([
      'present',
      'qualified',
    ]);
  });

  it('of a deputy is no absence', () => {
    expect(recordable(seat, 'deputy')).toEqual(['recused']);
  });
});
