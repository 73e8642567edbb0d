import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { may } from '../../domain/policies/policy.ts';
import { rolesOn } from '../../domain/registers/on-date.ts';
import type { DatedRole, Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { subjectOf } from './save-person.ts';

/** Somebody in the contact list. */
export type Contact = {
  readonly person: Stored<'person'>;
  /** Those of today; for those who may change them, the earlier and later ones too. */
  readonly roles: readonly DatedRole[];
  /** Null where none is known, or the reader is of another network. */
  readonly email: string | null;
  readonly mayEdit: boolean;
};

/** Everybody who holds a role today; those who may change somebody see them in any case. */
export async function readContacts(
  { store, clock }: Dependencies,
  actor: Person,
): Promise<Outcome<Contact[]>> {
  const refusal = authorise(actor, 'contact.read');
  if (refusal) return refusal;
  const today = dateInOslo(clock.now());
  const people = await store.list('person');
  return done(
    people
      .map((person): Contact => {
        const { roles, email = null } = person.state;
        const mayEdit = authorise(actor, 'person.edit', subjectOf(actor, roles)) === null;
        const maySeeEmail =
          person.id === actor.id ||
          may(actor, 'contact-email.read').allowed ||
          rolesOn(person.state, today)
            .flatMap(({ networks }) => networks)
            .some((network) => may(actor, 'contact-email.read', { network }).allowed);
        return {
          person,
          roles: mayEdit ? roles : rolesOn(person.state, today),
          email: maySeeEmail ? email : null,
          mayEdit,
        };
      })
      .filter(({ roles, mayEdit }) => mayEdit || roles.length > 0)
      .toSorted((a, b) => a.person.state.name.localeCompare(b.person.state.name, 'nb')),
  );
}
