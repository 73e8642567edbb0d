import type { AddressBook } from '../application/ports/address-book.ts';
import type { ChangeSignals } from '../application/ports/change-signals.ts';
import type { Leases } from '../application/ports/lease.ts';
import type { SentTimes } from '../application/ports/sent-times.ts';
import type { Outbox } from '../application/ports/outbox.ts';
import type { DeliveryConfig } from '../config.ts';

/** The way out, and how it is closed. */
export type OpenDelivery = {
  readonly outbox: Outbox;
  readonly addressBook: AddressBook;
  readonly leases: Leases;
  /** What instances tell each other; null where there can be only one. */
  readonly signals: ChangeSignals | null;
  /** When they answered; null likewise. */
  readonly sentTimes: SentTimes | null;
  readonly close: () => void;
};

/** Opens the way out that the configuration names. What the other one needs is not loaded. */
export async function openDelivery(config: DeliveryConfig): Promise<OpenDelivery> {
  if (config.kind === 'embedded') {
    const { openEmbeddedDelivery } = await import('../delivery/embedded/embedded-delivery.ts');
    return { ...openEmbeddedDelivery(config.dataFolder), signals: null, sentTimes: null };
  }
  const { openAzureDelivery } = await import('../delivery/azure/azure-delivery.ts');
  return { ...(await openAzureDelivery(config.account)), close: () => {} };
}
