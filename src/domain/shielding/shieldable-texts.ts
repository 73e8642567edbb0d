import type { DecisionBasis } from '../basis/decision-basis.ts';
import type { HearingStatement, Organisation } from '../county-plan/statement.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { NeedsReport } from '../needs/needs-report.ts';
import type { NetworkPlan } from '../plan/network-plan.ts';
import type { TextOwner } from '../policies/shielded-text.ts';
import type { Report } from '../report/report.ts';
import { reportSubject } from '../report/report-access.ts';

/** The documents that many read and that people write freely in. */
export type ShieldableDocuments = {
  'needs-report': NeedsReport;
  basis: DecisionBasis;
  report: Report;
  plan: NetworkPlan;
  meeting: Meeting;
  'hearing-statement': HearingStatement;
};

export type ShieldableKind = keyof ShieldableDocuments;

/** A text that may be shielded: its name, which holds for every version of the document, and whose it is. */
export type ShieldableText = { readonly field: string; readonly text: string; readonly whose: TextOwner };

type Rewrite = (text: ShieldableText) => string;

/**
 * Where the texts stand that may be shielded; every other field is public and stays so: amounts, votes and dissent,
 * what is recommended and decided with its grounds, letters, minutes, titles, themes.
 */
const rewriting: {
  readonly [K in ShieldableKind]: (
    document: ShieldableDocuments[K],
    rewrite: Rewrite,
  ) => ShieldableDocuments[K];
} = {
  'needs-report': (report, rewrite) => {
    const whose: TextOwner = { network: report.network, owner: report.owner };
    return {
      ...report,
      needs: report.needs.map((need) => ({
        ...need,
        grounds: rewrite({ field: `needs/${need.id}/grounds`, text: need.grounds, whose }),
      })),
    };
  },
  basis: (basis, rewrite) => {
    const whose: TextOwner = { network: basis.network };
    const { answers, anchoring, comment } = basis.content;
    const content = {
      ...basis.content,
      answers: Object.fromEntries(
        Object.entries(answers).map(([criterion, text]) => [
          criterion,
          rewrite({ field: `answers/${criterion}`, text, whose }),
        ]),
      ),
      ...(anchoring !== undefined && {
        anchoring: rewrite({ field: 'anchoring', text: anchoring, whose }),
      }),
      comment: rewrite({ field: 'comment', text: comment, whose }),
    };
    return { ...basis, content };
  },
  report: (report, rewrite) => {
    const { state: _, ...whose } = reportSubject(report);
    const { lines, ownContribution, teacherEducation, partnership } = report.content;
    const content = {
      ...report.content,
      lines: lines.map((line) => ({
        ...line,
        unusedPlan: rewrite({ field: `lines/${line.line}/unusedPlan`, text: line.unusedPlan, whose }),
        done: rewrite({ field: `lines/${line.line}/done`, text: line.done, whose }),
        effect: rewrite({ field: `lines/${line.line}/effect`, text: line.effect, whose }),
      })),
      ...(ownContribution && {
        ownContribution: {
          ...ownContribution,
          shortfall: rewrite({
            field: 'ownContribution/shortfall',
            text: ownContribution.shortfall,
            whose,
          }),
        },
      }),
      teacherEducation: rewrite({ field: 'teacherEducation', text: teacherEducation, whose }),
      partnership: rewrite({ field: 'partnership', text: partnership, whose }),
    };
    return { ...report, content };
  },
  plan: (plan, rewrite) => ({
    ...plan,
    sections: plan.sections.map((section) => ({
      ...section,
      focusAreas: section.focusAreas.map((area) => ({
        ...area,
        measures: area.measures.map((measure) => ({
          ...measure,
          comment: rewrite({
            field: `measures/${measure.id}/comment`,
            text: measure.comment,
            whose: { network: plan.network },
          }),
        })),
      })),
    })),
  }),
  meeting: (meeting, rewrite) => ({
    ...meeting,
    presented: meeting.presented.map((one) => ({
      ...one,
      text: rewrite({
        field: `presented/${one.network}`,
        text: one.text,
        whose: { network: one.network },
      }),
    })),
    comments: meeting.comments.map((comment) => {
      const { id, network, answer } = comment;
      return {
        ...comment,
        words: rewrite({
          field: `comments/${id}/words`,
          text: comment.words,
          whose: { network, author: comment.by },
        }),
        answer: answer && {
          ...answer,
          words: rewrite({ field: `comments/${id}/answer`, text: answer.words, whose: { network } }),
        },
      };
    }),
  }),
  'hearing-statement': (statement, rewrite) => ({
    ...statement,
    text: rewrite({ field: 'text', text: statement.text, whose: ownerOf(statement.organisation) }),
  }),
};

function ownerOf(organisation: Organisation): TextOwner {
  return organisation.kind === 'statped' ? { statped: true } : { [organisation.kind]: organisation.id };
}

export const shieldableKinds = Object.keys(rewriting) as readonly ShieldableKind[];

export function isShieldable(kind: string): kind is ShieldableKind {
  return Object.hasOwn(rewriting, kind);
}

/** The document with its shieldable texts as `rewrite` gives them, and everything else as it is. */
export function rewriteTexts<K extends ShieldableKind>(
  kind: K,
  document: ShieldableDocuments[K],
  rewrite: Rewrite,
): ShieldableDocuments[K] {
  return rewriting[kind](document, rewrite);
}

/** The texts of a document that may be shielded. */
export function shieldableTexts<K extends ShieldableKind>(
  kind: K,
  document: ShieldableDocuments[K],
): ShieldableText[] {
  const texts: ShieldableText[] = [];
  rewriteTexts(kind, document, (text) => {
    texts.push(text);
    return text.text;
  });
  return texts;
}
