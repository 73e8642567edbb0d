import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkId, OwnerId } from '../ids.ts';
import { fieldsOf, type Form, formFaults, questionKey, undecidedIn } from './form.ts';
import { interpret } from './interpret.ts';
import { likenessOf } from './likeness.ts';
import { type Directory, matchSender, nameKey, namesOf } from './match-sender.ts';
import { plainAnswer, receiveResponse, saysTheSame } from './response.ts';
import { instantOf } from './submitted-at.ts';

const RUNS = { numRuns: 10_000 };

/** Words that mean something here, words that break things, and any words at all. */
const word = fc.oneof(
  fc.constantFrom(
    'Ørland',
    'Snåase – Snåsa',
    'kommune',
    'skole',
    'H-26 – V-28',
    'Ansatte;Barnehage',
    '["a","b"]',
  ),
  fc.constantFrom(
    '',
    ' ',
    '\u00A0',
    '\u0000',
    '\uD800',
    '__proto__',
    'constructor',
    '["',
    ';;',
    '\r\n',
    '=1+1',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));

const form = fc
  .constantFrom<Form['purpose']>({ kind: 'school-plan' }, { kind: 'needs-report', year: 2027 })
  .chain((purpose) => {
    const field = fc.constantFrom(null, ...fieldsOf(purpose));
    return fc.record<Form>({
      id: fc.constant('form'),
      title: fc.constant('Form'),
      network: fc.constant(null),
      purpose: fc.constant(purpose),
      questions: fc.array(fc.record({ question: text, field }), { maxLength: 6 }),
    });
  });
const answers = fc.array(fc.record({ question: text, answer: text.map(plainAnswer) }), { maxLength: 6 });

describe('a response with anything in it', () => {
  it('becomes something or has faults, never both, by a mapping that may be anything', () => {
    fc.assert(
      fc.property(form, answers, (mapping, given) => {
        const asked = given.map((one, index) => ({
          ...one,
          question: mapping.questions[index % 3]?.question ?? one.question,
        }));
        const { product, faults } = interpret(mapping, { answers: asked });
        expect(product === null).toBe(faults.length > 0);
        const undecided = undecidedIn(
          mapping,
          asked.map(({ question }) => question),
        );
        const known = new Set(mapping.questions.map(({ question }) => questionKey(question)));
        expect(undecided.every((question) => !known.has(questionKey(question)))).toBe(true);
        const twice = known.size < mapping.questions.length;
        expect(formFaults(mapping).some(({ code }) => code === 'duplicate-question')).toBe(twice);
      }),
      RUNS,
    );
  });

  it('is from one that may answer, or from nobody for certain', () => {
    const names = ['Ørland', 'Snåase – Snåsa', 'Trondheim – Tråante', 'Indre Fosen', ''];
    const owners = names.map((name, index) => ({
      owner: `500${index}` as OwnerId,
      network: (index % 2 ? 'fosen' : 'innherred') as NetworkId,
      name,
      names: namesOf(name),
    }));
    const places = owners.map(({ owner, network }) => ({ owner, network }));
    const directory: Directory = {
      owners,
      byEmail: new Map([['eier@orland.example', places.slice(0, 1)]]),
      bySchool: new Map([[nameKey('Eksempelskolen'), places.slice(1, 3)]]),
    };
    fc.assert(
      fc.property(text, text, text, (owner, school, email) => {
        const match = matchSender({ owner, school, email }, directory);
        const found = match.kind === 'certain' ? [match.candidate] : match.candidates;
        for (const { owner: id, network } of found) expect(places).toContainEqual({ owner: id, network });
        if (match.kind !== 'certain') return;
        // What names somebody that is not known is certain of nobody.
        const said = nameKey(owner);
        expect(said === '' || owners.some(({ names: own }) => own.includes(said))).toBe(true);
      }),
      RUNS,
    );
  });

  it('that comes again says the same, whatever is in it, and when', () => {
    const response = fc.record({
      responseId: fc.constant('7'),
      submittedAt: text.map(instantOf),
      email: text,
      name: text,
      answers,
    });
    const from = { form: 'form', network: null, cameBy: 'flow' } as const;
    fc.assert(
      fc.property(response, (received) => {
        expect(received.submittedAt === null || !Number.isNaN(Date.parse(received.submittedAt))).toBe(true);
        const again = { ...received, answers: received.answers.toReversed() };
        expect(saysTheSame(received, again)).toBe(true);
        const kept = receiveResponse(null, received, from);
        expect(kept && receiveResponse(kept, again, from)).toBeNull();
      }),
      RUNS,
    );
  });

  it('is likened by a number between none and all, the same from either side', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const likeness = likenessOf(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(likenessOf(b, a)).toBe(likeness);
      }),
      RUNS,
    );
  });
});
