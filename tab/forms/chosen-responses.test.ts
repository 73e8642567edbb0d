import { describe, expect, it } from 'vitest';
import type { NetworkId, OwnerId } from '../../src/domain/ids.ts';
import { askedFor, isReady } from './chosen-responses.ts';
import type { WaitingResponse } from './forms-types.ts';

const candidate = {
  owner: '5057' as OwnerId,
  ownerName: 'Ørland',
  network: 'fosen' as NetworkId,
  networkName: 'Fosen',
  signs: ['owner-named' as const],
};
const response: WaitingResponse = {
  id: 'plan-7',
  etag: '"7"',
  responseId: '7',
  submittedAt: null,
  email: '',
  name: '',
  answers: [],
  about: 'Eksempelskolen',
  verdict: 'made',
  reasons: [],
  notes: [],
  candidates: [candidate, { ...candidate, owner: '5058' as OwnerId }],
};

describe('a response that waits', () => {
  it('can be chosen where nothing of it is unclear', () => {
    expect(isReady(response)).toBe(true);
    expect(isReady({ ...response, verdict: 'changed' })).toBe(true);
    expect(isReady({ ...response, verdict: 'waiting' })).toBe(false);
    expect(isReady({ ...response, verdict: 'refused' })).toBe(false);
    expect(isReady({ ...response, candidates: [] })).toBe(false);
  });

  it('is asked for as it is shown, for the owner that stands first', () => {
    expect(askedFor([response])).toEqual([{ response: '7', etag: '"7"', owner: '5057', network: 'fosen' }]);
  });
});
