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
  share,
} from './common.ts';
import { processView, roundState } from './round.ts';
import { setAside } from './key.ts';
import { standing } from './vote.ts';

/** Dissent from a vote comes in here word for word: there is room for all of a large forum's. */
const dissent = z.string().max(150_000);

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
  dissent,
});

/** A network beside the others: its frame, what it asks for, and where its basis stands. */
export const askedLine = z.strictObject({
  network: networkId,
  name: z.string(),
  frame: kroner,
  asked: kroner.nullable(),
  /** What the owners must add themselves if all is granted; null where they add nothing. */
  ownContribution: kroner.nullable(),
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
  /** How it stands in the forum, as far as votes go. */
  standing,
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
      /** What the award is divided over; empty where owners add nothing. `institution` is null for the owners' own. */
      costs: z.array(z.strictObject({ institution: institutionId.nullable(), amount: kroner })),
    }),
  ),
  available: kroner,
  /** What owners add themselves, as a share of what they are awarded; null where they add nothing. */
  ownContribution: share.nullable(),
  roundState,
  decidedBy: person.nullable(),
  decidedAt: instant.nullable(),
  process: processView.nullable(),
  figuresAreExamples: z.boolean(),
  /** Whether another must take the decision than the one who saved it last. */
  secondSigner: z.boolean(),
  changed,
});
