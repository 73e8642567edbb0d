import { z } from 'zod';
import {
  anyId,
  changed,
  fraction,
  institutionId,
  line,
  networkId,
  ownerId,
  personId,
  plainDate,
  prose,
  requiredLine,
  schemeId,
  share,
} from './common.ts';
import { language } from './registers.ts';
import { dueDocument } from './round.ts';

const day = plainDate.nullable();
const term = z.strictObject({ from: day, to: day });
const writtenForm = z.enum(['nb', 'nn']);
const ownerKind = z.enum(['municipality', 'county-authority', 'private']);
const count = z.number().int().min(0).max(100_000);

const networkFields = z.strictObject({
  name: line,
  language: writtenForm,
  level: z.enum(['compulsory', 'kindergarten', 'upper-secondary']),
  term,
  printed: z.strictObject({ schoolsPublic: count, schoolsPrivate: count, pptOffices: count }),
  /** By scheme. */
  partners: z.record(anyId, z.array(institutionId).max(20)),
  note: prose,
});

/** What is written of a network, and from when a new name counts: null where the old one was a slip of the pen. */
export const networkContent = networkFields.extend({ renamedFrom: day });

const groupFields = z.strictObject({
  name: line,
  language: writtenForm,
  term,
  partners: z.array(institutionId).max(20),
  note: prose,
});

/** What is written of a registered group, with the new name's first day as for a network. */
export const groupContent = groupFields.extend({ renamedFrom: day });

export const ownerContent = z.strictObject({
  kind: ownerKind,
  name: line,
  number: z.string().trim().max(20).nullable(),
  memberships: z.array(z.strictObject({ network: networkId, from: day, to: day, knownAs: line })).max(30),
  note: prose,
});

const networks = z.array(networkId).max(100);
const roleTerm = { from: day, to: day };

const datedRole = z.union([
  z.strictObject({
    role: z.enum(['county-governor', 'coordinator', 'representative', 'deputy', 'statped']),
    networks,
    ...roleTerm,
  }),
  z.strictObject({ role: z.literal('partner'), institution: institutionId, networks, ...roleTerm }),
  z.strictObject({ role: z.literal('owner'), owner: ownerId, networks, ...roleTerm }),
  z.strictObject({ role: z.enum(['group-coordinator', 'group-member']), networks, ...roleTerm }),
]);

const email = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/);

/** Somebody by role; an e-mail address only says where mail goes, and never who somebody is. */
export const personContent = z.strictObject({
  name: line,
  language,
  email: email.nullable(),
  roles: z.array(datedRole).max(30),
});

const bothForms = z.strictObject({ nb: prose, nn: prose });

export const schemeContent = z.strictObject({
  name: line,
  nameNn: line,
  validFrom: plainDate,
  validTo: day,
  purpose: bothForms,
  legalBasis: bothForms,
  criteria: z.array(z.strictObject({ id: anyId, text: prose })).max(20),
  themes: z.array(requiredLine).max(100),
  keyDefaults: z.strictObject({
    weights: z.strictObject({ pupils: fraction, children: fraction }),
    higherEducationShare: share,
  }),
  ownContribution: share.nullable(),
  deadlines: z
    .array(
      z.strictObject({
        document: dueDocument,
        day: z.strictObject({ month: z.number().int(), day: z.number().int() }),
        yearsLater: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
      }),
    )
    .max(20),
});

const etag = z.string();
/** Null where nobody has saved it by itself. */
const entry = { etag, changed: changed.nullable() };

export const savedNetwork = z.strictObject({ ...entry, id: networkId, content: networkFields });
export const savedGroup = z.strictObject({ ...entry, id: networkId, content: groupFields });
export const savedOwner = z.strictObject({ ...entry, id: ownerId, content: ownerContent });
export const savedScheme = z.strictObject({ ...entry, id: schemeId, content: schemeContent });
export const savedPerson = z.strictObject({ ...entry, id: personId, content: personContent });

const formerNames = z.array(z.strictObject({ name: z.string(), until: plainDate }));

/** The register as it is, and as it was on a day. */
export const registerView = z.strictObject({
  date: plainDate,
  networks: z.array(
    savedNetwork.extend({
      formerNames,
      /** As it is on the day; null where it is not there then. */
      onDay: z
        .strictObject({
          name: z.string(),
          owners: z.array(z.strictObject({ id: ownerId, kind: ownerKind, name: z.string() })),
        })
        .nullable(),
    }),
  ),
  groups: z.array(
    savedGroup.extend({
      formerNames,
      /** What it is called on the day; null where it is not there then. */
      nameOnDay: z.string().nullable(),
    }),
  ),
  owners: z.array(savedOwner),
  schemes: z.array(savedScheme),
  institutions: z.array(z.strictObject({ id: institutionId, name: z.string() })),
});

export const contactList = z.strictObject({
  contacts: z.array(
    z.strictObject({
      id: personId,
      name: z.string(),
      language,
      email: z.string().nullable(),
      roles: z.array(datedRole),
      /** For those who may change the person. */
      entry: z.strictObject(entry).nullable(),
    }),
  ),
});
