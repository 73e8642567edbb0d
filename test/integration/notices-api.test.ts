import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reminderList } from '../../src/contract/schemas/notices.ts';
import { seededFolders, type Service, startService } from './service.ts';

/* Reminders and the delivery log as callers of the API meet them, over a service that really runs. */

/** The running round of the demo is the next year's. */
const year = new Date().getUTCFullYear() + 1;
const occurrence = `county.decision-basis.${year}`;
const duty = { occurrence, network: 'ytre-namdal' };
const coordinator = 'coordinator-ytre-namdal';

let folders: Awaited<ReturnType<typeof seededFolders>>;
let service: Service;

beforeAll(async () => {
  folders = await seededFolders();
  service = await startService(folders.fresh());
  await service.travelTo(`${year}-01-18`);
});
afterAll(async () => {
  await service.end();
  folders.remove();
});

async function noteOf(user: string) {
  const { body } = await service.call(user, 'GET', '/api/reminders');
  return reminderList.parse(body).reminders.find((one) => one.occurrence === occurrence);
}

describe('reminders', () => {
  it('are snoozed, dismissed with a reason against the version that was read, and restored', async () => {
    const post = (what: string, body: object, etag?: string) =>
      service.call(
        coordinator,
        'POST',
        `/api/reminders/${what}`,
        body,
        etag === undefined ? {} : { 'If-Match': etag },
      );
    expect((await post('snooze', { ...duty, days: 3 })).status).toBe(200);
    const snoozed = await noteOf(coordinator);
    expect(snoozed?.snoozedUntil).not.toBeNull();

    const reason = { ...duty, kind: 'not-relevant', reason: 'Søker ikke i år.' };
    expect((await post('dismiss', reason)).status).toBe(428);
    expect((await post('dismiss', reason, 'unsaved')).status).toBe(412);
    expect((await post('dismiss', reason, snoozed?.etag)).status).toBe(200);
    const dismissed = await noteOf(coordinator);
    expect(dismissed?.dismissed).toMatchObject({ reason: 'Søker ikke i år.', by: { id: coordinator } });
    expect((await post('restore', duty, dismissed?.etag)).status).toBe(200);
    expect((await noteOf(coordinator))?.dismissed).toBeNull();
  });

  it('refuse what is not one’s own, and what cannot be', async () => {
    const snooze = (user: string, body: object) => service.call(user, 'POST', '/api/reminders/snooze', body);
    expect((await snooze('coordinator-fosen', { ...duty, days: 3 })).status).toBe(404);
    expect((await snooze('outsider', { ...duty, days: 3 })).status).toBe(403);
    expect((await snooze(coordinator, { ...duty, days: 400 })).status).toBe(400);
    expect((await snooze(coordinator, { ...duty, occurrence: '../x', days: 1 })).status).toBe(400);
  });
});

describe('the delivery log', () => {
  it('is read page by page, with filters that are checked', async () => {
    expect((await service.call('governor', 'GET', '/api/deliveries?state=parked')).status).toBe(200);
    expect((await service.call('governor', 'GET', '/api/deliveries?state=lost')).status).toBe(400);
    expect((await service.call('outsider', 'GET', '/api/deliveries')).status).toBe(403);
  });

  it('sends nothing once more that is not there, for nobody who may not', async () => {
    const resend = (user: string) =>
      service.call(user, 'POST', '/api/deliveries/reminder:x:2027-01-18/resend');
    expect((await resend('governor')).status).toBe(404);
    expect((await resend('owner-malvik')).status).toBe(403);
    expect((await service.call('governor', 'POST', '/api/deliveries/%2E%2E%2Fx/resend')).status).toBe(400);
  });
});
