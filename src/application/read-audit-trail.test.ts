import { describe, expect, it } from 'vitest';
import { aSmallCounty, codeOf, people, theRound, valueOf } from '../../test/builders/small-county.ts';
import { readAuditTrail } from './read-audit-trail.ts';

const { governor } = people;
const basis = { kind: 'basis', id: `${theRound}-fosen` } as const;

describe('reading an audit trail', () => {
  it('tells the county governor who did what, oldest first, and that the chain holds', async () => {
    const county = await aSmallCounty();
    await county.reach('bases-submitted');
    const { entries, holds } = await valueOf(readAuditTrail(county.store, governor, basis));
    expect(entries.map(({ version, action, by }) => `${version} ${action} ${by}`)).toEqual([
      '1 frames.publish governor',
      '2 basis.edit coordinator-fosen',
      '3 basis.confirm-as-owner representative-fosen',
      '4 basis.confirm-as-partner partner-ntnu',
      '5 basis.submit coordinator-fosen',
    ]);
    expect(holds).toBe(true);
  });

  it('says so when the chain does not hold', async () => {
    const county = await aSmallCounty();
    await county.reach('bases-submitted');
    const forged: typeof county.store = {
      ...county.store,
      auditTrail: async (kind, id) =>
        (await county.store.auditTrail(kind, id)).map((entry) =>
          entry.version === 2 ? { ...entry, by: 'outsider' } : entry,
        ),
    };
    expect((await valueOf(readAuditTrail(forged, governor, basis))).holds).toBe(false);
  });

  it('does not take a commit that comes in between for a broken chain', async () => {
    const county = await aSmallCounty();
    await county.reach('frames-published');
    let isFirst = true;
    const busy: typeof county.store = {
      ...county.store,
      auditTrail: async (kind, id) => {
        if (isFirst) await county.write('fosen');
        isFirst = false;
        return county.store.auditTrail(kind, id);
      },
    };
    expect((await valueOf(readAuditTrail(busy, governor, basis))).holds).toBe(true);
  });

  it('is for the county governor, about what is there', async () => {
    const county = await aSmallCounty();
    for (const person of Object.values(people).filter((one) => one !== governor)) {
      expect(await codeOf(readAuditTrail(county.store, person, { kind: 'round', id: theRound }))).toBe(
        'not-your-role',
      );
    }
    expect(await codeOf(readAuditTrail(county.store, governor, basis))).toBe('not-found');
  });
});
