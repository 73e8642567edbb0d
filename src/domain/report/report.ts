import type { PlainDate } from '../calendar/plain-date.ts';
import type { OwnContribution } from '../contribution/own-contribution.ts';
import {
  type AwardLetter,
  type AwardLine,
  contributionAsked,
  firstLetterOf,
} from '../decision/award-letter.ts';
import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import type { Kroner } from '../money.ts';
import type { Shielded } from '../shielding/shield.ts';
import type { DueReport, ReportKind } from './reports-due.ts';

/** How far a measure came towards its goal, as the recipient judges it. */
export const attainments = ['not', 'partly', 'largely', 'fully'] as const;
export type Attainment = (typeof attainments)[number];

/** What is reported on one sum of the award letter. */
export type ReportedLine = {
  /** The line of the letter that it answers. */
  readonly line: string;
  /** Kroner; null until it is filled in. */
  readonly used: Kroner | null;
  /** What is to become of money that was not used. */
  readonly unusedPlan: string;
  readonly done: string;
  /** How many took part; null where it was not counted. */
  readonly participants: number | null;
  readonly attainment: Attainment | null;
  readonly effect: string;
};

/** What the owners have added themselves: kroner, null until it is filled in, and why where it is less than required. */
export type ReportedContribution = { readonly used: Kroner | null; readonly shortfall: string };

export type ReportContent = {
  readonly lines: readonly ReportedLine[];
  /** Benefit for teacher education: the «double purpose» of the schemes. */
  readonly teacherEducation: string;
  /** How owners, schools, kindergartens and higher education took part together. */
  readonly partnership: string;
  /** Null where the letter asks for none; reports from before say nothing. */
  readonly ownContribution?: ReportedContribution | null;
};

type ReportFacts = Shielded & {
  readonly id: string;
  readonly kind: ReportKind;
  readonly letter: string;
  readonly round: RoundId;
  readonly year: number;
  readonly recipient: AwardLetter['recipient'];
  /** The network that reports; null for an institution or a group. */
  readonly network: NetworkId | null;
  readonly deadline: PlainDate;
  /** What was granted, as the letter has it. */
  readonly granted: readonly AwardLine[];
  /** What the letter asks the owners to add themselves; absent where it asks for nothing. */
  readonly ownContribution?: OwnContribution;
  readonly figuresAreExamples: boolean;
  readonly content: ReportContent;
};

type Delivered = { readonly submittedBy: PersonId; readonly submittedAt: string; readonly late: boolean };

/** A report (rapport) on granted money: rule 5 locks it once it is submitted; approved, it is final. */
export type Report =
  | (ReportFacts & {
      readonly state: 'draft';
      /** Why it was sent back, when it was. */
      readonly returned: { readonly reason: string; readonly by: PersonId; readonly at: string } | null;
    })
  | (ReportFacts & Delivered & { readonly state: 'submitted' })
  | (ReportFacts &
      Delivered & { readonly state: 'approved'; readonly approvedBy: PersonId; readonly approvedAt: string });

export type DraftReport = Report & { state: 'draft' };
export type SubmittedReport = Report & { state: 'submitted' };

/** The id of a report, from that of the recipient's first letter: a new decision leaves it as it is. */
export function reportIdOf(letter: string, kind: ReportKind): string {
  return `${letter}-${kind}`;
}

/** The report that a recipient meets before it has written anything: the letter's sums, with nothing said about them. */
export function openReport(letter: AwardLetter, { kind, deadline, lines }: DueReport): DraftReport {
  const { ownContribution } = letter;
  const asksOwners = contributionAsked(letter) !== null;
  return {
    state: 'draft',
    id: reportIdOf(firstLetterOf(letter), kind),
    kind,
    letter: letter.id,
    round: letter.round,
    year: letter.year,
    recipient: letter.recipient,
    network: letter.recipient.kind === 'network' ? (letter.recipient.id as NetworkId) : null,
    deadline,
    granted: lines,
    ...(asksOwners && ownContribution && { ownContribution }),
    figuresAreExamples: letter.figuresAreExamples,
    content: {
      lines: lines.map(({ id }) => unanswered(id)),
      teacherEducation: '',
      partnership: '',
      ...(asksOwners && { ownContribution: nothingAdded }),
    },
    returned: null,
  };
}

const nothingAdded: ReportedContribution = { used: null, shortfall: '' };

function unanswered(line: string): ReportedLine {
  return { line, used: null, unusedPlan: '', done: '', participants: null, attainment: null, effect: '' };
}

/** A draft after a new decision: on the sums of the valid letter, with what was written on those that still stand. */
export function onValidLetter(report: Report, opened: DraftReport): Report {
  if (report.state !== 'draft' || report.letter === opened.letter) return report;
  const { letter, granted, deadline, ownContribution } = opened;
  const { ownContribution: _, ...facts } = report;
  const lines = opened.content.lines.map(
    (empty) => report.content.lines.find(({ line }) => line === empty.line) ?? empty,
  );
  const content = contentOn(opened, { ...report.content, lines });
  return { ...facts, letter, granted, deadline, ...(ownContribution && { ownContribution }), content };
}

/** Something is said of the owners' own contribution just where the letter asks for one. */
function contentOn(
  { ownContribution }: Pick<Report, 'ownContribution'>,
  content: ReportContent,
): ReportContent {
  if (!ownContribution) return content.ownContribution ? { ...content, ownContribution: null } : content;
  return content.ownContribution ? content : { ...content, ownContribution: nothingAdded };
}

export function editReport(report: DraftReport, content: ReportContent): DraftReport {
  return { ...report, content: contentOn(report, content) };
}

/** Sent to the county governor; after the deadline it is marked late. Check {@link reportBlockers} first. */
export function submitReport(
  report: DraftReport,
  submission: { readonly by: PersonId; readonly at: string; readonly on: PlainDate },
): SubmittedReport {
  const { returned: _, ...facts } = report;
  return {
    ...facts,
    state: 'submitted',
    submittedBy: submission.by,
    submittedAt: submission.at,
    late: submission.on > report.deadline,
  };
}

/** Sent back with a reason: it is a draft again. */
export function returnReport(
  report: SubmittedReport,
  returned: { readonly reason: string; readonly by: PersonId; readonly at: string },
): DraftReport {
  const { submittedBy: _, submittedAt: __, late: ___, ...facts } = report;
  return { ...facts, state: 'draft', returned };
}

export function approveReport(
  report: SubmittedReport,
  approval: { readonly by: PersonId; readonly at: string },
): Report {
  return { ...report, state: 'approved', approvedBy: approval.by, approvedAt: approval.at };
}
