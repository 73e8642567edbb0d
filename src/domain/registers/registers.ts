import type { InstitutionId, NetworkId, OwnerId, PersonId, SchemeId } from '../ids.ts';
import type { PlainDate } from '../calendar/plain-date.ts';

/** The written forms of Norwegian, and English for visitors. */
export type Language = 'nb' | 'nn' | 'en';

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
};

/** An owner (eier) of schools and kindergartens: municipality, county authority or private. */
export type Owner = {
  readonly id: OwnerId;
  readonly kind: 'municipality' | 'county-authority' | 'private';
  /** The official name, such as `Snåase – Snåsa`. */
  readonly name: string;
};

/** A higher education institution (UH-institusjon). */
export type Institution = {
  readonly id: InstitutionId;
  readonly name: string;
  readonly language: 'nb' | 'nn';
};

/** What a person is, and for which networks. A person may hold several roles. */
export type Role =
  | { readonly role: 'county-governor'; readonly networks: readonly NetworkId[] }
  | { readonly role: 'coordinator' | 'representative' | 'deputy'; readonly networks: readonly NetworkId[] }
  | { readonly role: 'partner'; readonly institution: InstitutionId; readonly networks: readonly NetworkId[] }
  | { readonly role: 'owner'; readonly owner: OwnerId; readonly networks: readonly NetworkId[] }
  | { readonly role: 'statped'; readonly networks: readonly NetworkId[] };

export type RoleName = Role['role'];

/** A person of the register, known by Entra object id and shown by role. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly Role[];
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
};
