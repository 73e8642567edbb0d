import { type CaseFile, FILES_OF_CASE, type FileVersion } from '../../domain/meeting/case-file.ts';
import {
  attachFile as attached,
  fileIn,
  removeFile as removed,
  replaceFile as replaced,
} from '../../domain/meeting/case-files.ts';
import { isOpen, type Meeting, type OpenMeeting } from '../../domain/meeting/meeting.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { type Dependencies, readAggregate } from '../change-aggregate.ts';
import { fileHash } from '../file-hash.ts';
import { done, fault, notFound, notReady, type Outcome, type Refusal } from '../outcome.ts';
import type { FileStore } from '../ports/file-store.ts';
import type { RecogniseFile } from '../ports/recognise-file.ts';
import { type ActCommand, actOnMeeting, type Changed } from './act-on-meeting.ts';

export type FileDependencies = Dependencies & {
  readonly files: FileStore;
  readonly recogniseFile: RecogniseFile;
};

/**
 * Puts a file among a case's papers, or in the place of one that is there. The bytes are kept first: what is committed
 * afterwards never names a file that is not there.
 */
export async function uploadCaseFile(
  deps: FileDependencies,
  command: ActCommand,
  what: {
    readonly meeting: string;
    readonly case: string;
    /** The file whose place it takes; absent for one more. */
    readonly replaces?: string | undefined;
    readonly fileName: string;
    readonly bytes: Uint8Array;
  },
): Changed {
  const { actor } = command;
  const { bytes, replaces } = what;
  const denied = authorise(actor, 'meeting.attach-file');
  if (denied) return denied;
  const meeting = (await deps.store.read('meeting', what.meeting))?.state;
  const refusal = meeting ? refusalOf(meeting, what) : notFound;
  if (refusal) return refusal;
  const name = what.fileName.normalize().trim();
  const found = await deps.recogniseFile(name, bytes);
  if (found.kind === 'refused') return notReady([fault(found.fault, { name }, 'file')]);
  const key = { hash: fileHash(bytes), kind: found.as };
  await deps.files.put(key, bytes);
  const version = (at: string): FileVersion => ({ name, ...key, size: bytes.length, by: actor.id, at });
  return actOnMeeting(
    deps,
    command,
    {
      meeting: what.meeting,
      action: 'meeting.attach-file',
      recordedAs: replaces === undefined ? 'meeting.attach-file' : 'meeting.replace-file',
      reason: `${name} (SHA-256 ${key.hash})`,
    },
    (state, at) =>
      whileOpen(
        state,
        (open) =>
          refusalOf(open, what) ??
          (replaces === undefined
            ? attached(open, what.case, version(at))
            : replaced(open, replaces, version(at))),
      ),
  );
}

/** Takes a file away from the papers. That it was there, who took it away and why is kept. */
export function removeCaseFile(
  deps: Dependencies,
  command: ActCommand,
  { meeting, file, reason }: { readonly meeting: string; readonly file: string; readonly reason: string },
): Changed {
  const act = {
    meeting,
    action: 'meeting.attach-file',
    recordedAs: 'meeting.remove-file',
    reason,
  } as const;
  return actOnMeeting(deps, command, act, (state, at) =>
    whileOpen(state, (open) =>
      fileIn(open, file) ? removed(open, file, { by: command.actor.id, at, reason }) : notFound,
    ),
  );
}

/** A file of the papers as it was uploaded: the newest, or an earlier version by its number. */
export async function readCaseFile(
  { store, files }: Pick<FileDependencies, 'store' | 'files'>,
  actor: Person,
  what: { readonly meeting: string; readonly file: string; readonly version?: number | undefined },
): Promise<Outcome<{ readonly version: FileVersion; readonly bytes: Uint8Array }>> {
  const read = await readAggregate(store, actor, {
    kind: 'meeting',
    id: what.meeting,
    action: 'meeting.read',
  });
  if (read.kind === 'refused') return read;
  const version = versionOf(fileIn(read.value.state, what.file), what.version);
  const bytes = version && (await files.get(version));
  return bytes ? done({ version, bytes }) : notFound;
}

function versionOf(file: CaseFile | null, number: number | undefined): FileVersion | null {
  if (!file) return null;
  return (number === undefined ? file.versions.at(-1) : file.versions[number - 1]) ?? null;
}

function whileOpen(meeting: Meeting, change: (meeting: OpenMeeting) => Meeting | Refusal): Meeting | Refusal {
  return isOpen(meeting)
    ? change(meeting)
    : { kind: 'refused', code: 'not-in-this-state', state: meeting.state };
}

function refusalOf(
  meeting: Meeting,
  what: { readonly case: string; readonly replaces?: string | undefined },
): Refusal | null {
  const { files = [], content } = meeting;
  if (!isOpen(meeting)) return { kind: 'refused', code: 'not-in-this-state', state: meeting.state };
  if (!content.cases.some(({ id }) => id === what.case)) return notReady([fault('unknown-case', {}, 'case')]);
  if (what.replaces !== undefined) {
    return fileIn(meeting, what.replaces)?.case === what.case ? null : notFound;
  }
  const has = files.filter((file) => file.case === what.case).length;
  return has < FILES_OF_CASE ? null : notReady([fault('too-many-files', { limit: FILES_OF_CASE }, 'file')]);
}
