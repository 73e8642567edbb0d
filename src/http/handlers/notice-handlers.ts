import { readDeliveryLog, resendDelivery } from '../../application/notices/delivery-log.ts';
import { dismissDuty, restoreDuty, snoozeReminder } from '../../application/notices/duty-notes.ts';
import { readReminders } from '../../application/notices/read-reminders.ts';
import { readStanding } from '../../application/notices/standing.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { presentDelivery, presentReminders } from '../presenters/notices.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** Reminders, and what was sent. */
export const noticeHandlers: Handlers<
  'readReminders' | 'snoozeReminder' | 'dismissDuty' | 'restoreDuty' | 'readDeliveryLog' | 'resendDelivery'
> = {
  readReminders: (services, { actor }) => remindersReply(services, actor),

  snoozeReminder: async (services, { body, ...command }) => {
    await valueOf(snoozeReminder(services, command, body), services);
    return remindersReply(services, command.actor);
  },

  dismissDuty: async (services, { body, ...command }) => {
    await valueOf(dismissDuty(services, command, body), services);
    return remindersReply(services, command.actor);
  },

  restoreDuty: async (services, { body, ...command }) => {
    await valueOf(restoreDuty(services, command, body), services);
    return remindersReply(services, command.actor);
  },

  readDeliveryLog: async (services, { actor, query }) => {
    const what = { state: query.state, from: query.from ?? null };
    const { deliveries, next } = await valueOf(readDeliveryLog(services, actor, what), services);
    const setting = await settingOf(services, actor);
    return {
      body: {
        deliveries: await Promise.all(deliveries.map((delivery) => presentDelivery(delivery, setting))),
        next,
      },
    };
  },

  resendDelivery: async (services, { actor, params }) => {
    const delivery = await valueOf(resendDelivery(services, actor, params.delivery), services);
    return { body: await presentDelivery(delivery, await settingOf(services, actor)) };
  },
};

async function remindersReply(services: Services, actor: Person) {
  const reminders = await valueOf(readReminders(services, actor), services);
  return { body: await presentReminders(reminders, services.names) };
}

async function settingOf({ store, clock, names }: Services, actor: Person) {
  return { store, names, standing: await readStanding(store, clock.now()), actor };
}
