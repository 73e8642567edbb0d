import { type Browser, expect, test } from '@playwright/test';
import { type EchoCounty, openEchoCounty } from './support/echo-county.ts';
import { type LocalTeams, openLocalTeams, screens } from './support/local-teams.ts';
import { join } from 'node:path';

/* The chat of the local Teams, tried with a small bot on the real SDK. */
test.describe.configure({ mode: 'serial' });

let county: EchoCounty;
test.beforeAll(async () => {
  county = await openEchoCounty();
});
test.afterAll(() => county.close());

async function openAs(browser: Browser, user: string): Promise<LocalTeams> {
  const page = await (await browser.newContext()).newPage();
  return openLocalTeams(page, county.address, { user });
}

test('shots', async ({ browser }) => {
  const teams = await openAs(browser, 'coordinator-fosen');
  const { chat, page } = teams;
  await chat.open('Kompetansehjulet');
  await page.screenshot({ path: join(screens, 'chat-0.png') });
  await chat.install();
  await chat.say('hjelp');
  await expect(chat.message('Du kan spørre om')).toBeVisible();
  await chat.say('kort');
  await expect(chat.card('Innstilling til godkjenning')).toBeVisible();
  await expect(chat.card('Innstilling til godkjenning')).toContainText('ingen');
  for (const look of ['Lyst', 'Mørkt', 'Høy kontrast'] as const) {
    await teams.look(look);
    await page.screenshot({ path: join(screens, `chat-${look}.png`) });
  }
  await page.setViewportSize({ width: 360, height: 800 });
  await teams.look('Lyst');
  await page.screenshot({ path: join(screens, `chat-360.png`) });
});
