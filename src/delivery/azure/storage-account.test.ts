import { describe, expect, it } from 'vitest';
import { placesIn, type StorageAccount } from './storage-account.ts';

const named = {
  kind: 'identity',
  account: 'county',
  tenantId: '11111111-1111-4111-8111-11111111abcd',
  clientId: '22222222-2222-4222-8222-222222222222',
} as const;

async function addressesOf(account: StorageAccount): Promise<string[]> {
  const { deliveries, addresses, due, leases } = await placesIn(account, 'kompetansehjulet');
  const tables = [deliveries, addresses].map(({ url, tableName }) => `${url} ${tableName}`);
  return [...tables, due.url, leases.url];
}

describe('what is ours in a storage account', () => {
  it.each([
    { ...named, credential: { kind: 'managed-identity', identity: null } },
    { ...named, clientId: null, tenantId: null, credential: { kind: 'managed-identity', identity: null } },
    { ...named, credential: { kind: 'secret', secret: 's' } },
    { ...named, credential: { kind: 'certificate', pem: 'a certificate' } },
  ] as const)('is reached over https, signed in with %o', async (account) => {
    expect(await addressesOf(account)).toEqual([
      'https://county.table.core.windows.net kompetansehjuletdeliveries',
      'https://county.table.core.windows.net kompetansehjuletaddresses',
      'https://county.queue.core.windows.net/kompetansehjulet-due',
      'https://county.blob.core.windows.net/kompetansehjulet-leases',
    ]);
  });

  it('is where the connection string says', async () => {
    const connectionString =
      'DefaultEndpointsProtocol=https;AccountName=county;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net';
    expect(await addressesOf({ kind: 'connection-string', connectionString })).toEqual(
      await addressesOf({ ...named, credential: { kind: 'managed-identity', identity: null } }),
    );
  });
});
