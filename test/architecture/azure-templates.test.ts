import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeholdersOf } from '../../infra/app-package/placeholders.ts';
import { readConfig } from '../../src/config.ts';
import types from './azure-types.json' with { type: 'json' };
import { propertiesOf, readBicep, type Template, type Value } from './read-bicep.ts';

/*
 * Azure's compiler is not to be had without the internet. This tells syntax, and whether every name, value and reference
 * is one that exists. What only Azure knows is asked by .github/workflows/azure.yml.
 */

/** What Azure says of a type, as far down as the templates go. */
type Shape = {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly values?: readonly string[];
  readonly items?: Shape;
  /** Which property tells one kind from another. */
  readonly by?: string;
  readonly kinds?: Readonly<Record<string, Shape>>;
  /** Other names or values may be there. */
  readonly open?: boolean;
};

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'infra/azure');
const templates = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.bicep'))
    .map((file) => [file, readBicep(join(folder, file))]),
);
const main = templates.get('main.bicep');
if (!main) throw new Error('no main.bicep');

describe.each([...templates])('%s', (_file, template) => {
  it('can be read', () => {
    expect(template.faults).toEqual([]);
  });

  it('uses what it declares, and declares what it uses', () => {
    const declared = new Set(
      [template.parameters, template.variables, template.resources, template.modules].flatMap((names) => [
        ...names.keys(),
      ]),
    );
    const needed = [...template.parameters.keys(), ...template.variables.keys()];
    expect([...template.used].filter((name) => !declared.has(name))).toEqual([]);
    expect(needed.filter((name) => !template.used.has(name))).toEqual([]);
  });

  it('gives each resource what Azure asks for, under the names and with the values that Azure knows', () => {
    const faults = [...template.resources].flatMap(([name, { type, body }]) => {
      const shape = (types as Readonly<Record<string, Shape>>)[type];
      return shape ? faultsOf(body, shape, name, template) : [`${name}: ${type} is not known`];
    });
    expect(faults).toEqual([]);
  });

  it('gives each part what it asks for, and asks it for what it gives', () => {
    const faults = [...template.modules].flatMap(([name, { file, params }]) => {
      const part = templates.get(file);
      if (!part) return [`${name}: there is no ${file}`];
      const missing = [...part.parameters].filter(([param, { optional }]) => !optional && !params.has(param));
      const unknown = [...params.keys()].filter((param) => !part.parameters.has(param));
      return [
        ...missing.map(([param]) => `${name} lacks ${param}`),
        ...unknown.map((param) => `${name} has no ${param}`),
      ];
    });
    const unanswered = template.asked.filter(({ module, output }) => {
      const file = template.modules.get(module)?.file ?? '';
      return !templates.get(file)?.outputs.has(output);
    });
    expect(faults).toEqual([]);
    expect(unanswered).toEqual([]);
  });
});

it('every file is a part of the whole', () => {
  const parts = [...main.modules.values()].map(({ file }) => file);
  expect(new Set(['main.bicep', ...parts])).toEqual(new Set(templates.keys()));
});

describe.each(['test', 'production'])('the parameters of %s', (environment) => {
  const file = join(folder, `azure.parameters.${environment}.json`);
  const { parameters } = JSON.parse(readFileSync(file, 'utf8')) as {
    parameters: Record<string, { value: unknown }>;
  };

  it('are those of the template', () => {
    const needed = [...main.parameters].filter(([, { optional }]) => !optional).map(([name]) => name);
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(needed));
    expect(Object.keys(parameters).filter((name) => !main.parameters.has(name))).toEqual([]);
  });

  it('have the kinds that the template says', () => {
    const kinds = { string: 'string', int: 'number', bool: 'boolean', 'string[]': 'object' };
    for (const [name, { value }] of Object.entries(parameters)) {
      const kind = kinds[main.parameters.get(name)?.type as keyof typeof kinds];
      expect([name, typeof value]).toEqual([name, kind]);
    }
  });

  it('take names from the environment file, which has them all', () => {
    const named = readFileSync(join(root, `infra/env/.env.${environment}`), 'utf8');
    const missing = placeholdersOf(JSON.stringify(parameters)).filter(
      (name) => !new RegExp(`^${name}=`, 'm').test(named),
    );
    expect(missing).toEqual([]);
  });
});

describe('the settings of the site', () => {
  const app = templates.get('app.bicep');
  const always = propertiesOf(app?.variables.get('always'));
  /** What belongs to App Service and not to us. */
  const azures = /^(?:WEBSITE_|SCM_)/;
  const guid = '5f0c3a0e-8c1b-4b52-9d4e-0a4f5b6c7d8e';
  const examples: Readonly<Record<string, string>> = {
    'tenant().tenantId': guid,
    signInClientId: guid,
    identityClientId: guid,
    teamsAppId: guid,
    forumSiteId: `contoso.sharepoint.com,${guid},${guid}`,
    "'https://${publicDomain}'": 'https://kompetanse.example.org',
    storageAccountName: 'kompetanse4x7',
    countyGovernorName: 'Statsforvalteren i Eksempel',
  };
  const exampleOf = (value: Value) =>
    value.kind === 'text' ? value.text : value.kind === 'expression' ? examples[value.text] : undefined;

  it('are ones that the service starts with', () => {
    const environment = Object.fromEntries([...always].map(([name, value]) => [name, exampleOf(value)]));
    expect(Object.values(environment)).not.toContain(undefined);
    const config = readConfig({ ...environment, PORT: '8080' });
    expect(config).toMatchObject({
      store: { kind: 'sharepoint', credential: { kind: 'managed-identity', identity: guid } },
      delivery: { kind: 'azure', account: { kind: 'identity' } },
      bot: { kind: 'teams', password: null },
    });
  });

  it('take the secrets of flows from the vault, both while one is changed', () => {
    const text = readFileSync(join(folder, 'app.bicep'), 'utf8');
    const source = readFileSync(join(root, 'src/config.ts'), 'utf8');
    const read = [...source.matchAll(/^ {4}(FORMS_WEBHOOK_\w+): /gm)].map(([, name]) => name);
    expect(read).toEqual(['FORMS_WEBHOOK_SECRET', 'FORMS_WEBHOOK_SECRET_NEXT']);
    for (const name of read) {
      expect(text).toMatch(
        new RegExp(`\\{ ${name}: '@Microsoft\\.KeyVault\\(SecretUri=\\$\\{vaultUri\\}secrets/`),
      );
    }
  });

  it('have names that the service reads', () => {
    const source = readFileSync(join(root, 'src/config.ts'), 'utf8');
    const text = readFileSync(join(folder, 'app.bicep'), 'utf8');
    const written = [...text.matchAll(/^ {2}([A-Z_]+): |\{ ([A-Z_]+): /gm)].map(
      ([, one, other]) => one ?? other ?? '',
    );
    expect(written.length).toBeGreaterThan(15);
    expect(
      written.filter((name) => !azures.test(name) && !new RegExp(`^ {4}${name}: `, 'm').test(source)),
    ).toEqual([]);
  });
});

it('what the toolkit takes from the templates is there', () => {
  const toolkit = readFileSync(join(root, 'teamsapp.yml'), 'utf8');
  const [, section = ''] =
    /uses: arm\/deploy[\s\S]*?writeToEnvironmentFile:\n((?: {6}\S.*\n)+)/.exec(toolkit) ?? [];
  const taken = [...section.matchAll(/^ {6}(\w+): /gm)].map(([, name = '']) => name);
  expect(taken.length).toBeGreaterThan(2);
  expect(taken.filter((name) => !main.outputs.has(name))).toEqual([]);
  for (const [, file = ''] of toolkit.matchAll(/(?:path|parameters): \.\/(infra\/azure\/\S+)/g)) {
    const names = file.includes('${{') ? ['test', 'production'] : [''];
    for (const name of names)
      expect([file, existsSync(join(root, file.replace(/\$\{\{\w+\}\}/, name)))]).toEqual([file, true]);
  }
});

/** What is wrong with a value, each with where. */
function faultsOf(given: Value, shape: Shape, where: string, template: Template): string[] {
  const value = given.kind === 'expression' ? (template.variables.get(given.text) ?? given) : given;
  if (value.kind === 'text') {
    const known = shape.open || !shape.values || shape.values.includes(value.text);
    return known ? [] : [`${where}: '${value.text}' is none of ${shape.values?.join(', ')}`];
  }
  if (value.kind === 'list') {
    const { items } = shape;
    if (!items) return [`${where} is no list`];
    return value.elements.flatMap((element, index) =>
      faultsOf(element, items, `${where}[${index}]`, template),
    );
  }
  if (value.kind === 'expression') return [];
  const told = shape.by === undefined ? undefined : value.properties.get(shape.by);
  if (told?.kind === 'expression') return [];
  const kind = shape.by === undefined ? shape : shape.kinds?.[told?.kind === 'text' ? told.text : ''];
  if (!kind) return [`${where}: ${shape.by} names no kind`];
  const { properties = {}, required = [], open } = kind;
  const language = new Set(['parent', 'scope', 'dependsOn']);
  return [
    ...required.filter((name) => !value.properties.has(name)).map((name) => `${where} lacks ${name}`),
    ...[...value.properties].flatMap(([name, inner]) => {
      if (language.has(name) && !where.includes('.')) return [];
      const known = properties[name];
      if (known) return faultsOf(inner, known, `${where}.${name}`, template);
      return open ? [] : [`${where} has no ${name}`];
    }),
  ];
}
