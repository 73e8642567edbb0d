import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

type Cruise = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
};

async function cruise(folder: string, places: readonly string[]): Promise<Cruise> {
  const command = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const rules = join(root, '.dependency-cruiser.cjs');
  const { stdout } = await run(
    process.execPath,
    [command, '--config', rules, '--output-type', 'json', ...places],
    { cwd: folder, maxBuffer: 100_000_000 },
  ).catch((error: { stdout: string }) => error);
  return JSON.parse(stdout) as Cruise;
}

/** A file that breaks a rule, what it imports, and the rule that must catch it. */
const planted: readonly (readonly [file: string, source: string, rule: string])[] = [
  [
    'src/domain/a.ts',
    "import { x } from '../application/x.ts'; export const a = x;",
    'src-domain-keeps-to-its-own',
  ],
  ['src/domain/b.ts', "import { z } from 'zod'; export const b = z;", 'domain-is-pure'],
  ['src/domain/c.ts', "import { join } from 'node:path'; export const c = join;", 'domain-is-pure'],
  [
    'src/domain/d.ts',
    "import type { X } from '../http/x.ts'; export type D = X;",
    'src-domain-keeps-to-its-own',
  ],
  [
    'src/application/a.ts',
    "import { x } from '../storage/x.ts'; export const a = x;",
    'src-application-keeps-to-its-own',
  ],
  ['src/application/b.ts', "import { z } from 'zod'; export const b = z;", 'application-has-no-packages'],
  [
    'src/contract/a.ts',
    "import { x } from '../domain/x.ts'; export const a = x;",
    'contract-knows-only-types-of-the-domain',
  ],
  [
    'src/contract/b.ts',
    "import { x } from '../application/x.ts'; export const b = x;",
    'src-contract-keeps-to-its-own',
  ],
  [
    'src/contract/c.ts',
    "import express from 'express'; export const c = express;",
    'contract-knows-only-zod',
  ],
  ['src/text/a.ts', "import { x } from '../http/x.ts'; export const a = x;", 'src-text-keeps-to-its-own'],
  [
    'src/storage/a.ts',
    "import { x } from '../application/x.ts'; export const a = x;",
    'src-storage-keeps-to-its-own',
  ],
  [
    'src/delivery/a.ts',
    "import { x } from '../http/x.ts'; export const a = x;",
    'src-delivery-keeps-to-its-own',
  ],
  ['src/intake/a.ts', "import { x } from '../http/x.ts'; export const a = x;", 'src-intake-keeps-to-its-own'],
  [
    'src/documents/a.ts',
    "import { x } from '../application/x.ts'; export const a = x;",
    'src-documents-keeps-to-its-own',
  ],
  ['src/http/a.ts', "import { x } from '../storage/x.ts'; export const a = x;", 'src-http-keeps-to-its-own'],
  ['src/http/b.ts', "export const b = import('../local/x.ts');", 'only-the-composition-loads-the-local-host'],
  ['bot/a.ts', "import { x } from '../src/storage/x.ts'; export const a = x;", 'bot-keeps-to-its-own'],
  [
    'src/local/a.ts',
    "import { x } from '../storage/x.ts'; export const a = x;",
    'src-local-keeps-to-its-own',
  ],
  ['src/seed/a.ts', "import { x } from '../http/x.ts'; export const a = x;", 'src-seed-keeps-to-its-own'],
  ['src/cli/a.ts', "import { x } from '../http/x.ts'; export const a = x;", 'src-cli-keeps-to-its-own'],
  [
    'infra/provisioning/a.ts',
    "import { x } from '../../src/http/x.ts'; export const a = x;",
    'infra-provisioning-keeps-to-its-own',
  ],
  ['tab/a.ts', "import { x } from '../src/application/x.ts'; export const a = x;", 'tab-keeps-to-its-own'],
  [
    'tab/b.ts',
    "import { x } from '../src/contract/x.ts'; export const b = x;",
    'tab-takes-only-routes-and-types-of-the-contract',
  ],
  ['tab/plan/a.ts', "import { x } from '../key/x.ts'; export const a = x;", 'features-of-the-tab-stay-apart'],
  ['src/http/c.ts', "import { c } from './c.ts'; export const d = c;", 'no-circles'],
  ['src/http/e.ts', "import { x } from './nowhere.ts'; export const e = x;", 'nothing-unresolved'],
];

const innocent = ['domain', 'application', 'contract', 'http', 'storage', 'local'].map(
  (room) => `src/${room}/x.ts`,
);

describe('the boundary checker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function write(file: string, source: string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${source}\n`);
  }

  it('sees every source file of the project', async () => {
    const { modules } = await cruise(root, ['src', 'tab']);
    const seen = new Set(modules.map(({ source }) => source));
    const files = ['src', 'tab'].flatMap((place) =>
      readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => `${place}/${file.replaceAll('\\', '/')}`),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
    // It reads the whole project, which takes a busy machine its time.
  }, 120_000);

  it('catches a planted violation of every rule, and nothing else', async () => {
    write(
      'tsconfig.json',
      '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true } }',
    );
    copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const file of [...innocent, 'tab/key/x.ts']) write(file, 'export const x = 1; export type X = 1;');
    for (const [file, source] of planted) write(file, source);
    const { summary } = await cruise(folder, ['src', 'tab', 'bot', 'infra']);
    const caught = new Set(summary.violations.map(({ from, rule }) => `${from} ${rule.name}`));
    expect(planted.filter(([file, , rule]) => !caught.has(`${file} ${rule}`))).toEqual([]);
    const guilty = new Set(planted.map(([file]) => file));
    expect(summary.violations.filter(({ from }) => !guilty.has(from))).toEqual([]);
  });
});
