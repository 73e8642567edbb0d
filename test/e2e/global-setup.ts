import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the pages where what they are made of has changed. */
export default function build(): void {
  execFileSync(process.execPath, ['infra/build.ts', '--if-needed'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'inherit',
  });
}
