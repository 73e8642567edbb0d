import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { decode } from 'fast-png';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPackage } from '../../infra/app-package/build-package.ts';
import { environmentNames, readEnvironment } from '../../infra/app-package/environment.ts';
import { fill, placeholdersOf } from '../../infra/app-package/placeholders.ts';
import { translate } from '../../infra/app-package/translate.ts';
import { variableFaults } from '../../infra/app-package/variable-faults.ts';
import { readConfig } from '../../src/config.ts';
import { configurePage } from '../../tab/shell/pages.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'appPackage');
const environments = join(root, 'infra', 'env');
const run = promisify(execFile);

const values = {
  APP_NAME: 'Kompetansehjulet (test)',
  APP_VERSION: '1.2.3',
  PUBLIC_DOMAIN: 'wheel.example.no',
  DEVELOPER_NAME: 'Fylket "Eksempel"',
  DEVELOPER_WEBSITE_URL: 'https://example.no/',
  PRIVACY_URL: 'https://example.no/personvern',
  TERMS_OF_USE_URL: 'https://example.no/vilkar',
  TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001',
  AAD_APP_CLIENT_ID: '00000000-0000-4000-8000-000000000002',
  BOT_ID: '00000000-0000-4000-8000-000000000007',
};

type Strings = Readonly<Record<string, string>>;
type Manifest = {
  readonly id: string;
  readonly localizationInfo: {
    readonly defaultLanguageTag: string;
    readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly configurableTabs: readonly { readonly configurationUrl: string; readonly scopes: string[] }[];
  readonly staticTabs: readonly {
    readonly name: string;
    readonly contentUrl: string;
    readonly scopes: string[];
  }[];
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: string[];
    readonly commandLists: readonly {
      readonly commands: readonly { readonly title: string; readonly description: string }[];
    }[];
  }[];
  readonly validDomains: string[];
  readonly permissions: string[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
};

let files: Record<string, Uint8Array>;
let manifest: Manifest;

beforeAll(async () => {
  // A validator that asked the network would make these tests pass or fail with it.
  vi.stubGlobal('fetch', () => Promise.reject(new Error('nobody is to be asked')));
  files = await unzipped(folder);
  manifest = read('manifest.json') as Manifest;
});
afterAll(() => vi.unstubAllGlobals());

describe('the app package', () => {
  it('holds the manifest, its languages and both icons, and nothing else', () => {
    const { localizationInfo, icons } = manifest;
    const named = [
      ...localizationInfo.additionalLanguages.map(({ file }) => file),
      icons.color,
      icons.outline,
    ];
    expect(Object.keys(files).sort()).toEqual(['manifest.json', ...named].sort());
  });

  it('is the same to the byte when nothing has changed', async () => {
    expect(await buildPackage(folder, values)).toEqual(await buildPackage(folder, values));
  });

  it('is filled to the last placeholder, whatever characters the values have', () => {
    const texts = Object.entries(files).flatMap(([file, bytes]) =>
      file.endsWith('.json') ? strFromU8(bytes) : [],
    );
    expect(texts).toHaveLength(3);
    expect(placeholdersOf(texts.join('\n'))).toEqual([]);
    expect(read('manifest.json')).toMatchObject({
      developer: { name: 'Fylket "Eksempel"' },
      version: '1.2.3',
    });
  });

  it('fits the schema that its manifest names, and that is the newest the validator knows', async () => {
    const schemas = join(root, 'node_modules/@microsoft/app-manifest/build/generated-types/index.d.ts');
    const known = Array.from(
      readFileSync(schemas, 'utf8').matchAll(/TeamsManifestV1D(\d+)\b/g),
      ([, minor]) => Number(minor),
    );
    expect(read('manifest.json')).toHaveProperty('manifestVersion', `1.${Math.max(...known)}`);
    expect(await AppManifestUtils.validateAgainstSchema(manifest as unknown as TeamsManifest)).toEqual([]);
  });

  it('opens the pages that the tab has', () => {
    const base = 'https://wheel.example.no/tab';
    expect(manifest.configurableTabs.map(({ configurationUrl }) => configurationUrl)).toEqual([
      base + configurePage.path,
    ]);
    expect(manifest.staticTabs.map(({ contentUrl }) => contentUrl)).toEqual([`${base}/`]);
  });

  it('stands in channels, in personal view, and as a bot in all three scopes', () => {
    expect(manifest.configurableTabs[0]?.scopes).toEqual(['team']);
    expect(manifest.staticTabs[0]?.scopes).toEqual(['personal']);
    expect(manifest.bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat']);
  });

  it('asks for no more than it needs', () => {
    expect(manifest.permissions).toEqual(['identity', 'messageTeamMembers']);
    expect(manifest.validDomains).toEqual(['wheel.example.no']);
    for (const right of ['authorization', 'devicePermissions']) expect(manifest).not.toHaveProperty(right);
  });
});

describe('the languages', () => {
  it('are bokmål, nynorsk and English, each for the whole language and no single country', () => {
    const { defaultLanguageTag, additionalLanguages } = manifest.localizationInfo;
    expect([defaultLanguageTag, ...additionalLanguages.map(({ languageTag }) => languageTag)]).toEqual([
      'nb',
      'nn',
      'en',
    ]);
  });

  it.each(['nn.json', 'en.json'])('%s translates every text and no other', (file) => {
    const expected = [
      ...['short', 'full'].flatMap((size) => [`name.${size}`, `description.${size}`]),
      ...manifest.staticTabs.map((_, tab) => `staticTabs[${tab}].name`),
      ...manifest.bots.flatMap(({ commandLists }, bot) =>
        commandLists.flatMap(({ commands }, list) =>
          commands.flatMap((_, command) =>
            ['title', 'description'].map(
              (text) => `bots[${bot}].commandLists[${list}].commands[${command}].${text}`,
            ),
          ),
        ),
      ),
    ];
    const { $schema, ...translated } = read(file) as Strings;
    expect(Object.keys(translated).sort()).toEqual(expected.sort());
    expect($schema).toContain(`/v${(read('manifest.json') as Strings)['manifestVersion']}/`);
  });

  it.each(['nb', 'nn.json', 'en.json'])('%s keeps to the lengths that Teams shows whole', (language) => {
    const { name, description, staticTabs, bots } = language === 'nb' ? manifest : translated(language);
    expect(name.short.length).toBeLessThanOrEqual(30);
    expect(name.full.length).toBeLessThanOrEqual(100);
    expect(description.short.length).toBeLessThanOrEqual(80);
    expect(description.full.length).toBeLessThanOrEqual(4000);
    for (const tab of staticTabs) expect(tab.name.length).toBeLessThanOrEqual(16);
    for (const { title, description } of bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands),
    )) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(128);
    }
  });

  it('are refused where they translate what is not there, and where they are too long', async () => {
    await withChanged('nn.json', { 'staticTabs[7].name': 'Oversyn' }, async (changed) => {
      await expect(buildPackage(changed, values)).rejects.toThrow(
        'the manifest has no text at staticTabs[7].name',
      );
    });
    await withChanged('en.json', { 'description.short': 'x'.repeat(81) }, async (changed) => {
      const built = await buildPackage(changed, values);
      expect(built).toEqual({ faults: [expect.stringMatching(/^en\.json: \/description\/short .*80/)] });
    });
  });
});

describe('the icons', () => {
  it('in colour is 192 × 192 and opaque, with its drawing in the middle 120 × 120', () => {
    const { width, height, pixels } = icon('color.png');
    expect([width, height]).toEqual([192, 192]);
    expect(pixels.every(({ alpha }) => alpha === 255)).toBe(true);
    const ground = pixels[0];
    const outside = pixels.filter(({ x, y }) => Math.max(Math.abs(x - 95.5), Math.abs(y - 95.5)) > 60);
    expect(outside.every(({ colour }) => colour === ground?.colour)).toBe(true);
    expect(pixels.some(({ colour }) => colour !== ground?.colour)).toBe(true);
  });

  it('in outline is 32 × 32, white, and otherwise transparent', () => {
    const { width, height, pixels } = icon('outline.png');
    expect([width, height]).toEqual([32, 32]);
    const drawn = pixels.filter(({ alpha }) => alpha > 0);
    expect(drawn.every(({ colour }) => colour === '255,255,255')).toBe(true);
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.length).toBeLessThan(pixels.length / 2);
  });
});

describe('the environments', () => {
  it('are one for tests, one for production, and an example', () => {
    expect(environmentNames(environments).toSorted()).toEqual(['example', 'production', 'test']);
  });

  it.each(['example', 'test', 'production'])('%s names every placeholder there is, and no secret', (name) => {
    const file = readFileSync(join(environments, `.env.${name}`), 'utf8');
    const names = Object.keys(parseEnv(file));
    const templates = [
      ...['manifest.json', 'nn.json', 'en.json'].map((template) => join(folder, template)),
      join(root, 'infra/entra/aad.manifest.json'),
      join(root, 'teamsapp.yml'),
    ];
    const asked = placeholdersOf(templates.map((template) => readFileSync(template, 'utf8')).join('\n'));
    expect(names).toEqual(expect.arrayContaining(asked.filter((asked) => asked !== 'APP_VERSION')));
    expect(names.filter((name) => /secret|password|key/i.test(name))).toEqual([]);
    expect(parseEnv(file)).toHaveProperty('TEAMSFX_ENV', name);
  });

  it('name everything that provisioning writes back', () => {
    const written = Array.from(
      readFileSync(join(root, 'teamsapp.yml'), 'utf8').matchAll(/^ {6}\w+: ([A-Z_]+)$/gm),
      ([, name]) => name,
    );
    expect(written).toContain('AAD_APP_CLIENT_ID');
    expect(Object.keys(readEnvironment(environments, 'test', {}))).toEqual(expect.arrayContaining(written));
  });

  it('give way to what the process has set', () => {
    const read = readEnvironment(environments, 'test', { PUBLIC_DOMAIN: 'a.example.no', HOME: '/root' });
    expect(read).toMatchObject({ PUBLIC_DOMAIN: 'a.example.no', TEAMSFX_ENV: 'test' });
    expect(read).not.toHaveProperty('HOME');
  });

  it('are refused with everything that is missing or cannot be right, all at once', () => {
    const faults = variableFaults(
      ['APP_NAME', 'PUBLIC_DOMAIN', 'TEAMS_APP_ID', 'PRIVACY_URL', 'DEVELOPER_NAME'],
      {
        APP_NAME: 'Kompetansehjulet',
        PUBLIC_DOMAIN: 'https://wheel.example.no',
        TEAMS_APP_ID: '1',
        PRIVACY_URL: 'http://example.no',
      },
    );
    expect(faults).toEqual([
      expect.stringMatching(/^PUBLIC_DOMAIN must be a host name alone/),
      expect.stringMatching(/^TEAMS_APP_ID must be a GUID/),
      expect.stringMatching(/^PRIVACY_URL must be an address that begins with https/),
      'DEVELOPER_NAME is missing',
    ]);
  });

  it('that are not filled in give no package but the list of what to fill in', async () => {
    const unset = Object.fromEntries(Object.keys(values).map((name) => [name, '']));
    const failed = await run(process.execPath, [join(root, 'infra/package.ts'), '--env', 'test'], {
      cwd: root,
      env: { ...process.env, ...unset, PUBLIC_DOMAIN: 'https://wheel.example.no' },
    }).catch((error: { code: number; stderr: string }) => error);
    expect(failed).toMatchObject({ code: 1 });
    expect(failed.stderr).toContain('PUBLIC_DOMAIN must be a host name alone');
  });

  it('need not be named for a package to look at, which says that it is an example', async () => {
    const { stdout } = await run(process.execPath, [join(root, 'infra/package.ts')], { cwd: root });
    expect(stdout).toContain('npm run package -- --env test');
    const file = join(root, 'dist', 'kompetansehjulet-example.zip');
    expect(stdout).toContain(relative(root, file));
    const zip = unzipSync(readFileSync(file));
    const example = JSON.parse(strFromU8(zip['manifest.json'] as Uint8Array)) as Manifest;
    expect(example.name.short).toBe('Kompetansehjulet (eksempel)');
    expect(example.validDomains).toEqual(['kompetansehjulet.example.org']);
  });

  it('that nobody has made are refused with those that there are', async () => {
    const failed = await run(process.execPath, [join(root, 'infra/package.ts'), '--env', 'nowhere'], {
      cwd: root,
    }).catch((error: { code: number; stderr: string }) => error);
    expect(failed).toMatchObject({ code: 1 });
    expect(failed.stderr).toContain('known environments: ');
  });
});

describe('the registration in Entra', () => {
  const scopeId = '00000000-0000-4000-8000-000000000003';
  const registration = JSON.parse(
    fill(readFileSync(join(root, 'infra/entra/aad.manifest.json'), 'utf8'), {
      ...values,
      AAD_APP_ACCESS_AS_USER_PERMISSION_ID: scopeId,
    }),
  ) as {
    readonly identifierUris: string[];
    readonly signInAudience: string;
    readonly api: {
      readonly requestedAccessTokenVersion: number;
      readonly oauth2PermissionScopes: readonly { readonly id: string; readonly value: string }[];
      readonly preAuthorizedApplications: readonly {
        readonly appId: string;
        readonly delegatedPermissionIds: string[];
      }[];
    };
    readonly requiredResourceAccess: unknown;
  };

  it('is the one that the tab names in the app package; the bot is an application of its own', () => {
    const { webApplicationInfo, bots } = manifest;
    expect(webApplicationInfo.id).toBe(values.AAD_APP_CLIENT_ID);
    expect(bots[0]?.botId).toBe(values.BOT_ID);
    expect(registration.identifierUris).toEqual([webApplicationInfo.resource]);
  });

  it('lets exactly those clients in without a question whom the service lets in', () => {
    const clients = registration.api.preAuthorizedApplications;
    expect(clients.map(({ appId }) => appId).sort()).toEqual(readConfig({}).authorisedClients.toSorted());
    for (const client of clients) expect(client.delegatedPermissionIds).toEqual([scopeId]);
  });

  it('offers access_as_user alone, in tokens of version 2, to one tenant and its guests', () => {
    const { api, signInAudience } = registration;
    expect(api.oauth2PermissionScopes.map(({ id, value }) => ({ id, value }))).toEqual([
      { id: scopeId, value: 'access_as_user' },
    ]);
    expect(api.requestedAccessTokenVersion).toBe(2);
    expect(signInAudience).toBe('AzureADMyOrg');
  });

  it('asks Graph for the sites that it is given, and for nothing else', () => {
    const graph = '00000003-0000-0000-c000-000000000000';
    const sitesSelected = '883ea226-0bf2-4a8f-9f9d-92c9162a727d';
    expect(registration.requiredResourceAccess).toEqual([
      { resourceAppId: graph, resourceAccess: [{ id: sitesSelected, type: 'Role' }] },
    ]);
  });
});

async function unzipped(from: string): Promise<Record<string, Uint8Array>> {
  const built = await buildPackage(from, values);
  if ('faults' in built) throw new Error(built.faults.join('\n'));
  return unzipSync(built.zip);
}

function read(file: string): unknown {
  return JSON.parse(strFromU8(files[file] ?? new Uint8Array()));
}

function translated(file: string): Manifest {
  return translate(manifest, read(file) as Strings) as Manifest;
}

/** Every pixel of an icon. A picture without a fourth channel is opaque throughout. */
function icon(file: string) {
  const { width, height, data, channels, depth } = decode(files[file] ?? new Uint8Array());
  if (depth !== 8 || channels < 3) throw new Error(`${file} is no true-colour picture of 8 bits`);
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [red, green, blue, alpha = 255] = data.subarray(index * channels, (index + 1) * channels);
    return { x: index % width, y: Math.floor(index / width), colour: `${red},${green},${blue}`, alpha };
  });
  return { width, height, pixels };
}

/** A copy of the package's folder in which one language file says something else. */
async function withChanged(
  file: string,
  change: Strings,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'app-package-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const before = JSON.parse(readFileSync(join(copy, file), 'utf8')) as Strings;
    writeFileSync(join(copy, file), JSON.stringify({ ...before, ...change }));
    await work(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}
