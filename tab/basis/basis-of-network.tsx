import type { NetworkId } from '../../src/domain/ids.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { useMe, useTexts, type RoundSummary } from '../shell/session.tsx';
import { BasisNow } from './basis-now.tsx';

type Props = { readonly round: RoundSummary; readonly network: NetworkId };

/** A network's decision basis in the round, or why there is none to see. */
export function BasisOfNetwork({ round, network }: Props) {
  const me = useMe();
  const texts = useTexts(basisTexts);
  const read = useRead('readBasis', { params: { round: round.id, network } });
  const registers = useRead('listNetworks', {});
  const { data, etag, problem } = read;
  if (data && etag !== undefined) {
    return <BasisNow view={data} etag={etag} round={round} registers={registers.data} />;
  }
  const name = registers.data?.networks.find(({ id }) => id === network)?.name;
  const awaitsSubmission = problem?.status === 403 && may(me, 'submitted-basis.read', { network }).allowed;
  const empty =
    problem?.status === 404
      ? round.state === 'preparing'
        ? texts.noFrame
        : texts.notInRound
      : awaitsSubmission && texts.notSubmitted;
  return (
    <>
      <PageHeading title={name === undefined ? texts.title : texts.titleOf(name)} />
      {empty ? <EmptyState title={empty.title}>{empty.why}</EmptyState> : <ReadProblem read={read} />}
      {!problem && <LoadingTable rows={8} />}
    </>
  );
}
