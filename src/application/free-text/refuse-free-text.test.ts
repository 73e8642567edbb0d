import { describe, expect, it } from 'vitest';
import { seedPlans } from '../../seed/plans.ts';
import { nationalIdentityNumbersIn } from '../../domain/free-text/national-identity-number.ts';
import { refuseFreeText } from './refuse-free-text.ts';

/** A number of nobody: of the series that Tenor makes, found by trying. */
const number = Array.from(
  { length: 100 },
  (_, control) => `018190100${String(control).padStart(2, '0')}`,
).find((digits) => nationalIdentityNumbersIn(digits).length === 1);

describe('the texts of a command', () => {
  it('may not hold a national identity number, wherever it stands, confirmed or not', () => {
    expect(number).toBeDefined();
    const command = { title: 'A', needs: [{ grounds: 'Ja' }, { grounds: `Gjelder ${number}.` }] };
    for (const confirmed of [true, false]) {
      expect(refuseFreeText(command, confirmed)).toEqual({
        kind: 'refused',
        code: 'national-identity-number',
        faults: [
          { path: 'needs.1.grounds', code: 'national-identity-number', values: { number: '018190 *****' } },
        ],
      });
    }
  });

  it('may tell of one child only when that is confirmed', () => {
    const command = {
      answers: { needs: 'Vi trenger mer. Eleven har ADHD.' },
      measures: [{ id: 'a', owners: 5 }],
    };
    expect(refuseFreeText(command, false)).toEqual({
      kind: 'refused',
      code: 'sensitive-text',
      faults: [{ path: 'answers.needs', code: 'sensitive-text', values: { sentence: 'Eleven har ADHD.' } }],
    });
    expect(refuseFreeText(command, true)).toBeNull();
  });

  it('are shortened where they are repeated', () => {
    const refusal = refuseFreeText(`Eleven har ADHD ${'og mer '.repeat(100)}`, false);
    expect(JSON.stringify(refusal).length).toBeLessThan(400);
  });

  it('may be all that the plans of the county are, and nothing at all', () => {
    for (const plan of seedPlans) expect(refuseFreeText(plan, false)).toBeNull();
    for (const nothing of [undefined, null, {}, [], 1]) expect(refuseFreeText(nothing, false)).toBeNull();
  });
});
