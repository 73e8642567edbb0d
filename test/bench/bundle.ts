/**
 * How much JavaScript each route of the tab loads, as brotli sends it. Build first: npm run build.
 * Usage: node test/bench/bundle.ts [limit in KiB for the first route]
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

type Chunk = { readonly file: string; readonly imports?: string[]; readonly isEntry?: boolean };

const folder = path.resolve(import.meta.dirname, '../../dist/tab');
const limit = Number(process.argv[2] ?? 115);
const manifest = JSON.parse(await readFile(path.join(folder, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;

/** The files that a chunk needs before it can run, itself included. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (chunk && !seen.has(chunk.file)) {
    seen.add(chunk.file);
    for (const imported of chunk.imports ?? []) filesOf(imported, seen);
  }
  return seen;
}

async function kibibytes(files: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const file of files) {
    const text = await readFile(path.join(folder, file));
    const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    bytes += brotliCompressSync(text, options).length;
  }
  return bytes / 1024;
}

const entry = 'index.html';
if (!manifest[entry]?.isEntry) throw new Error(`no entry in ${folder}`);
const shell = filesOf(entry);
console.log(`shell alone${(await kibibytes(shell)).toFixed(1).padStart(20)} KiB`);

const routes = Object.keys(manifest).filter((name) => /^[a-z-]+\/page\.tsx$/.test(name));
let first = 0;
for (const route of routes) {
  const size = await kibibytes(new Set([...shell, ...filesOf(route)]));
  if (route === 'overview/page.tsx') first = size;
  console.log(`${route.padEnd(25)}${size.toFixed(1).padStart(6)} KiB`);
}
if (first === 0 || first > limit) {
  console.error(`the first route is ${first.toFixed(1)} KiB; at most ${limit} is allowed`);
  process.exitCode = 1;
}
