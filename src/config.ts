import { readFileSync } from 'node:fs';
import { isIPv4 } from 'node:net';
import { z } from 'zod';

/** The Teams and Microsoft 365 clients that may ask for a token for the tab, by their well-known client ids. */
const teamsClients = Object.freeze([
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
]);

/** Whose county the embedded store is seeded with. */
const OFFICE_OF_THE_DEMO = 'Statsforvalteren i Trøndelag';

const uuid = z
  .string()
  .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, 'is not an id of Entra (a GUID)');
/** App Service leaves the reference as it stands where it cannot fetch the secret, and anybody can read what that is. */
const secret = z
  .string()
  .refine((value) => !value.startsWith('@Microsoft.KeyVault('), 'could not be fetched from the vault');
/** Long enough that nobody guesses it, and what a header can carry. */
const webhookSecret = secret.regex(
  /^[\x21-\x7E]{32,200}$/,
  'must have 32 to 200 letters, digits and signs, and no spaces',
);
/** Paths are put after it, so a slash at its end would stand there twice. */
const baseUrl = z.url().transform((url) => url.replace(/\/+$/, ''));
const onlyHere = 'must be https; plain http is for loopback, outside production';

const environment = z
  .object({
    NODE_ENV: z.string().default('development'),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'a port is a whole number from 0 to 65535')
      .default('3978')
      .transform(Number)
      .pipe(z.number().max(65_535)),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    STORE: z.enum(['embedded', 'sharepoint']).default('embedded'),
    DATA_DIR: z.string().min(1).default('.data'),
    LOCAL_SIGN_IN: z.enum(['on', 'off']).optional(),
    TENANT_ID: uuid.optional(),
    CLIENT_ID: uuid.optional(),
    CLIENT_SECRET: secret.min(1).optional(),
    CLIENT_CERTIFICATE_PATH: z.string().min(1).optional(),
    MANAGED_IDENTITY_CLIENT_ID: uuid.optional(),
    FORUM_SITE_ID: z.string().min(1).optional(),
    API_AUDIENCE: z.string().min(1).optional(),
    PUBLIC_URL: z.url().optional(),
    COUNTY_GOVERNOR: z.string().trim().min(1).max(80).optional(),
    BOT_ID: uuid.optional(),
    BOT_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
    BOT_PASSWORD: secret.min(1).optional(),
    TEAMS_APP_ID: uuid.optional(),
    GOVERNOR_OBJECT_IDS: z
      .string()
      .transform((text) => text.split(',').map((id) => id.trim().toLowerCase()))
      .pipe(z.array(uuid))
      .optional(),
    MAIL_SENDER: z.email('is no e-mail address').optional(),
    FORMS_WEBHOOK_SECRET: webhookSecret.optional(),
    FORMS_WEBHOOK_SECRET_NEXT: webhookSecret.optional(),
    GRAPH_BASE_URL: baseUrl.default('https://graph.microsoft.com/v1.0'),
    ENTRA_BASE_URL: baseUrl.default('https://login.microsoftonline.com'),
    AZURE_STORAGE_CONNECTION_STRING: z
      .string()
      .refine(isConnectionString, 'is not a connection string of a storage account')
      .optional(),
    AZURE_STORAGE_ACCOUNT: z
      .string()
      .regex(/^[a-z\d]{3,24}$/, 'is not the name of a storage account: 3 to 24 small letters and digits')
      .optional(),
  })
  .superRefine(
    // Runs although a variable is at fault, so that all faults are told together.
    (values, context) => {
      const fault = (variable: string, message: string) =>
        context.addIssue({ code: 'custom', path: [variable], message });
      for (const [variable, message] of faultsBetween(values)) fault(variable, message);
    },
    { when: () => true },
  );

type RawValues = Partial<z.output<typeof environment>>;

function* faultsBetween(values: RawValues): Generator<readonly [variable: string, message: string]> {
  const { NODE_ENV, HOST, STORE } = values;
  const production = NODE_ENV === 'production';
  if (isLocalSignIn(values)) {
    if (production) {
      yield [
        'LOCAL_SIGN_IN',
        'local sign-in lets anybody be anybody, so it cannot be on with NODE_ENV=production; set LOCAL_SIGN_IN=off',
      ];
    }
    if (HOST !== undefined && HOST !== '' && !isLoopback(HOST)) {
      yield [
        'HOST',
        'local sign-in is only for this machine, and this address is not loopback; use HOST=127.0.0.1 or LOCAL_SIGN_IN=off',
      ];
    }
  } else if (values.LOCAL_SIGN_IN === undefined || values.LOCAL_SIGN_IN === 'off') {
    for (const variable of ['TENANT_ID', 'CLIENT_ID', 'API_AUDIENCE'] as const) {
      if (values[variable] === undefined) yield [variable, 'is needed for people to sign in with Entra'];
    }
    if (production && values.PUBLIC_URL === undefined) {
      yield ['PUBLIC_URL', 'is needed in production: Entra sends people back there'];
    }
    if (production && values.COUNTY_GOVERNOR === undefined) {
      yield ['COUNTY_GOVERNOR', 'is needed in production: letters and e-mails say whom they are from'];
    }
    if (values.BOT_ID === undefined) {
      yield ['BOT_ID', 'is needed: without it anybody could speak to the bot as anybody'];
    }
  }
  yield* botFaults(values);
  if (STORE === 'sharepoint') {
    for (const variable of ['TENANT_ID', 'CLIENT_ID', 'FORUM_SITE_ID'] as const) {
      if (values[variable] === undefined && (isLocalSignIn(values) || variable === 'FORUM_SITE_ID')) {
        yield [variable, 'is needed with STORE=sharepoint'];
      }
    }
  }
  if (values.MAIL_SENDER !== undefined && isLocalSignIn(values)) {
    yield [
      'MAIL_SENDER',
      'sends through a tenant, and needs people to sign in there; locally the mail is shown on the page',
    ];
  }
  if (values.CLIENT_SECRET !== undefined && values.CLIENT_CERTIFICATE_PATH !== undefined) {
    yield [
      'CLIENT_SECRET',
      'stands beside CLIENT_CERTIFICATE_PATH; give one of them, or none for managed identity',
    ];
  }
  if (
    values.CLIENT_CERTIFICATE_PATH !== undefined &&
    certificateAt(values.CLIENT_CERTIFICATE_PATH) === null
  ) {
    yield ['CLIENT_CERTIFICATE_PATH', 'cannot be read, or holds no certificate and private key in PEM'];
  }
  if (
    values.MANAGED_IDENTITY_CLIENT_ID !== undefined &&
    (values.CLIENT_SECRET ?? values.CLIENT_CERTIFICATE_PATH) !== undefined
  ) {
    yield ['MANAGED_IDENTITY_CLIENT_ID', 'stands beside a secret or a certificate; give one of them'];
  }
  for (const variable of ['PUBLIC_URL', 'GRAPH_BASE_URL', 'ENTRA_BASE_URL'] as const) {
    const url = values[variable];
    if (url !== undefined && !mayBeUsed(url, production)) yield [variable, onlyHere];
  }
  const { FORMS_WEBHOOK_SECRET: secret, FORMS_WEBHOOK_SECRET_NEXT: next } = values;
  if (next !== undefined && secret === undefined) {
    yield ['FORMS_WEBHOOK_SECRET', 'is needed with FORMS_WEBHOOK_SECRET_NEXT, which is for changing it'];
  }
  yield* faultsOfDelivery(values, production);
}

function* faultsOfDelivery(
  values: RawValues,
  production: boolean,
): Generator<readonly [variable: string, message: string]> {
  const { AZURE_STORAGE_CONNECTION_STRING: connectionString, AZURE_STORAGE_ACCOUNT: account } = values;
  if (connectionString !== undefined && !isSafeConnection(connectionString, production)) {
    yield ['AZURE_STORAGE_CONNECTION_STRING', onlyHere];
  }
  if (account === undefined) return;
  if (connectionString !== undefined) {
    yield ['AZURE_STORAGE_ACCOUNT', 'stands beside AZURE_STORAGE_CONNECTION_STRING; give one of them'];
  }
  const signsIn = values.CLIENT_SECRET !== undefined || values.CLIENT_CERTIFICATE_PATH !== undefined;
  // Elsewhere they are asked for anyway.
  if (!signsIn || !isLocalSignIn(values) || values.STORE === 'sharepoint') return;
  for (const variable of ['TENANT_ID', 'CLIENT_ID'] as const) {
    if (values[variable] === undefined) {
      yield [variable, 'is needed to sign in to AZURE_STORAGE_ACCOUNT with a secret or a certificate'];
    }
  }
}

function* botFaults(values: RawValues): Generator<readonly [variable: string, message: string]> {
  const { BOT_ID, BOT_TYPE, BOT_PASSWORD } = values;
  if (BOT_ID === undefined) {
    if (BOT_PASSWORD !== undefined) yield ['BOT_ID', 'is needed with BOT_PASSWORD'];
    return;
  }
  // Where people come from Entra, its absence is told already.
  if (values.TENANT_ID === undefined && isLocalSignIn(values)) yield ['TENANT_ID', 'is needed with BOT_ID'];
  if (values.TEAMS_APP_ID === undefined) {
    yield ['TEAMS_APP_ID', 'is needed with BOT_ID: cards link into the app by the id in its manifest'];
  }
  if (BOT_TYPE === 'SingleTenant' && BOT_PASSWORD === undefined) {
    yield [
      'BOT_PASSWORD',
      'is needed with BOT_TYPE=SingleTenant; a managed identity needs BOT_TYPE=UserAssignedMSI',
    ];
  }
  if (BOT_TYPE === 'UserAssignedMSI' && BOT_PASSWORD !== undefined) {
    yield ['BOT_PASSWORD', 'stands beside BOT_TYPE=UserAssignedMSI, which needs none'];
  }
}

/** How the service proves to Entra and Graph who it is. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'certificate'; readonly pem: string }
  /** The machine's own identity, or one that it was given, by client id. */
  | { readonly kind: 'managed-identity'; readonly identity: string | null };

export type StoreConfig =
  | { readonly kind: 'embedded'; readonly dataFolder: string }
  | {
      readonly kind: 'sharepoint';
      readonly tenantId: string;
      readonly clientId: string;
      readonly credential: Credential;
      readonly forumSiteId: string;
      readonly graphBase: string;
      readonly entraBase: string;
    };

/** Where messages on their way out are kept. */
export type DeliveryConfig =
  | { readonly kind: 'embedded'; readonly dataFolder: string }
  | {
      readonly kind: 'azure';
      readonly account:
        | { readonly kind: 'connection-string'; readonly connectionString: string }
        | {
            readonly kind: 'identity';
            readonly account: string;
            readonly tenantId: string | null;
            readonly clientId: string | null;
            readonly credential: Credential;
          };
    };

export type SignInConfig =
  | { readonly kind: 'local' }
  | {
      readonly kind: 'entra';
      readonly tenantId: string;
      readonly clientId: string;
      readonly audience: string;
      readonly entraBase: string;
    };

export type BotConfig =
  /** Nobody is authenticated: only for this machine. */
  | { readonly kind: 'local' }
  | {
      readonly kind: 'teams';
      readonly appId: string;
      readonly tenantId: string;
      /** Null for the managed identity of the same id. */
      readonly password: string | null;
      readonly teamsAppId: string;
    };

/** Where e-mail is sent from, for those whom Teams does not reach. */
export type MailConfig = {
  readonly sender: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: Credential;
  readonly graphBase: string;
  readonly entraBase: string;
};

/** How the service is set up. Read once, frozen, given to the parts that need it. */
export type Config = {
  readonly host: string;
  readonly port: number;
  readonly logLevel: NonNullable<RawValues['LOG_LEVEL']>;
  readonly store: StoreConfig;
  readonly delivery: DeliveryConfig;
  readonly signIn: SignInConfig;
  readonly bot: BotConfig;
  /** Null where no e-mail is sent. */
  readonly mail: MailConfig | null;
  /** What a flow proves itself with when it delivers responses to a form: none, one, or two while it is changed. */
  readonly webhookSecrets: readonly string[];
  /** Where people reach the service; null on a developer's machine. */
  readonly publicUrl: string | null;
  /** The county governor's office by its name, as letters, papers, e-mails and the calendar give it. */
  readonly countyGovernor: string;
  /** Who is county governor before anybody is registered. */
  readonly governorObjectIds: readonly string[];
  readonly authorisedClients: readonly string[];
};

/** Every fault of the environment, one line each. */
export class ConfigurationFaults extends Error {
  override readonly name = 'ConfigurationFaults';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(
      `The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

/** Reads the configuration from the environment. Throws {@link ConfigurationFaults} with all faults together. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    throw new ConfigurationFaults(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    );
  }
  const values = parsed.data;
  return Object.freeze({
    host: values.HOST,
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    store: storeConfig(values),
    delivery: deliveryConfig(values),
    signIn: signInConfig(values),
    bot: botConfig(values),
    mail: mailConfig(values),
    webhookSecrets: Object.freeze(
      [values.FORMS_WEBHOOK_SECRET, values.FORMS_WEBHOOK_SECRET_NEXT].filter(
        (secret) => secret !== undefined,
      ),
    ),
    publicUrl: values.PUBLIC_URL ?? null,
    countyGovernor: values.COUNTY_GOVERNOR ?? OFFICE_OF_THE_DEMO,
    governorObjectIds: Object.freeze(values.GOVERNOR_OBJECT_IDS ?? []),
    authorisedClients: teamsClients,
  });
}

type Values = z.output<typeof environment>;

function storeConfig(values: Values): StoreConfig {
  const { TENANT_ID = '', CLIENT_ID = '', FORUM_SITE_ID = '' } = values;
  if (values.STORE === 'embedded') return Object.freeze({ kind: 'embedded', dataFolder: values.DATA_DIR });
  return Object.freeze({
    kind: 'sharepoint',
    tenantId: TENANT_ID,
    clientId: CLIENT_ID,
    credential: credentialOf(values),
    forumSiteId: FORUM_SITE_ID,
    graphBase: values.GRAPH_BASE_URL,
    entraBase: values.ENTRA_BASE_URL,
  });
}

/** A storage account that is named is used; otherwise messages lie in the data folder, for one instance of the service. */
function deliveryConfig(values: Values): DeliveryConfig {
  const account = storageAccount(values);
  return Object.freeze(
    account ? { kind: 'azure', account } : { kind: 'embedded', dataFolder: values.DATA_DIR },
  );
}

function storageAccount(values: Values): (DeliveryConfig & { kind: 'azure' })['account'] | null {
  const { AZURE_STORAGE_CONNECTION_STRING: connectionString, AZURE_STORAGE_ACCOUNT: account } = values;
  if (connectionString !== undefined) return { kind: 'connection-string', connectionString };
  if (account === undefined) return null;
  const { TENANT_ID: tenantId = null, CLIENT_ID: clientId = null } = values;
  return { kind: 'identity', account, tenantId, clientId, credential: credentialOf(values) };
}

function signInConfig(values: Values): SignInConfig {
  const { TENANT_ID = '', CLIENT_ID = '', API_AUDIENCE = '' } = values;
  if (isLocalSignIn(values)) return Object.freeze({ kind: 'local' });
  return Object.freeze({
    kind: 'entra',
    tenantId: TENANT_ID.toLowerCase(),
    clientId: CLIENT_ID.toLowerCase(),
    audience: API_AUDIENCE,
    entraBase: values.ENTRA_BASE_URL,
  });
}

function botConfig({ BOT_ID, BOT_PASSWORD, TENANT_ID = '', TEAMS_APP_ID = '' }: Values): BotConfig {
  if (BOT_ID === undefined) return Object.freeze({ kind: 'local' });
  return Object.freeze({
    kind: 'teams',
    appId: BOT_ID.toLowerCase(),
    tenantId: TENANT_ID.toLowerCase(),
    password: BOT_PASSWORD ?? null,
    teamsAppId: TEAMS_APP_ID.toLowerCase(),
  });
}

function mailConfig(values: Values): MailConfig | null {
  const { MAIL_SENDER: sender, TENANT_ID = '', CLIENT_ID = '' } = values;
  if (sender === undefined) return null;
  return Object.freeze({
    sender,
    tenantId: TENANT_ID,
    clientId: CLIENT_ID,
    credential: credentialOf(values),
    graphBase: values.GRAPH_BASE_URL,
    entraBase: values.ENTRA_BASE_URL,
  });
}

function credentialOf(values: Values): Credential {
  const { CLIENT_SECRET, CLIENT_CERTIFICATE_PATH, MANAGED_IDENTITY_CLIENT_ID = null } = values;
  if (CLIENT_SECRET !== undefined) return { kind: 'secret', secret: CLIENT_SECRET };
  const pem = CLIENT_CERTIFICATE_PATH === undefined ? null : certificateAt(CLIENT_CERTIFICATE_PATH);
  return pem === null
    ? { kind: 'managed-identity', identity: MANAGED_IDENTITY_CLIENT_ID }
    : { kind: 'certificate', pem };
}

/** The certificate with its private key, or null where the file is not that. */
function certificateAt(path: string): string | null {
  try {
    const pem = readFileSync(path, 'utf8');
    return /-----BEGIN CERTIFICATE-----/.test(pem) && /-----BEGIN (?:\w+ )*PRIVATE KEY-----/.test(pem)
      ? pem
      : null;
  } catch {
    return null;
  }
}

/** Local sign-in is what a laptop starts with; where a tenant is named, people come from there. */
function isLocalSignIn({ LOCAL_SIGN_IN, TENANT_ID }: RawValues): boolean {
  return (LOCAL_SIGN_IN ?? (TENANT_ID === undefined ? 'on' : 'off')) === 'on';
}

/** Plain http reaches only this machine, and only while developing. */
function mayBeUsed(text: string, production: boolean): boolean {
  if (!URL.canParse(text)) return true;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' ||
    (protocol === 'http:' && !production && isLoopback(hostname.replaceAll(/[[\]]/g, '')))
  );
}

function isConnectionString(text: string): boolean {
  const parts = new Set(text.split(';').map((part) => part.trim().split('=', 1)[0]));
  return (
    parts.has('UseDevelopmentStorage') ||
    (parts.has('AccountName') && parts.has('AccountKey')) ||
    (parts.has('SharedAccessSignature') && parts.has('TableEndpoint'))
  );
}

/** The emulator on this machine is reached by plain http, while developing; an account by https only. */
function isSafeConnection(text: string, production: boolean): boolean {
  if (/UseDevelopmentStorage=true/i.test(text)) return !production;
  const endpoints = text.match(/https?:[^;\s]+/gi) ?? [];
  const isPlain = /DefaultEndpointsProtocol=http\s*(?:;|$)/i.test(text);
  return endpoints.every((url) => mayBeUsed(url, production)) && (!isPlain || endpoints.length > 0);
}

/** Whether only this machine can reach the address. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
