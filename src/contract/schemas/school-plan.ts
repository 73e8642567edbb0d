import { z } from 'zod';
import { changed, composedId, line, networkId, ownerId, requiredLine } from './common.ts';

/** A part may be several pages. */
const part = z.string().max(20_000);
const period = z.string().trim().max(100);

const content = z.strictObject({
  school: requiredLine,
  period,
  parts: z.strictObject({
    situation: part,
    goals: part,
    measures: part,
    organisation: part,
    assessment: part,
  }),
});

export const beginSchoolPlan = z.strictObject({
  network: networkId,
  owner: ownerId,
  school: requiredLine,
  period,
});
export const saveSchoolPlan = z.strictObject({ content, reason: line });

const facts = {
  id: composedId,
  network: networkId,
  networkName: z.string(),
  owner: ownerId,
  ownerName: z.string(),
  state: z.enum(['draft', 'shared']),
  /** Whether it came in through a form. */
  cameFromForm: z.boolean(),
};

export const schoolPlanList = z.strictObject({
  plans: z.array(z.strictObject({ ...facts, school: z.string(), period: z.string(), changed })),
});

export const schoolPlanView = z.strictObject({
  ...facts,
  version: z.number().int(),
  content,
  changed,
});
