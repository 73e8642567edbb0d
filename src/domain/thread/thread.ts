import type { DecisionBasis } from '../basis/decision-basis.ts';
import { measureCost } from '../basis/basis-sums.ts';
import type { AwardLetter, AwardSource, LetterRecipient } from '../decision/award-letter.ts';
import type { Decision } from '../decision/decision.ts';
import type { InstitutionId, NetworkId, OwnerId, RoundId } from '../ids.ts';
import { type Kroner, sumKroner } from '../money.ts';
import { answerTo, type NeedsReport } from '../needs/needs-report.ts';
import { settledOutcome } from '../needs/thread.ts';
import type { NetworkPlan, YearAmount } from '../plan/network-plan.ts';
import { periodTouchesYear } from '../plan/period.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { Attainment, Report } from '../report/report.ts';
import type { AllocationKey } from '../round/allocation-key.ts';

/** The document that something stands in, by its kind and id. */
export type ThreadDocument = {
  readonly kind:
    'needs-report' | 'plan' | 'key' | 'basis' | 'recommendation' | 'decision' | 'letter' | 'report';
  readonly id: string;
};

/** Where one takes hold of the thread: a part of a document, or all sums of a letter, which is then both `of` and `id`. */
export type ThreadAnchor = {
  readonly kind:
    'need' | 'focus-area' | 'measure' | 'basis-measure' | 'letter' | 'award-line' | 'report-line';
  /** The id of the document. */
  readonly of: string;
  readonly id: string;
};

/** One thing along the thread (tråden), as its own document states it. */
export type ThreadItem =
  | {
      readonly kind: 'need';
      readonly network: NetworkId;
      readonly owner: OwnerId;
      readonly year: number;
      readonly title: string;
      readonly subTheme: string;
      readonly answer: 'none' | 'in-plan' | 'merged' | 'declined';
    }
  | { readonly kind: 'focus-area'; readonly network: NetworkId; readonly title: string }
  | {
      readonly kind: 'measure';
      readonly network: NetworkId;
      readonly title: string;
      readonly focusArea: string;
      readonly amounts: readonly YearAmount[];
    }
  | { readonly kind: 'set-aside'; readonly round: RoundId; readonly title: string; readonly amount: Kroner }
  | {
      readonly kind: 'basis-measure';
      readonly round: RoundId;
      readonly network: NetworkId;
      readonly title: string;
      readonly asked: Kroner;
      readonly state: DecisionBasis['state'];
    }
  | {
      readonly kind: 'recommended';
      readonly round: RoundId;
      readonly network: NetworkId;
      readonly amount: Kroner;
      readonly state: Recommendation['state'];
    }
  | {
      readonly kind: 'joint-measure';
      readonly round: RoundId;
      readonly institution: InstitutionId;
      readonly title: string;
      readonly amount: Kroner;
      readonly state: Recommendation['state'];
    }
  | {
      readonly kind: 'decided';
      readonly round: RoundId;
      readonly network: NetworkId;
      readonly amount: Kroner;
    }
  | {
      readonly kind: 'award-line';
      readonly round: RoundId;
      readonly recipient: LetterRecipient;
      readonly title: string;
      readonly amount: Kroner;
      readonly read: boolean;
    }
  | {
      readonly kind: 'report-line';
      readonly round: RoundId;
      readonly report: string;
      readonly recipient: LetterRecipient;
      readonly title: string;
      readonly granted: Kroner;
      readonly used: Kroner | null;
      readonly attainment: Attainment | null;
      readonly state: 'not-started' | 'draft' | 'returned' | 'submitted' | 'approved';
    };

/** Everything that threads run through, as it stands. */
export type ThreadFacts = {
  readonly needsReports: readonly { readonly id: string; readonly state: NeedsReport }[];
  readonly plans: readonly NetworkPlan[];
  readonly keys: readonly AllocationKey[];
  readonly bases: readonly { readonly id: string; readonly state: DecisionBasis }[];
  readonly recommendations: readonly Recommendation[];
  readonly decisions: readonly Decision[];
  readonly letters: readonly AwardLetter[];
  /** What is due as well as what is in. */
  readonly reports: readonly { readonly begun: boolean; readonly state: Report }[];
};

export type Thread = {
  /** From the need to the report, in the order of the year. */
  readonly items: readonly { readonly item: ThreadItem; readonly key: string; readonly isAnchor: boolean }[];
  /** Some of the thread stands in documents that the reader may not read. */
  readonly isPartial: boolean;
};

/** A part of a document, and the parts of others that the document itself ties it to, up the thread and down. */
type Knot = {
  readonly key: string;
  readonly document: ThreadDocument;
  readonly item: ThreadItem;
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** What concerns it without being tied to it alone. */
  readonly beside?: readonly string[];
};

/** The order in which a krone comes about. */
const order: readonly ThreadItem['kind'][] = [
  'need',
  'focus-area',
  'measure',
  'set-aside',
  'basis-measure',
  'joint-measure',
  'recommended',
  'decided',
  'award-line',
  'report-line',
];

/** Which document an anchor stands in. */
export function documentOf({ kind, of }: ThreadAnchor): ThreadDocument {
  const documents = {
    need: 'needs-report',
    'focus-area': 'plan',
    measure: 'plan',
    'basis-measure': 'basis',
    letter: 'letter',
    'award-line': 'letter',
    'report-line': 'report',
  } as const;
  return { kind: documents[kind], id: of };
}

/**
 * The thread (tråden) through a part of a document, up to what it came from and down to what came of it. It goes through
 * nothing that the reader may not read, and says when it stops there. Null where the part is not, or not any more.
 */
export function threadOf(
  facts: ThreadFacts,
  anchor: ThreadAnchor,
  mayRead: (document: ThreadDocument) => boolean,
): Thread | null {
  const knots = knotsOf(facts);
  const byKey = new Map(knots.map((knot) => [knot.key, knot]));
  const starts = new Set(knots.filter((knot) => isAt(anchor, knot)).map(({ key }) => key));
  if (starts.size === 0 || !mayRead(documentOf(anchor))) return null;

  const found = new Set(starts);
  let isPartial = false;
  const take = (key: string): boolean => {
    const knot = byKey.get(key);
    if (!knot || found.has(key)) return false;
    if (!mayRead(knot.document)) {
      isPartial = true;
      return false;
    }
    found.add(key);
    return true;
  };
  const follow = (next: ReadonlyMap<string, readonly string[]>) => {
    const queue = [...starts];
    for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
      queue.push(...(next.get(key) ?? []).filter(take));
    }
  };
  const { up, down } = neighbours(knots);
  follow(up);
  follow(down);
  // Recommendation and decision are about a network's sum, not about its measures: they stand beside the thread.
  for (const key of [...found].flatMap((one) => byKey.get(one)?.beside ?? [])) take(key);

  const items = [...found]
    .flatMap((key) => byKey.get(key) ?? [])
    .map(({ key, item }) => ({ key, item, isAnchor: starts.has(key) }))
    .toSorted(
      (a, b) => order.indexOf(a.item.kind) - order.indexOf(b.item.kind) || a.key.localeCompare(b.key, 'nb'),
    );
  return { items, isPartial };
}

function isAt({ kind, of, id }: ThreadAnchor, { key, document }: Knot): boolean {
  return kind === 'letter' ? document.kind === 'letter' && document.id === of : key === keyOf(kind, of, id);
}

function keyOf(kind: string, of: string, id: string): string {
  return `${kind} ${of} ${id}`;
}

/** The ways from knot to knot: a tie that one document states can be followed from both its ends. */
function neighbours(knots: readonly Knot[]) {
  const up = new Map<string, string[]>();
  const down = new Map<string, string[]>();
  const tie = (above: string, below: string) => {
    up.set(below, [...(up.get(below) ?? []), above]);
    down.set(above, [...(down.get(above) ?? []), below]);
  };
  for (const knot of knots) {
    for (const above of knot.up) tie(above, knot.key);
    for (const below of knot.down) tie(knot.key, below);
  }
  return { up, down };
}

/** What the forum recommended and the county governor decided for the network whose money it is. */
function networksSums(round: string, network: string): string[] {
  return [keyOf('recommended', round, network), keyOf('decided', round, network)];
}

function knotsOf(facts: ThreadFacts): Knot[] {
  return [
    ...facts.needsReports.flatMap((report) => needKnots(report, facts)),
    ...facts.plans.flatMap(planKnots),
    ...facts.keys.flatMap(setAsideKnots),
    ...facts.bases.flatMap(basisKnots),
    ...facts.recommendations.flatMap(recommendationKnots),
    ...facts.decisions.flatMap(decisionKnots),
    ...facts.letters.flatMap((letter) => letterKnots(letter, facts)),
    ...facts.reports.flatMap((report) => reportKnots(report, facts)),
  ];
}

function needKnots(
  { id, state: report }: ThreadFacts['needsReports'][number],
  { needsReports }: ThreadFacts,
): Knot[] {
  const { network, owner, year } = report;
  const sameYear = needsReports
    .map(({ state }) => state)
    .filter((one) => one.network === network && one.year === year);
  return report.needs.map((need) => {
    const became = settledOutcome(sameYear, { owner, need: need.id })?.became;
    return {
      key: keyOf('need', id, need.id),
      document: { kind: 'needs-report', id },
      item: {
        kind: 'need',
        network,
        owner,
        year,
        title: need.theme,
        subTheme: need.subTheme,
        answer: answerTo(report, need.id)?.outcome.kind ?? 'none',
      },
      up: [],
      down: became?.kind === 'in-plan' ? [keyOf(became.part.kind, network, became.part.id)] : [],
    };
  });
}

function planKnots({ network, sections }: NetworkPlan): Knot[] {
  const document = { kind: 'plan', id: network } as const;
  return sections.flatMap(({ focusAreas }) =>
    focusAreas.flatMap((area): Knot[] => [
      {
        key: keyOf('focus-area', network, area.id),
        document,
        item: { kind: 'focus-area', network, title: area.title },
        up: [],
        down: area.measures.map(({ id }) => keyOf('measure', network, id)),
      },
      ...area.measures.map((measure): Knot => ({
        key: keyOf('measure', network, measure.id),
        document,
        item: {
          kind: 'measure',
          network,
          title: measure.title,
          focusArea: area.title,
          amounts: measure.amounts,
        },
        up: [],
        down: [],
      })),
    ]),
  );
}

function setAsideKnots({ round, inputs }: AllocationKey): Knot[] {
  return inputs.setAsides.map(({ id, title, shares }) => ({
    key: keyOf('set-aside', round, id),
    document: { kind: 'key', id: round },
    item: { kind: 'set-aside', round, title, amount: sumKroner(shares.map(({ amount }) => amount)) },
    up: [],
    down: [],
  }));
}

function basisKnots({ id, state: basis }: ThreadFacts['bases'][number]): Knot[] {
  const { round, network, state } = basis;
  return basis.content.measures.map((measure) => ({
    key: keyOf('basis-measure', id, measure.id),
    document: { kind: 'basis', id },
    item: { kind: 'basis-measure', round, network, title: measure.title, asked: measureCost(measure), state },
    up: measure.planMeasure === null ? [] : [keyOf('measure', network, measure.planMeasure)],
    down: [],
    beside: networksSums(round, network),
  }));
}

function recommendationKnots({ round, state, content }: Recommendation): Knot[] {
  const document = { kind: 'recommendation', id: round } as const;
  return [
    ...content.lines.map(({ network, recommended }): Knot => ({
      key: keyOf('recommended', round, network),
      document,
      item: { kind: 'recommended', round, network, amount: recommended, state },
      up: [],
      down: [],
    })),
    ...content.jointMeasures.map(({ id, title, institution, amount }): Knot => ({
      key: keyOf('joint-measure', round, id),
      document,
      item: { kind: 'joint-measure', round, institution, title, amount, state },
      up: [],
      down: [],
    })),
  ];
}

/** A decision is part of the thread once it is taken: a draft has decided nothing. */
function decisionKnots({ round, state, content }: Decision): Knot[] {
  if (state === 'draft') return [];
  return content.lines.map(({ network, decided }) => ({
    key: keyOf('decided', round, network),
    document: { kind: 'decision', id: round },
    item: { kind: 'decided', round, network, amount: decided },
    up: [],
    down: [],
  }));
}

function letterKnots(letter: AwardLetter, facts: ThreadFacts): Knot[] {
  const { id, round, recipient, lines, receipts = [] } = letter;
  return lines.map((line) => ({
    key: keyOf('award-line', id, line.id),
    document: { kind: 'letter', id },
    item: {
      kind: 'award-line',
      round,
      recipient,
      title: line.title,
      amount: line.amount,
      read: receipts.length > 0,
    },
    ...comesFrom(letter, line.source, facts),
  }));
}

function reportKnots({ begun, state: report }: ThreadFacts['reports'][number], facts: ThreadFacts): Knot[] {
  const { id, round, recipient, letter } = report;
  return report.granted.map((line) => {
    const said = report.content.lines.find((one) => one.line === line.id);
    const { up, ...rest } = comesFrom(report, line.source, facts);
    return {
      key: keyOf('report-line', id, line.id),
      document: { kind: 'report', id },
      item: {
        kind: 'report-line',
        round,
        report: id,
        recipient,
        title: line.title,
        granted: line.amount,
        used: said?.used ?? null,
        attainment: said?.attainment ?? null,
        state: stageOf(report, begun),
      },
      // A delivered report says itself what it was granted for: it is found where the letter may not be read.
      up: [keyOf('award-line', letter, line.id), ...up],
      ...rest,
    };
  });
}

function stageOf(report: Report, begun: boolean) {
  if (report.state !== 'draft') return report.state;
  if (report.returned) return 'returned';
  return begun ? 'draft' : 'not-started';
}

/** Where the money of a line comes from, and what was said of that network's money as a whole. */
function comesFrom(
  granted: Pick<AwardLetter, 'round' | 'year' | 'recipient'>,
  source: AwardSource,
  { bases, plans }: ThreadFacts,
): Pick<Knot, 'up' | 'down' | 'beside'> {
  const { round } = granted;
  switch (source.kind) {
    case 'basis-measure': {
      const basis = bases.find(({ state }) => state.round === round && state.network === source.network);
      return {
        up: basis ? [keyOf('basis-measure', basis.id, source.measure)] : [],
        down: [],
        beside: networksSums(round, source.network),
      };
    }
    case 'joint-measure':
      return { up: [keyOf('joint-measure', round, source.measure)], down: [] };
    case 'set-aside':
      return {
        up: [keyOf('set-aside', round, source.setAside), ...groupsMeasures(granted, plans)],
        down: [],
      };
  }
}

/** A group gets one sum for all that it does: every measure of its plan that runs in the year is paid by it. */
function groupsMeasures(
  { year, recipient }: Pick<AwardLetter, 'year' | 'recipient'>,
  plans: readonly NetworkPlan[],
): string[] {
  if (recipient.kind !== 'group') return [];
  return plans
    .filter(({ network }) => network === recipient.id)
    .flatMap(({ network, sections }) =>
      sections
        .flatMap(({ focusAreas }) => focusAreas.flatMap(({ measures }) => measures))
        .filter(({ period }) => periodTouchesYear(period, year))
        .map(({ id }) => keyOf('measure', network, id)),
    );
}
