import { describe, expect, it } from 'vitest';
import { aChange, aPlan } from '../../test/builders/aggregates.ts';
import { memoryStore } from '../../test/fakes/memory-store.ts';
import { contentHash } from './content-hash.ts';
import { verifyAudit } from './verify-audit.ts';

describe('verifyAudit', () => {
  it('does not take a commit that comes in between for a broken link', async () => {
    const store = memoryStore({ hash: contentHash });
    await store.commit(aChange('plan', aPlan()));
    let interruptions = 2;
    const busy: typeof store = {
      ...store,
      auditTrail: async (kind, id) => {
        if (interruptions-- > 0) {
          const current = await store.read('plan', id);
          await store.commit(aChange('plan', aPlan(), { expected: current?.etag ?? null }));
        }
        return store.auditTrail(kind, id);
      },
    };
    expect(await verifyAudit({ store: busy, hash: contentHash })).toEqual({ checked: 1, broken: [] });
    expect((await store.read('plan', 'fosen'))?.version).toBe(3);
  });

  it('names the first broken link of a trail, and counts the others', async () => {
    const store = memoryStore({ hash: contentHash });
    await store.commit(aChange('plan', aPlan(), { id: 'fosen' }));
    await store.commit(aChange('plan', aPlan(), { id: 'namdal' }));
    const forged: typeof store = {
      ...store,
      auditTrail: async (kind, id) =>
        (await store.auditTrail(kind, id)).map((entry) =>
          id === 'namdal' ? Object.assign(entry, { by: 'outsider' }) : entry,
        ),
    };
    expect(await verifyAudit({ store: forged, hash: contentHash })).toEqual({
      checked: 2,
      broken: [{ kind: 'plan', id: 'namdal', version: 1, fault: 'entry-changed' }],
    });
  });
});
