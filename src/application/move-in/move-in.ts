import type { RecordStore, Stored } from '../ports/aggregate-store.ts';
import { type AggregateKind, aggregateKinds } from '../ports/aggregates.ts';
import { howFar } from './how-far.ts';

type Source = Pick<RecordStore, 'list' | 'readVersion' | 'auditTrail'>;
type Target = Pick<RecordStore, 'list' | 'read' | 'commit' | 'auditTrail' | 'catchUp'>;

/** What is to be moved, or was, of one kind. */
export type KindMove = {
  readonly kind: AggregateKind;
  /** In the trial: how many there are, and how many versions of them. */
  readonly aggregates: number;
  readonly versions: number;
  /** Versions that are not there yet. */
  readonly toMove: number;
  /** How many are there that the trial does not have. They are left alone. */
  readonly besides: number;
  /** Those to which something else was done where they are to go. They are left alone. */
  readonly differing: readonly { readonly id: string; readonly version: number }[];
};

/** Two things that were to be the same are not. */
export class MoveFailed extends Error {
  override readonly name = 'MoveFailed';
}

/** How many aggregates are moved side by side: SharePoint answers each after some tenths of a second. */
const AT_ONCE = 4;

/** Compares version by version, and writes nothing. */
export async function planMove(from: Source, to: Target): Promise<KindMove[]> {
  const kinds: KindMove[] = [];
  for (const kind of aggregateKinds) kinds.push(await planKind(kind, from, to));
  return kinds;
}

async function planKind(kind: AggregateKind, from: Source, to: Target): Promise<KindMove> {
  const [heads, there] = await Promise.all([from.list(kind), to.list(kind)]);
  const known = new Set(heads.map(({ id }) => id));
  const present = new Set(there.map(({ id }) => id));
  const differing: { id: string; version: number }[] = [];
  let toMove = 0;
  await sideBySide(heads, async ({ id, version }) => {
    if (!present.has(id)) {
      toMove += version;
      return;
    }
    const far = howFar(await from.auditTrail(kind, id), await to.auditTrail(kind, id));
    if (far.kind === 'differs') differing.push({ id, version: far.version });
    else toMove += version - far.versions;
  });
  return {
    kind,
    aggregates: heads.length,
    versions: heads.reduce((sum, { version }) => sum + version, 0),
    toMove,
    besides: there.filter(({ id }) => !known.has(id)).length,
    differing,
  };
}

/**
 * Moves every version of everything, in order, as the same command by the same person at the same time. May be cut off
 * anywhere and done again: what is there already is not made twice.
 * @param tell hears of each aggregate that is whole
 */
export async function moveIn(
  from: Source,
  to: Target,
  tell: (kind: AggregateKind, id: string) => void,
): Promise<void> {
  // In their order: where a network's plan is kept is known once the network is there.
  for (const kind of aggregateKinds) {
    await sideBySide(await from.list(kind), async (head) => {
      if (await moveOne(head, from, to)) tell(kind, head.id);
    });
  }
}

/** Whether something was moved. */
async function moveOne<K extends AggregateKind>(
  { kind, id, version }: Stored<K>,
  from: Source,
  to: Target,
): Promise<boolean> {
  const present = await to.read(kind, id);
  const far = present
    ? howFar(await from.auditTrail(kind, id), await to.auditTrail(kind, id))
    : ({ kind: 'moved', versions: 0 } as const);
  if (far.kind === 'differs') return false;
  let expected = present?.etag ?? null;
  for (let next = far.versions + 1; next <= version; next++) {
    const stored = await from.readVersion(kind, id, next);
    if (!stored) throw new MoveFailed(`${kind} ${id}: the trial has no version ${next}`);
    const { action, by, at, changeId, reason, stateHash } = stored.audit;
    const change = { kind, id, expected, state: stored.state, action, by, at, changeId, reason };
    const commit = await to.commit(change);
    if (commit.kind === 'conflict') {
      throw new MoveFailed(`${kind} ${id}: somebody else changed it while version ${next} was moved`);
    }
    if (commit.stored.audit.stateHash !== stateHash) {
      throw new MoveFailed(`${kind} ${id}: version ${next} is not what it was in the trial`);
    }
    expected = commit.stored.etag;
  }
  return far.versions < version;
}

async function sideBySide<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = all.values();
  const worker = async () => {
    for (const one of waiting) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
