import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** The environments that there are: one file each, `.env.<name>`. What is for one user only is none. */
export function environmentNames(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((file) => /^\.env\.([\w-]+)$/.exec(file)?.[1] ?? []);
}

/**
 * What stands in the file of an environment, with what the process has set in its place. So the toolkit, which writes
 * new ids to the file only when it is done, can hand them over before that.
 */
export function readEnvironment(
  folder: string,
  name: string,
  process: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const file = join(folder, `.env.${name}`);
  if (!existsSync(file)) {
    throw new Error(`there is no ${file}; known environments: ${environmentNames(folder).join(', ')}`);
  }
  const written = Object.entries(parseEnv(readFileSync(file, 'utf8')));
  return Object.fromEntries(written.map(([key, value]) => [key, process[key] || (value ?? '')]));
}
