/**
 * `npm run doctor` looks at everything that the service needs of its surroundings, with the variables that the service
 * reads, and says for each thing that is not right what to do. Exit code 1 when anything is not.
 */
import { contentHash } from '../application/content-hash.ts';
import { type Config, ConfigurationFaults, readConfig } from '../config.ts';
import type { Check } from '../storage/sharepoint/doctor/check.ts';
import { checkKeys } from '../storage/sharepoint/doctor/check-sign-in.ts';
import { examineStore } from '../storage/sharepoint/doctor/examine.ts';
import { createGraph } from '../storage/sharepoint/graph/graph.ts';
import { openSharePointStore } from '../storage/sharepoint/sharepoint-store.ts';
import { createTokens } from '../storage/sharepoint/tokens.ts';

async function main(): Promise<void> {
  let ill = 0;
  let looked = 0;
  for await (const check of examine()) {
    looked += 1;
    if (check.problems.length > 0) ill += 1;
    process.stdout.write(`${linesOf(check).join('\n')}\n`);
  }
  process.stdout.write(
    ill === 0
      ? `\nAll ${looked} are well.\n`
      : `\n${ill} of ${looked} ${ill === 1 ? 'is' : 'are'} not well.\n`,
  );
  if (ill > 0) process.exitCode = 1;
}

async function* examine(): AsyncGenerator<Check> {
  const config = configuration();
  if ('problems' in config) {
    yield config;
    return;
  }
  yield { what: `the configuration (${config.store.kind}, sign-in: ${config.signIn.kind})`, problems: [] };
  yield* examineSignIn(config);
  yield* examineStoreOf(config);
}

function configuration(): Config | Check {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigurationFaults)) throw error;
    const remedy = 'docs/sharepoint.md lists every variable.';
    return { what: 'the configuration', problems: error.faults.map((says) => ({ says, remedy })) };
  }
}

async function* examineSignIn({ signIn }: Config): AsyncGenerator<Check> {
  if (signIn.kind !== 'entra') return;
  yield await checkKeys(`${signIn.entraBase}/${signIn.tenantId}/discovery/v2.0/keys`);
}

async function* examineStoreOf({ store: config, governorObjectIds }: Config): AsyncGenerator<Check> {
  if (config.kind !== 'sharepoint') return;
  const { forumSiteId, graphBase } = config;
  const tokens = createTokens(config);
  const graph = createGraph({ base: graphBase, tokens });
  const { store } = openSharePointStore({ graph, forumSiteId, hash: contentHash, onFault: () => {} });
  yield* examineStore({ graph, tokens, store, forumSiteId, governorObjectIds });
}

function linesOf({ what, problems }: Check): string[] {
  if (problems.length === 0) return [`✓ ${what}`];
  return [`✗ ${what}`, ...problems.flatMap(({ says, remedy }) => [`    ${says}`, `    → ${remedy}`])];
}

await main();
