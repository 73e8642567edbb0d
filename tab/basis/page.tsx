import { useParams, useSearchParams } from 'wouter';
import type { NetworkId } from '../../src/domain/ids.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { useOwnNetwork } from '../parts/use-own-network.ts';
import { useRound, useTexts } from '../shell/session.tsx';
import { BasisList } from './basis-list.tsx';
import { BasisOfNetwork } from './basis-of-network.tsx';

/** A network's decision basis: the reader's own where the address names none, or all that the reader may read. */
export default function BasisPage() {
  const { network: asked } = useParams<{ network?: string }>();
  const [search] = useSearchParams();
  const round = useRound();
  const own = useOwnNetwork();
  const texts = useTexts(basisTexts);
  if (!round) {
    return (
      <>
        <PageHeading title={texts.title} />
        <EmptyState title={texts.noRound.title}>{texts.noRound.why}</EmptyState>
      </>
    );
  }
  const network = (asked ?? (search.get('vis') === 'alle' ? null : own)) as NetworkId | null;
  return network === null ? (
    <BasisList round={round} />
  ) : (
    <BasisOfNetwork key={`${round.id} ${network}`} round={round} network={network} />
  );
}
