import type {
  CompetenceNetwork,
  GrantScheme,
  Institution,
  Person,
  RegisteredGroup,
} from '../../domain/registers/registers.ts';
import { contentHash } from '../content-hash.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import type { Aggregates } from '../ports/aggregates.ts';

/** What a county needs before its first round. */
export type Register = {
  readonly schemes: readonly GrantScheme[];
  readonly institutions: readonly Institution[];
  readonly networks: readonly CompetenceNetwork[];
  readonly groups: readonly RegisteredGroup[];
  readonly people: readonly Person[];
};

type Reading = Pick<AggregateStore, 'read'>;
type RegisterKind = 'scheme' | 'institution' | 'network' | 'group' | 'person';

/** Something to enter in the register, or a person to change there. */
export type Registration = {
  [K in RegisterKind]: {
    readonly kind: K;
    readonly id: string;
    readonly state: Aggregates[K];
    /** What stands there now. */
    readonly stored: Stored<K> | null;
  };
}[RegisterKind];

/**
 * What of a register the store does not have yet. Schemes, institutions, networks and groups that are there are left
 * as they are; a person who is there otherwise is to be changed, unless somebody has changed them in the app since.
 */
export async function missingFrom(store: Reading, register: Register): Promise<Registration[]> {
  const { schemes, institutions, networks, groups, people } = register;
  const entries = [
    ...schemes.map((state) => entry(store, 'scheme', state)),
    ...institutions.map((state) => entry(store, 'institution', state)),
    ...networks.map((state) => entry(store, 'network', state)),
    ...groups.map((state) => entry(store, 'group', state)),
    ...people.map((state) => entry(store, 'person', state)),
  ];
  const all = (await Promise.all(entries)) as Registration[];
  return all.filter(
    ({ kind, state, stored }) =>
      stored === null ||
      (kind === 'person' &&
        stored.audit.action !== 'person.edit' &&
        contentHash(stored.state) !== contentHash(state)),
  );
}

async function entry<K extends RegisterKind>(store: Reading, kind: K, state: Aggregates[K]) {
  return { kind, id: state.id, state, stored: await store.read(kind, state.id) };
}

/**
 * Enters what is missing. Somebody else may enter the same at the same time: then theirs stands.
 * @param by who does it, as the audit trail names them
 * @param tell hears of everything that was entered or changed
 */
export async function registerMissing(
  { store, clock }: Dependencies,
  register: Register,
  by: string,
  tell: (registration: Registration) => void,
): Promise<void> {
  for (const registration of await missingFrom(store, register)) {
    const { kind, id, state, stored } = registration;
    const { kind: outcome } = await store.commit({
      kind,
      id,
      state,
      expected: stored?.etag ?? null,
      action: stored ? `${kind}.change` : `${kind}.register`,
      by,
      at: clock.now().toISOString(),
      changeId: `register-${contentHash({ kind, state, from: stored?.etag ?? '' })}`,
      reason: '',
    });
    if (outcome !== 'conflict') tell(registration);
  }
}
