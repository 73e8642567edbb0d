import { describe, expect, it } from 'vitest';
import { aChange, aNetwork } from '../../../test/builders/aggregates.ts';
import { memoryStore } from '../../../test/fakes/memory-store.ts';
import { contentHash } from '../../application/content-hash.ts';
import { toPlainDate } from '../../domain/calendar/plain-date.ts';
import type { NetworkId, OwnerId } from '../../domain/ids.ts';
import { createNames } from './names.ts';

describe('how an owner is called', () => {
  it('is its name in the network also where it has left it, or came after the network was entered', async () => {
    const store = memoryStore({ hash: contentHash });
    const fosen = 'fosen' as NetworkId;
    const owner = {
      id: 'friskolen' as OwnerId,
      kind: 'private' as const,
      name: 'Friskolen',
      number: null,
      memberships: [{ network: fosen, from: null, to: toPlainDate('2026-12-31'), knownAs: '' }],
      note: '',
    };
    await store.commit(aChange('network', aNetwork({ owners: [] }), { id: fosen }));
    await store.commit(aChange('owner', owner, { id: owner.id }));
    const names = createNames(store);
    expect(await names.owner(fosen, owner.id)).toBe('Friskolen');
    expect(await names.owner(fosen, 'unknown')).toBe('unknown');
  });
});
