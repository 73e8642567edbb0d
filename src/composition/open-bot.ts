import { type Bot, createBot } from '../../bot/create-bot.ts';
import { localLinks, teamsLinks } from '../../bot/links.ts';
import type { BotServices } from '../../bot/services.ts';
import type { Turnstiles } from '../application/delivery/turnstiles.ts';
import type { BotConfig } from '../config.ts';

/** Where the local Teams host has its connector. */
const LOCAL_CONNECTOR = '/local/connector';

/**
 * The bot as the configuration has it.
 * @param address where the service itself is reached, once it listens
 */
export function openBot(
  config: BotConfig,
  services: Omit<BotServices, 'linkTo'>,
  turnstiles: Turnstiles,
  address: () => string,
  onFault: (error: unknown) => void,
): Bot {
  const linkTo = config.kind === 'teams' ? teamsLinks(config.teamsAppId) : localLinks(address);
  return createBot({
    services: { ...services, linkTo },
    credentials: config.kind === 'teams' ? config : null,
    turnstiles,
    localConnector: () => `${address()}${LOCAL_CONNECTOR}`,
    onFault,
  });
}
