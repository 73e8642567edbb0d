import { z } from 'zod';
import { anyId, changed, institutionId, networkId, ownerId, plainDate, schemeId } from './common.ts';

export const language = z.enum(['nb', 'nn', 'en']);

export const role = z.union([
  z.strictObject({
    role: z.enum(['county-governor', 'coordinator', 'representative', 'deputy', 'statped']),
    networks: z.array(networkId),
  }),
  z.strictObject({ role: z.literal('partner'), institution: institutionId, networks: z.array(networkId) }),
  z.strictObject({ role: z.literal('owner'), owner: ownerId, networks: z.array(networkId) }),
  z.strictObject({ role: z.enum(['group-coordinator', 'group-member']), networks: z.array(networkId) }),
]);

export const me = z.strictObject({
  id: z.string(),
  name: z.string(),
  language,
  roles: z.array(role),
  /** The date in Norway as the service sees it. */
  today: plainDate,
});

export const network = z.strictObject({
  id: networkId,
  name: z.string(),
  owners: z.array(
    z.strictObject({
      id: ownerId,
      kind: z.enum(['municipality', 'county-authority', 'private']),
      name: z.string(),
    }),
  ),
  partners: z.record(z.string(), z.array(institutionId)),
  note: z.string(),
});

export const institution = z.strictObject({ id: institutionId, name: z.string() });

export const networkList = z.strictObject({
  networks: z.array(network),
  /** Registered groups: they have a plan and a year, and are none of the networks. */
  groups: z.array(
    z.strictObject({
      id: networkId,
      name: z.string(),
      /** Null where there is no plan, or the reader may not read it. */
      planChanged: changed.nullable(),
    }),
  ),
  institutions: z.array(institution),
});

export const criterion = z.strictObject({ id: anyId, text: z.string() });

export const schemeList = z.strictObject({
  schemes: z.array(
    z.strictObject({
      id: schemeId,
      name: z.string(),
      validFrom: plainDate,
      validTo: plainDate.nullable(),
      criteria: z.array(criterion),
    }),
  ),
});
