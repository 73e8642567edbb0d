import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineLetterTexts, defineTexts, pick } from './language.ts';

const page = defineTexts({
  nb: { title: 'Oversikt', left: (days: number) => `${days} dager igjen`, empty: { text: 'Ingenting her' } },
  nn: { title: 'Oversyn', left: (days) => `${days} dagar att`, empty: { text: 'Ingenting her' } },
  en: { title: 'Overview', left: (days) => `${days} days left`, empty: { text: 'Nothing here' } },
});

type Bokmål = { title: string; left: (days: number) => string };
type Accepted = Parameters<typeof defineTexts<Bokmål>>[0];
type Nynorsk<Texts> = { nb: Bokmål; nn: Texts; en: Bokmål };

describe('pick', () => {
  it('gives the texts of the language', () => {
    expect(pick(page, 'nn').left(3)).toBe('3 dagar att');
    expect(pick(page, 'en').empty.text).toBe('Nothing here');
  });

  it('knows that a letter has no English', () => {
    const letter = defineLetterTexts({ nb: { title: 'Brev' }, nn: { title: 'Brev' } });
    expect(pick(letter, 'nb').title).toBe('Brev');
    expectTypeOf<Parameters<typeof pick<keyof typeof letter, { title: string }>>[1]>().toEqualTypeOf<
      'nb' | 'nn'
    >();
  });
});

describe('defineTexts', () => {
  it('compiles only when every language has the keys and parameters of bokmål', () => {
    expectTypeOf<Nynorsk<Bokmål>>().toExtend<Accepted>();
    expectTypeOf<Nynorsk<{ title: string }>>().not.toExtend<Accepted>();
    expectTypeOf<Nynorsk<{ title: string; left: string }>>().not.toExtend<Accepted>();
    expectTypeOf<Nynorsk<{ title: string; left: (days: string) => string }>>().not.toExtend<Accepted>();
    expectTypeOf<{ nb: Bokmål; nn: Bokmål }>().not.toExtend<Accepted>();
  });
});
