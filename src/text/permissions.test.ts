import { describe, expect, it } from 'vitest';
import { may } from '../domain/policies/policy.ts';
import type { NetworkId } from '../domain/ids.ts';
import { explainPermission } from './permissions.ts';

const fosen = 'fosen' as NetworkId;
const coordinator = { roles: [{ role: 'coordinator', networks: [fosen] }] } as const;
const governor = { roles: [{ role: 'county-governor', networks: [] }] } as const;

describe('explaining why something is refused', () => {
  it('has nothing to say where it is allowed', () => {
    const permission = may(governor, 'key.edit', { state: 'draft' });
    expect(explainPermission(permission, 'key.edit', 'nb')).toBeNull();
  });

  it('names who may instead', () => {
    const permission = may(coordinator, 'key.decide', { state: 'draft' });
    expect(explainPermission(permission, 'key.decide', 'nb')).toBe('Bare statsforvalteren kan gjøre dette.');
  });

  it('puts the last of several roles after "og"', () => {
    const permission = may(governor, 'basis.edit', { network: 'fosen', state: 'draft' });
    expect(explainPermission(permission, 'basis.edit', 'nn')).toBe(
      'Berre koordinatoren, representanten i samarbeidsforum og UH-partnaren kan gjere dette.',
    );
  });

  it('says that the network is another', () => {
    const permission = may(coordinator, 'plan.edit', { network: 'gauldal' });
    expect(explainPermission(permission, 'plan.edit', 'en')).toBe(
      'You can do this only in your own network.',
    );
  });

  it('says what the state is in the words of the thing itself', () => {
    const permission = may(governor, 'key.edit', { state: 'decided' });
    expect(explainPermission(permission, 'key.edit', 'nb')).toBe(
      'Fordelingsnøkkelen er vedtatt og kan ikke endres.',
    );
  });

  it('says of a closed round that it is closed', () => {
    const permission = may(governor, 'frames.publish', { state: 'closed' });
    expect(explainPermission(permission, 'frames.publish', 'nb')).toBe('Runden er avsluttet.');
  });
});
