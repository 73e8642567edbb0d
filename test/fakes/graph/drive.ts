import { randomUUID } from 'node:crypto';
import { errorBody, type GraphAnswer, GraphRefusal, type GraphRequest, itemNotFound } from './http-shapes.ts';
import type { Site } from './tenant.ts';

/** A site's document library: folders in its root, and files in them by `folder/name`. */
export type Drive = { readonly folders: Set<string>; readonly files: Map<string, Buffer> };

type Session = { readonly drive: Drive; readonly path: string; taken: Buffer; total: number | null };

/** Fragments but the last must be multiples of so many bytes. */
const UNIT = 320 * 1024;
const LONGEST_FRAGMENT = 60 * 1024 * 1024;
const TRANSFER = '/transfers/';

/** Document libraries, and the addresses without a token that bytes travel by. */
export function createDrives(origin: () => string) {
  const drives = new Map<string, Drive>();
  const sessions = new Map<string, Session>();
  const downloads = new Map<string, { drive: Drive; path: string }>();
  const addressOf = (id: string) => `${origin()}${TRANSFER}${id}`;

  function driveOf({ id }: Site): Drive {
    const drive = drives.get(id) ?? { folders: new Set<string>(), files: new Map<string, Buffer>() };
    drives.set(id, drive);
    return drive;
  }

  function itemBody(drive: Drive, path: string, bytes: Buffer): Record<string, unknown> {
    const id = randomUUID();
    downloads.set(id, { drive, path });
    return {
      id: Buffer.from(path).toString('base64url'),
      name: path.split('/').at(-1),
      size: bytes.length,
      file: { mimeType: 'application/octet-stream' },
      '@microsoft.graph.downloadUrl': addressOf(id),
    };
  }

  return {
    driveOf,

    readFile(site: Site, folder: string, file: string): GraphAnswer {
      const drive = driveOf(site);
      const path = `${folder}/${file}`;
      const bytes = drive.files.get(path);
      if (!bytes) throw itemNotFound();
      return { status: 200, body: itemBody(drive, path, bytes) };
    },

    addFolder(site: Site, body: unknown): GraphAnswer {
      const { name } = body as { name: string };
      const { folders } = driveOf(site);
      if (folders.has(name)) {
        throw new GraphRefusal(409, 'nameAlreadyExists', 'The specified item name already exists.');
      }
      folders.add(name);
      return { status: 201, body: { id: randomUUID(), name, folder: { childCount: 0 } } };
    },

    beginUpload(site: Site, folder: string, file: string): GraphAnswer {
      const drive = driveOf(site);
      if (!drive.folders.has(folder)) throw itemNotFound();
      const id = randomUUID();
      sessions.set(id, { drive, path: `${folder}/${file}`, taken: Buffer.alloc(0), total: null });
      return { status: 200, body: { uploadUrl: addressOf(id), ...expectation(0) } };
    },

    /** Whether the request goes to such an address. */
    isTransfer: ({ url }: GraphRequest) => url.startsWith(TRANSFER),

    answerTransfer({ method, url, headers, body }: GraphRequest): GraphAnswer {
      const id = url.slice(TRANSFER.length);
      if (headers['authorization'] !== undefined)
        return { status: 401, body: errorBody('unauthenticated', '') };
      const download = downloads.get(id);
      if (download) {
        const bytes = download.drive.files.get(download.path);
        return bytes ? { status: 200, body: bytes } : { status: 404 };
      }
      const session = sessions.get(id);
      if (!session)
        return { status: 404, body: errorBody('itemNotFound', 'The upload session was not found') };
      if (method === 'GET') return { status: 200, body: expectation(session.taken.length) };
      if (method !== 'PUT') return { status: 405 };
      const answer = takeFragment(session, headers['content-range'] ?? '', body as Buffer);
      if (answer) return answer;
      sessions.delete(id);
      session.drive.files.set(session.path, session.taken);
      return { status: 201, body: itemBody(session.drive, session.path, session.taken) };
    },
  };
}

export type Drives = ReturnType<typeof createDrives>;

/** What a fragment is answered with; null when it was the last. */
function takeFragment(session: Session, range: string, bytes: Buffer): GraphAnswer | null {
  const [start, end, total] = (/^bytes (\d+)-(\d+)\/(\d+)$/.exec(range) ?? []).slice(1).map(Number);
  if (start === undefined || end === undefined || total === undefined || end - start + 1 !== bytes.length) {
    return { status: 400, body: errorBody('invalidRange', 'The Content-Range is wrong.') };
  }
  session.total ??= total;
  const isLast = end + 1 === total;
  if (total !== session.total || bytes.length > LONGEST_FRAGMENT || (!isLast && bytes.length % UNIT !== 0)) {
    return { status: 400, body: errorBody('invalidRange', 'The fragment is of the wrong size.') };
  }
  if (start !== session.taken.length) {
    return { status: 416, body: errorBody('invalidRange', 'Optimistic concurrency failure') };
  }
  session.taken = Buffer.concat([session.taken, bytes]);
  return isLast ? null : { status: 202, body: expectation(session.taken.length) };
}

function expectation(next: number) {
  return { expirationDateTime: '2099-01-01T00:00:00Z', nextExpectedRanges: [`${next}-`] };
}
