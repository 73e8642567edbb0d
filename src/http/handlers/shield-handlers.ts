import type { Outcome } from '../../application/outcome.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import { readShields, shieldsFor } from '../../application/shielding/read-shields.ts';
import { liftShield, shieldText } from '../../application/shielding/shield-text.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { ShieldableKind } from '../../domain/shielding/shieldable-texts.ts';
import { presentShields } from '../presenters/shields.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** What of documents is exempt from public access. */
export const shieldHandlers: Handlers<'readShields' | 'shieldText' | 'liftShield'> = {
  readShields: async (services, { actor, query }) => {
    const documents = await readShields(services, actor, query);
    return {
      body: { documents: await Promise.all(documents.map((one) => presentShields(one, services.names))) },
    };
  },

  shieldText: (services, { params, body, ...command }) =>
    shieldsReply(services, command.actor, shieldText(services, command, { ...params, ...body })),

  liftShield: (services, { params, body, ...command }) =>
    shieldsReply(services, command.actor, liftShield(services, command, { ...params, ...body })),
};

async function shieldsReply(
  services: Services,
  actor: Person,
  change: Promise<Outcome<Stored<ShieldableKind>>>,
) {
  const stored = await valueOf(change, services);
  return { etag: stored.etag, body: await presentShields(shieldsFor(actor, stored), services.names) };
}
