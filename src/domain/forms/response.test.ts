import { describe, expect, it } from 'vitest';
import { aFormResponse, aReceivedResponse } from '../../../test/builders/aggregates.ts';
import { choicesIn, plainAnswer, receiveResponse } from './response.ts';
import { instantOf } from './submitted-at.ts';

describe('an answer', () => {
  it('is the same from the flow as from the file', () => {
    expect(plainAnswer('["Ansatte","Ledere"]')).toBe('Ansatte;Ledere');
    expect(plainAnswer('Ansatte;Ledere;')).toBe('Ansatte;Ledere');
    expect(plainAnswer('  en\r\nto\u00A0tre\u0007 ')).toBe('en\nto tre');
    expect(plainAnswer('["ikke en liste')).toBe('["ikke en liste');
    expect(plainAnswer('[1, 2]')).toBe('[1, 2]');
  });

  it('of several choices is taken apart', () => {
    expect(choicesIn('Ansatte; Ledere;;')).toEqual(['Ansatte', 'Ledere']);
  });
});

describe('when a response was sent in', () => {
  it.each([
    ['2026-11-02T08:30:00', '2026-11-02T07:30:00.000Z'],
    ['2026-07-02T08:30:00', '2026-07-02T06:30:00.000Z'],
    ['11/26/2026 7:51:02 PM', '2026-11-26T19:51:00.000Z'],
    ['11/26/2026 12:05:00 AM', '2026-11-26T00:05:00.000Z'],
    ['2026-11-02T08:30:00.1234567Z', '2026-11-02T08:30:00.123Z'],
    ['2.11.2026 08:30', '2026-11-02T07:30:00.000Z'],
    ['2026-02-30T08:30:00', null],
    ['13/45/2026 7:51:02 PM', null],
    ['i går', null],
    ['', null],
  ])('%j is %j', (text, instant) => {
    expect(instantOf(text)).toBe(instant);
  });
});

describe('a response that comes', () => {
  const from = { form: 'skriveramme', network: null, cameBy: 'flow' } as const;

  it('again is nothing new, whenever it came and in whatever order its questions stand', () => {
    const existing = aFormResponse();
    const again = aReceivedResponse({ submittedAt: null });
    const answers = [...again.answers, { question: 'Noe mer?', answer: '' }].toReversed();
    expect(receiveResponse(existing, { ...again, answers }, from)).toBeNull();
  });

  it('with another answer waits anew, and what it became before is remembered', () => {
    const { takenIn } = aFormResponse();
    const aside = aFormResponse({ state: 'set-aside', setAside: { why: 'Test', by: 'x' as never, at: '' } });
    const changed = aReceivedResponse({ answers: { Skole: 'En annen' } });
    expect(receiveResponse(aside, changed, from)).toMatchObject({
      state: 'waiting',
      setAside: null,
      takenIn,
    });
  });
});
