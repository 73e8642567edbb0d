import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the pages when what they are made of has changed: the service that tests start serves them. */
export default function buildPages(): void {
  const root = join(import.meta.dirname, '..');
  execFileSync(process.execPath, ['infra/build.ts', '--if-needed'], { cwd: root, stdio: 'inherit' });
}
