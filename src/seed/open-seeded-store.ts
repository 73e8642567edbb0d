import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { storeForWork } from '../application/shielding/shielded-store.ts';
import { databasePathIn, takeDataFolder } from '../storage/embedded/data-folder.ts';
import { openEmbeddedStore } from '../storage/embedded/embedded-store.ts';
import { seed } from './seed.ts';

type Hash = (value: unknown) => string;

/**
 * Opens the data folder, seeded with the demo county the first time. The seed is made beside and moved in when it is
 * whole, so a start that is cut off leaves no half county.
 */
export async function openSeededStore(
  folder: string,
  hash: Hash,
): Promise<ReturnType<typeof openEmbeddedStore>> {
  if (!existsSync(databasePathIn(folder))) await seedHeldFolder(folder, hash);
  return openEmbeddedStore({ folder, hash });
}

/** Nobody else seeds the folder meanwhile, and one that has been seeded in the meantime is left as it is. */
async function seedHeldFolder(folder: string, hash: Hash): Promise<void> {
  const lock = takeDataFolder(folder);
  try {
    if (!existsSync(databasePathIn(folder))) await seedFolder(folder, hash);
  } finally {
    lock.release();
  }
}

async function seedFolder(folder: string, hash: Hash): Promise<void> {
  const beside = join(folder, 'being-seeded');
  rmSync(beside, { recursive: true, force: true });
  const { store, close } = openEmbeddedStore({ folder: beside, hash });
  try {
    await seed(storeForWork(store), new Date());
  } finally {
    close();
  }
  renameSync(databasePathIn(beside), databasePathIn(folder));
  rmSync(beside, { recursive: true, force: true });
}
