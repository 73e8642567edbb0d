import { describe, expect, it } from 'vitest';
import type { NetworkId, OwnerId } from '../ids.ts';
import { holdAgainstRegister } from './counts-in-key.ts';

const fosen = 'fosen' as NetworkId;
const gap = {
  network: fosen,
  kind: 'children',
  owner: '5057' as OwnerId,
  ownerName: 'Ørland',
  why: 'suppressed',
  estimate: null,
} as const;
const register = [{ network: fosen, counts: { pupils: 2200, children: 900 }, gaps: [gap] }];
const held = (counts: Readonly<Record<string, number>>, known = register) =>
  holdAgainstRegister([{ network: fosen, counts }], known);

describe('the counts of a key, held against the register', () => {
  it('that are the register’s rest on what it lacks', () => {
    expect(held({ pupils: 2200, children: 900 })).toEqual({ written: [], gaps: [gap] });
  });

  it('that somebody wrote are named with what the register has, and rest on nothing of it', () => {
    expect(held({ pupils: 2201, children: 950 })).toEqual({
      written: [
        { network: fosen, kind: 'pupils', registered: 2200 },
        { network: fosen, kind: 'children', registered: 900 },
      ],
      gaps: [],
    });
  });

  it('that the register has not are written, zeros too', () => {
    const none = { network: fosen, registered: null };
    expect(held({ pupils: 0, adults: 3 }, [])).toEqual({
      written: [
        { ...none, kind: 'pupils' },
        { ...none, kind: 'adults' },
      ],
      gaps: [],
    });
    const suppressed = [{ network: fosen, counts: { pupils: 2200, children: 900 }, gaps: [] }];
    expect(held({ constructor: 1 }, suppressed).written).toEqual([{ ...none, kind: 'constructor' }]);
  });
});
