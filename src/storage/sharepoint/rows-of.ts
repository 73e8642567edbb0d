import type { AggregateKind, Aggregates } from '../../application/ports/aggregates.ts';
import {
  answerTo,
  type Involved,
  type NeedOutcome,
  type TargetGroup,
} from '../../domain/needs/needs-report.ts';
import { formatPeriod } from '../../domain/plan/period.ts';
import { knownPart } from '../../domain/plan/planned-amount.ts';
import { formatPlannedAmount } from '../../text/format.ts';
import { institutionCosts, sum } from './columns-of.ts';
import type { ListName, Values } from './list-schema.ts';

type Bookkeeping = 'RecordKey' | 'RecordOf' | 'RecordVersion' | 'RowHash';

/** A line of an aggregate as a row of its own, for people to sort and filter. */
export type Row<L extends ListName> = {
  readonly line: string;
  readonly values: Omit<Values<L>, Bookkeeping>;
};

/** The list that a kind's lines are shown in, and how they are made. */
type RowsOf<L extends ListName, State> = {
  readonly list: L;
  readonly rows: (state: State) => Row<L>[];
};

const planRows: RowsOf<'KhMeasures', Aggregates['plan']> = {
  list: 'KhMeasures',
  rows: ({ network, sections }) =>
    sections.flatMap((section) =>
      section.focusAreas.flatMap((area) =>
        area.measures.map((measure) => ({
          line: measure.id,
          values: {
            Title: measure.title,
            NetworkId: network,
            SchemeId: section.scheme,
            Section: section.title,
            FocusArea: area.title,
            Period: measure.period.asWritten || formatPeriod(measure.period),
            Partners: measure.partners.join('\n'),
            ContactRole: measure.contactRole,
            Amounts: measure.amounts
              .map(({ year, amount }) => `${year}: ${formatPlannedAmount(amount, 'nb')}`)
              .join('\n'),
            KnownAmount: sum(measure.amounts.map(({ amount }) => knownPart(amount))),
            Comment: measure.comment,
          },
        })),
      ),
    ),
};

const basisRows: RowsOf<'KhBasisMeasures', Aggregates['basis']> = {
  list: 'KhBasisMeasures',
  rows: ({ round, network, content }) =>
    content.measures.map((measure) => {
      const higherEducation = sum(institutionCosts(measure));
      return {
        line: measure.id,
        values: {
          Title: measure.title,
          RoundId: round,
          NetworkId: network,
          Period: measure.period,
          HigherEducation: higherEducation,
          Owners: measure.owners,
          Total: higherEducation + (measure.owners ?? 0),
        },
      };
    }),
};

const keyRows: RowsOf<'KhFrames', Aggregates['key']> = {
  list: 'KhFrames',
  rows: (key) =>
    key.state !== 'decided'
      ? []
      : key.allocation.frames.map((frame) => ({
          line: frame.network,
          values: {
            Title: `Ramme ${key.round}, ${frame.network}`,
            RoundId: key.round,
            NetworkId: frame.network,
            Total: frame.total,
            HigherEducation: frame.higherEducation,
            Owners: frame.owners,
          },
        })),
};

const involvedWords: Readonly<Record<Involved, string>> = {
  staff: 'Ansatte',
  leaders: 'Ledere',
  pupils: 'Elever',
  unions: 'Tillitsvalgte',
  'youth-council': 'Ungdomsråd',
};
const targetGroupWords: Readonly<Record<TargetGroup, string>> = {
  kindergarten: 'Barnehage',
  school: 'Skole',
  'after-school': 'SFO',
  'educational-psychology': 'PPT',
  leaders: 'Ledere',
};
const outcomeWords = {
  'in-plan': 'Med i planen',
  merged: 'Slått sammen',
  declined: 'Ikke tatt med',
} as const;

/** A draft is its owner's own: its needs get rows when it is submitted. */
const needsRows: RowsOf<'KhNeeds', Aggregates['needs-report']> = {
  list: 'KhNeeds',
  rows: ({ state, network, owner, year, needs, answers }) =>
    state === 'draft'
      ? []
      : needs.map((need) => {
          const outcome = answerTo({ answers }, need.id)?.outcome;
          return {
            line: need.id,
            values: {
              Title: need.subTheme === '' ? need.theme : `${need.theme}: ${need.subTheme}`,
              NetworkId: network,
              Year: year,
              OwnerId: owner,
              Theme: need.theme,
              Grounds: need.grounds,
              Involved: need.involved.map((one) => involvedWords[one]).join('\n'),
              TargetGroups: need.targetGroups.map((one) => targetGroupWords[one]).join('\n'),
              Answer: outcome ? outcomeWords[outcome.kind] : 'Ikke besvart',
              AnswerText: outcome ? outcomeText(outcome) : '',
            },
          };
        }),
};

function outcomeText(outcome: NeedOutcome): string {
  switch (outcome.kind) {
    case 'in-plan':
      return outcome.part.title;
    case 'merged':
      return `${outcome.into.owner}: ${outcome.into.need}`;
    case 'declined':
      return outcome.why;
  }
}

type AnyRows = { readonly list: ListName; readonly rows: (state: never) => Row<ListName>[] };

const rowsByKind: Partial<Readonly<Record<AggregateKind, AnyRows>>> = {
  plan: planRows,
  basis: basisRows,
  key: keyRows,
  'needs-report': needsRows,
};

/** The rows that show an aggregate's lines, and their list; null for a kind that has none. */
export function rowsOf<K extends AggregateKind>(
  kind: K,
  state: Aggregates[K],
): { readonly list: ListName; readonly rows: readonly Row<ListName>[] } | null {
  const projection = rowsByKind[kind];
  return projection ? { list: projection.list, rows: projection.rows(state as never) } : null;
}
