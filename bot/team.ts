import {
  listNetworksAndGroups,
  readNetworkOrGroup,
} from '../src/application/registers/networks-and-groups.ts';
import type { NetworkId } from '../src/domain/ids.ts';
import { may } from '../src/domain/policies/policy.ts';
import type { Language, Person } from '../src/domain/registers/registers.ts';
import type { Activity } from './activity.ts';
import type { Card } from './cards/card.ts';
import { FORUM, type TeamChoice, welcomeCard } from './cards/welcome-card.ts';
import { withoutThread } from './place.ts';
import type { BotServices } from './services.ts';
import type { Reference } from './turn.ts';

/** The Team that an activity was said in; null outside of Teams. */
export function teamOf({ channelData }: Activity): string | null {
  return channelData?.team?.id ?? null;
}

/** The bot's introduction in a Team, with what the Team is for. */
export async function teamCard(
  services: BotServices,
  team: string,
  language: Language,
  now: Pick<TeamChoice, 'changing' | 'fault'>,
): Promise<Card> {
  const networks = (await listNetworksAndGroups(services.store))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  const chosen = await services.addressBook.networkOfTeam(team);
  return welcomeCard({ networks, chosen, ...now }, language, services.linkTo);
}

/**
 * Says what the Team is for. From then on this channel is where that network is told things. Only who stands for the
 * network (or group) may say so, and the county governor; what it was for before is a matter for those of that network as well.
 */
export async function chooseTeam(
  { store, addressBook }: BotServices,
  actor: Person,
  team: string,
  asked: string,
  reference: Reference,
): Promise<'chosen' | 'choose-first' | 'may-not'> {
  if (asked === '') return 'choose-first';
  const network = asked === FORUM ? null : (await readNetworkOrGroup(store, asked))?.id;
  if (network === undefined) return 'choose-first';
  const before = await addressBook.networkOfTeam(team);
  if (!maySpeakFor(actor, network) || (before !== undefined && !maySpeakFor(actor, before))) return 'may-not';
  if (before !== undefined && before !== network) await addressBook.rememberChannel(before, null);
  await addressBook.rememberTeam(team, network);
  await addressBook.rememberChannel(network, withoutThread(reference));
  return 'chosen';
}

/** Forgets the channel of a Team that the bot was taken out of. What the Team was for is known when it comes back. */
export async function leaveTeam({ addressBook }: BotServices, team: string): Promise<void> {
  const network = await addressBook.networkOfTeam(team);
  if (network !== undefined) await addressBook.rememberChannel(network, null);
}

function maySpeakFor(actor: Person, network: NetworkId | null): boolean {
  return may(actor, 'team.choose', network === null ? {} : { network }).allowed;
}
