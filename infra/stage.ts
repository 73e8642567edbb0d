/**
 * Gathers in `dist/service` what runs on a server: the sources, the built pages, and the packages that they need there.
 * Usage: npm run stage. Start it with `node src/main.ts` in that folder.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const stage = join(root, 'dist', 'service');

execFileSync(process.execPath, [join(root, 'infra/build.ts'), '--if-needed'], { stdio: 'inherit' });
rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
for (const part of ['src', 'bot', 'dist/tab', 'package.json', 'package-lock.json']) {
  cpSync(join(root, part), join(stage, part), { recursive: true, filter: (file) => !isTest(file) });
}
execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
  cwd: stage,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
console.log('dist/service');

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}
