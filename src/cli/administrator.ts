import { readFileSync } from 'node:fs';
import { ConfigurationFaults, readConfig } from '../config.ts';
import { createGraph, type Graph } from '../storage/sharepoint/graph/graph.ts';
import { CountyFileFaults } from '../storage/sharepoint/provisioning/county-file.ts';
import { createTokens } from '../storage/sharepoint/tokens.ts';

/** The command cannot start, or not go on; the message says why and what to do. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** What an administrator wrote down, read by the command's own rules. Throws {@link Stopped} with every fault. */
export function readFile<T>(path: string, read: (text: string) => T): T {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Stopped(`${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof CountyFileFaults)) throw error;
    throw new Stopped(`${path} has ${error.faults.length} fault(s):\n${error.message}`, { cause: error });
  }
}

/** Nobody speaks to a command: what the bot needs may be missing. */
const noBot = {
  BOT_ID: '00000000-0000-0000-0000-000000000000',
  BOT_TYPE: 'SingleTenant',
  BOT_PASSWORD: 'none',
  TEAMS_APP_ID: '00000000-0000-0000-0000-000000000000',
};

/**
 * Graph as the administrator whose identity is in the environment. Nobody signs in to a command, so what is only for
 * people may be missing. Throws ConfigurationFaults.
 */
export function graphAsAdministrator(forumSite: string): Graph {
  const { CLIENT_ID = '' } = process.env;
  const forPeople = {
    API_AUDIENCE: CLIENT_ID || 'nobody',
    PUBLIC_URL: 'https://localhost',
    COUNTY_GOVERNOR: 'nobody',
  };
  const { store } = readConfig({
    ...forPeople,
    ...process.env,
    ...noBot,
    STORE: 'sharepoint',
    FORUM_SITE_ID: forumSite,
  });
  if (store.kind !== 'sharepoint') throw new Error('the configuration names another store');
  return createGraph({ base: store.graphBase, tokens: createTokens(store) });
}

/** What to say of an error that a person can do something about; null for a fault of our own. */
export function whyItStopped(error: unknown, usage: string): string | null {
  if (error instanceof Stopped || error instanceof ConfigurationFaults) return error.message;
  const isArgument =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  return isArgument ? `${error.message}\n${usage}` : null;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function say(text: string, to: NodeJS.WriteStream = process.stdout): void {
  to.write(`${text}\n`);
}

/** Says it as an error, and makes the command end with exit code 1. */
export function fail(text: string): void {
  say(text, process.stderr);
  process.exitCode = 1;
}
