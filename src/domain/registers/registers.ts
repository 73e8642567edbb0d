import type { InstitutionId, NetworkId, OwnerId, PersonId, SchemeId } from '../ids.ts';
import type { DueDocument } from '../calendar/calendar-entry.ts';
import type { PlainDate } from '../calendar/plain-date.ts';

/** The written forms of Norwegian, and English for visitors. */
export type Language = 'nb' | 'nn' | 'en';

/** From which day and to which, both included. Without a start it always was; without an end it goes on. */
export type Term = { readonly from?: PlainDate | null; readonly to?: PlainDate | null };

/** Whom a network is for. An owner is in one network of each kind at a time. */
export type NetworkLevel = 'compulsory' | 'kindergarten' | 'upper-secondary';

/** A competence network (kompetansenettverk): where the owners of a region meet. */
export type CompetenceNetwork = {
  readonly id: NetworkId;
  readonly name: string;
  /** The written form that the network's letters are in. */
  readonly language: 'nb' | 'nn';
  readonly owners: readonly Owner[];
  /** School and office counts as the documents print them; they are not pupil counts. */
  readonly printed: {
    readonly schoolsPublic: number;
    readonly schoolsPrivate: number;
    readonly pptOffices: number;
  };
  /** The higher education institutions that the network works with, per scheme. */
  readonly partners: Readonly<Record<string, readonly InstitutionId[]>>;
  /** Where the sources disagree, in words. */
  readonly note: string;
  /** Kindergartens and compulsory schools where nothing is said. */
  readonly level?: NetworkLevel;
  /** When the network is there; always, where nothing is said. */
  readonly term?: Term;
  /** What it was called, until which day; oldest first. */
  readonly formerNames?: readonly FormerName[];
};

/**
 * A group (gruppe) that gets money of its own and keeps a plan without being a competence network: the leaders of the
 * educational psychology services (PPT-ledernettverket). It has no owners, and therefore no frame, no seat in the forum
 * and no decision basis.
 */
export type RegisteredGroup = {
  readonly id: NetworkId;
  readonly name: string;
  /** The written form that the group's letters are in. */
  readonly language: 'nb' | 'nn';
  /** The higher education institutions that it works with. */
  readonly partners: readonly InstitutionId[];
  readonly note: string;
  /** When the group is there; always, where nothing is said. */
  readonly term?: Term;
  /** What it was called, until which day; oldest first. */
  readonly formerNames?: readonly FormerName[];
};

export type FormerName = { readonly name: string; readonly until: PlainDate };

/** An owner (eier) of schools and kindergartens: municipality, county authority or private. */
export type Owner = {
  readonly id: OwnerId;
  readonly kind: 'municipality' | 'county-authority' | 'private';
  /** The official name, such as `Snåase – Snåsa`. */
  readonly name: string;
};

/**
 * An owner by itself, with the networks that it is and was in. Until somebody has changed an owner, the networks' own
 * lists say all there is to know.
 */
export type RegisteredOwner = Owner & {
  /** By which it is known elsewhere: a municipality's number (kommunenummer), another's organisation number; null where unknown. */
  readonly number: string | null;
  readonly memberships: readonly Membership[];
  /** Where the sources disagree, or why it is in two networks. */
  readonly note: string;
};

export type Membership = {
  readonly network: NetworkId;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  /** What the network calls it; empty where it goes by its official name. */
  readonly knownAs: string;
};

/** A higher education institution (UH-institusjon). */
export type Institution = {
  readonly id: InstitutionId;
  readonly name: string;
  readonly language: 'nb' | 'nn';
};

/**
 * What a person is, and for which networks; the roles of a group say for which groups instead. A person may hold
 * several roles.
 */
export type Role =
  | { readonly role: 'county-governor'; readonly networks: readonly NetworkId[] }
  | { readonly role: 'coordinator' | 'representative' | 'deputy'; readonly networks: readonly NetworkId[] }
  | { readonly role: 'partner'; readonly institution: InstitutionId; readonly networks: readonly NetworkId[] }
  | { readonly role: 'owner'; readonly owner: OwnerId; readonly networks: readonly NetworkId[] }
  | { readonly role: 'statped'; readonly networks: readonly NetworkId[] }
  | { readonly role: 'group-coordinator' | 'group-member'; readonly networks: readonly NetworkId[] };

export type RoleName = Role['role'];

/** A role and when it is held. */
export type DatedRole = Role & Term;

/** A person of the register, known by Entra object id and shown by role. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly language: Language;
  /** Those held before and later too: `rolesOn` says which count on a day. */
  readonly roles: readonly DatedRole[];
  /** Where mail reaches the person; not known of everybody. */
  readonly email?: string | null;
};

/** A criterion (kriterium) that a decision basis must answer. */
export type Criterion = { readonly id: string; readonly text: string };

/** A grant scheme (tilskuddsordning): dated configuration, never code. */
export type GrantScheme = {
  readonly id: SchemeId;
  readonly name: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly criteria: readonly Criterion[];
  /** Themes to suggest to those who report needs; schemes from before have none. */
  readonly themes?: readonly string[];
  /** What the scheme's money is for, as the award letter states it. */
  readonly purpose: { readonly nb: string; readonly nn: string };
  /** The instrument that governs the scheme, as the award letter cites it. */
  readonly legalBasis: { readonly nb: string; readonly nn: string };
  /** The name in nynorsk, where it is another. */
  readonly nameNn?: string;
  /** What a key of the scheme starts from where no round went before. */
  readonly keyDefaults?: {
    readonly weights: { readonly pupils: string; readonly children: string };
    readonly higherEducationShare: string;
  };
  /** What an owner adds itself (egenandel), as a share of what it is awarded: `3/10` in Dekom. */
  readonly ownContribution?: string | null;
  /** The documents that a round asks for, and when; the statutory ones where nothing is said. */
  readonly deadlines?: readonly SchemeDeadline[];
};

/** A document of a scheme: due on that day, in the year before the round's, in it or in the one after. */
export type SchemeDeadline = {
  readonly document: DueDocument;
  readonly day: { readonly month: number; readonly day: number };
  readonly yearsLater: -1 | 0 | 1;
};
