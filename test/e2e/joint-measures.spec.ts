import { type Browser, expect, test } from '@playwright/test';
import { type County, openCounty } from './support/county.ts';
import { type LocalTeams, openLocalTeams } from './support/local-teams.ts';

/* A joint measure in the browser: who carries it changes it, a network joins, an owner asks, and the basis names it. */
test.describe.configure({ mode: 'serial' });

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
});
test.afterAll(() => county.close());

async function openPage(browser: Browser, user: string, name = 'Fellestiltak'): Promise<LocalTeams> {
  const page = await (await browser.newContext()).newPage();
  const teams = await openLocalTeams(page, county.address, { user });
  await teams.goTo(name);
  return teams;
}
async function openMeasure(browser: Browser, user: string): Promise<LocalTeams> {
  const teams = await openPage(browser, user);
  await teams.tab.getByRole('link', { name: 'Inkluderende praksis i barnehager og skoler' }).click();
  await expect(teams.heading('Pulje 1')).toBeVisible();
  return teams;
}
const places = (teams: LocalTeams, cohort: string) => teams.tab.getByRole('region', { name: cohort });

test('a network that asks for too many places is told how many are left and which cohort has room', async ({
  browser,
}) => {
  const teams = await openMeasure(browser, 'coordinator-fosen');
  await expect(places(teams, 'Pulje 1')).toContainText('26 av 30 plasser er tatt, 4 ledige.');
  await teams.button('Meld på nettverket til Pulje 1').click();
  const dialog = teams.dialog('Melde på nettverket til Pulje 1?');
  await dialog.getByRole('button', { name: 'Meld på', exact: true }).click();
  await expect(dialog.getByText('Må fylles ut.').first()).toBeVisible();
  await dialog
    .getByLabel('Spor')
    .selectOption('Barnets stemme – for å forstå og utvikle inkluderende praksiser');
  await dialog.getByLabel('PPT').fill('5');
  await dialog.getByRole('button', { name: 'Meld på', exact: true }).click();
  await expect(
    dialog.getByText('«Pulje 1» har bare 4 ledige plasser. «Pulje 2» har plass til dere.'),
  ).toBeVisible();
  await expect(dialog.getByLabel('PPT')).toHaveValue('5');

  await dialog.getByLabel('PPT').fill('3');
  await dialog.getByRole('button', { name: 'Meld på', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(places(teams, 'Pulje 1')).toContainText('29 av 30 plasser er tatt, 1 ledig.');
  await teams.page.context().close();
});

test('an owner that has asked is declined where there is no room left, and sees why', async ({ browser }) => {
  const teams = await openMeasure(browser, 'partner-dmmh');
  await teams.button('Svar Ørland (Fosen)').click();
  const dialog = teams.dialog('Svare Ørland (Fosen)?');
  await dialog.getByRole('button', { name: 'Send svaret' }).click();
  await expect(dialog.getByText('«Pulje 1» har bare 1 ledig plass.')).toBeVisible();
  await dialog.getByLabel('Svar').selectOption('Nei');
  await dialog.getByLabel('Hvorfor ikke?').fill('Puljen er full. Spør om plass i pulje 2.');
  await dialog.getByRole('button', { name: 'Send svaret' }).click();
  await expect(dialog).toHaveCount(0);
  await teams.page.context().close();

  const owner = await openMeasure(browser, 'owner-orland');
  await expect(owner.row(/^Ørland \(Fosen\)/)).toContainText('Fikk nei');
  await expect(owner.row(/^Ørland \(Fosen\)/)).toContainText('Spør om plass i pulje 2.');
  await owner.button('Spør om plass i Pulje 2').click();
  const asking = owner.dialog('Spørre om plass i Pulje 2?');
  await asking.getByLabel('Spor').selectOption({ index: 1 });
  await asking.getByLabel('Skole').fill('2');
  await asking.getByRole('button', { name: 'Spør om plass' }).click();
  await expect(asking).toHaveCount(0);
  await expect(places(owner, 'Pulje 2').getByRole('row', { name: /^Ørland/ })).toContainText(
    'Har spurt om plass',
  );
  await owner.page.context().close();
});

test('two who change the same cohort see each other, and nothing typed is lost', async ({ browser }) => {
  const first = await openMeasure(browser, 'governor');
  const second = await openMeasure(browser, 'partner-nord');
  for (const teams of [first, second]) await teams.button('Endre Pulje 2').click();
  const theirs = first.dialog('Endre Pulje 2');
  const mine = second.dialog('Endre Pulje 2');
  await theirs.getByLabel('Plasser').fill('50');
  await theirs.getByRole('button', { name: 'Lagre' }).click();
  await expect(theirs).toHaveCount(0);

  await mine.getByLabel('Plasser').fill('60');
  await mine.getByRole('button', { name: 'Lagre' }).click();
  await expect(mine.getByText('Noen har lagret før deg')).toBeVisible();
  await mine.getByRole('button', { name: 'Se den nye versjonen' }).click();
  await expect(mine.getByLabel('Plasser')).toHaveValue('50');
  await mine.getByRole('button', { name: 'Tilbake til mitt' }).click();
  await expect(mine.getByLabel('Plasser')).toHaveValue('60');
  await mine.getByRole('button', { name: 'Behold mitt og lagre over' }).click();
  await expect(mine).toHaveCount(0);
  await expect(places(second, 'Pulje 2')).toContainText('av 60 plasser');
  await first.page.context().close();
  await second.page.context().close();
});

test('the county governor makes a joint measure, and a network leaves a cohort with a reason', async ({
  browser,
}) => {
  const teams = await openPage(browser, 'governor');
  await teams.button('Nytt fellestiltak').click();
  const dialog = teams.dialog('Nytt fellestiltak');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog.getByText('Må fylles ut.').first()).toBeVisible();
  await dialog.getByLabel('Navn').fill('Lesing i alle fag');
  await dialog.getByRole('checkbox', { name: 'NTNU' }).check();
  await dialog
    .getByLabel('Tilskuddsordning')
    .selectOption('Kollektiv kompetanseutvikling i barnehage og grunnskole');
  await dialog.getByRole('button', { name: 'Legg til spor' }).click();
  await dialog.getByLabel('Spor 1', { exact: false }).first().fill('Fagtekster');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(teams.heading('Lesing i alle fag')).toBeVisible();
  await teams.button('Legg til pulje').click();
  const cohort = teams.dialog('Ny pulje');
  await cohort.getByLabel('Navn på puljen').fill('Høstpulja');
  await cohort.getByLabel('Når går den?').fill('snart');
  await cohort.getByRole('button', { name: 'Legg til samling' }).click();
  await cohort.getByLabel('Dato').fill('2027-09-20');
  await cohort.getByLabel('Program').fill('Oppstart');
  await cohort.getByRole('button', { name: 'Lagre' }).click();
  await expect(cohort.getByText('Perioden kan ikke leses.')).toBeVisible();
  await cohort.getByLabel('Når går den?').fill('H-27 – V-28');
  await cohort.getByRole('button', { name: 'Lagre' }).click();
  await expect(places(teams, 'Høstpulja')).toContainText('Åpen. 0 deltakere.');
  await expect(places(teams, 'Høstpulja')).toContainText('20. september 2027');
  await teams.page.context().close();

  const gauldal = await openMeasure(browser, 'coordinator-gauldal');
  await gauldal.button('Meld av Gauldal').click();
  const leaving = gauldal.dialog('Melde av Gauldal?');
  await leaving.getByLabel('Hvorfor?').fill('Vi har ikke kapasitet i år.');
  await leaving.getByRole('button', { name: 'Meld av', exact: true }).click();
  await expect(leaving).toHaveCount(0);
  await expect(gauldal.row(/^Gauldal/)).toContainText('Meldt av');
  await expect(gauldal.row(/^Gauldal/)).toContainText('Vi har ikke kapasitet i år.');
  await gauldal.page.context().close();
});

test('a network chooses tracks in its basis and says how it is anchored', async ({ browser }) => {
  const teams = await openPage(browser, 'coordinator-fosen', 'Grunnlag');
  await teams.tab.getByRole('checkbox', { name: /^Barnets stemme – for å/ }).check();
  await teams.tab.getByLabel('Hvem har vært med, og når?').fill('Drøftet med tillitsvalgte i november.');
  await teams.button('Lagre utkast').click();
  await expect(teams.tab.getByText('Ikke lagret.')).toHaveCount(0);
  await teams.page.context().close();

  const deputy = await openPage(browser, 'deputy-fosen', 'Grunnlag');
  const tracks = deputy.tab.getByRole('region', { name: 'Fellestiltak' });
  await expect(tracks).toContainText('Barnets stemme – for å forstå og utvikle inkluderende praksiser');
  await expect(deputy.tab.getByRole('region', { name: 'Forankring' })).toContainText(
    'Drøftet med tillitsvalgte',
  );
  await tracks.getByRole('link').click();
  await expect(deputy.heading('Inkluderende praksis i barnehager og skoler')).toBeVisible();
  await deputy.page.context().close();
});

test('the county governor puts on record that the forum sent a basis back', async ({ browser }) => {
  const teams = await openPage(browser, 'governor', 'Grunnlag');
  await teams.tab.getByRole('link', { name: 'Gauldal' }).click();
  await teams.button('Send tilbake').click();
  const dialog = teams.dialog(/^Sende tilbake grunnlaget/);
  await dialog.getByLabel('Hvem har bestemt det?').selectOption('Samarbeidsforum');
  await dialog.getByLabel('Begrunnelse').fill('Se på fordelingen mellom tiltakene.');
  await dialog.getByRole('button', { name: 'Send tilbake' }).click();
  await expect(teams.tab.getByText('Samarbeidsforum har sendt grunnlaget tilbake')).toBeVisible();
  await teams.page.context().close();
});

test('a partner sees what all networks ask of each institution, with the way to it', async ({ browser }) => {
  const teams = await openPage(browser, 'partner-ntnu');
  await teams.tab.getByRole('link', { name: 'Hva nettverkene ber UH om' }).click();
  await teams.button('Vis tiltakene for SEPU/HINN').click();
  const asks = teams.tab.getByRole('region', { name: 'Tiltak for SEPU/HINN' });
  await expect(asks.getByRole('row', { name: /Inkluderende praksis.*: Pulje 1/ })).toContainText(
    'Fellestiltak',
  );
  await asks.getByRole('link', { name: 'Fellestiltak' }).first().click();
  await expect(teams.heading('Pulje 1')).toBeVisible();
  await teams.page.context().close();
});
