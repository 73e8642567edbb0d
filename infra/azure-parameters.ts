/**
 * Writes the parameters of the Azure templates, filled from the environment's file, to
 * `dist/azure.parameters.<env>.json`: what `az deployment group create` and `what-if` take.
 * Usage: npm run azure:parameters -- --env test
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from './app-package/environment.ts';
import { fill, placeholdersOf } from './app-package/placeholders.ts';

/** What may stay empty: docs/operations.md says what each of them is for. */
const optional = new Set(['CUSTOM_DOMAIN', 'FORUM_SITE_ID', 'GOVERNOR_OBJECT_IDS', 'MAIL_SENDER']);
const root = join(import.meta.dirname, '..');

try {
  const { values } = parseArgs({ options: { env: { type: 'string' } } });
  if (values.env === undefined) throw new Error('Say for which environment: --env test or --env production');
  writeParameters(values.env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function writeParameters(name: string): void {
  const environment = readEnvironment(join(root, 'infra/env'), name, process.env);
  const template = readFileSync(join(root, `infra/azure/azure.parameters.${name}.json`), 'utf8');
  const missing = placeholdersOf(template).filter(
    (variable) => !optional.has(variable) && !environment[variable]?.trim(),
  );
  if (missing.length > 0) {
    throw new Error(`No parameters for ${name}. Fill in infra/env/.env.${name}: ${missing.join(', ')}`);
  }
  const file = join(root, `dist/azure.parameters.${name}.json`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(file, fill(template, environment));
  console.log(relative(process.cwd(), file));
}
