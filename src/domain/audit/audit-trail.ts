/**
 * One line of an aggregate's audit trail (revisjonsspor). Each entry holds the hash of the one before, so a changed,
 * missing or inserted line breaks the chain from there on.
 */
export type AuditEntry = {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly action: string;
  readonly by: string;
  readonly at: string;
  readonly changeId: string;
  readonly reason: string;
  /** Hash of the aggregate's state in this version. */
  readonly stateHash: string;
  /** Hash of the entry before; empty for the first. */
  readonly previousHash: string;
  readonly hash: string;
};

type Hash = (value: unknown) => string;

/** The entry for a new version, chained to the one before it. */
export function nextEntry(
  previous: AuditEntry | null,
  change: Pick<AuditEntry, 'kind' | 'id' | 'action' | 'by' | 'at' | 'changeId' | 'reason'>,
  state: unknown,
  hash: Hash,
): AuditEntry {
  const facts = {
    kind: change.kind,
    id: change.id,
    version: (previous?.version ?? 0) + 1,
    action: change.action,
    by: change.by,
    at: change.at,
    changeId: change.changeId,
    reason: change.reason,
    stateHash: hash(state),
    previousHash: previous?.hash ?? '',
  };
  return { ...facts, hash: hash(facts) };
}

/** Where a chain is broken, and how. */
export type BrokenLink = {
  readonly version: number;
  readonly fault: 'entry-missing' | 'entry-changed' | 'chain-broken' | 'state-changed' | 'head-differs';
};

/**
 * Checks an aggregate's whole trail against its versions. Returns the first broken link, or null when it holds.
 * @param head version and entry hash that the aggregate itself names
 */
export function firstBrokenLink(
  trail: readonly AuditEntry[],
  states: ReadonlyMap<number, unknown>,
  head: { readonly version: number; readonly hash: string },
  hash: Hash,
): BrokenLink | null {
  let previous: AuditEntry | null = null;
  for (let version = 1; version <= head.version; version++) {
    const entry = trail[version - 1];
    if (!entry || entry.version !== version) return { version, fault: 'entry-missing' };
    const { hash: stated, ...facts } = entry;
    if (hash(facts) !== stated) return { version, fault: 'entry-changed' };
    if (entry.previousHash !== (previous?.hash ?? '')) return { version, fault: 'chain-broken' };
    if (!states.has(version) || hash(states.get(version)) !== entry.stateHash) {
      return { version, fault: 'state-changed' };
    }
    previous = entry;
  }
  if (trail.length !== head.version || previous?.hash !== head.hash) {
    return { version: head.version, fault: 'head-differs' };
  }
  return null;
}
