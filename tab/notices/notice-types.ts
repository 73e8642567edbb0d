import type { Answer } from '../../src/contract/operations.ts';

/** A line of what waits for the reader. */
export type OwnReminder = Answer<'readReminders'>['reminders'][number];

/** A line of the delivery log. */
export type Delivery = Answer<'readDeliveryLog'>['deliveries'][number];
