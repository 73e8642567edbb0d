import { expect, it } from 'vitest';
import { reasonWords, rowWords } from './reason-words.ts';

const tooLong = {
  code: 'field-too-long',
  field: 'theme',
  question: null,
  values: { length: 230, limit: 200 },
} as const;

it('a remark names the field, and says how much too long its answer is', () => {
  expect(reasonWords(tooLong, 'nb')).toBe('Tema har 230 tegn. Det er plass til 200.');
  expect(reasonWords(tooLong, 'en')).toBe('Theme has 230 characters. There is room for 200.');
});

it('a remark on a question names it as it is asked', () => {
  const values = { number: '018190 *****' };
  const reason = { code: 'national-identity-number', field: null, question: 'Hvorfor?', values } as const;
  expect(reasonWords(reason, 'nb')).toBe('Hvorfor?: Ta ut fødselsnummeret «018190 *****».');
});

it('a row is told of in one sentence for each thing', () => {
  const row = {
    row: 2,
    responseId: '1',
    about: '',
    verdict: 'refused',
    candidates: [],
    notes: [tooLong],
    reasons: [],
    rowFault: 'response-twice',
    inQueue: true,
  } as const;
  expect(rowWords(row, 'nb')).toEqual([
    'ID-en står i flere rader. Ingen av dem tas inn.',
    'Venter alt i køen.',
    'Tema har 230 tegn. Det er plass til 200.',
  ]);
});
