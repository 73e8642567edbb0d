import { useParams, useSearchParams } from 'wouter';
import type { NetworkId } from '../../src/domain/ids.ts';
import { useOwnNetwork } from '../parts/use-own-network.ts';
import { useMe, useRound } from '../shell/session.tsx';
import { NeedsOfNetwork } from './needs-of-network.tsx';
import { NeedsOverview } from './needs-overview.tsx';
import { OwnReport } from './own-report.tsx';

/**
 * What owners need: for an owner their own report, for the others of a network all that it has received, and for those
 * who follow several networks how far each has come.
 */
export default function NeedsPage() {
  const { network: asked } = useParams<{ network?: string }>();
  const [search] = useSearchParams();
  const me = useMe();
  const own = useOwnNetwork();
  const round = useRound();
  const year = round?.year ?? Number(me.today.slice(0, 4)) + 1;
  const view = search.get('vis');
  const network = (asked ?? (view === 'alle' ? null : own)) as NetworkId | null;
  if (network === null) return <NeedsOverview year={year} />;
  const role = me.roles.find((one) => one.role === 'owner' && one.networks.includes(network));
  return role?.role === 'owner' && view !== 'nettverk' ? (
    <OwnReport key={`${year} ${network}`} year={year} network={network} owner={role.owner} />
  ) : (
    <NeedsOfNetwork key={`${year} ${network}`} year={year} network={network} />
  );
}
