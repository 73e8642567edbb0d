import { z } from 'zod';
import {
  changed,
  instant,
  institutionId,
  kroner,
  networkId,
  person,
  prose,
  requiredLine,
  roundId,
} from './common.ts';
import { processView, roundState } from './round.ts';
import { setAside } from './key.ts';

export const recommendationContent = z.strictObject({
  lines: z.array(z.strictObject({ network: networkId, recommended: kroner, grounds: prose })).max(1000),
  jointMeasures: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(200),
        title: requiredLine,
        institution: institutionId,
        amount: kroner,
      }),
    )
    .max(100),
  grounds: prose,
  dissent: prose,
});

/** A network beside the others: its frame, what it asks for, and where its basis stands. */
export const askedLine = z.strictObject({
  network: networkId,
  name: z.string(),
  frame: kroner,
  asked: kroner.nullable(),
  late: z.boolean(),
});

export const available = z.strictObject({ networks: kroner, jointMeasures: kroner });

export const recommendationView = z.strictObject({
  round: roundId,
  state: z.enum(['draft', 'submitted']),
  version: z.number().int(),
  content: recommendationContent,
  networks: z.array(askedLine),
  setAsides: z.array(setAside),
  available,
  submittedBy: person.nullable(),
  submittedAt: instant.nullable(),
  figuresAreExamples: z.boolean(),
  changed,
});

export const decisionContent = z.strictObject({
  lines: z.array(z.strictObject({ network: networkId, decided: kroner, grounds: prose })).max(1000),
  caseNumber: z.string().trim().max(50),
});

export const decisionView = z.strictObject({
  round: roundId,
  state: z.enum(['draft', 'decided']),
  version: z.number().int(),
  content: decisionContent,
  recommended: z.array(
    z.strictObject({
      network: networkId,
      name: z.string(),
      asked: kroner.nullable(),
      recommended: kroner,
      grounds: z.string(),
    }),
  ),
  available: kroner,
  roundState,
  decidedBy: person.nullable(),
  decidedAt: instant.nullable(),
  process: processView.nullable(),
  figuresAreExamples: z.boolean(),
  changed,
});
