import { useParams, useSearchParams } from 'wouter';
import type { NetworkId } from '../../src/domain/ids.ts';
import { useOwnNetwork } from '../parts/use-own-network.ts';
import { NetworkList } from './network-list.tsx';
import { OlderVersion } from './older-version.tsx';
import { PlanOfNetwork } from './plan-of-network.tsx';
import { Versions } from './versions.tsx';

/** A network's plan: the reader's own where the address names none, or all of them to choose from. */
export default function PlanPage() {
  const { network: asked } = useParams<{ network?: string }>();
  const [search] = useSearchParams();
  const own = useOwnNetwork();
  const view = search.get('vis');
  const network = (asked ?? (view === 'alle' ? null : own)) as NetworkId | null;
  if (network === null) return <NetworkList />;
  if (view === 'versjoner') return <Versions key={network} network={network} />;
  const version = Number(search.get('versjon'));
  return Number.isSafeInteger(version) && version > 0 ? (
    <OlderVersion key={`${network} ${version}`} network={network} version={version} />
  ) : (
    <PlanOfNetwork key={network} network={network} />
  );
}
