import { describe, expect, it } from 'vitest';
import { notices } from '../../src/text/pages/notices.ts';
import { failedTries, faultWords, stateWords } from './delivery-words.ts';

const texts = notices.nb.log;
const blank = { state: 'sent', reason: '', attempts: [], notBefore: '2027-01-18T07:30:00.000Z' } as const;
const at = '2027-01-18T07:30:00.000Z';
const words = (delivery: Partial<Parameters<typeof stateWords>[0]>) =>
  stateWords({ ...blank, ...delivery }, texts, 'nb');

describe('what became of a notice', () => {
  it('names the way that worked', () => {
    const attempts = [
      { route: 'chat', at, fault: 'not-installed' },
      { route: 'mail', at, fault: null },
    ] as const;
    expect(words({ attempts })).toBe('Sendt på e-post');
  });

  it('says when it is sent, and when it is tried again', () => {
    expect(words({ state: 'waiting' })).toBe('Sendes 18. januar 2027 kl. 08.30');
    const attempts = [{ route: 'chat', at, fault: 'throttled' }] as const;
    expect(words({ state: 'waiting', attempts })).toBe('Prøves igjen 18. januar 2027 kl. 08.30');
  });

  it('says why nothing was sent', () => {
    expect(words({ state: 'dropped', reason: 'done' })).toBe('Ikke sendt, for det var gjort da');
    expect(words({ state: 'dropped', reason: 'toString' })).toBe(texts.droppedOtherwise);
  });
});

describe('the tries that failed', () => {
  it('are told once each, however often they were tried', () => {
    const throttled = { route: 'chat', at, fault: 'throttled' } as const;
    const worked = { route: 'chat', at, fault: null } as const;
    expect(failedTries([throttled, throttled, worked])).toEqual([{ route: 'chat', fault: 'throttled' }]);
  });
});

describe('why a try failed', () => {
  it('is told in words with what to do, and never in a code', () => {
    expect(faultWords('not-installed', texts)).toContain('Be mottakeren legge den til.');
    expect(faultWords('unexpected', texts)).toBe(texts.faultOtherwise);
  });
});
