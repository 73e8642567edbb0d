import { contentHash } from '../../src/application/content-hash.ts';
import {
  missingFrom,
  type Register,
  type Registration,
  registerMissing,
} from '../../src/application/registers/register-missing.ts';
import { storeForWork } from '../../src/application/shielding/shielded-store.ts';
import { countyRegister } from '../../src/seed/county-register.ts';
import { personOf } from '../../src/storage/sharepoint/provisioning/sites-file.ts';
import { openSharePointStore } from '../../src/storage/sharepoint/sharepoint-store.ts';
import type { Directory } from './directory.ts';
import type { Common } from './work.ts';
import type { Wanted } from './wanted.ts';

/** Who registers, as the audit trail names the command. */
const BY = 'provision';

/**
 * The register as far as it can be entered: networks and groups that have their site on record, and
 * people who have an account.
 * @param recorded the ids of those networks and groups
 */
export function registerOf(wanted: Wanted, directory: Directory, recorded: readonly string[]): Register {
  const people = wanted.people.flatMap((person) => {
    const account = directory.accountOf(person);
    return account === null ? [] : [personOf(person, account.id)];
  });
  const amongThem = (places: Wanted['networks']) =>
    places.map(({ key }) => key).filter((key) => recorded.includes(key));
  const named = { networks: amongThem(wanted.networks), groups: amongThem(wanted.groups) };
  return { ...countyRegister(named), people };
}

/** What of the register is missing at the forum; all of it where the forum has no lists. */
export async function lookAtRegister(
  common: Common,
  forumSite: string | null,
  register: Register,
): Promise<Registration[]> {
  if (forumSite === null) return missingFrom({ read: async () => null }, register);
  const opened = openStore(common, forumSite);
  try {
    return await missingFrom(opened.store, register);
  } finally {
    await opened.close();
  }
}

/** Enters what is missing. May be stopped anywhere. */
export async function enterRegister(
  common: Common,
  forumSite: string,
  register: Register,
  tell: (registration: Registration) => void,
): Promise<void> {
  const opened = openStore(common, forumSite);
  try {
    const clock = { now: () => new Date(common.time.now()) };
    await registerMissing({ store: opened.store, clock }, register, BY, tell);
  } finally {
    await opened.close();
  }
}

/** What a crash leaves behind the service mends, when it starts and once a day. */
function openStore({ graph, time }: Common, forumSiteId: string) {
  const { store, close } = openSharePointStore({
    graph,
    time,
    forumSiteId,
    hash: contentHash,
    onFault: () => {},
  });
  return { store: storeForWork(store), close };
}
