import { expect, test } from '@playwright/test';
import { openTeamsWithEntra, type TeamsWithEntra } from './support/teams-with-entra.ts';

/* Consent and conditional access: what Teams cannot do silently, people do with one click. */

let teams: TeamsWithEntra;
test.beforeEach(async ({ context }) => {
  teams = await openTeamsWithEntra(context, 'coordinator-fosen');
});
test.afterEach(() => teams.close());

const open = () => teams.page.goto('https://teams.microsoft.com/');
const button = () => teams.tab.getByRole('button', { name: 'Logg inn' });
const heading = (name: string) => teams.tab.getByRole('heading', { level: 1, name });

test('who must consent does so with one click, and is in', async () => {
  teams.refuse('resourceRequiresConsent');
  await open();
  await expect(heading('Logg inn for å fortsette')).toBeVisible();
  await expect(teams.tab.getByText('Teams trenger et ja fra deg')).toBeVisible();
  const asked = teams.asked();
  teams.refuse(null);
  const [popup] = await Promise.all([teams.page.waitForEvent('popup'), button().click()]);
  await popup.waitForEvent('close');
  await expect(heading('Oversikt')).toBeVisible();
  expect(teams.asked()).toBe(asked + 1);
  expect(teams.entra.signIns).toMatchObject([{ scope: expect.stringMatching(/^[\d-]+\/access_as_user$/) }]);
});

test('who must confirm who they are reads so, and who closes the window can try again', async () => {
  teams.refuse('resourceRequiresMfa');
  await open();
  await expect(teams.tab.getByText('vil at du bekrefter hvem du er')).toBeVisible();
  teams.refuse(null);

  const body = 'Microsoft';
  await teams.page.context().route('**/sign-in/start', (route) => route.fulfill({ body }));
  const [popup] = await Promise.all([teams.page.waitForEvent('popup'), button().click()]);
  await popup.close();
  await expect(teams.tab.getByText('Vinduet ble lukket før du var ferdig.')).toBeVisible();

  await teams.page.context().unroute('**/sign-in/start');
  await button().click();
  await expect(heading('Oversikt')).toBeVisible();
});

test('who says no is told what that means, and who is refused again sees the button again', async () => {
  teams.refuse('interaction_required');
  teams.entra.refuseNextSignIn('access_denied');
  await open();
  await expect(teams.tab.getByText('vil at du bekrefter hvem du er')).toBeVisible();
  await button().click();
  await expect(teams.tab.getByText('Du sa nei, eller organisasjonen din')).toBeVisible();

  teams.refuse('resourceRequiresConsent');
  await button().click();
  await expect(teams.tab.getByText('Teams trenger et ja fra deg')).toBeVisible();
  await expect(button()).toBeEnabled();
});

test('the window that signing in ends in breaks no rule of its own', async () => {
  const said: string[] = [];
  teams.page.context().on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  teams.refuse('resourceRequiresConsent');
  await open();
  await expect(button()).toBeVisible();
  teams.refuse(null);
  await button().click();
  await expect(heading('Oversikt')).toBeVisible();
  expect(said).toEqual([]);
});

test('what is old says so once, in one line, and no longer when it is current', async () => {
  const notice = teams.tab.getByText('SharePoint svarer ikke akkurat nå, så ingenting kan lagres.');
  teams.isOld('2027-02-01T09:32:00.000Z');
  await open();
  await expect(notice).toHaveText(/^Viser det vi visste 1. februar 2027 kl. 10.32. /);
  await expect(heading('Oversikt')).toBeVisible();

  teams.isOld(null);
  await teams.tab.getByRole('link', { name: 'Planer', exact: true }).click();
  await teams.tab.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(heading('Plan')).toBeVisible();
  await expect(notice).toHaveCount(0);
});
