import type { Answer } from '../../src/contract/operations.ts';
import type { InstitutionId, NetworkId } from '../../src/domain/ids.ts';
import type { Kroner } from '../../src/domain/money.ts';
import {
  type RecommendationContent,
  type RecommendationFault,
  recommendationFaults,
} from '../../src/domain/recommendation/recommendation.ts';
import { sumOrNull } from '../parts/sum-or-null.ts';

export type View = Answer<'readRecommendation'>;
export type AskedLine = View['networks'][number];

/** A network's line while somebody writes it; the amount is null until it is filled in. */
export type LineForm = {
  readonly network: NetworkId;
  readonly recommended: Kroner | null;
  readonly grounds: string;
};

export type JointForm = {
  readonly id: string;
  readonly title: string;
  readonly institution: InstitutionId | null;
  readonly amount: Kroner | null;
};

/** The recommendation while somebody writes it: a line for every network of the round. */
export type RecommendationForm = {
  readonly lines: readonly LineForm[];
  readonly jointMeasures: readonly JointForm[];
  readonly grounds: string;
  readonly dissent: string;
};

/** What is saved, as the form that goes on from it. */
export function formOf({ content, networks }: Pick<View, 'content' | 'networks'>): RecommendationForm {
  return {
    ...content,
    lines: networks.map(({ network }) => {
      const saved = content.lines.find((line) => line.network === network);
      return { network, recommended: saved?.recommended ?? null, grounds: saved?.grounds ?? '' };
    }),
  };
}

/** What can be saved of the form: lines without an amount are left out. Null while a joint measure is unfinished. */
export function contentOf(form: RecommendationForm): RecommendationContent | null {
  const jointMeasures = form.jointMeasures.flatMap(({ institution, amount, title, id }) =>
    institution !== null && amount !== null && title.trim() !== ''
      ? [{ id, title: title.trim(), institution, amount }]
      : [],
  );
  if (jointMeasures.length < form.jointMeasures.length) return null;
  return {
    grounds: form.grounds,
    dissent: form.dissent,
    jointMeasures,
    lines: form.lines.flatMap(({ network, recommended, grounds }) =>
      recommended === null ? [] : [{ network, recommended, grounds }],
    ),
  };
}

/** What keeps the form from being delivered; networks that ask for money and have no amount yet come first. */
export type Remaining =
  | RecommendationFault
  | { readonly code: 'network-missing'; readonly network: NetworkId }
  | { readonly code: 'total-too-large' };

export function remainingOf(
  form: RecommendationForm,
  { networks, available }: Pick<View, 'networks' | 'available'>,
): Remaining[] {
  const asked = networks.flatMap(({ network, asked }) => (asked === null ? [] : [{ network, asked }]));
  const missing = asked.filter(
    ({ network }) => (form.lines.find((line) => line.network === network)?.recommended ?? null) === null,
  );
  const sums = recommendedSums(form);
  if (sums.networks === null || sums.jointMeasures === null) return [{ code: 'total-too-large' }];
  const filledIn = contentOf({ ...form, jointMeasures: form.jointMeasures.filter(isFinished) });
  return [
    ...missing.map(({ network }) => ({ code: 'network-missing' as const, network })),
    ...(filledIn ? recommendationFaults(filledIn, asked, available) : []),
  ];
}

function isFinished({ institution, amount, title }: JointForm): boolean {
  return institution !== null && amount !== null && title.trim() !== '';
}

/** Every network that has submitted gets what it asks for; its grounds stay. */
export function recommendAsAsked(
  form: RecommendationForm,
  networks: readonly AskedLine[],
): RecommendationForm {
  return {
    ...form,
    lines: form.lines.map((line) => {
      const asked = networks.find(({ network }) => network === line.network)?.asked ?? null;
      return asked === null ? line : { ...line, recommended: asked };
    }),
  };
}

/** The form with one network's line changed. */
export function withLine(
  form: RecommendationForm,
  network: string,
  change: Partial<LineForm>,
): RecommendationForm {
  return {
    ...form,
    lines: form.lines.map((line) => (line.network === network ? { ...line, ...change } : line)),
  };
}

/** What is recommended in all; what is not filled in counts as nothing. Null where a sum cannot be held. */
export function recommendedSums(form: RecommendationForm): {
  readonly networks: Kroner | null;
  readonly jointMeasures: Kroner | null;
} {
  return {
    networks: sumOrNull(form.lines.flatMap(({ recommended }) => recommended ?? [])),
    jointMeasures: sumOrNull(form.jointMeasures.flatMap(({ amount }) => amount ?? [])),
  };
}
