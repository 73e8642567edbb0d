import type { Answer } from '../../src/contract/operations.ts';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';

export type Register = Answer<'readRegister'>;
export type NetworkEntry = Register['networks'][number];
export type GroupEntry = Register['groups'][number];
export type OwnerEntry = Register['owners'][number];
export type SchemeEntry = Register['schemes'][number];
export type Contact = Answer<'readContacts'>['contacts'][number];

export type NetworkForm = NetworkEntry['content'] & { readonly renamedFrom: PlainDate | null };
export type GroupForm = GroupEntry['content'] & { readonly renamedFrom: PlainDate | null };
export type OwnerForm = OwnerEntry['content'];
export type PersonForm = Pick<Contact, 'name' | 'language' | 'email' | 'roles'>;
export type SchemeForm = SchemeEntry['content'];
export type RoleForm = PersonForm['roles'][number];

/** What the service takes at most. */
export const MAX_LINE_LENGTH = 200;
export const MAX_PROSE_LENGTH = 4000;

/** The version of what nobody has saved: with it a new entry is made. */
export const UNSAVED = 'unsaved';
