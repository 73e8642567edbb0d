import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigurationFaults, readConfig } from './config.ts';

/** The names of the variables that are at fault, in the order they are told. */
function faultyVariables(variables: Record<string, string>): string[] {
  return faultsOf(variables).map((fault) => fault.slice(0, fault.indexOf(':')));
}

function faultsOf(variables: Record<string, string>): readonly string[] {
  try {
    readConfig(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationFaults) return error.faults;
    throw error;
  }
}

const tenant = '11111111-1111-4111-8111-11111111abcd';
const client = '22222222-2222-4222-8222-222222222222';
/** Sign-in with Entra, complete. */
const entra = {
  TENANT_ID: tenant,
  CLIENT_ID: client,
  API_AUDIENCE: 'api://kompetanse.example.no',
  PUBLIC_URL: 'https://kompetanse.example.no',
  COUNTY_GOVERNOR: 'Statsforvalteren i Innlandet',
  BOT_ID: client,
  BOT_PASSWORD: 's',
  TEAMS_APP_ID: '33333333-3333-4333-8333-333333333333',
};
/** SharePoint as the store, complete. */
const sharePoint = {
  ...entra,
  STORE: 'sharepoint',
  FORUM_SITE_ID: 'example.sharepoint.com,1,2',
  CLIENT_SECRET: 's',
};

describe('the configuration', () => {
  it('needs nothing on a laptop', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3978,
      logLevel: 'info',
      store: { kind: 'embedded', dataFolder: '.data' },
      signIn: { kind: 'local' },
      publicUrl: null,
      countyGovernor: 'Statsforvalteren i Trøndelag',
      governorObjectIds: [],
    });
  });

  it('is what the environment says', () => {
    const variables = {
      HOST: '0.0.0.0',
      PORT: '8080',
      DATA_DIR: '/data',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
      ...entra,
      GOVERNOR_OBJECT_IDS: `${tenant.toUpperCase()}, ${client}`,
    };
    expect(readConfig(variables)).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      logLevel: 'warn',
      store: { kind: 'embedded', dataFolder: '/data' },
      signIn: {
        kind: 'entra',
        tenantId: tenant,
        clientId: client,
        audience: 'api://kompetanse.example.no',
        entraBase: 'https://login.microsoftonline.com',
      },
      publicUrl: 'https://kompetanse.example.no',
      countyGovernor: 'Statsforvalteren i Innlandet',
      governorObjectIds: [tenant, client],
    });
  });

  it('takes no notice of variables of others', () => {
    expect(faultsOf({ PATH: '/bin', EDITOR: 'vi' })).toEqual([]);
  });

  it('cannot be changed afterwards, nor can the list of clients', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.authorisedClients)).toBe(true);
  });

  it('tells every fault together, those between variables too', () => {
    const variables = {
      PORT: 'abc',
      DATA_DIR: '',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
    };
    expect(faultyVariables(variables).sort()).toEqual([
      'DATA_DIR',
      'HOST',
      'LOCAL_SIGN_IN',
      'LOG_LEVEL',
      'PORT',
    ]);
  });

  it('says all faults in its message, one a line', () => {
    const faults = faultsOf({ PORT: 'abc', DATA_DIR: '' });
    expect(new ConfigurationFaults(faults).message.split('\n')).toEqual([
      'The configuration has 2 fault(s):',
      ...faults.map((fault) => `- ${fault}`),
    ]);
  });

  it.each(['', ' ', 'abc', '-1', '65536', '1.5', '1e3', '0x10', '80 '])('refuses %j as a port', (port) => {
    expect(faultyVariables({ PORT: port })).toEqual(['PORT']);
  });

  it('takes every port there is, 0 for any that is free', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 65_535 }), (port) => {
        expect(readConfig({ PORT: String(port) }).port).toBe(port);
      }),
    );
  });
});

describe('local sign-in', () => {
  it('is refused in production, unless it is turned off', () => {
    expect(faultyVariables({ NODE_ENV: 'production' })).toEqual(['LOCAL_SIGN_IN']);
    expect(faultyVariables({ NODE_ENV: 'production', LOCAL_SIGN_IN: 'on' })).toEqual(['LOCAL_SIGN_IN']);
    expect(faultyVariables({ NODE_ENV: 'production', ...entra })).toEqual([]);
  });

  it('needs to know in production where Entra sends people back to', () => {
    const { PUBLIC_URL: _, ...rest } = entra;
    expect(faultyVariables(rest)).toEqual([]);
    expect(faultyVariables({ ...rest, NODE_ENV: 'production' })).toEqual(['PUBLIC_URL']);
  });

  it('needs to know in production whom letters are from', () => {
    const { COUNTY_GOVERNOR: _, ...rest } = entra;
    expect(faultyVariables(rest)).toEqual([]);
    expect(faultyVariables({ ...rest, NODE_ENV: 'production' })).toEqual(['COUNTY_GOVERNOR']);
    expect(faultyVariables({ ...entra, COUNTY_GOVERNOR: ' ' })).toEqual(['COUNTY_GOVERNOR']);
  });

  it.each([
    '0.0.0.0',
    '::',
    '192.168.1.20',
    '10.0.0.1',
    'example.org',
    'localhost.example.org',
    '127.0.0.1.example.org',
    '127.0.0.999',
    '128.0.0.1',
    'fe80::1',
  ])('is refused on %s, which is not this machine alone', (host) => {
    expect(faultyVariables({ HOST: host })).toEqual(['HOST']);
    expect(faultyVariables({ HOST: host, ...entra })).toEqual([]);
  });

  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('is let on at %s', (host) => {
    expect(readConfig({ HOST: host })).toMatchObject({ host, signIn: { kind: 'local' } });
  });

  it.each(['', 'ON', 'yes', '0', 'false'])('is neither on nor off for %j: that is a fault', (value) => {
    expect(faultyVariables({ LOCAL_SIGN_IN: value })).toEqual(['LOCAL_SIGN_IN']);
  });

  it('is told of once when the host is empty', () => {
    expect(faultyVariables({ HOST: '' })).toEqual(['HOST']);
  });
});

describe('sign-in with Entra', () => {
  it('is how people come in where a tenant is named, unless local sign-in is asked for', () => {
    expect(readConfig(entra).signIn.kind).toBe('entra');
    expect(readConfig({ ...entra, LOCAL_SIGN_IN: 'on' }).signIn.kind).toBe('local');
  });

  it('needs the tenant, the client and the audience', () => {
    expect(faultyVariables({ LOCAL_SIGN_IN: 'off' })).toEqual([
      'TENANT_ID',
      'CLIENT_ID',
      'API_AUDIENCE',
      'BOT_ID',
    ]);
  });

  it.each(['common', 'example.onmicrosoft.com', '1'])('takes no tenant but by its id: %s', (name) => {
    expect(faultyVariables({ ...entra, TENANT_ID: name })).toEqual(['TENANT_ID']);
  });

  it('refuses a governor who is not named by object id', () => {
    const faults = faultyVariables({ ...entra, GOVERNOR_OBJECT_IDS: `${tenant},someone@example.no` });
    expect(faults).toEqual(['GOVERNOR_OBJECT_IDS.1']);
  });
});

describe('SharePoint as the store', () => {
  it('takes addresses with a slash at the end for the same', () => {
    const bases = { GRAPH_BASE_URL: 'http://127.0.0.1:4000/v1.0/', ENTRA_BASE_URL: 'http://127.0.0.1:4001/' };
    const config = readConfig({ ...entra, STORE: 'sharepoint', FORUM_SITE_ID: 'forum,1,2', ...bases });
    expect(config).toMatchObject({
      store: { graphBase: 'http://127.0.0.1:4000/v1.0', entraBase: 'http://127.0.0.1:4001' },
      signIn: { entraBase: 'http://127.0.0.1:4001' },
    });
  });

  it('is reached with a secret, a certificate, or the identity of the machine', () => {
    const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
    const file = join(folder, 'both.pem');
    const key = '-----BEGIN PRIVATE KEY-----';
    writeFileSync(file, `-----BEGIN CERTIFICATE-----\n${key}\n`);
    const { CLIENT_SECRET: _, ...others } = sharePoint;
    const credentialOf = (variables: Record<string, string>) => {
      const { store } = readConfig({ ...others, ...variables });
      return store.kind === 'sharepoint' && store.credential.kind;
    };
    expect(credentialOf({ CLIENT_SECRET: 's' })).toBe('secret');
    expect(credentialOf({ CLIENT_CERTIFICATE_PATH: file })).toBe('certificate');
    expect(credentialOf({})).toBe('managed-identity');
    const given = readConfig({ ...others, MANAGED_IDENTITY_CLIENT_ID: tenant });
    expect(given).toMatchObject({ store: { credential: { kind: 'managed-identity', identity: tenant } } });
    rmSync(folder, { recursive: true });
  });

  it('cannot be reached with both, or with a certificate that is not there', () => {
    const both = { ...sharePoint, CLIENT_CERTIFICATE_PATH: join(tmpdir(), 'no-such-file.pem') };
    expect(faultyVariables(both)).toEqual(['CLIENT_SECRET', 'CLIENT_CERTIFICATE_PATH']);
    const three = { ...sharePoint, MANAGED_IDENTITY_CLIENT_ID: tenant };
    expect(faultyVariables(three)).toEqual(['MANAGED_IDENTITY_CLIENT_ID']);
  });

  it('needs the forum site, and with local sign-in the tenant and client all the same', () => {
    const { FORUM_SITE_ID: _, ...withoutSite } = sharePoint;
    expect(faultyVariables(withoutSite)).toEqual(['FORUM_SITE_ID']);
    const local = { STORE: 'sharepoint', LOCAL_SIGN_IN: 'on', FORUM_SITE_ID: 'site' };
    expect(faultyVariables(local)).toEqual(['TENANT_ID', 'CLIENT_ID']);
  });

  it.each(['GRAPH_BASE_URL', 'ENTRA_BASE_URL', 'PUBLIC_URL'])(
    'takes %s over plain http from this machine only, and never in production',
    (variable) => {
      expect(faultyVariables({ ...sharePoint, [variable]: 'http://127.0.0.1:4000/v1.0' })).toEqual([]);
      expect(faultyVariables({ ...sharePoint, [variable]: 'http://[::1]:4000' })).toEqual([]);
      expect(faultyVariables({ ...sharePoint, [variable]: 'http://example.org/v1.0' })).toEqual([variable]);
      const production = { ...sharePoint, NODE_ENV: 'production', [variable]: 'http://127.0.0.1:4000' };
      expect(faultyVariables(production)).toEqual([variable]);
      expect(faultyVariables({ ...sharePoint, [variable]: 'not an address' })).toEqual([variable]);
    },
  );

  it('keeps its secret out of what it says about faults', () => {
    const faults = faultsOf({ ...sharePoint, CLIENT_SECRET: 'very-secret', TENANT_ID: 'wrong' });
    expect(faults.join()).not.toContain('very-secret');
  });
});

describe('the bot', () => {
  it('authenticates nobody only with local sign-in, which is for this machine', () => {
    expect(readConfig({}).bot).toEqual({ kind: 'local' });
    expect(faultyVariables({ HOST: '0.0.0.0' })).toEqual(['HOST']);
    const { BOT_ID: _, BOT_PASSWORD: __, ...withoutBot } = entra;
    expect(faultyVariables(withoutBot)).toEqual(['BOT_ID']);
    expect(faultyVariables({ ...withoutBot, BOT_PASSWORD: 's' })).toEqual(['BOT_ID', 'BOT_ID']);
  });

  it('proves who it is by its password, or by the managed identity of the same id', () => {
    expect(readConfig(entra).bot).toEqual({
      kind: 'teams',
      appId: client,
      tenantId: tenant,
      password: 's',
      teamsAppId: '33333333-3333-4333-8333-333333333333',
    });
    const { BOT_PASSWORD: _, ...withoutPassword } = entra;
    const managed = { ...withoutPassword, BOT_TYPE: 'UserAssignedMSI' };
    expect(readConfig(managed).bot).toMatchObject({ kind: 'teams', appId: client, password: null });
    expect(faultyVariables(withoutPassword)).toEqual(['BOT_PASSWORD']);
    expect(faultyVariables({ ...managed, BOT_PASSWORD: 's' })).toEqual(['BOT_PASSWORD']);
    expect(faultyVariables({ ...entra, BOT_TYPE: 'MultiTenant' })).toEqual(['BOT_TYPE']);
  });

  it('needs the id of the app that its cards link into, and its tenant', () => {
    const { TEAMS_APP_ID: _, ...rest } = entra;
    expect(faultyVariables(rest)).toEqual(['TEAMS_APP_ID']);
    expect(faultyVariables({ BOT_ID: client, BOT_PASSWORD: 's' })).toEqual(['TENANT_ID', 'TEAMS_APP_ID']);
  });
});

describe('the way out', () => {
  const key = 'AccountName=county;AccountKey=c2VjcmV0';
  const azurite = `DefaultEndpointsProtocol=http;${key};TableEndpoint=http://127.0.0.1:10002/county;`;

  it('is in the data folder, unless a storage account is named', () => {
    expect(readConfig({ DATA_DIR: '/data' }).delivery).toEqual({ kind: 'embedded', dataFolder: '/data' });
    expect(readConfig(sharePoint).delivery).toEqual({ kind: 'embedded', dataFolder: '.data' });
  });

  it.each([
    `DefaultEndpointsProtocol=https;${key};EndpointSuffix=core.windows.net`,
    'TableEndpoint=https://county.table.core.windows.net/;SharedAccessSignature=sv=1&sig=2',
    azurite,
    'UseDevelopmentStorage=true',
  ])('is in the account that the connection string names: %s', (connectionString) => {
    const account = { kind: 'connection-string', connectionString };
    expect(readConfig({ AZURE_STORAGE_CONNECTION_STRING: connectionString }).delivery).toEqual({
      kind: 'azure',
      account,
    });
  });

  it('signs in to an account by its name as to SharePoint', () => {
    const named = { kind: 'identity', account: 'county' };
    const { CLIENT_SECRET: _, ...noSecret } = sharePoint;
    expect(readConfig({ ...sharePoint, AZURE_STORAGE_ACCOUNT: 'county' }).delivery).toEqual({
      kind: 'azure',
      account: {
        ...named,
        tenantId: tenant,
        clientId: client,
        credential: { kind: 'secret', secret: 's' },
      },
    });
    expect(readConfig({ ...noSecret, AZURE_STORAGE_ACCOUNT: 'county' }).delivery).toMatchObject({
      account: { ...named, clientId: client, credential: { kind: 'managed-identity' } },
    });
    expect(readConfig({ AZURE_STORAGE_ACCOUNT: 'county' }).delivery).toMatchObject({
      account: { ...named, clientId: null, credential: { kind: 'managed-identity' } },
    });
  });

  it('is refused an account that it could not sign in to, or two', () => {
    expect(faultyVariables({ AZURE_STORAGE_ACCOUNT: 'Not a name' })).toEqual(['AZURE_STORAGE_ACCOUNT']);
    expect(faultyVariables({ AZURE_STORAGE_ACCOUNT: 'county', CLIENT_SECRET: 's' })).toEqual([
      'TENANT_ID',
      'CLIENT_ID',
    ]);
    expect(
      faultyVariables({ AZURE_STORAGE_ACCOUNT: 'county', AZURE_STORAGE_CONNECTION_STRING: azurite }),
    ).toEqual(['AZURE_STORAGE_ACCOUNT']);
  });

  it.each([
    [{}, 'something else'],
    [{}, 'AccountName=county'],
    [{}, `DefaultEndpointsProtocol=http;${key}`],
    [{}, `${key};TableEndpoint=http://storage.example.no/county`],
    [{ NODE_ENV: 'production', ...entra }, azurite],
    [{ NODE_ENV: 'production', ...entra }, 'UseDevelopmentStorage=true'],
  ])('is refused with %o and the connection string %s, which it keeps to itself', (others, text) => {
    const faults = faultsOf({ ...others, AZURE_STORAGE_CONNECTION_STRING: text });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^AZURE_STORAGE_CONNECTION_STRING: /);
    expect(faults[0]).not.toContain('c2VjcmV0');
  });
});

describe('e-mail', () => {
  it('is sent from the mailbox that is named, with the service’s own identity', () => {
    const { mail } = readConfig({ ...sharePoint, MAIL_SENDER: 'kompetanse@fylke.example' });
    expect(mail).toMatchObject({ sender: 'kompetanse@fylke.example', tenantId: tenant, clientId: client });
    expect(readConfig(sharePoint).mail).toBeNull();
  });

  it('is refused where nobody signs in through a tenant, and from what is no address', () => {
    expect(faultyVariables({ MAIL_SENDER: 'kompetanse@fylke.example' })).toEqual(['MAIL_SENDER']);
    expect(faultyVariables({ ...sharePoint, MAIL_SENDER: 'kompetanse' })).toEqual(['MAIL_SENDER']);
  });
});

describe('a flow that delivers responses to forms', () => {
  const secret = 'a'.repeat(32);

  it('has no secret, one, or two while it is changed', () => {
    expect(readConfig({}).webhookSecrets).toEqual([]);
    expect(readConfig({ FORMS_WEBHOOK_SECRET: secret }).webhookSecrets).toEqual([secret]);
    const both = { FORMS_WEBHOOK_SECRET: secret, FORMS_WEBHOOK_SECRET_NEXT: `${secret}b` };
    expect(readConfig(both).webhookSecrets).toEqual([secret, `${secret}b`]);
  });

  it('is refused a secret that can be guessed or that no header carries, and a next one alone', () => {
    for (const wrong of ['short', '', `${secret} b`, `${secret}å`]) {
      expect(faultyVariables({ FORMS_WEBHOOK_SECRET: wrong })).toEqual(['FORMS_WEBHOOK_SECRET']);
    }
    expect(faultyVariables({ FORMS_WEBHOOK_SECRET_NEXT: secret })).toEqual(['FORMS_WEBHOOK_SECRET']);
  });
});

it.each(['FORMS_WEBHOOK_SECRET', 'CLIENT_SECRET', 'BOT_PASSWORD'])(
  '%s is not the reference to a vault that App Service could not follow',
  (variable) => {
    const reference = '@Microsoft.KeyVault(SecretUri=https://kompetanse.vault.azure.net/secrets/one)';
    expect(faultyVariables({ [variable]: reference })).toContain(variable);
  },
);
