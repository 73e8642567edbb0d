import { describe, expect, it } from 'vitest';
import {
  aBasis,
  aBasisContent,
  aHearingStatement,
  aMeeting,
  aNeed,
  aNeedsReport,
  anAwardLine,
  aPerson,
  aReport,
} from '../../../test/builders/aggregates.ts';
import type { InstitutionId, NetworkId, OwnerId, PersonId } from '../ids.ts';
import { commentOn, answerComment, presentIn } from '../meeting/meeting.ts';
import { sampleMeasure, samplePlan, sampleSection } from '../plan/sample-plan.ts';
import { anybody } from '../policies/shielded-text.ts';
import type { Role } from '../registers/registers.ts';
import { asReadBy, withKeptTexts } from './read-by.ts';
import { type Shield, shieldOn, withoutShield, withShield } from './shield.ts';
import {
  isShieldable,
  rewriteTexts,
  type ShieldableDocuments,
  type ShieldableKind,
  shieldableKinds,
  shieldableTexts,
} from './shieldable-texts.ts';

const fosen = 'fosen' as NetworkId;
const by = 'representative-namdal' as PersonId;
const at = '2027-03-12T10:00:00Z';

const area = { id: 'area', title: 'Språk' };
const measures = [sampleMeasure({ id: 'lesing' }), sampleMeasure({ id: 'skriving' })];

const meeting = answerComment(
  commentOn(presentIn(aMeeting(), { network: fosen, text: 'x', by, at }), {
    network: fosen,
    words: 'x',
    by,
    at,
  }),
  'comment-1',
  { words: 'x', by, at },
);

const documents: ShieldableDocuments = {
  'needs-report': aNeedsReport({ needs: [aNeed(), aNeed({ id: 'constructor' })] }),
  basis: aBasis({ content: aBasisContent({ comment: 'x', anchoring: 'x' }) }),
  report: aReport({
    content: {
      lines: [
        {
          line: anAwardLine().id,
          used: null,
          unusedPlan: 'x',
          done: 'x',
          participants: null,
          attainment: null,
          effect: 'x',
        },
      ],
      ownContribution: { used: null, shortfall: 'x' },
      teacherEducation: 'x',
      partnership: 'x',
    },
  }),
  plan: samplePlan({ sections: [sampleSection({ focusAreas: [{ ...area, measures }] })] }),
  meeting,
  'hearing-statement': aHearingStatement(),
};

/** The document with a text of its own in every place that may be shielded, each of them shielded. */
function planted<K extends ShieldableKind>(kind: K): ShieldableDocuments[K] {
  const filled = rewriteTexts(kind, documents[kind], ({ field }) => `hemmelig: ${field}`);
  return shieldableTexts(kind, filled).reduce(
    (document, { field }) => withShield(document, { field, basis: 'personal-matters', by, at }),
    filled,
  );
}

const inPlaceOf = (basis: string) => `unntatt: ${basis}`;
const reader = (...roles: Role[]) => aPerson({ id: 'reader' as PersonId, roles });
const networks = [fosen];
const coordinator = reader({ role: 'coordinator', networks });
const owner = reader({ role: 'owner', owner: '5057' as OwnerId, networks });

describe.each(shieldableKinds)('the texts of a %s', (kind) => {
  const document = planted(kind);
  const shields = document.shields ?? [];

  it('have a name each, and are all that is held back', () => {
    const texts = shieldableTexts(kind, documents[kind]);
    expect(rewriteTexts(kind, documents[kind], ({ text }) => text)).toEqual(documents[kind]);
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts.map(({ field }) => field)).size).toBe(texts.length);
    const held = asReadBy(anybody('nb'), kind, document, shields, inPlaceOf);
    expect(JSON.stringify(held)).not.toContain('hemmelig');
    expect(rewriteTexts(kind, held, () => '')).toEqual(rewriteTexts(kind, document, () => ''));
    expect(shieldableTexts(kind, held).map(({ text }) => text)).toEqual(
      texts.map(() => 'unntatt: personal-matters'),
    );
  });

  it('are there for the county governor and their own people', () => {
    for (const one of [reader({ role: 'county-governor', networks: [] }), coordinator]) {
      expect(asReadBy(one, kind, document, shields, inPlaceOf)).toEqual(document);
    }
  });

  it('are as they were when somebody who cannot read them saves the document', () => {
    const read = asReadBy(anybody('nn'), kind, document, shields, inPlaceOf);
    expect(withKeptTexts(anybody('nn'), kind, read, document)).toEqual(document);
  });

  it('are changed by those who can', () => {
    const changed = rewriteTexts(kind, document, () => 'nytt');
    expect(withKeptTexts(coordinator, kind, changed, document)).toEqual(changed);
  });

  it('that are empty stay so', () => {
    const empty = rewriteTexts(kind, document, () => '');
    expect(asReadBy(anybody('nb'), kind, empty, shields, inPlaceOf)).toEqual(empty);
    const written = rewriteTexts(kind, document, () => 'nytt');
    expect(withKeptTexts(anybody('nb'), kind, written, empty)).toEqual(written);
  });
});

describe('a shielded text', () => {
  const textsFor = (one: typeof coordinator, kind: ShieldableKind, document = planted(kind)) =>
    shieldableTexts(kind, asReadBy(one, kind, document, document.shields ?? [], inPlaceOf)).map(
      ({ text }) => text.split(':')[0],
    );

  it('of an owner is not for the other owners of its network', () => {
    expect(textsFor(owner, 'needs-report')).toEqual(['hemmelig', 'hemmelig']);
    const other = reader({ role: 'owner', owner: '5058' as OwnerId, networks });
    expect(textsFor(other, 'needs-report')).toEqual(['unntatt', 'unntatt']);
  });

  it('of one network is not for another', () => {
    const other = reader({ role: 'coordinator', networks: ['namdal' as NetworkId] });
    expect(textsFor(other, 'plan')).toEqual(['unntatt', 'unntatt']);
  });

  it('of a comment is there for the one who wrote it, and the answer is not', () => {
    const author = aPerson({
      id: by,
      roles: [{ role: 'representative', networks: ['namdal' as NetworkId] }],
    });
    expect(textsFor(author, 'meeting')).toEqual(['unntatt', 'hemmelig', 'unntatt']);
  });

  it('of an institution, an owner or Statped is for its own people', () => {
    const ntnu = 'ntnu' as InstitutionId;
    const partner = reader({ role: 'partner', institution: ntnu, networks });
    const statped = reader({ role: 'statped', networks: [] });
    const readersOf = (organisation: ShieldableDocuments['hearing-statement']['organisation']) =>
      Object.entries({ partner, statped, owner, coordinator }).flatMap(([name, one]) =>
        textsFor(one, 'hearing-statement', { ...planted('hearing-statement'), organisation })[0] ===
        'hemmelig'
          ? [name]
          : [],
      );
    expect(readersOf({ kind: 'institution', id: 'ntnu' })).toEqual(['partner']);
    expect(readersOf({ kind: 'institution', id: 'nord' })).toEqual([]);
    expect(readersOf({ kind: 'owner', id: '5057' })).toEqual(['owner']);
    expect(readersOf({ kind: 'statped' })).toEqual(['statped']);
    expect(readersOf({ kind: 'network', id: 'fosen' })).toEqual(['partner', 'owner', 'coordinator']);
  });
});

describe('a shield', () => {
  const shield: Shield = { field: 'comment', basis: 'personal-matters', by, at };

  it('is the last one that was set, until it is lifted', () => {
    const shielded = withShield(documents.basis, shield);
    const other = withShield(shielded, { ...shield, basis: 'internal-preparation' });
    expect(shieldOn(documents.basis, 'comment')).toBeNull();
    expect(other.shields).toEqual([{ ...shield, basis: 'internal-preparation' }]);
    expect(withoutShield(other, 'anchoring').shields).toHaveLength(1);
    expect(withoutShield(other, 'comment').shields).toEqual([]);
  });

  it('is for the documents that many read, and for no other', () => {
    expect(isShieldable('basis')).toBe(true);
    for (const kind of ['letter', 'vote', 'decision', 'recommendation', 'constructor']) {
      expect(isShieldable(kind)).toBe(false);
    }
  });
});
