import { useMe } from '../shell/session.tsx';

/** The one network that the reader belongs to; null for those who follow several. */
export function useOwnNetwork(): string | null {
  const networks = new Set(useMe().roles.flatMap(({ networks }) => networks));
  const [only] = networks;
  return networks.size === 1 && only !== undefined ? only : null;
}
