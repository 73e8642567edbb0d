import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AggregateKind, Aggregates } from '../../src/application/ports/aggregates.ts';
import type { NetworkId, PersonId } from '../../src/domain/ids.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import { institutions } from '../../src/seed/registers/institutions.ts';
import { networks } from '../../src/seed/registers/networks.ts';
import { mergedScheme, schemes } from '../../src/seed/schemes.ts';
import { aChange } from '../builders/aggregates.ts';
import type { Service } from '../integration/service.ts';
import { until } from '../integration/unfinished-work.ts';
import { audience, startTenant, type Tenant } from './tenant.ts';

const year = new Date().getUTCFullYear() + 2;
const round = `${mergedScheme}-${year}`;
const path = `/api/rounds/${round}`;

const governor = '5e1f0000-0000-4000-8000-00000000a001';
const coordinator = '5e1f0000-0000-4000-8000-00000000a002';
const sameAddress = '5e1f0000-0000-4000-8000-00000000a003';
/** How a guest's name reads in the tenant that invited them. */
const guestName = 'koordinator_fosen.example.org#EXT#@trondelag.onmicrosoft.com';

/*
 * A county that begins: nobody is registered but one coordinator, a guest from another organisation. People come with
 * tokens of the tenant.
 */
describe('a county whose people come from Entra', () => {
  let tenant: Tenant;
  let service: Service;

  beforeAll(async () => {
    tenant = await startTenant();
    await register(tenant);
    service = await tenant.serve({
      LOCAL_SIGN_IN: 'off',
      API_AUDIENCE: audience,
      BOT_ID: '00000000-0000-4000-8000-00000000b07a',
      BOT_PASSWORD: 's',
      TEAMS_APP_ID: '00000000-0000-4000-8000-00000000a445',
      GOVERNOR_OBJECT_IDS: governor.toUpperCase(),
    });
    return () => tenant.close();
  }, 60_000);
  afterAll(() => {
    service.child.kill('SIGKILL');
  });

  const ask: Service['call'] = (...request) => service.call(...request);

  type Claims = Parameters<Tenant['entra']['issue']>[0];

  /** A call with a token of Entra's. */
  async function call(claims: Claims, method: string, address: string, body?: unknown, etag?: string) {
    return callWith(await tenant.entra.issue(claims), method, address, body, etag);
  }

  function callWith(token: string, method: string, address: string, body?: unknown, etag?: string) {
    const headers = { Authorization: `Bearer ${token}`, ...(etag ? { 'If-Match': etag } : {}) };
    return ask(null, method, address, body, headers);
  }

  const guest: Claims = {
    oid: coordinator,
    preferred_username: guestName,
    idp: 'https://sts.windows.net/5e1f0000-0000-4000-8000-0000000000ff/',
  };

  it('knows the county governor by configuration, a guest by object id, and nobody by address', async () => {
    const me = async (claims: Claims) => (await call(claims, 'GET', '/api/me')).body;
    expect(await me({ oid: governor })).toMatchObject({
      id: governor,
      roles: [{ role: 'county-governor', networks: expect.arrayContaining(['fosen', 'gauldal']) }],
    });
    expect(await me(guest)).toMatchObject({ id: coordinator, roles: [{ role: 'coordinator' }] });
    expect(await me({ ...guest, oid: sameAddress })).toMatchObject({ id: sameAddress, roles: [] });
  });

  it('lets both do their part of a round, and keeps it under their object ids', async () => {
    const prepare = ['POST', '/api/rounds', { scheme: mergedScheme, year }] as const;
    expect(await call({ ...guest, oid: sameAddress }, ...prepare)).toMatchObject({ status: 403 });
    expect(await call(guest, ...prepare)).toMatchObject({ status: 403 });
    expect(await call({ oid: governor }, ...prepare)).toMatchObject({ status: 201 });

    const key = await call({ oid: governor }, 'GET', `${path}/key`);
    const inputs = { ...(key.body['inputs'] as object), pool: 11_000_000, baseGrant: 1_000_000 };
    const saved = await call({ oid: governor }, 'PUT', `${path}/key`, inputs, key.etag);
    expect(saved).toMatchObject({ status: 200 });
    expect(await call({ oid: governor }, 'POST', `${path}/key/decide`, undefined, saved.etag)).toMatchObject({
      status: 200,
    });
    expect(await call({ oid: governor }, 'POST', `${path}/frames`)).toMatchObject({ status: 202 });
    await until(
      () => call({ oid: governor }, 'GET', `/api/processes/${round}-frames`),
      ({ body }) => body['state'] === 'finished',
    );

    const basis = `${path}/bases/fosen`;
    const draft = await call(guest, 'GET', basis);
    const content = { ...(draft.body['content'] as object), comment: 'Vi er i gang.' };
    expect(await call({ ...guest, oid: sameAddress }, 'PUT', basis, content, draft.etag)).toMatchObject({
      status: 403,
    });
    expect(await call(guest, 'PUT', basis, content, draft.etag)).toMatchObject({ status: 200 });
    const { store, close } = tenant.openStore();
    const trail = await store.auditTrail('basis', `${round}-fosen`);
    expect(trail.map(({ action, by }) => [action, by])).toEqual([
      ['frames.publish', governor],
      ['basis.edit', coordinator],
    ]);
    await close();
  });

  it('takes a token for the address of the API as well as for the application', async () => {
    expect(await call({ oid: governor, aud: audience }, 'GET', '/api/me')).toMatchObject({ status: 200 });
  });

  it.each([
    ['of another tenant', { tid: '5e1f0000-0000-4000-8000-0000000000ff' }],
    ['from another issuer', { iss: 'https://login.microsoftonline.com/common/v2.0' }],
    ['for another application', { aud: '5e1f0000-0000-4000-8000-0000000000c2' }],
    ['of version 1', { ver: '1.0' }],
    ['without the scope', { scp: 'User.Read' }],
    ['through an unknown client', { azp: '5e1f0000-0000-4000-8000-0000000000c3' }],
    ['that has expired', { exp: Math.floor(Date.now() / 1000) - 600 }],
    ['of nobody', { oid: undefined }],
  ])('lets in nobody with a token %s', async (_, claims) => {
    expect(await call({ oid: governor, ...claims } as Claims, 'GET', '/api/me')).toMatchObject({
      status: 401,
      body: { code: 'not-signed-in' },
    });
  });

  it('lets in nobody with a token that somebody else has signed', async () => {
    const token = await tenant.entra.forge({ oid: governor });
    expect(await callWith(token, 'GET', '/api/me')).toMatchObject({ status: 401 });
  });

  it('has no local way in', async () => {
    const body = { userId: governor };
    expect(await call({ oid: governor }, 'POST', '/local/token', body)).toMatchObject({ status: 404 });
  });
});

/** The registers as they are before the first round. */
async function register(tenant: Tenant): Promise<void> {
  const { store, close } = tenant.openStore();
  const keep = async <K extends AggregateKind>(kind: K, id: string, state: Aggregates[K]) => {
    await store.commit(aChange(kind, state, { id }));
  };
  for (const scheme of schemes) await keep('scheme', scheme.id, scheme);
  for (const institution of institutions) await keep('institution', institution.id, institution);
  for (const network of networks) await keep('network', network.id, network);
  const person: Person = {
    id: coordinator as PersonId,
    name: 'Koordinator, Fosen',
    language: 'nb',
    roles: [{ role: 'coordinator', networks: ['fosen' as NetworkId] }],
  };
  await keep('person', coordinator, person);
  await close();
}
