import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, firstBrokenLink, nextEntry } from './audit-trail.ts';

/** Like the real one, it has no hash for what is not there. */
function hash(value: unknown): string {
  if (value === undefined) throw new TypeError('nothing to hash');
  return `#${JSON.stringify(value)}`.replaceAll('"', "'");
}

type Trail = {
  readonly entries: readonly AuditEntry[];
  readonly states: ReadonlyMap<number, unknown>;
  readonly head: { readonly version: number; readonly hash: string };
};

/** A trail that holds, one version for each state. */
function aTrail(states: readonly unknown[] = ['a', 'b', 'c']): Trail {
  const entries: AuditEntry[] = [];
  for (const [index, state] of states.entries())
    entries.push(entryAfter(entries.at(-1) ?? null, state, index));
  return {
    entries,
    states: new Map(states.map((state, index) => [index + 1, state])),
    head: { version: states.length, hash: entries.at(-1)?.hash ?? '' },
  };
}

function entryAfter(previous: AuditEntry | null, state: unknown, index: number, by = 'governor'): AuditEntry {
  const at = `2027-01-0${(index % 9) + 1}T09:00:00.000Z`;
  const change = {
    kind: 'plan',
    id: 'fosen',
    action: 'plan.edit',
    by,
    at,
    changeId: `c${index}`,
    reason: '',
  };
  return nextEntry(previous, change, state, hash);
}

function broken({ entries, states, head }: Trail): string | null {
  const link = firstBrokenLink(entries, states, head, hash);
  return link && `${link.version}: ${link.fault}`;
}

function withEntry(trail: Trail, version: number, change: (entry: AuditEntry) => AuditEntry): Trail {
  return {
    ...trail,
    entries: trail.entries.map((entry) => (entry.version === version ? change(entry) : entry)),
  };
}

/** The entry with other facts, and a hash that fits them. */
function forged(entry: AuditEntry, facts: Partial<AuditEntry>): AuditEntry {
  const { hash: _, ...others } = { ...entry, ...facts };
  return { ...others, hash: hash(others) };
}

describe('an audit entry', () => {
  it('says who did what when, numbers the version and holds the hash of the entry before', () => {
    const first = entryAfter(null, 'a', 0);
    const second = entryAfter(first, 'b', 1);
    expect(first).toMatchObject({ version: 1, previousHash: '', stateHash: hash('a'), by: 'governor' });
    expect(second).toMatchObject({ version: 2, previousHash: first.hash, stateHash: hash('b') });
    const { hash: stated, ...facts } = second;
    expect(stated).toBe(hash(facts));
  });
});

describe('an audit trail', () => {
  it('holds as it was written', () => {
    expect(broken(aTrail())).toBeNull();
    expect(broken(aTrail(['only one']))).toBeNull();
  });

  it.each([
    'kind',
    'id',
    'action',
    'by',
    'at',
    'changeId',
    'reason',
    'stateHash',
    'previousHash',
    'hash',
  ] as const)('shows that %s of an entry was changed', (field) => {
    const changed = withEntry(aTrail(), 2, (entry) => ({ ...entry, [field]: 'something else' }));
    expect(broken(changed)).toBe('2: entry-changed');
  });

  it('shows an entry that was changed and given a hash that fits, at the next one', () => {
    const changed = withEntry(aTrail(), 2, (entry) => forged(entry, { by: 'outsider' }));
    expect(broken(changed)).toBe('3: chain-broken');
  });

  it('shows a last entry that was changed and given a hash that fits', () => {
    const changed = withEntry(aTrail(), 3, (entry) => forged(entry, { by: 'outsider' }));
    expect(broken(changed)).toBe('3: head-differs');
  });

  it('shows a first entry that claims to follow another', () => {
    const changed = withEntry(aTrail(), 1, (entry) => forged(entry, { previousHash: 'another' }));
    expect(broken(changed)).toBe('1: chain-broken');
  });

  it('shows a state that was changed, or taken away', () => {
    const trail = aTrail();
    expect(broken({ ...trail, states: new Map([...trail.states, [2, 'B']]) })).toBe('2: state-changed');
    const fewer = new Map([...trail.states].filter(([version]) => version !== 2));
    expect(broken({ ...trail, states: fewer })).toBe('2: state-changed');
  });

  it.each([1, 2, 3])('shows that entry %d is missing', (version) => {
    const trail = aTrail();
    const entries = trail.entries.filter((entry) => entry.version !== version);
    expect(broken({ ...trail, entries })).toBe(`${version}: entry-missing`);
  });

  it('shows that it is gone altogether', () => {
    expect(broken({ ...aTrail(), entries: [] })).toBe('1: entry-missing');
  });

  it('shows an entry too many, in the middle or at the end', () => {
    const trail = aTrail();
    const [first, second, third] = trail.entries as [AuditEntry, AuditEntry, AuditEntry];
    expect(broken({ ...trail, entries: [first, second, second, third] })).toBe('3: entry-missing');
    const fourth = entryAfter(third, 'd', 3);
    expect(broken({ ...trail, entries: [...trail.entries, fourth] })).toBe('3: head-differs');
  });

  it('shows entries that changed places', () => {
    const trail = aTrail();
    expect(broken({ ...trail, entries: trail.entries.toReversed() })).toBe('1: entry-missing');
  });

  it('shows an aggregate that was set back to an earlier version, or names a version it has not had', () => {
    const trail = aTrail();
    const earlier = trail.entries[1]?.hash ?? '';
    expect(broken({ ...trail, head: { version: 2, hash: earlier } })).toBe('2: head-differs');
    expect(broken({ ...trail, head: { version: 4, hash: trail.head.hash } })).toBe('4: entry-missing');
    expect(broken({ ...trail, head: { version: 3, hash: earlier } })).toBe('3: head-differs');
  });

  it('shows a whole trail that was written anew from some version on', () => {
    const trail = aTrail();
    const [first] = trail.entries as [AuditEntry];
    const second = entryAfter(first, 'b', 1, 'outsider');
    const third = entryAfter(second, 'c', 2);
    expect(broken({ ...trail, entries: [first, second, third] })).toBe('3: head-differs');
  });

  it('names the first of several breaks', () => {
    const twice = withEntry(
      withEntry(aTrail(), 3, (entry) => ({ ...entry, by: 'outsider' })),
      2,
      (entry) => ({ ...entry, reason: 'another' }),
    );
    expect(broken(twice)).toBe('2: entry-changed');
  });

  it('shows every single change of any fact of any entry, at that version or the next', () => {
    const fields = ['by', 'at', 'action', 'reason', 'changeId', 'stateHash', 'previousHash', 'hash'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom(...fields),
        fc.boolean(),
        (states, where, field, rehash) => {
          const trail = aTrail(states);
          const version = (where % states.length) + 1;
          const changed = withEntry(trail, version, (entry) => {
            const facts = { [field]: `${entry[field]}!` };
            return rehash && field !== 'hash' ? forged(entry, facts) : { ...entry, ...facts };
          });
          expect(broken(trail)).toBeNull();
          const at = Number(broken(changed)?.split(':')[0]);
          expect([version, version + 1]).toContain(at);
        },
      ),
    );
  });
});
