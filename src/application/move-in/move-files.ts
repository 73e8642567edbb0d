import type { RecordStore } from '../ports/aggregate-store.ts';
import type { FileKey, FileStore } from '../ports/file-store.ts';
import { MoveFailed } from './move-in.ts';

/** The files of all meetings, every version of each, by their hash. */
export async function filesOf(from: Pick<RecordStore, 'list'>): Promise<FileKey[]> {
  const meetings = await from.list('meeting');
  const versions = meetings.flatMap(({ state }) => (state.files ?? []).flatMap((file) => file.versions));
  return [...new Map(versions.map(({ hash, kind }) => [`${hash}.${kind}`, { hash, kind }])).values()];
}

/**
 * Moves the bytes of files. To be done before the meetings that name them; those that are there already stay as they are.
 * Throws {@link MoveFailed} where the trial itself lacks one.
 */
export async function moveFiles(files: readonly FileKey[], from: FileStore, to: FileStore): Promise<void> {
  for (const key of files) {
    const bytes = await from.get(key);
    if (!bytes) throw new MoveFailed(`the file ${key.hash}.${key.kind} is missing in the trial`);
    await to.put(key, bytes);
  }
}

/** How many of the files are not there. Each that is there was read, and its hash compared. */
export async function filesMissing(files: readonly FileKey[], to: FileStore): Promise<number> {
  let missing = 0;
  for (const key of files) if ((await to.get(key)) === null) missing += 1;
  return missing;
}
