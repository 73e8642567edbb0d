import type { AggregateKind, Aggregates } from '../../application/ports/aggregates.ts';
import {
  answerTo,
  type Involved,
  type NeedOutcome,
  type TargetGroup,
} from '../../domain/needs/needs-report.ts';
import { isAbout } from '../../domain/counts/counts-of-year.ts';
import {
  cohortOf,
  headcount,
  participantRoles,
  type ParticipantRole,
  trackOf,
} from '../../domain/joint-measure/joint-measure.ts';
import { formatPeriod } from '../../domain/plan/period.ts';
import { knownPart } from '../../domain/plan/planned-amount.ts';
import { ballotOf } from '../../domain/vote/minutes.ts';
import { formatPlannedAmount } from '../../text/format.ts';
import { yearlyWords } from '../../text/yearly-when.ts';
import { institutionCosts, lines, roleNames, sum } from './columns-of.ts';
import type { ListName, Values } from './list-schema.ts';
import { publicForm } from './public-form.ts';

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

const standings = { joined: 'Med', asked: 'Har spurt', declined: 'Fikk nei', left: 'Meldt av' } as const;
const participantWords: Readonly<Record<ParticipantRole, string>> = {
  ppt: 'PPT',
  kindergarten: 'Barnehage',
  school: 'Skole',
  leaders: 'Ledere',
  others: 'Andre',
};

const jointMeasureRows: RowsOf<'KhEnrolments', Aggregates['joint-measure']> = {
  list: 'KhEnrolments',
  rows: (measure) =>
    measure.enrolments.map(({ cohort, track, network, owner, participants, standing }) => ({
      line: [cohort, track, network, owner ?? ''].join('/'),
      values: {
        Title: `${measure.content.title}, ${owner ?? network}`.slice(0, 255),
        NetworkId: network,
        OwnerId: owner,
        JointMeasure: measure.content.title,
        Cohort: cohortOf(measure, cohort)?.title ?? cohort,
        Track: trackOf(measure, track)?.title ?? track,
        Period: cohortOf(measure, cohort)?.period ?? '',
        Standing: standings[standing.kind],
        Participants: headcount(participants),
        ParticipantRoles: lines(
          participantRoles
            .filter((role) => participants[role] > 0)
            .map((role) => `${participantWords[role]}: ${participants[role]}`),
        ),
        Why: 'why' in standing ? standing.why : '',
      },
    })),
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

const tracks = { schools: 'Skoler', network: 'Nettverk og UH', forum: 'Samarbeidsforum' } as const;
const entryKinds = { meeting: 'Møte', deadline: 'Frist', milestone: 'Milepæl' } as const;

const cycleRows: RowsOf<'KhCycleEntries', Aggregates['cycle']> = {
  list: 'KhCycleEntries',
  rows: ({ network, entries }) =>
    entries.map((entry) => ({
      line: entry.id,
      values: {
        Title: entry.title.slice(0, 255),
        NetworkId: network,
        Track: tracks[entry.track],
        EntryKind: entryKinds[entry.kind],
        When: yearlyWords(entry.when, 'nb'),
        Exceptions: lines(
          Object.entries(entry.inYear).map(([year, when]) => `${year}: ${yearlyWords(when, 'nb')}`),
        ),
        FirstYear: entry.firstYear,
        LastYear: entry.lastYear,
        Roles: lines(entry.audience.roles.map((role) => roleNames[role])),
        Networks: lines(entry.audience.networks ?? []),
        Reminders: entry.reminders && reminderDays(entry.reminders),
      },
    })),
};

function reminderDays({ before, after }: NonNullable<Aggregates['cycle']['entries'][number]['reminders']>) {
  return [...before.map((days) => `-${days}`), ...after.map((days) => `+${days}`)].join(', ');
}
/** Who voted what is everybody's to read when the vote is over, and nobody's before. */
const voteRows: RowsOf<'KhBallots', Aggregates['vote']> = {
  list: 'KhBallots',
  rows: (vote) =>
    vote.state === 'open'
      ? []
      : vote.forum.seats.map((seat) => {
          const ballot = ballotOf(vote, seat);
          return {
            line: seat.id,
            values: {
              Title: seat.name,
              RoundId: vote.round,
              VoteNumber: vote.number,
              Answer: ballot ? answers[ballot.choice] : 'Har ikke stemt',
              Words: ballot?.words ?? '',
              CastBy: ballot?.by ?? null,
              CastAt: ballot?.at ?? null,
            },
          };
        }),
};
const caseTypes = {
  approval: 'Godkjenning',
  information: 'Orientering',
  discussion: 'Drøfting',
  decision: 'Vedtak',
} as const;

const meetingRows: RowsOf<'KhMeetingCases', Aggregates['meeting']> = {
  list: 'KhMeetingCases',
  rows: ({ id, content: { cases, other } }) => [
    ...cases.map((one, index) => ({
      line: one.id,
      values: {
        Title: one.title,
        MeetingId: id,
        CaseType: caseTypes[one.type],
        Position: index + 1,
        Notes: one.notes,
        Conclusion: one.conclusion,
      },
    })),
    ...other.map((item, index) => ({
      line: `other-${item.id}`,
      values: {
        Title: item.title,
        MeetingId: id,
        CaseType: 'Eventuelt' as const,
        Position: cases.length + index + 1,
        Notes: item.notes,
        Conclusion: '',
      },
    })),
  ],
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

const answers = {
  approve: 'For',
  'approve-with-remark': 'For, med merknad',
  reject: 'Mot',
  abstain: 'Avholdende',
} as const;

const attainments = {
  not: 'Ikke nådd',
  partly: 'Delvis nådd',
  largely: 'I stor grad nådd',
  fully: 'Helt nådd',
} as const;

const reportRows: RowsOf<'KhReportLines', Aggregates['report']> = {
  list: 'KhReportLines',
  rows: ({ round, recipient, granted, content }) =>
    granted.map(({ id, title, network, amount }) => {
      const line = content.lines.find((one) => one.line === id);
      return {
        line: id,
        values: {
          Title: title,
          RoundId: round,
          Recipient: recipient.name,
          NetworkName: network,
          Granted: amount,
          Used: line?.used ?? null,
          Participants: line?.participants ?? null,
          Attainment: line?.attainment ? attainments[line.attainment] : null,
          Done: line?.done ?? '',
          Effect: line?.effect ?? '',
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

const countKindNames = { pupils: 'Elever', children: 'Barn' } as const;
const withheldNames = {
  suppressed: 'Skjermet',
  'not-applicable': 'Kan ikke forekomme',
  missing: 'Mangler',
} as const;

const countRows: RowsOf<'KhOwnerCounts', Aggregates['counts']> = {
  list: 'KhOwnerCounts',
  rows: (counts) =>
    counts.counts.map((count) => {
      const { owner, network, kind, figure, source } = count;
      const from = counts.imports.find(({ number }) => number === source);
      const estimate = counts.estimates.find((one) => isAbout(one, count));
      return {
        line: `${owner}-${network}-${kind}`,
        values: {
          Title: `${countKindNames[kind]} ${counts.year}, ${owner}`,
          Year: counts.year,
          NetworkId: network,
          OwnerId: owner,
          CountKind: countKindNames[kind],
          CountValue: figure.kind === 'known' ? figure.value : null,
          Withheld: figure.kind === 'withheld' ? withheldNames[figure.mark] : null,
          Estimate: estimate?.value ?? null,
          Grounds: estimate?.grounds ?? null,
          CountSource: from?.source ?? null,
          CountedOn: from?.countedOn ?? null,
        },
      };
    }),
};

type AnyRows = { readonly list: ListName; readonly rows: (state: never) => Row<ListName>[] };

const rowsByKind: Partial<Readonly<Record<AggregateKind, AnyRows>>> = {
  plan: planRows,
  basis: basisRows,
  'joint-measure': jointMeasureRows,
  key: keyRows,
  cycle: cycleRows,
  vote: voteRows,
  meeting: meetingRows,
  report: reportRows,
  'needs-report': needsRows,
  counts: countRows,
};

/** The rows that show an aggregate's lines, and their list; null for a kind that has none. */
export function rowsOf<K extends AggregateKind>(
  kind: K,
  state: Aggregates[K],
): { readonly list: ListName; readonly rows: readonly Row<ListName>[] } | null {
  const projection = rowsByKind[kind];
  return projection
    ? { list: projection.list, rows: projection.rows(publicForm(kind, state) as never) }
    : null;
}
