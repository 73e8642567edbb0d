import { expect, test } from '@playwright/test';
import { type County, openCounty } from './support/county.ts';
import { leaveScreen, openLocalTeams } from './support/local-teams.ts';

/* What goes wrong on a bad day, and what is left of one's work after it. */

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
});
test.afterAll(() => county.close());

const comment = 'Kommentar til samarbeidsforum';
const noAnswer = 'Vi får ikke kontakt med tjenesten';

test('a reload in the middle of typing keeps the draft', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address, { user: 'coordinator-fosen' });
  await teams.goTo('Grunnlag');
  await teams.tab.getByLabel(comment).fill('Midt i en setning');
  await teams.tab.getByLabel('Kostnad eierne').first().fill('123456');
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
  await expect(teams.tab.getByLabel(comment)).toHaveValue('Midt i en setning');
  await expect(teams.tab.getByLabel('Kostnad eierne').first()).toHaveValue(/^123.456$/);
  await expect(teams.tab.getByText('Ikke lagret.')).toBeVisible();
});

test('a refused save keeps what was typed, and says why', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address, { user: 'governor' });
  await teams.goTo('Innstilling');
  await teams.tab.getByLabel('Dissens, ordrett').fill('Ordrett dissens');
  await page.route('**/api/rounds/*/recommendation', (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          body: JSON.stringify({
            type: 'about:blank',
            title: 'Lageret svarer ikke akkurat nå.',
            status: 503,
            detail: 'Vent litt og prøv igjen.',
            code: 'store-unavailable',
            traceId: '0af7651916cd43dd8448eb211c80319c',
          }),
        })
      : route.continue(),
  );
  await teams.button('Lagre utkast').click();
  const message = teams.tab.getByRole('alert');
  await expect(message).toHaveCount(1);
  await expect(message).toContainText('0af7651916cd43dd8448eb211c80319c');
  await expect(teams.tab.getByLabel('Dissens, ordrett')).toHaveValue('Ordrett dissens');
  await page.unrouteAll();
  await teams.button('Lagre utkast').click();
  await expect(teams.button('Lagre utkast')).toHaveCount(0);
  await expect(message).toHaveCount(0);
});

test('a service that stops while somebody saves: one message, and a retry that happens once', async ({
  page,
}) => {
  const teams = await openLocalTeams(page, county.address, { user: 'coordinator-innherred' });
  await teams.goTo('Grunnlag');
  await teams.tab.getByLabel(comment).fill('Skrevet da tjenesten stanset');
  const before = await edits();
  const keys: (string | undefined)[] = [];
  // The first save reaches the service, but its answer never comes back: nobody here knows whether it was kept.
  await page.route('**/api/rounds/*/bases/innherred', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    await route.fetch();
    await county.stop();
    return route.abort('connectionreset');
  });
  await teams.button('Lagre utkast').click();
  await expect(teams.tab.getByText(noAnswer)).toHaveCount(1);
  await expect(teams.tab.getByText(/Det du har skrevet, er tatt vare på her/)).toBeVisible();
  await expect(teams.tab.getByLabel(comment)).toHaveValue('Skrevet da tjenesten stanset');
  await leaveScreen(teams, 'hard-tjenesten-stanset');

  await county.start();
  await teams.button('Lagre utkast').click();
  await expect(teams.button('Lagre utkast')).toHaveCount(0);
  await expect(teams.tab.getByText(noAnswer)).toHaveCount(0);
  expect(new Set(keys).size).toBe(1);
  expect(keys.length).toBeGreaterThan(1);
  expect(await edits()).toBe(before + 1);
});

/** How many times Innherred's basis has been written. */
async function edits(): Promise<number> {
  const round = `kollektiv-kompetanseutvikling-${new Date().getUTCFullYear() + 1}`;
  const trail = await county
    .service()
    .call<{ entries: { action: string }[] }>('governor', 'GET', `/api/audit/basis/${round}-innherred`);
  return trail.body.entries.filter(({ action }) => action === 'basis.edit').length;
}

test('a token that has expired is renewed without a word', async ({ page }) => {
  let asked = 0;
  let refusals = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/local/token') asked += 1;
  });
  page.on('response', (response) => {
    if (response.status() === 401) refusals += 1;
  });
  const teams = await openLocalTeams(page, county.address, { user: 'coordinator-gauldal' });
  const before = asked;
  // Tokens live for an hour of the service's day.
  await county.service().travelTo(`${new Date().getUTCFullYear() + 1}-01-15`);
  await teams.goTo('Fordeling');
  await expect(teams.row(/^Fosen/).first()).toBeVisible();
  await expect(teams.tab.getByRole('alert')).toHaveCount(0);
  expect(refusals).toBeGreaterThan(0);
  expect(asked).toBeGreaterThan(before);
  await county.service().travelTo(null);
});

test('outside Teams the tab says where to open it', async ({ page }) => {
  await page.goto(`${county.address}/tab/`);
  await expect(page.getByRole('heading', { name: 'Åpne Kompetansehjulet i Teams' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Åpne Teams' })).toBeVisible();
});

test('the theme changes under an open dialog, which stays open with what was typed', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address, { user: 'governor' });
  await teams.button('Klargjør ny runde').click();
  const dialog = teams.dialog('Klargjør ny runde');
  await dialog.getByLabel('Kalenderår').fill('2031');
  const paint = () => dialog.evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await paint();
  for (const look of ['Mørkt', 'Høy kontrast'] as const) {
    await teams.look(look);
    await expect.poll(paint).not.toBe(light);
    await expect(dialog.getByLabel('Kalenderår')).toHaveValue('2031');
  }
  await teams.look('Lyst');
  await expect.poll(paint).toBe(light);
});

test('somebody without a role is told whom to ask', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address, { user: 'outsider' });
  await expect(teams.heading('Du har ingen rolle her ennå')).toBeVisible();
  await expect(teams.tab.getByText(/Koordinatoren i nettverket ditt eller statsforvalteren/)).toBeVisible();
  await expect(teams.tab.getByRole('navigation')).toHaveCount(0);
  await expect(teams.tab.getByRole('alert')).toHaveCount(0);
});

test('a round that is closed can only be read', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address, { user: 'governor' });
  await teams.chooseRound(/Kompetanseløftet.*2025|2025.*Kompetanseløftet/);
  await expect(teams.tab.getByText(/Runden er avsluttet\./)).toBeVisible();
  for (const name of ['Fordeling', 'Innstilling', 'Vedtak', 'Grunnlag']) {
    await teams.goTo(name);
    await expect(teams.row(/^Fosen/).first()).toBeVisible();
    await expect(teams.tab.getByRole('textbox')).toHaveCount(0);
    await expect(teams.tab.getByRole('button', { name: /^(Lagre|Lever|Vedta|Fatt|Publiser)/ })).toHaveCount(
      0,
    );
  }
  await teams.become('Koordinator, Fosen');
  await teams.chooseRound(/Kompetanseløftet.*2025|2025.*Kompetanseløftet/);
  await teams.goTo('Grunnlag');
  await expect(teams.heading('Beslutningsgrunnlag for Fosen')).toBeVisible();
  await expect(teams.tab.getByRole('textbox')).toHaveCount(0);
});

test('the page where a tab is added offers the tab to Teams', async ({ page }) => {
  await openLocalTeams(page, county.address);
  // The host hears what the tab asks it for.
  const offered = page.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        addEventListener('message', ({ data }: MessageEvent<{ func?: string; args?: unknown[] }>) => {
          if (data.func === 'settings.setSettings') resolve(data.args?.[0]);
        });
      }),
  );
  await page
    .locator('iframe')
    .evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.assign('/tab/konfigurasjon'));
  const tab = page.frameLocator('iframe');
  await expect(tab.getByRole('heading', { name: 'Kompetansehjulet i denne kanalen' })).toBeVisible();
  await expect(tab.getByText('Klart. Trykk Lagre.')).toBeVisible();
  expect(await offered).toMatchObject({
    entityId: 'kompetansehjulet',
    suggestedDisplayName: 'Kompetansehjulet',
    contentUrl: `${county.address}/tab/`,
  });
});
