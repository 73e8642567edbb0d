import { type Browser, expect, test } from '@playwright/test';
import { type County, openCounty } from './support/county.ts';
import { type LocalTeams, openLocalTeams } from './support/local-teams.ts';

/* The plan of Trondheim/Malvik, written by its coordinator and its partner. */
test.describe.configure({ mode: 'serial' });

const measure = 'Grunnleggende ferdigheter med vekt på lesing';
const title = 'Langsiktig plan for kompetansenettverket Malvik/Trondheim 2024–27';

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
});
test.afterAll(() => county.close());

async function openPlan(browser: Browser, user: string): Promise<LocalTeams> {
  const page = await (await browser.newContext()).newPage();
  const teams = await openLocalTeams(page, county.address, { user });
  await teams.goTo('Plan');
  if (user.startsWith('partner')) await teams.tab.getByRole('link', { name: 'Trondheim/Malvik' }).click();
  await expect(teams.heading(title)).toBeVisible();
  return teams;
}

async function changeMeasure(teams: LocalTeams, fields: Readonly<Record<string, string>>): Promise<void> {
  await measureRow(teams).getByRole('button', { name: 'Rediger' }).click();
  const dialog = teams.dialog('Rediger tiltak');
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text);
  await dialog.getByRole('button', { name: 'Ferdig' }).click();
}

async function saveVersion(teams: LocalTeams, reason: string): Promise<void> {
  await teams.button('Lagre …').click();
  const dialog = teams.dialog('Lagre ny versjon');
  await dialog.getByLabel('Hva er endret?').fill(reason);
  await dialog.getByRole('button', { name: 'Lagre versjonen' }).click();
}

/** The row of the measure, with its period, partners and contact. */
function measureRow(teams: LocalTeams) {
  return teams.row(new RegExp(`^${measure}`));
}

test('holds the real plan, and says where amounts are open', async ({ browser }) => {
  const teams = await openPlan(browser, 'coordinator-trondheim-malvik');
  await expect(measureRow(teams)).toContainText('H-24 – H-27');
  await expect(teams.row(/^Skolebibliotek og leselyst/)).toContainText('H-25 – ?');
  await expect(teams.tab.getByText('minst 1 400 000').first()).toBeVisible();
  await expect(teams.row(/^Inkluderende praksis for hele laget/)).toContainText('vår 2024 – høst 2026');
  await teams.page.context().close();
});

test('an unreadable period is refused at its field, and nothing typed is lost', async ({ browser }) => {
  const teams = await openPlan(browser, 'coordinator-trondheim-malvik');
  await teams.button('Rediger planen').click();
  await changeMeasure(teams, { Periode: 'når vi rekker det', Kommentar: 'Lesing i alle fag.' });
  const dialog = teams.dialog('Rediger tiltak');
  await expect(dialog.getByText(/^Perioden kan ikke leses\./)).toBeVisible();
  await expect(dialog.getByLabel('Periode')).toHaveValue('når vi rekker det');
  await expect(dialog.getByLabel('Periode')).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByLabel('Kommentar')).toHaveValue('Lesing i alle fag.');

  await dialog.getByLabel('Periode').fill('vår 2024 – høst 2027');
  await expect(dialog.getByText('Leses som: fra våren 2024 til høsten 2027')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ferdig' }).click();
  await expect(teams.tab.getByText('1 endring er ikke lagret')).toBeVisible();
  await expect(measureRow(teams)).toContainText('vår 2024 – høst 2027');

  await teams.button('Lagre …').click();
  await teams.dialog('Lagre ny versjon').getByRole('button', { name: 'Lagre versjonen' }).click();
  await expect(teams.tab.getByText('Skriv kort hva som er endret.')).toBeVisible();
  await teams.dialog('Lagre ny versjon').getByRole('button', { name: 'Avbryt' }).click();
  await saveVersion(teams, 'Lengre lesesatsing');
  await expect(teams.tab.getByText(/^Versjon 2, lagret .* av Koordinator, Trondheim\/Malvik$/)).toBeVisible();
  await expect(measureRow(teams)).toContainText('vår 2024 – høst 2027');
  await teams.page.context().close();
});

test('the versions say who and why, show what differs, and an older one can be brought back', async ({
  browser,
}) => {
  const teams = await openPlan(browser, 'coordinator-trondheim-malvik');
  await teams.tab.getByRole('link', { name: 'Versjoner' }).click();
  await expect(teams.row(/^Versjon 2/)).toContainText('Lengre lesesatsing');
  await expect(teams.row(/^Versjon 1/)).toContainText('Første versjon');
  await teams.button('Vis hva versjon 2 endret').click();
  const comparison = teams.tab.getByRole('region', { name: 'Hva er ulikt?' });
  await expect(comparison).toContainText('Perioden er endret');
  await expect(comparison).toContainText('H-24 – H-27');
  await expect(comparison).toContainText('vår 2024 – høst 2027');

  await teams.tab.getByRole('link', { name: 'Versjon 1' }).click();
  await expect(teams.tab.getByText('Du leser versjon 1')).toBeVisible();
  await expect(measureRow(teams)).toContainText('H-24 – H-27');
  await teams.button('Hent tilbake denne versjonen').click();
  const dialog = teams.dialog('Hente tilbake versjon 1?');
  await dialog.getByRole('button', { name: 'Hent tilbake denne versjonen' }).click();
  await expect(teams.tab.getByText(/^Versjon 3, lagret/)).toBeVisible();
  await expect(measureRow(teams)).toContainText('H-24 – H-27');
  await teams.tab.getByRole('link', { name: 'Versjoner' }).click();
  await expect(teams.row(/^Versjon 3/)).toContainText('Hentet tilbake versjon 1');
  await expect(teams.row(/^Versjon 2/)).toContainText('Lengre lesesatsing');
  await teams.page.context().close();
});

for (const { choice, theirs, mine, kept } of [
  {
    choice: 'Behold mitt og lagre over',
    theirs: 'Rektor',
    mine: 'Faglig leder, NTNU',
    kept: 'Faglig leder, NTNU',
  },
  {
    choice: 'Forkast mitt og bruk den nye',
    theirs: 'Rådgiver',
    mine: 'Instituttleder, NTNU',
    kept: 'Rådgiver',
  },
]) {
  test(`of two who edit at once the second sees the conflict, loses nothing and chooses: ${choice}`, async ({
    browser,
  }) => {
    const first = await openPlan(browser, 'coordinator-trondheim-malvik');
    const second = await openPlan(browser, 'partner-ntnu');
    for (const teams of [first, second]) await teams.button('Rediger planen').click();
    await changeMeasure(first, { Kontakt: theirs });
    await changeMeasure(second, { Kontakt: mine });
    await saveVersion(first, 'Ny kontakt');
    await expect(first.tab.getByText(/^Versjon \d+, lagret/)).toBeVisible();

    await saveVersion(second, 'Ny kontakt fra UH');
    await expect(second.tab.getByText('Noen har lagret før deg')).toBeVisible();
    await expect(second.tab.getByText(/^Koordinator, Trondheim\/Malvik lagret en ny versjon/)).toBeVisible();
    await expect(measureRow(second)).toContainText(mine);
    await second.button('Se den nye versjonen').click();
    await expect(measureRow(second)).toContainText(theirs);
    await second.button('Tilbake til mitt').click();
    await expect(measureRow(second)).toContainText(mine);

    if (choice === 'Behold mitt og lagre over') {
      await second.button(choice).click();
      const dialog = second.dialog('Lagre ny versjon');
      await expect(dialog.getByLabel('Hva er endret?')).toHaveValue('Ny kontakt fra UH');
      await dialog.getByRole('button', { name: 'Lagre versjonen' }).click();
    } else {
      await second.button('Se den nye versjonen').click();
      await second.button(choice).click();
      await second.button('Avslutt redigering').click();
    }
    await expect(second.tab.getByText(/^Versjon \d+, lagret/)).toBeVisible();
    await expect(measureRow(second)).toContainText(kept);
    for (const teams of [first, second]) await teams.page.context().close();
  });
}
