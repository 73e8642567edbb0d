import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from './content-hash.ts';

describe('canonicalJson', () => {
  it('writes keys in code-unit order at every depth, without blanks', () => {
    expect(canonicalJson({ b: [1, { z: null, a: 'æ"' }], B: true, a: -0 })).toBe(
      '{"B":true,"a":0,"b":[1,{"a":"æ\\"","z":null}]}',
    );
  });

  it('reads back as the value that it was written from', () => {
    const values = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  it.each([
    ['undefined', undefined],
    ['a key that is undefined', { a: undefined }],
    ['a list with undefined', Array.from({ length: 2 })],
    ['a function', { a: () => 1 }],
    ['a symbol', Symbol('a')],
    ['NaN', [Number.NaN]],
    ['an infinity', -Infinity],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('contentHash', () => {
  it('is the SHA-256 of the canonical JSON, in hex', () => {
    expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('does not depend on the order in which keys were set, but on that of a list', () => {
    expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });
});
