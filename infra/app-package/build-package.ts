import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import { fill, placeholdersOf } from './placeholders.ts';
import { translate } from './translate.ts';
import { variableFaults } from './variable-faults.ts';

/** Teams takes nothing else in the package. The first is in bokmål, the other texts put it into other words. */
const [manifest, ...languages] = ['manifest.json', 'nn.json', 'en.json'] as const;
const icons = ['color.png', 'outline.png'];

/** The same package for the same content, whenever it is made: the oldest time that a zip can hold. */
const TIME_IN_ZIP = new Date(1980, 0, 1);

export type BuiltPackage = { readonly zip: Uint8Array } | { readonly faults: readonly string[] };

/** The app package as Teams takes it, or everything that stands in its way. */
export async function buildPackage(
  folder: string,
  values: Readonly<Record<string, string>>,
): Promise<BuiltPackage> {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const names = placeholdersOf([manifest, ...languages].map(read).join('\n'));
  const missing = variableFaults(names, values);
  if (missing.length > 0) return { faults: missing };
  const filled = (file: string) => fill(read(file), values);
  const inBokmål = JSON.parse(filled(manifest)) as object;
  const faults = await Promise.all([
    schemaFaults(manifest, inBokmål),
    ...languages.map((file) =>
      schemaFaults(file, translate(inBokmål, JSON.parse(filled(file)) as Record<string, string>)),
    ),
  ]);
  if (faults.flat().length > 0) return { faults: faults.flat() };
  const entries = [
    ...[manifest, ...languages].map((file) => [file, new TextEncoder().encode(filled(file))] as const),
    ...icons.map((file) => [file, readFileSync(join(folder, file))] as const),
  ];
  return { zip: zipSync(Object.fromEntries(entries), { mtime: TIME_IN_ZIP, level: 9 }) };
}

/**
 * What the schema that the manifest names has against it. Microsoft's validator brings the schemas, so nobody is asked.
 * Its schema for language files has an expression that JavaScript refuses; a language is therefore checked as the
 * manifest that it makes.
 */
async function schemaFaults(file: string, content: object): Promise<readonly string[]> {
  const faults = await AppManifestUtils.validateAgainstSchema(content as TeamsManifest);
  return faults.map((fault) => `${file}: ${fault.trim()}`);
}
