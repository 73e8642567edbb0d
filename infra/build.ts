import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const stamp = join(dist, 'built-from');
/** What the pages are made of. */
const sources = [
  'tab',
  'src/local/page',
  'src/contract',
  'src/domain',
  'src/text',
  'package-lock.json',
  'infra/build.ts',
];
const configurations = ['tab/vite.config.ts', 'src/local/page/vite.config.ts'];
/** Where they put them. */
const built = ['tab', 'local'];

const { values } = parseArgs({ options: { 'if-needed': { type: 'boolean', default: false } } });
const fingerprint = fingerprintOf(sources);
const upToDate = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
if (!values['if-needed'] || !upToDate) {
  console.error('Building the pages …');
  await build();
  writeFileSync(stamp, fingerprint);
}

async function build(): Promise<void> {
  // A test runner says `test`, by which React would come along in its slow and large form.
  process.env['NODE_ENV'] = 'production';
  const vite = await import('vite');
  for (const configFile of configurations) {
    await vite.build({ configFile: join(root, configFile), logLevel: 'warn' });
  }
  const files = built.flatMap((folder) => filesIn(join(dist, folder)));
  for (const file of files.filter((name) => /\.(?:js|css|html|svg)$/.test(name))) compress(file);
}

/** Compressed once here and not at every request. */
function compress(file: string): void {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params }));
}

function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesIn(join(root, path))).toSorted()) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
