import type { Answer, Body } from '../../src/contract/operations.ts';

export type MeasureView = Answer<'readJointMeasure'>;
export type CohortContent = MeasureView['content']['cohorts'][number];
export type GatheringContent = CohortContent['gatherings'][number];
export type EnrolmentView = MeasureView['enrolments'][number];

/** What the service takes at most. */
export const MAX_LINE_LENGTH = 200;
export const MAX_PROSE_LENGTH = 4000;

/** The content as the service takes it: the same, only that the contract's type is not read-only. */
export function sentContent(content: MeasureView['content']): Body<'saveJointMeasure'> {
  return content as unknown as Body<'saveJointMeasure'>;
}

/** How those are called whose place it is. */
export function nameOf(
  { ownerName, networkName }: Pick<EnrolmentView, 'ownerName' | 'networkName'>,
  ownerOf: (owner: string, network: string) => string,
): string {
  return ownerName === null ? networkName : ownerOf(ownerName, networkName);
}
