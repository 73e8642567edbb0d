// Before every npm script: installs what package-lock.json names when node_modules is missing or older than it.
// Runs on whatever Node the machine has (20 or newer), so it is plain JavaScript.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  process.stderr.write(
    'Installing what the project needs. This happens the first time and after an upgrade.\n',
  );
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--fetch-timeout=60000'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
