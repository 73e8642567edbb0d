import { ThreadLink } from '../parts/thread-link.tsx';
import { reportIdOf, titleOf, type NeedView, type ReportView } from './needs-types.ts';

type Props = {
  readonly report: Pick<ReportView, 'year' | 'network' | 'owner'>;
  readonly need: NeedView;
};

/** From a need to what became of it. */
export function FollowNeed({ report, need }: Props) {
  return <ThreadLink anchor={{ kind: 'need', of: reportIdOf(report), id: need.id }} what={titleOf(need)} />;
}
