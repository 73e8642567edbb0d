import { beforeEach, describe, expect, it } from 'vitest';
import { aBasisContent } from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  people,
  type SmallCounty,
  theRound,
  valueOf,
} from '../../../test/builders/small-county.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { returnBasis } from '../basis/return-basis.ts';
import { readAuditTrail } from '../read-audit-trail.ts';
import { readShields } from './read-shields.ts';
import { liftShield, shieldText } from './shield-text.ts';

const { governor, coordinatorFosen, coordinatorNamdal, representativeNamdal, ownerFosen, outsider } = people;
const document = `${theRound}-fosen`;
const target = { kind: 'basis', document, field: 'comment', reason: 'Gjelder én ansatt.' } as const;
const secret = 'Rektor er langtidssykmeldt.';
const inPlace = 'Unntatt offentlighet, offentleglova § 13, jf. forvaltningsloven § 13 første ledd nr. 1.';

describe('shielding a text', () => {
  let county: SmallCounty;
  beforeEach(async () => {
    county = await aSmallCounty();
    await county.reach('frames-published');
    await county.submit('fosen', aBasisContent({ comment: secret }));
  });

  const shield = async (actor: Person, what: { field?: string } = {}) =>
    shieldText(county, await county.commandOf(actor, 'basis', document), {
      ...target,
      basis: 'personal-matters',
      ...what,
    });
  const lift = async (actor: Person) =>
    liftShield(county, await county.commandOf(actor, 'basis', document), target);
  const commentFor = async (reader: Person | null) => {
    const store = reader ? county.store.readAs(reader) : county.store;
    return (await store.read('basis', document))?.state.content.comment;
  };

  it('leaves the submitted document as it is, in a version of its own', async () => {
    const before = await county.store.read('basis', document);
    const { state, version } = await valueOf(shield(coordinatorFosen));
    expect(version).toBe((before?.version ?? 0) + 1);
    expect(await commentFor(coordinatorFosen)).toBe(secret);
    expect(state).toMatchObject({
      state: 'submitted',
      confirmations: { owner: { by: 'representative-fosen' } },
    });
    const { entries, holds } = await valueOf(
      readAuditTrail(county.store.readAs(representativeNamdal), coordinatorFosen, {
        kind: 'basis',
        id: document,
      }),
    );
    expect(entries.at(-1)).toMatchObject({
      action: 'text.shield',
      by: 'coordinator-fosen',
      reason: 'Gjelder én ansatt.',
    });
    expect(holds).toBe(true);
  });

  it('holds it back from everybody but its own people and the county governor', async () => {
    await valueOf(shield(coordinatorFosen));
    expect(await commentFor(governor)).toBe(secret);
    expect(await commentFor(ownerFosen)).toBe(secret);
    expect(await commentFor(representativeNamdal)).toBe(inPlace);
    expect(await commentFor(null)).toBe(inPlace);
  });

  it('holds it back in earlier versions, lists, conflicts and what a commit answers', async () => {
    await valueOf(shield(coordinatorFosen));
    const store = county.store.readAs(representativeNamdal);
    const earlier = [1, 2, 3, 4, 5, 6].map((version) => store.readVersion('basis', document, version));
    const stored = await county.store.read('basis', document);
    if (!stored) throw new Error('no basis');
    const { kind, id, state, etag } = stored;
    const change = { kind, id, state, action: 'x', by: 'x', at: stored.audit.at, reason: '' };
    const answers = [
      ...(await Promise.all(earlier)),
      ...(await store.list('basis')),
      await store.commit({ ...change, expected: 'gammel', changeId: 'a' }),
      await store.commit({ ...change, expected: etag, changeId: 'b' }),
      await store.commit({ ...change, expected: etag, changeId: 'b' }),
    ];
    expect(JSON.stringify(answers)).not.toContain(secret);
    expect(await commentFor(governor)).toBe(secret);
  });

  it('stays through every change that says nothing of it', async () => {
    await valueOf(shield(coordinatorFosen));
    const returned = { round: theRound, network: 'fosen', reason: 'Rett opp.', by: 'forum' } as const;
    await valueOf(returnBasis(county, await county.commandOf(governor, 'basis', document), returned));
    await county.write('fosen', aBasisContent({ comment: 'En ny tekst' }));
    expect(await commentFor(representativeNamdal)).toBe(inPlace);
  });

  it('is lifted again, and the text is everybody’s', async () => {
    await valueOf(shield(coordinatorFosen));
    await valueOf(lift(governor));
    expect(await commentFor(representativeNamdal)).toBe(secret);
    expect(await faultsOf(lift(governor))).toEqual(['field: not-shielded']);
  });

  it('is for those whose text it is, and the county governor', async () => {
    expect(await codeOf(shield(coordinatorNamdal))).toBe('not-found');
    expect(await codeOf(shield(representativeNamdal))).toBe('not-your-network');
    expect(await codeOf(shield(ownerFosen))).toBe('not-your-role');
    expect(await codeOf(shield(outsider))).toBe('not-found');
    expect(await codeOf(lift(representativeNamdal))).toBe('not-your-network');
    expect(await codeOf(shield(governor))).toBe('done');
  });

  it('is for a text that is there', async () => {
    expect(await faultsOf(shield(governor, { field: 'anchoring' }))).toEqual(['field: nothing-to-shield']);
    expect(await faultsOf(shield(governor, { field: 'frame' }))).toEqual(['field: nothing-to-shield']);
  });

  it('tells of it without telling what it is', async () => {
    await valueOf(shield(coordinatorFosen));
    const what = { kind: 'basis', documents: [document, 'ukjent'] } as const;
    const shieldsFor = (reader: Person) =>
      readShields({ ...county, store: county.store.readAs(reader) }, reader, what);
    expect(await shieldsFor(representativeNamdal)).toMatchObject([
      {
        id: document,
        texts: [
          {
            field: 'comment',
            shield: { basis: 'personal-matters', by: 'coordinator-fosen' },
            readable: false,
            mayShield: false,
          },
        ],
      },
    ]);
    const [own] = await shieldsFor(coordinatorFosen);
    expect(own?.texts.map(({ field, readable, mayShield }) => [field, readable, mayShield])).toEqual([
      ['answers/needs', true, true],
      ['comment', true, true],
    ]);
    expect(await shieldsFor(outsider)).toEqual([]);
  });
});
