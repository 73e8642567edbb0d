import { type Browser, expect, test } from '@playwright/test';
import { doesNotScrollSideways, isAccessible } from './support/accessible.ts';
import { type County, openCounty } from './support/county.ts';
import { leaveScreen, type LocalTeams, openLocalTeams } from './support/local-teams.ts';

/*
 * The county plan and the schools' plans in the browser: a hearing from draft to adoption, and a school's plan from
 * its owner to the partner.
 */
test.describe.configure({ mode: 'serial' });

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
});
test.afterAll(() => county.close());

async function openPage(browser: Browser, user: string, page: string): Promise<LocalTeams> {
  const context = await browser.newContext();
  const teams = await openLocalTeams(await context.newPage(), county.address, { user });
  await teams.goTo(page);
  return teams;
}

const year = new Date().getUTCFullYear() + 1;
const deadline = `${year}-02-01`;
const newTitle = `Plan for kompetanse ${year}–${year + 3}`;

test('everybody reads the plan in force, what changed after its hearing, and how it is reviewed', async ({
  browser,
}) => {
  const teams = await openPage(browser, 'owner-osen', 'Fylkesplan');
  await expect(teams.heading('Langsiktig plan for kompetanseutvikling 2024–2026')).toBeVisible();
  await expect(
    teams.tab.getByText('Vedtatt av samarbeidsforum 18. september 2024. Sak 21/24.'),
  ).toBeVisible();
  await expect(teams.heading('Oppfølging (endret)')).toBeVisible();
  await expect(teams.row(/^17\. september 2025/)).toContainText('Videreføres');
  await expect(teams.button('Registrer gjennomgang')).toHaveCount(0);
  await leaveScreen(teams, 'fylkesplan-vedtatt');
  await teams.page.context().close();
});

test('the county governor writes a plan and sends it out', async ({ browser }) => {
  const teams = await openPage(browser, 'governor', 'Fylkesplan');
  await teams.button('Ny fylkesplan').click();
  const begin = teams.dialog('Ny fylkesplan');
  await begin.getByLabel('Siste år').fill(String(year - 1));
  await begin.getByRole('button', { name: 'Begynn' }).click();
  await expect(begin.getByText('Skriv to årstall')).toBeVisible();
  await begin.getByLabel('Siste år').fill(String(year + 3));
  await begin.getByRole('button', { name: 'Begynn' }).click();

  await expect(teams.tab.getByText('Utkast. Bare statsforvalteren ser det.')).toBeVisible();
  await teams.tab.getByLabel('Tittel på planen').fill(newTitle);
  await teams.tab.getByLabel('Én prioritering på hver linje').fill('Lesing\nInkludering');
  await teams.button('Legg til kapittel').click();
  await teams.tab.getByLabel('Overskrift').fill('Mål');
  await teams.tab.getByLabel('Tekst', { exact: false }).last().fill('Alle er med.');
  await teams.button('Lagre').click();
  await expect(teams.tab.getByText('Lagret.', { exact: true })).toBeVisible();
  await leaveScreen(teams, 'fylkesplan-utkast');
  await teams.button('Send på høring').click();
  const send = teams.dialog('Send planen på høring');
  await send.getByRole('button', { name: 'Send på høring' }).click();
  await expect(send.getByText('Velg en dato etter i dag.')).toBeVisible();
  await send.getByLabel('Frist for uttalelser').fill(deadline);
  await send.getByRole('button', { name: 'Send på høring' }).click();
  await expect(teams.tab.getByText(`På høring til og med 1. februar ${year}.`)).toBeVisible();
  await teams.page.context().close();
});

test('organisations state what they think; nobody reads the others before the deadline', async ({
  browser,
}) => {
  for (const [user, organisation, text] of [
    ['representative-fosen', 'Fosen', 'Vi støtter planen.'],
    ['partner-ntnu', 'NTNU', 'Skriv mer om lærerutdanning.'],
  ] as const) {
    const teams = await openPage(browser, user, 'Fylkesplan');
    await expect(teams.heading(newTitle)).toBeVisible();
    await expect(teams.heading(`Uttalelse fra ${organisation}`)).toBeVisible();
    await teams.tab.getByLabel('Hva mener dere om planen?').fill(text);
    await teams.button('Send uttalelsen').click();
    await expect(teams.tab.getByText(/^Sendt av .*\.$/)).toBeVisible();
    await expect(teams.tab.getByText('Vi støtter planen.')).toHaveCount(user === 'partner-ntnu' ? 0 : 1);
    if (user === 'partner-ntnu') await leaveScreen(teams, 'fylkesplan-hoering');
    await teams.page.context().close();
  }
});

test('the county governor sums up, changes the text and records the adoption', async ({ browser }) => {
  const teams = await openPage(browser, 'governor', 'Fylkesplan');
  await expect(teams.button('Avslutt høringen')).toHaveAttribute('aria-disabled', 'true');
  await teams.travelTo(`${year}-02-02`);
  await teams.goTo('Fylkesplan');
  await teams.button('Avslutt høringen').click();
  await teams.dialog('Avslutte høringen?').getByRole('button', { name: 'Avslutt høringen' }).click();
  await expect(teams.tab.getByText('Høringen er avsluttet. Planen er ikke vedtatt.')).toBeVisible();
  await expect(teams.button('Registrer vedtaket')).toHaveAttribute('aria-disabled', 'true');

  await teams.tab.getByLabel('Svar på uttalelsen fra NTNU').fill('Tatt med i målene.');
  await teams.tab.getByLabel('Oppsummering', { exact: true }).fill('Begge støtter planen.');
  await teams.tab.getByLabel('Tekst', { exact: false }).last().fill('Alle er med, lærerutdanningen også.');
  await teams.button('Lagre').click();
  await expect(teams.tab.getByText('Lagret.', { exact: true })).toBeVisible();
  await leaveScreen(teams, 'fylkesplan-oppsummering');
  await isAccessible(teams, 'the county plan after its hearing');
  await teams.button('Registrer vedtaket').click();
  const adopt = teams.dialog('Samarbeidsforum har vedtatt planen');
  await adopt.getByRole('button', { name: 'Registrer vedtaket' }).click();
  await expect(adopt.getByText('Skriv hva som ble endret')).toBeVisible();
  await adopt.getByLabel('Saksnummer').fill('3/27');
  await adopt.getByLabel('Hva ble endret etter høringen?').fill('Lærerutdanningen er tatt med.');
  await adopt.getByRole('button', { name: 'Registrer vedtaket' }).click();
  await expect(teams.tab.getByText(`Vedtatt av samarbeidsforum 2. februar ${year}. Sak 3/27.`)).toBeVisible();
  await expect(teams.heading('Mål (endret)')).toBeVisible();
  await expect(teams.tab.getByText('Tatt med i målene.')).toBeVisible();
  await teams.tab.getByRole('link', { name: 'Versjoner' }).click();
  await expect(teams.row(/^Versjon 5 /)).toContainText('Vedtatt');
  await leaveScreen(teams, 'fylkesplan-versjoner');
  await teams.page.context().close();
});

test('a revision leaves the adopted plan in force, and both can be read while it is made', async ({
  browser,
}) => {
  const teams = await openPage(browser, 'governor', 'Fylkesplan');
  await teams.button('Begynn revisjon').click();
  const revise = teams.dialog('Begynne en ny versjon av planen?');
  await revise.getByLabel('Hvorfor skal planen revideres?').fill('Ny ordning.');
  await revise.getByRole('button', { name: 'Begynn revisjon' }).click();
  await expect(teams.tab.getByText('Planen revideres')).toBeVisible();
  await teams.tab.getByLabel('Tittel på planen').fill('Revidert plan');
  await teams.button('Lagre').click();
  await expect(teams.heading('Revidert plan')).toBeVisible();
  await teams.tab.getByRole('link', { name: 'Les planen som gjelder nå' }).click();
  await expect(teams.heading(newTitle)).toBeVisible();
  await teams.tab.getByRole('link', { name: 'Tilbake til den nye planen' }).click();
  await expect(teams.heading('Revidert plan')).toBeVisible();
  await teams.page.context().close();

  const reader = await openPage(browser, 'owner-osen', 'Fylkesplan');
  await expect(reader.heading(newTitle)).toBeVisible();
  await expect(reader.tab.getByText('Vedtatt av samarbeidsforum')).toBeVisible();
  await reader.page.context().close();
});

test('an owner writes for a school in the frame, and shares the plan', async ({ browser }) => {
  const teams = await openPage(browser, 'owner-osen', 'Skoleplaner');
  await expect(teams.tab.getByText('Skoler logger ikke inn selv.')).toBeVisible();
  await teams.button('Ny skoleplan').click();
  const begin = teams.dialog('Ny skoleplan');
  await begin.getByLabel('Skole').fill('Skolen ved havet');
  await begin.getByLabel('Tidsperiode').fill('snart');
  await begin.getByRole('button', { name: 'Begynn' }).click();
  await expect(begin.getByText('Skriv en tidsperiode')).toBeVisible();
  await begin.getByLabel('Tidsperiode').fill('høst 26 – vår 28');
  await begin.getByRole('button', { name: 'Begynn' }).click();
  await expect(teams.heading('Skolen ved havet, høst 26 – vår 28')).toBeVisible();
  await expect(teams.button('Del planen')).toHaveAttribute('aria-disabled', 'true');
  await teams.tab.getByRole('textbox', { name: '2. Mål' }).fill('Alle leser.');
  await teams.button('Lagre').click();
  await expect(teams.tab.getByText('Versjon 2,')).toBeVisible();
  await leaveScreen(teams, 'skoleplan-utkast');
  await isAccessible(teams, 'a school plan while it is written');
  await teams.button('Del planen').click();
  await teams.dialog('Dele planen?').getByRole('button', { name: 'Del planen' }).click();
  await expect(teams.tab.getByText('Delt med nettverket og UH-partneren.')).toBeVisible();

  await teams.tab.getByRole('textbox', { name: '3. Tiltak' }).fill('Lesetid.');
  await teams.button('Lagre ny versjon').click();
  await expect(teams.tab.getByText('Skriv hvorfor.')).toBeVisible();
  await teams.tab.getByLabel('Hvorfor endres planen?').fill('Etter foreldremøtet.');
  await teams.button('Lagre ny versjon').click();
  await expect(teams.tab.getByText('Versjon 4,')).toBeVisible();
  await teams.page.context().close();
});

test('the partner reads it, compares versions and has it as a Word file; another network does not', async ({
  browser,
}) => {
  const teams = await openPage(browser, 'partner-dmmh', 'Skoleplaner');
  await expect(teams.row(/^Eksempelskolen i Ørland/)).toBeVisible();
  await leaveScreen(teams, 'skoleplaner');
  await teams.tab.getByRole('link', { name: 'Skolen ved havet' }).click();
  await expect(teams.tab.getByText('Lesetid.')).toBeVisible();
  await expect(teams.tab.getByRole('textbox')).toHaveCount(0);
  const downloading = teams.page.waitForEvent('download');
  await teams.button('Last ned som Word').click();
  expect((await downloading).suggestedFilename()).toBe('Skoleplan Skolen ved havet høst 26 – vår 28.docx');
  await teams.tab.getByRole('link', { name: 'Versjoner' }).click();
  await expect(teams.row(/^Versjon 4 /)).toContainText('Etter foreldremøtet.');
  await expect(teams.heading('3. Tiltak (ny)')).toBeVisible();
  const address = await teams.tab.locator('body').evaluate(() => location.pathname + location.search);
  await teams.page.context().close();

  const other = await openPage(browser, 'coordinator-gauldal', 'Skoleplaner');
  await expect(other.heading('Ingen skoleplaner ennå')).toBeVisible();
  await other.tab.locator('body').evaluate((_, to) => history.pushState(null, '', to), address);
  await expect(other.tab.getByText('Dette gjelder et annet nettverk enn ditt.').first()).toBeVisible();
  await other.page.context().close();
});

test('both pages fit a phone and are readable in the dark', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const teams = await openLocalTeams(await context.newPage(), county.address, {
    user: 'owner-osen',
    look: 'Mørkt',
  });
  for (const page of ['Fylkesplan', 'Skoleplaner']) {
    await teams.goTo(page);
    await doesNotScrollSideways(teams, page);
    await leaveScreen(teams, `telefon-${page.toLowerCase()}`);
  }
  await teams.tab.getByRole('link', { name: 'Skolen ved havet' }).click();
  await expect(teams.tab.getByRole('textbox', { name: '2. Mål' })).toBeVisible();
  await doesNotScrollSideways(teams, 'Skoleplan');
  await leaveScreen(teams, 'telefon-skoleplan');
  await context.close();
});
