import { type Browser, expect, test } from '@playwright/test';
import { type County, openCounty } from './support/county.ts';
import { type LocalTeams, openLocalTeams } from './support/local-teams.ts';

/* Needs in the browser: the owner Osen reports, its network Fosen answers, and Osen sees which. */
test.describe.configure({ mode: 'serial' });

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
});
test.afterAll(() => county.close());

async function openNeeds(browser: Browser, user: string): Promise<LocalTeams> {
  const page = await (await browser.newContext()).newPage();
  const teams = await openLocalTeams(page, county.address, { user });
  await teams.goTo('Behov');
  return teams;
}

const grounds = 'Hvorfor trenger dere dette?';
/** A number of nobody, whose control digits are right. */
const identityNumber = '01819010001';

test('an owner writes a report, is kept from what must not stand there, and sends it', async ({
  browser,
}) => {
  const teams = await openNeeds(browser, 'owner-osen');
  await expect(teams.heading(/^Behovsmelding fra Osen for \d{4}$/)).toBeVisible();
  await teams.button('Legg til behov').click();
  await teams.tab.getByLabel(/^Tema/).fill('Lesing');
  await teams.button('Lagre utkast').click();
  await expect(teams.tab.getByText('Begrunn behov 1.', { exact: true })).toBeVisible();

  await teams.tab.getByLabel(grounds).fill(`Gjelder ${identityNumber}.`);
  await teams.button('Lagre utkast').click();
  await expect(teams.tab.getByText('Fødselsnummer kan ikke lagres her.')).toBeVisible();
  await expect(teams.tab.getByText('Ta ut fødselsnummeret «018190 *****».')).toBeVisible();
  await expect(teams.tab.getByLabel(grounds)).toHaveValue(`Gjelder ${identityNumber}.`);

  await teams.tab.getByLabel(grounds).fill('Eleven har ADHD. Vi trenger mer kompetanse.');
  await teams.button('Lagre utkast').click();
  const warning = teams.dialog('Handler dette om ett enkelt barn?');
  await expect(warning).toContainText('«Eleven har ADHD.»');
  await warning.getByRole('button', { name: 'Endre teksten' }).click();
  await expect(warning).toHaveCount(0);
  await expect(teams.tab.getByText('Teksten kan handle om ett enkelt barn.')).toBeVisible();
  await expect(teams.tab.getByLabel(grounds)).toHaveValue('Eleven har ADHD. Vi trenger mer kompetanse.');
  await teams.button('Lagre utkast').click();
  await warning.getByRole('button', { name: 'Lagre likevel' }).click();
  await expect(teams.tab.getByText('Ikke lagret.')).toHaveCount(0);
  await expect(teams.tab.getByText('Teksten kan handle om ett enkelt barn.')).toHaveCount(0);

  await teams.tab.getByLabel(grounds).fill('Flere elever trenger bedre hjelp til å lese.');
  for (const box of ['Skole', 'Ansatte', 'Ungdomsråd'])
    await teams.tab.getByRole('checkbox', { name: box }).check();
  await teams.button('Lagre utkast').click();
  await expect(teams.tab.getByText('Lagret.', { exact: true })).toBeVisible();
  await teams.button('Send til nettverket').click();
  await teams.dialog('Sende behovsmeldingen?').getByRole('button', { name: 'Send til nettverket' }).click();
  await expect(teams.tab.getByText(/^Sendt .*\.$/)).toBeVisible();
  await expect(teams.row(/^Lesing/)).toContainText('Ikke besvart ennå');
  await teams.page.context().close();
});

test('the coordinator sees what waits for an answer, and takes it into the plan', async ({ browser }) => {
  const teams = await openNeeds(browser, 'coordinator-fosen');
  await expect(teams.tab.getByText('3 behov, 1 ikke besvart.')).toBeVisible();
  await teams.button('Svar på Lesing fra Osen').click();
  const dialog = teams.dialog('Svar på «Lesing» fra Osen');
  await dialog.getByRole('button', { name: 'Send svaret' }).click();
  await expect(dialog.getByText('Må fylles ut.')).toBeVisible();
  await dialog.getByLabel('Hva gjør nettverket med behovet?').selectOption('Tatt med i planen');
  await dialog
    .getByLabel('Tiltak eller satsingsområde i planen')
    .selectOption('Språk og lesing de første skoleårene');
  await dialog.getByRole('button', { name: 'Send svaret' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(teams.tab.getByText('3 behov, alle er besvart.')).toBeVisible();

  await teams.goTo('Plan');
  const thread = teams.tab.getByRole('region', { name: 'Behovene bak planen' });
  await expect(thread).toContainText(/Lesing, Osen \(\d{4}\)/);
  await teams.page.context().close();
});

test('the owner sees which, and opens the report again with a reason', async ({ browser }) => {
  const teams = await openNeeds(browser, 'owner-osen');
  await expect(teams.row(/^Lesing/)).toContainText('Tatt med i planen');
  await expect(
    teams.row(/^Lesing/).getByRole('link', { name: 'Språk og lesing de første skoleårene' }),
  ).toBeVisible();
  await teams.button('Åpne igjen').click();
  const dialog = teams.dialog('Åpne behovsmeldingen igjen?');
  await dialog.getByRole('button', { name: 'Åpne igjen' }).click();
  await expect(dialog.getByText('Skriv hvorfor.')).toBeVisible();
  await dialog.getByLabel('Hvorfor åpnes den?').fill('Nytt tema.');
  await dialog.getByRole('button', { name: 'Åpne igjen' }).click();
  await expect(teams.tab.getByText('Behovsmeldingen er åpnet igjen')).toBeVisible();
  await expect(teams.tab.getByText('Nettverket har svart på dette.')).toBeVisible();
  await teams.page.context().close();
});

test('the governor sees how far each network has come, and what several networks need', async ({
  browser,
}) => {
  const teams = await openNeeds(browser, 'governor');
  await expect(teams.row(/^Trondheim\/Malvik/)).toContainText('2 av 11');
  const overlaps = teams.tab.getByRole('region', { name: 'Samme tema i flere nettverk' });
  await expect(overlaps.getByRole('row', { name: /^Lesing/ })).toContainText(
    'Trondheim/Malvik: Trondheim – Tråante',
  );
  await teams.tab.getByRole('link', { name: 'Trondheim/Malvik' }).click();
  await expect(teams.row(/^Digital kompetanse/)).toContainText('Ikke tatt med');
  await teams.page.context().close();
});
