import { z } from 'zod';
import { changed, kroner, line, networkId, prose, requiredLine, schemeId } from './common.ts';

export const plannedAmount = z.union([
  z.strictObject({ kind: z.literal('exact'), amount: kroner }),
  z.strictObject({ kind: z.literal('at-least'), amount: kroner }),
  z.strictObject({ kind: z.literal('open') }),
]);

const measureId = z.string().min(1).max(200);

/** A measure as it is sent: the period as a person writes it. */
export const measureInput = z.strictObject({
  id: measureId,
  title: requiredLine,
  period: z.string().trim().max(100),
  partners: z.array(requiredLine).max(20),
  contactRole: line,
  comment: prose,
  amounts: z
    .array(z.strictObject({ year: z.number().int().min(1990).max(2100), amount: plannedAmount }))
    .max(20),
});

function planOf<M extends z.ZodType>(measure: M) {
  return z.strictObject({
    title: requiredLine,
    figuresAreExamples: z.boolean(),
    firstYear: z.number().int().min(1990).max(2100),
    lastYear: z.number().int().min(1990).max(2100),
    ownerPriorities: z
      .array(z.strictObject({ owners: requiredLine, focusAreas: z.array(requiredLine).max(50) }))
      .max(100),
    needs: z
      .array(z.strictObject({ id: measureId, theme: requiredLine, subThemes: z.array(requiredLine).max(50) }))
      .max(200),
    sections: z
      .array(
        z.strictObject({
          id: measureId,
          scheme: schemeId,
          title: requiredLine,
          statedPerYear: plannedAmount.nullable(),
          focusAreas: z
            .array(
              z.strictObject({ id: measureId, title: requiredLine, measures: z.array(measure).max(200) }),
            )
            .max(50),
        }),
      )
      .max(20),
  });
}

export const planInput = planOf(measureInput);
export const savePlan = z.strictObject({ plan: planInput, reason: line });

/** A measure as it is read: `period` as written and `periodCanonical` in the short form, such as `H-24 – V-27`. */
export const measureView = measureInput.extend({ periodCanonical: z.string() });

const yearTotal = z.strictObject({ year: z.number().int(), amount: plannedAmount });

export const planView = z.strictObject({
  network: networkId,
  networkName: z.string(),
  version: z.number().int(),
  latestVersion: z.number().int(),
  plan: planOf(measureView),
  /** Per section id, and for the whole plan: sums per year that say when they are minimums. */
  totals: z.strictObject({
    sections: z.array(z.strictObject({ section: z.string(), years: z.array(yearTotal) })),
    plan: z.array(yearTotal),
  }),
  changed,
});

export const planVersions = z.strictObject({
  versions: z.array(z.strictObject({ version: z.number().int(), reason: z.string(), changed })),
});

/** What changed, one line each: `what` is the change's code, the rest the words to put into its sentence. */
export const planChanges = z.strictObject({
  changes: z.array(
    z.strictObject({
      what: z.string(),
      subject: z.string(),
      field: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
});
