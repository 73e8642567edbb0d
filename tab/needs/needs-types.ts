import type { Answer } from '../../src/contract/operations.ts';
import type { Need } from '../../src/domain/needs/needs-report.ts';

export type ReportView = Answer<'readNeedsReport'>;
export type NeedView = ReportView['needs'][number];
export type AnswerView = NonNullable<NeedView['answer']>;
export type NetworkNeeds = Answer<'readNeedsOfNetwork'>;
export type Overview = Answer<'readNeedsOverview'>;

export const involvedChoices = ['staff', 'leaders', 'pupils', 'unions', 'youth-council'] as const;
export const targetGroupChoices = [
  'kindergarten',
  'school',
  'after-school',
  'educational-psychology',
  'leaders',
] as const;

/** What the service takes at most. */
export const MAX_LINE_LENGTH = 200;
export const MAX_PROSE_LENGTH = 4000;

/** The needs as they are written: what the network has answered is not the owner's to send. */
export function writtenNeeds({ needs }: Pick<ReportView, 'needs'>): readonly Need[] {
  return needs.map(({ id, theme, subTheme, grounds, involved, targetGroups }) => ({
    id,
    theme,
    subTheme,
    grounds,
    involved,
    targetGroups,
  }));
}

/** The id of an owner's report, as the service has it. */
export function reportIdOf({ year, network, owner }: Pick<ReportView, 'year' | 'network' | 'owner'>): string {
  return `${year}-${network}-${owner}`;
}

/** What a need is called: its theme and sub-theme. */
export function titleOf({ theme, subTheme }: Pick<Need, 'theme' | 'subTheme'>): string {
  return subTheme === '' ? theme : `${theme}: ${subTheme}`;
}

/** What keeps a draft from being saved: texts that are too long, by need and field. */
export function tooLongFields(needs: readonly Need[]): ReadonlySet<string> {
  return new Set(
    needs.flatMap(({ id, theme, subTheme, grounds }) => [
      ...(theme.trim().length > MAX_LINE_LENGTH ? [`${id} theme`] : []),
      ...(subTheme.trim().length > MAX_LINE_LENGTH ? [`${id} subTheme`] : []),
      ...(grounds.length > MAX_PROSE_LENGTH ? [`${id} grounds`] : []),
    ]),
  );
}
