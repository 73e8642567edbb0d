/**
 * Writes the app package of an environment to `dist/kompetansehjulet-<env>.zip`.
 * Usage: npm run package -- --env test; without an environment, an example to look at.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPackage } from './app-package/build-package.ts';
import { readEnvironment } from './app-package/environment.ts';

const root = join(import.meta.dirname, '..');
const EXAMPLE = 'example';

try {
  const { values } = parseArgs({ options: { env: { type: 'string' } } });
  await packageFor(values.env ?? EXAMPLE);
  if (values.env === undefined) {
    console.log('An example to look at. For Teams, say for which environment: npm run package -- --env test');
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function packageFor(name: string): Promise<void> {
  const environment = readEnvironment(join(root, 'infra', 'env'), name, process.env);
  const built = await buildPackage(join(root, 'appPackage'), { ...environment, APP_VERSION: appVersion() });
  if ('faults' in built) {
    throw new Error(
      `No package for ${name}. Mend infra/env/.env.${name} (docs/app-package.md says how):\n` +
        built.faults.map((fault) => `- ${fault}`).join('\n'),
    );
  }
  const file = join(root, 'dist', `kompetansehjulet-${name}.zip`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(file, built.zip);
  console.log(relative(process.cwd(), file));
}

/** The package has the version of the project: one number to raise. */
function appVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
