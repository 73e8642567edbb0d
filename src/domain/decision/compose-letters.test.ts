import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aBasis,
  aBasisMeasure,
  aGroup,
  aKey,
  aNetwork,
  anInstitution,
  aRecommendation,
  aRound,
  aScheme,
} from '../../../test/builders/aggregates.ts';
import type { DecisionBasis } from '../basis/decision-basis.ts';
import { askedFor } from '../basis/basis-sums.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import type { InstitutionId, NetworkId, PersonId } from '../ids.ts';
import { sumKroner, toKroner } from '../money.ts';
import type { Recipient, SetAside } from '../round/allocation-key.ts';
import type { AwardLetter } from './award-letter.ts';
import { composeLetters, type LetterGrounds } from './compose-letters.ts';
import type { DecidedLine } from './decision.ts';

const fosen = 'fosen' as NetworkId;
const namdal = 'namdal' as NetworkId;
const ntnu = 'ntnu' as InstitutionId;
const nord = 'nord' as InstitutionId;

type Facts = {
  readonly bases?: readonly DecisionBasis[];
  readonly decided?: readonly (Omit<DecidedLine, 'grounds'> & { readonly grounds?: string })[];
  readonly recommended?: Readonly<Record<string, number>>;
  readonly setAsides?: readonly SetAside[];
  readonly jointMeasures?: readonly { readonly institution: InstitutionId; readonly amount: number }[];
};

/** What letters rest on: two networks, NTNU in bokmål and Nord in nynorsk, and the facts of the case. */
function grounds(facts: Facts, overrides: Partial<LetterGrounds> = {}): LetterGrounds {
  const { bases = [], decided = [], recommended = {}, setAsides = [], jointMeasures = [] } = facts;
  return {
    round: aRound({
      networks: [fosen, namdal],
      calendar: [
        {
          id: 'report',
          track: 'network',
          kind: 'deadline',
          title: 'Rapport',
          when: { kind: 'on', date: toPlainDate('2028-06-15') },
          due: 'report',
        },
      ],
    }),
    scheme: aScheme({
      purpose: { nb: 'Formålet', nn: 'Føremålet' },
      legalBasis: { nb: 'Forskriften', nn: 'Forskrifta' },
    }),
    key: aKey({ inputs: { ...aKey().inputs, setAsides } }),
    recommendation: aRecommendation({
      content: {
        ...aRecommendation().content,
        lines: Object.entries(recommended).map(([network, amount]) => ({
          network: network as NetworkId,
          recommended: toKroner(amount),
          grounds: '',
        })),
        jointMeasures: jointMeasures.map(({ institution, amount }, index) => ({
          id: `joint-${index}`,
          title: `Fellestiltak ${index + 1}`,
          institution,
          amount: toKroner(amount),
        })),
      },
    }),
    decision: {
      state: 'decided',
      round: aRound().id,
      content: { lines: decided.map((line) => ({ grounds: '', ...line })), caseNumber: '2027/1234' },
      decidedBy: 'governor' as PersonId,
      decidedAt: '2027-04-15T08:00:00.000Z',
    },
    bases,
    networks: [aNetwork(), aNetwork({ id: namdal, name: 'Namdal', language: 'nn' })],
    groups: [],
    institutions: [anInstitution(), anInstitution({ id: nord, name: 'Nord universitet', language: 'nn' })],
    date: toPlainDate('2027-04-15'),
    ...overrides,
  };
}

/** A basis with one measure of 600: NTNU 200, Nord 100, the owners 300. */
function basisOf(network: NetworkId, title = 'Veiledning'): DecisionBasis {
  const measure = aBasisMeasure({
    title,
    higherEducation: [
      { institution: ntnu, amount: toKroner(200) },
      { institution: nord, amount: toKroner(100) },
    ],
    owners: toKroner(300),
  });
  return aBasis({ network, content: { measures: [measure], answers: {}, comment: '' } });
}

function setAside(recipient: Recipient, amount: number): SetAside {
  return { id: 'set-aside', title: 'Fast tildeling', shares: [{ recipient, amount: toKroner(amount) }] };
}

function decided(network: NetworkId, amount: number, words?: string) {
  return { network, decided: toKroner(amount), ...(words === undefined ? {} : { grounds: words }) };
}

const summary = (letters: readonly AwardLetter[]) =>
  letters.map(({ recipient, lines }) => [
    recipient.kind,
    recipient.id,
    ...lines.map(({ title, network, amount }) => `${title} · ${network} · ${amount}`),
  ]);

describe('the award letters', () => {
  it("give each institution its part of a network's measures, and the network the owners' part", () => {
    const letters = composeLetters(
      grounds({ bases: [basisOf(fosen)], decided: [decided(fosen, 600)], recommended: { fosen: 600 } }),
    );
    expect(summary(letters)).toEqual([
      ['institution', 'ntnu', 'Veiledning · Fosen · 200'],
      ['institution', 'nord', 'Veiledning · Fosen · 100'],
      ['network', 'fosen', 'Veiledning · Fosen · 300'],
    ]);
  });

  it('divide less than was asked for in proportion', () => {
    const letters = composeLetters(
      grounds({
        bases: [basisOf(fosen)],
        decided: [decided(fosen, 300, 'Kuttet')],
        recommended: { fosen: 600 },
      }),
    );
    expect(letters.map(({ total }) => total)).toEqual([100, 50, 150]);
  });

  it('are one to each recipient, whatever the money is for', () => {
    const letters = composeLetters(
      grounds({
        bases: [basisOf(fosen, 'A'), basisOf(namdal, 'B')],
        decided: [decided(fosen, 600), decided(namdal, 600)],
        recommended: { fosen: 600, namdal: 600 },
        jointMeasures: [{ institution: ntnu, amount: 70 }],
        setAsides: [
          setAside({ kind: 'network', id: fosen }, 50),
          setAside({ kind: 'institution', id: ntnu }, 30),
        ],
      }),
    );
    expect(summary(letters)).toEqual([
      [
        'institution',
        'ntnu',
        'A · Fosen · 200',
        'B · Namdal · 200',
        'Fellestiltak 1 ·  · 70',
        'Fast tildeling ·  · 30',
      ],
      ['institution', 'nord', 'A · Fosen · 100', 'B · Namdal · 100'],
      ['network', 'fosen', 'A · Fosen · 300', 'Fast tildeling ·  · 50'],
      ['network', 'namdal', 'B · Namdal · 300'],
    ]);
    expect(letters.map(({ total }) => total)).toEqual([500, 200, 350, 300]);
    expect(new Set(letters.map(({ id }) => id)).size).toBe(letters.length);
  });

  it('go to groups by the name in the key, and to nobody for what the forum keeps', () => {
    const group: Recipient = { kind: 'group', id: 'ppt', name: 'PPT-ledernettverket' };
    const letters = composeLetters(
      grounds({ setAsides: [setAside({ kind: 'forum' }, 300), setAside(group, 200)] }),
    );
    expect(letters.map(({ recipient, total }) => ({ recipient, total }))).toEqual([
      { recipient: { kind: 'group', id: 'ppt', name: 'PPT-ledernettverket' }, total: 200 },
    ]);
  });

  it('go to a registered group by the name of the day and in its written form', () => {
    const group: Recipient = { kind: 'group', id: 'ppt', name: 'Skrevet i nøkkelen' };
    const registered = aGroup({
      language: 'nn',
      name: 'PPT-leiarane',
      formerNames: [{ name: 'PPT-leiarnettverket', until: toPlainDate('2099-01-01') }],
    });
    const [letter] = composeLetters(grounds({ setAsides: [setAside(group, 200)] }, { groups: [registered] }));
    expect(letter).toMatchObject({ recipient: { name: 'PPT-leiarnettverket' }, language: 'nn' });
  });

  it('leave out what is zero', () => {
    const free = aBasisMeasure({
      owners: toKroner(0),
      higherEducation: [{ institution: ntnu, amount: toKroner(9) }],
    });
    const basis = aBasis({ content: { measures: [free], answers: {}, comment: '' } });
    const letters = composeLetters(
      grounds({
        bases: [basis],
        decided: [decided(fosen, 9), decided(namdal, 0)],
        jointMeasures: [{ institution: nord, amount: 0 }],
      }),
    );
    expect(summary(letters)).toEqual([['institution', 'ntnu', 'Et tiltak · Fosen · 9']]);
  });

  it("are in the recipient's written form, whoever the recipient is", () => {
    const letters = composeLetters(
      grounds({
        jointMeasures: [
          { institution: ntnu, amount: 1 },
          { institution: nord, amount: 1 },
        ],
        setAsides: [
          setAside({ kind: 'network', id: fosen }, 1),
          setAside({ kind: 'network', id: namdal }, 1),
          setAside({ kind: 'group', id: 'nord', name: 'En gruppe' }, 1),
        ],
      }),
    );
    expect(
      letters.map(({ recipient, language, purpose, legalBasis }) => [
        recipient.name,
        language,
        purpose,
        legalBasis,
      ]),
    ).toEqual([
      ['NTNU', 'nb', 'Formålet', 'Forskriften'],
      ['Nord universitet', 'nn', 'Føremålet', 'Forskrifta'],
      ['Fosen', 'nb', 'Formålet', 'Forskriften'],
      ['Namdal', 'nn', 'Føremålet', 'Forskrifta'],
      ['En gruppe', 'nb', 'Formålet', 'Forskriften'],
    ]);
  });

  it('tell a network why its sum departs from the recommendation, and the institutions that share in it', () => {
    const letters = composeLetters(
      grounds({
        bases: [basisOf(fosen), basisOf(namdal)],
        decided: [
          decided(fosen, 300, 'Ett tiltak er utsatt.'),
          decided(namdal, 600, 'Står her, men ingenting er endret.'),
        ],
        recommended: { fosen: 600, namdal: 600 },
      }),
    );
    expect(letters.map(({ recipient, departure }) => [recipient.id, departure])).toEqual([
      ['ntnu', 'Fosen: Ett tiltak er utsatt.'],
      ['nord', 'Fosen: Ett tiltak er utsatt.'],
      ['fosen', 'Ett tiltak er utsatt.'],
      ['namdal', ''],
    ]);
  });

  it('do not take an institution for the network of the same id', () => {
    const sameId = 'nord' as NetworkId;
    const letters = composeLetters(
      grounds(
        {
          bases: [basisOf(sameId)],
          decided: [decided(sameId, 300, 'Ett tiltak er utsatt.')],
          recommended: { nord: 600 },
        },
        { networks: [aNetwork({ id: sameId, name: 'Nord' })] },
      ),
    );
    expect(letters.map(({ recipient, departure }) => [recipient.kind, recipient.id, departure])).toEqual([
      ['institution', 'ntnu', 'Nord: Ett tiltak er utsatt.'],
      ['institution', 'nord', 'Nord: Ett tiltak er utsatt.'],
      ['network', 'nord', 'Ett tiltak er utsatt.'],
    ]);
  });

  it('go to those who asked and get nothing too: a refusal can be appealed', () => {
    const letters = composeLetters(
      grounds({
        bases: [basisOf(fosen)],
        decided: [decided(fosen, 0, 'Avslag.')],
        recommended: { fosen: 600 },
      }),
    );
    expect(letters.map(({ recipient, total, lines }) => [recipient.id, total, lines.length])).toEqual([
      ['ntnu', 0, 0],
      ['nord', 0, 0],
      ['fosen', 0, 0],
    ]);
  });

  it('hold the grounds that the forum gave for what it recommended for the network', () => {
    const facts = { bases: [basisOf(fosen)], decided: [decided(fosen, 300)], recommended: { fosen: 300 } };
    const { recommendation } = grounds(facts);
    const [line] = recommendation.content.lines;
    if (!line) throw new Error('no line');
    const content = { ...recommendation.content, lines: [{ ...line, grounds: 'Alle deler på kuttet.' }] };
    const letters = composeLetters(grounds(facts, { recommendation: aRecommendation({ content }) }));
    expect(
      letters.map(({ recipient, recommendationGrounds }) => [recipient.id, recommendationGrounds]),
    ).toEqual([
      ['ntnu', ''],
      ['nord', ''],
      ['fosen', 'Alle deler på kuttet.'],
    ]);
  });

  it('hold the rest of what rule 4 asks for', () => {
    const [letter] = composeLetters(grounds({ setAsides: [setAside({ kind: 'network', id: fosen }, 5)] }));
    expect(letter).toMatchObject({
      state: 'issued',
      id: 'dekom-2027-network-fosen',
      round: 'dekom-2027',
      schemeName: 'Desentralisert ordning',
      year: 2027,
      caseNumber: '2027/1234',
      date: '2027-04-15',
      reportDeadline: '2028-06-15',
      appealDays: 21,
      figuresAreExamples: true,
      issuedBy: 'governor',
    });
  });

  it('ask for a report by 15 June of the year after, where the calendar has no date', () => {
    const without = grounds(
      { setAsides: [setAside({ kind: 'network', id: fosen }, 5)] },
      { round: aRound() },
    );
    expect(composeLetters(without)[0]?.reportDeadline).toBe('2028-06-15');
  });

  it("sum to what was decided, the joint measures and every set-aside but the forum's", () => {
    const amount = fc.nat(5_000_000);
    const cost = fc.nat(900_000).map(toKroner);
    const recipient = fc.constantFrom<Recipient>(
      { kind: 'network', id: fosen },
      { kind: 'network', id: namdal },
      { kind: 'institution', id: ntnu },
      { kind: 'group', id: 'ppt', name: 'PPT' },
      { kind: 'forum' },
    );
    const basis = (network: NetworkId) =>
      fc
        .array(fc.record({ owners: cost, ntnu: cost, nord: fc.option(cost) }), { minLength: 1, maxLength: 4 })
        .map((measures) =>
          aBasis({
            network,
            content: {
              answers: {},
              comment: '',
              measures: measures.map(({ owners, ...costs }) =>
                aBasisMeasure({
                  owners,
                  higherEducation: [
                    { institution: ntnu, amount: costs.ntnu },
                    ...(costs.nord === null ? [] : [{ institution: nord, amount: costs.nord }]),
                  ],
                }),
              ),
            },
          }),
        )
        .filter(({ content }) => askedFor(content).total > 0);
    fc.assert(
      fc.property(
        basis(fosen),
        basis(namdal),
        fc.tuple(amount, amount),
        fc.array(fc.record({ institution: fc.constantFrom(ntnu, nord), amount }), { maxLength: 4 }),
        fc.array(fc.record({ recipient, amount }), { maxLength: 6 }),
        (first, second, [toFosen, toNamdal], jointMeasures, shares) => {
          const letters = composeLetters(
            grounds({
              bases: [first, second],
              decided: [decided(fosen, toFosen), decided(namdal, toNamdal)],
              jointMeasures,
              setAsides: shares.map((share) => setAside(share.recipient, share.amount)),
            }),
          );
          const due = [
            toFosen,
            toNamdal,
            ...jointMeasures.map((joint) => joint.amount),
            ...shares.filter((share) => share.recipient.kind !== 'forum').map((share) => share.amount),
          ];
          expect(sumKroner(letters.map(({ total }) => total))).toBe(sumKroner(due.map(toKroner)));
          for (const { total, lines } of letters) {
            expect(sumKroner(lines.map((line) => line.amount))).toBe(total);
            expect(total).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});
