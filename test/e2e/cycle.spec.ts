import { type Browser, expect, test } from '@playwright/test';
import { type County, openCounty } from './support/county.ts';
import { isAccessible } from './support/accessible.ts';
import { type LocalTeams, openLocalTeams } from './support/local-teams.ts';

/* The annual cycle, read by many and changed by those whose it is, and the calendar that follows it. */
test.describe.configure({ mode: 'serial' });

const DAY = '2027-01-20';

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
});
test.afterAll(() => county.close());

async function openCycle(browser: Browser, user: string): Promise<LocalTeams> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  const teams = await openLocalTeams(page, county.address, { user });
  await teams.travelTo(DAY);
  await teams.goTo('Årshjul');
  await expect(teams.tab.getByText('Frister, møter og milepæler i 2027')).toBeVisible();
  return teams;
}

function line(teams: LocalTeams, title: string | RegExp) {
  return teams.tab.getByRole('listitem').filter({ hasText: title });
}

function marks(teams: LocalTeams) {
  return teams.tab.getByRole('navigation', { name: 'Årshjulet for 2027' }).getByRole('link');
}

test('the wheel shows what the list says, and leads to it by keyboard', async ({ browser }) => {
  const teams = await openCycle(browser, 'coordinator-fosen');
  const titles = await teams.tab.locator('main ol > li').count();
  await expect(marks(teams)).toHaveCount(titles);

  await marks(teams).first().focus();
  await teams.page.keyboard.press('End');
  await expect(marks(teams).last()).toBeFocused();
  await expect(marks(teams).last()).toHaveAccessibleName(/desember 2027: Eventuelle behovsmeldinger/);
  await expect(teams.tab.locator('figcaption')).toContainText('Eventuelle behovsmeldinger');
  await teams.page.keyboard.press('Enter');
  await expect(line(teams, 'Eventuelle behovsmeldinger')).toBeFocused();
  await teams.page.context().close();
});

test('a deadline on a weekend says so, and stays where it is', async ({ browser }) => {
  const teams = await openCycle(browser, 'coordinator-fosen');
  await teams.tab.getByLabel('År', { exact: true }).selectOption('2026');
  const deadline = line(teams, 'Frist for innsending av kompetansenettverkets beslutningsgrunnlag');
  await expect(deadline).toContainText('søndag 1. februar 2026');
  await expect(deadline).toContainText('Søndag. Fristen er ikke flyttet.');
  await teams.page.context().close();
});

test('a gathering stands in the year of a network that takes part, and leads to its measure', async ({
  browser,
}) => {
  const teams = await openCycle(browser, 'coordinator-gauldal');
  await teams.tab.getByLabel('Vis').selectOption({ label: 'Bare eget for Gauldal' });
  const gathering = line(teams, 'Inkluderende praksis').first();
  await expect(gathering).toContainText('Samling i fellestiltak');
  await gathering.getByRole('link', { name: 'Åpne fellestiltaket' }).click();
  await expect(teams.heading('Inkluderende praksis i barnehager og skoler')).toBeVisible();
  await teams.page.context().close();
});

test('one looks at a track, at what concerns oneself, or at the network’s own', async ({ browser }) => {
  const teams = await openCycle(browser, 'coordinator-fosen');
  await teams.tab.getByLabel('Vis').selectOption({ label: 'Bare eget for Fosen' });
  await expect(teams.tab.locator('main ol > li')).toHaveCount(3);
  await teams.tab.getByLabel('Spor').selectOption({ label: 'Skoler' });
  await expect(teams.tab.locator('main ol > li')).toHaveCount(1);
  await teams.tab.getByLabel('Spor').selectOption({ label: 'Samarbeidsforum' });
  await expect(teams.heading('Ingenting å vise')).toBeVisible();
  await teams.page.context().close();
});

test('a network changes its own lines and not the county’s, and is told what cannot be', async ({
  browser,
}) => {
  const teams = await openCycle(browser, 'coordinator-fosen');
  await expect(line(teams, 'Tilsagnsbrev fra Statsforvalteren')).toBeVisible();
  await expect(line(teams, 'Tilsagnsbrev fra Statsforvalteren').getByRole('button')).toHaveCount(0);

  await teams.button('Legg til').click();
  const dialog = teams.dialog('Ny linje i årshjulet');
  await dialog.getByLabel('Slik er tidspunktet').selectOption('range');
  await dialog.getByRole('textbox', { name: 'Første dag' }).fill('31');
  await dialog.getByLabel('Måned for første dag').selectOption('april');
  await dialog.getByRole('textbox', { name: 'Siste dag' }).fill('2');
  await dialog.getByLabel('Måned for siste dag').selectOption('mars');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog.getByText('Må fylles ut.')).toBeVisible();
  await expect(dialog.getByText('Denne dagen finnes ikke. Velg en annen.')).toBeVisible();
  await expect(dialog.getByText('Siste dag er før første dag. Bytt om på dem.')).toBeVisible();

  await dialog.getByLabel('Hva skjer?').fill('Fagdag, «alle med»; <b>Rissa</b>');
  await dialog.getByRole('textbox', { name: 'Første dag' }).fill('28');
  await dialog.getByRole('textbox', { name: 'Siste dag' }).fill('29');
  await dialog.getByLabel('Måned for siste dag').selectOption('april');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(line(teams, 'Fagdag, «alle med»; <b>Rissa</b>')).toContainText('28.–29. april 2027');
  await teams.page.context().close();
});

test('two who change the same line do not overwrite each other unasked', async ({ browser }) => {
  const one = await openCycle(browser, 'coordinator-fosen');
  const other = await openCycle(browser, 'representative-fosen');
  for (const teams of [one, other]) {
    await line(teams, 'Fagdag')
      .getByRole('button', { name: /^Endre/ })
      .click();
    await expect(teams.dialog('Endre linja').getByLabel('Hva skjer?')).toHaveValue(/^Fagdag/);
  }
  await other.dialog('Endre linja').getByLabel('Hva skjer?').fill('Fagdag for barnehagene');
  await other.dialog('Endre linja').getByRole('button', { name: 'Lagre' }).click();
  await expect(line(other, 'Fagdag for barnehagene')).toBeVisible();

  const dialog = one.dialog('Endre linja');
  await dialog.getByLabel('Hva skjer?').fill('Fagdag for skolene');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog.getByText('Noen har lagret før deg')).toBeVisible();
  await dialog.getByRole('button', { name: 'Se den nye versjonen' }).click();
  await expect(dialog.getByLabel('Hva skjer?')).toHaveValue('Fagdag for barnehagene');
  await dialog.getByRole('button', { name: 'Tilbake til mitt' }).click();
  await expect(dialog.getByLabel('Hva skjer?')).toHaveValue('Fagdag for skolene');
  await dialog.getByRole('button', { name: 'Behold mitt og lagre over' }).click();
  await expect(line(one, 'Fagdag for skolene')).toBeVisible();
  await one.page.context().close();
  await other.page.context().close();
});

test('the county governor sets another time for one year', async ({ browser }) => {
  const teams = await openCycle(browser, 'governor');
  const meeting = line(teams, 'Gjennomgang av rapportering');
  await meeting.getByRole('button', { name: /^Endre/ }).click();
  const dialog = teams.dialog('Endre linja');
  const special = dialog.getByRole('group', { name: 'Når i 2027' });
  await special.getByRole('textbox', { name: 'Første dag' }).fill('15');
  await special.getByRole('textbox', { name: 'Siste dag' }).fill('16');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(meeting).toContainText('15.–16. september 2027');
  await teams.tab.getByLabel('År', { exact: true }).selectOption('2028');
  await expect(meeting).toContainText('medio september 2028');
  await teams.page.context().close();
});

test('the calendar follows, at an address that is shown once and can be made anew', async ({ browser }) => {
  const teams = await openCycle(browser, 'coordinator-fosen');
  await teams.button('Få det i kalenderen din').click();
  const dialog = teams.dialog('Årshjulet i kalenderen din');
  await dialog.getByRole('button', { name: 'Lag adresse' }).click();
  const first = await dialog.getByLabel('Adressen din').inputValue();
  const calendar = await teams.page.request.get(first);
  expect(calendar.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect((await calendar.text()).replaceAll('\r\n ', '')).toContain('SUMMARY:Fagdag for skolene (Fosen)');
  await dialog.getByRole('button', { name: 'Lukk' }).click();

  await teams.button('Få det i kalenderen din').click();
  await expect(dialog.getByText(/^Du fikk en adresse 20\. januar 2027/)).toBeVisible();
  await expect(dialog.getByLabel('Adressen din')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Lag ny adresse' }).click();
  const sure = teams.dialog('Lage ny adresse?');
  await expect(sure.getByText(/^Den gamle adressen slutter å virke/)).toBeVisible();
  await sure.getByRole('button', { name: 'Lag ny adresse' }).click();
  const second = await dialog.getByLabel('Adressen din').inputValue();
  expect((await teams.page.request.get(first)).status()).toBe(404);
  expect((await teams.page.request.get(second)).status()).toBe(200);
  await teams.page.context().close();
});

test('a line is changed by everybody, in every look and at both widths', async ({ browser }) => {
  test.setTimeout(180_000);
  const teams = await openCycle(browser, 'governor');
  await line(teams, 'Gjennomgang av rapportering')
    .getByRole('button', { name: /^Endre/ })
    .click();
  await expect(teams.dialog('Endre linja').getByLabel('Hva skjer?')).toBeVisible();
  await isAccessible(teams, 'the dialog of a line');
  await teams.dialog('Endre linja').getByRole('button', { name: 'Avbryt' }).click();
  await teams.button('Få det i kalenderen din').click();
  await isAccessible(teams, 'the calendar address');
  await teams.page.context().close();
});
