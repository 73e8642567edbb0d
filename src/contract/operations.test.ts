import { describe, expect, it } from 'vitest';
import { operations } from './operations.ts';

const longest = 'a'.repeat(80);

describe('the address of', () => {
  it('a letter has room for the longest round and recipient', () => {
    const letter = `${longest}-institution-${longest}`;
    expect(operations.readLetterDocument.params.parse({ letter })).toEqual({ letter });
  });

  it('a trail has room for the longest round and network', () => {
    const id = `${longest}-${longest}`;
    expect(operations.readAuditTrail.params.parse({ kind: 'basis', id })).toEqual({ kind: 'basis', id });
  });

  it.each(['readProcess', 'resumeProcess'] as const)(
    'a process has room for the longest round (%s)',
    (operation) => {
      const process = `${longest}-letters`;
      expect(operations[operation].params.parse({ process })).toEqual({ process });
    },
  );

  it.each(['', 'a'.repeat(201), '../a', 'A', 'a b', 'æ', 'a--b', '-a', 'a-'])('nothing is %j', (letter) => {
    expect(operations.readLetterDocument.params.safeParse({ letter }).success).toBe(false);
  });
});
