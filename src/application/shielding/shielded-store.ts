import { anybody, type Reader } from '../../domain/policies/shielded-text.ts';
import type { Language } from '../../domain/registers/registers.ts';
import type { LegalBasis } from '../../domain/shielding/legal-bases.ts';
import { asReadBy, withKeptTexts } from '../../domain/shielding/read-by.ts';
import type { Shield } from '../../domain/shielding/shield.ts';
import {
  isShieldable,
  type ShieldableDocuments,
  type ShieldableKind,
} from '../../domain/shielding/shieldable-texts.ts';
import { contentHash } from '../content-hash.ts';
import type { AggregateStore, Change, RecordStore, Stored } from '../ports/aggregate-store.ts';
import type { AggregateKind, Aggregates } from '../ports/aggregates.ts';
import { linkBrokenIn } from '../verify-audit.ts';

/** The words in place of a shielded text. */
export type ShieldWords = (basis: LegalBasis, language: Language) => string;

/**
 * The one place where shielded texts are held back: the records as a reader may read them, in every version, list and
 * answer to a commit. What a document says of its shields now holds for its earlier versions too.
 */
export function shieldedStore(
  records: RecordStore,
  words: ShieldWords,
  reader: Reader = anybody('nb'),
): AggregateStore {
  const inPlaceOf = (basis: LegalBasis) => words(basis, reader.language);

  function asRead<K extends AggregateKind>(stored: Stored<K>, shields = shieldsOf(stored)): Stored<K> {
    const kind = shieldable(stored.kind);
    if (!kind || shields.length === 0) return stored;
    const document = documentOf(stored.state);
    return {
      ...stored,
      state: asReadBy(reader, kind, document, shields, inPlaceOf) as State as Aggregates[K],
    };
  }

  /** An earlier version, under the shields that stand now. */
  async function asReadNow<K extends AggregateKind>(stored: Stored<K>): Promise<Stored<K>> {
    const head = shieldable(stored.kind) && (await records.read(stored.kind, stored.id));
    return head ? asRead(stored, shieldsOf(head)) : stored;
  }

  /** What is to be kept: shields stand until a change says otherwise, and so do the texts that its author cannot read. */
  async function asKept<K extends AggregateKind>(change: Change<K>): Promise<Change<K>> {
    const kind = shieldable(change.kind);
    const head = kind && (await records.read(kind, change.id));
    const kept = head && documentOf(head.state);
    if (!kind || !kept?.shields) return change;
    const changed = { shields: kept.shields, ...documentOf(change.state) };
    return { ...change, state: withKeptTexts(reader, kind, changed, kept) as State as Aggregates[K] };
  }

  return {
    ...records,
    read: async (kind, id) => {
      const stored = await records.read(kind, id);
      return stored && asRead(stored);
    },
    readVersion: async (kind, id, version) => {
      const stored = await records.readVersion(kind, id, version);
      return stored && asReadNow(stored);
    },
    list: async (kind, where) => (await records.list(kind, where)).map((stored) => asRead(stored)),
    commit: async (change) => {
      const commit = await records.commit(await asKept(change));
      switch (commit.kind) {
        case 'conflict':
          return { ...commit, current: commit.current && asRead(commit.current) };
        case 'committed':
          return { ...commit, stored: asRead(commit.stored) };
        case 'repeated':
          return { ...commit, stored: await asReadNow(commit.stored) };
      }
    },
    readAs: (other) => shieldedStore(records, words, other),
    trailHolds: async (kind, id) => {
      const head = await records.read(kind, id);
      return head !== null && (await linkBrokenIn(records, head, contentHash)) === null;
    },
  };
}

/** The records for work that shows nobody anything: a shielded text reads as none there, and is kept as it is. */
export function storeForWork(records: RecordStore): AggregateStore {
  return shieldedStore(records, () => '');
}

type State = Aggregates[AggregateKind];
type Document = ShieldableDocuments[ShieldableKind];

function shieldable(kind: AggregateKind): ShieldableKind | null {
  return isShieldable(kind) ? kind : null;
}

function shieldsOf<K extends AggregateKind>({ kind, state }: Stored<K>): readonly Shield[] {
  return (shieldable(kind) && documentOf(state).shields) || [];
}

/** What the state of a shieldable kind is. */
function documentOf(state: State): Document {
  return state as Document;
}
