import { type Browser, expect, test } from '@playwright/test';
import { type County, openCounty } from './support/county.ts';
import { type LocalTeams, openLocalTeams } from './support/local-teams.ts';

/* The register in the browser: an owner moves, a network is renamed, people change roles, and a scheme is made. */
test.describe.configure({ mode: 'serial' });

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
});
test.afterAll(() => county.close());

async function openRegister(browser: Browser, user: string, view?: string): Promise<LocalTeams> {
  const page = await (await browser.newContext()).newPage();
  const teams = await openLocalTeams(page, county.address, { user });
  await teams.goTo('Register');
  await expect(teams.heading('Register')).toBeVisible();
  if (view) await teams.tab.getByRole('link', { name: view, exact: true }).click();
  return teams;
}

const networksOf = (teams: LocalTeams) => teams.tab.getByRole('region', { name: 'Nettverk', exact: true });

test('the county governor moves an owner, and each day shows the network of that day', async ({
  browser,
}) => {
  const teams = await openRegister(browser, 'governor');
  const row = (name: RegExp) => networksOf(teams).getByRole('row', { name });
  await expect(row(/^Innherred/)).toContainText('Snåase – Snåsa');
  await teams.tab.getByLabel('Finn eier').fill('snåsa');
  await expect(teams.tab.getByText('2 eiere')).toBeVisible();
  await teams.button('Endre Snåase – Snåsa').click();
  const dialog = teams.dialog('Eieren Snåase – Snåsa');
  await dialog.getByRole('button', { name: 'Legg til nettverk' }).click();
  await dialog.getByRole('button', { name: 'Legg til nettverk' }).click();
  await dialog
    .getByLabel(/^Nettverk/)
    .nth(2)
    .selectOption('Indre Namdal');
  // With the keyboard: when the row in the middle is gone, the one after it has kept what was chosen, and has the focus.
  await dialog.getByRole('button', { name: 'Fjern linje 2' }).press('Enter');
  await expect(dialog.getByLabel(/^Nettverk/)).toHaveCount(2);
  await expect(dialog.getByRole('button', { name: 'Fjern linje 2' })).toBeFocused();
  await dialog.getByLabel('Fra og med').nth(1).fill('2026-08-01');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(
    dialog.getByText(/^Eieren er i «Innherred» og «Indre Namdal» på samme tid\./).first(),
  ).toBeVisible();
  await dialog.getByLabel('Til og med').nth(0).fill('2026-07-31');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog).toHaveCount(0);

  await teams.tab.getByLabel('Vis registeret per').fill('2026-07-31');
  await expect(row(/^Innherred/)).toContainText('Snåase – Snåsa');
  await teams.tab.getByLabel('Vis registeret per').fill('2026-08-01');
  await expect(row(/^Indre Namdal/)).toContainText('Snåase – Snåsa');
  await expect(row(/^Innherred/)).not.toContainText('Snåase – Snåsa');
  await teams.page.context().close();
});

test('of two who change a network, the later one is told, and nothing typed is lost', async ({ browser }) => {
  const first = await openRegister(browser, 'governor');
  const second = await openRegister(browser, 'governor');
  await first.button('Endre Fosen').click();
  const mine = first.dialog('Nettverket Fosen');
  await mine.getByLabel('Merknad').fill('Min merknad.');

  await second.button('Endre Fosen').click();
  const theirs = second.dialog('Nettverket Fosen');
  await theirs.getByLabel(/^Navn/).fill('Fosenhalvøya');
  await theirs.getByRole('button', { name: 'Lagre' }).click();
  await expect(theirs).toHaveCount(0);
  await expect(second.row(/^Fosenhalvøya/)).toContainText('Het Fosen til');

  await mine.getByRole('button', { name: 'Lagre' }).click();
  const dialog = first.dialog(/^Nettverket Fosen/);
  await expect(dialog.getByText('Noen har lagret før deg')).toBeVisible();
  await expect(dialog.getByLabel('Merknad')).toHaveValue('Min merknad.');
  await dialog.getByRole('button', { name: 'Se den nye versjonen' }).click();
  await expect(dialog.getByLabel(/^Navn/)).toHaveValue('Fosenhalvøya');
  await dialog.getByRole('button', { name: 'Forkast mitt og bruk den nye' }).click();
  await dialog.getByLabel('Merknad').fill('Min merknad.');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(first.row(/^Fosenhalvøya/)).toContainText('Min merknad.');
  await first.page.context().close();
  await second.page.context().close();
});

test('a coordinator registers somebody in the own network, and gives nobody a seat', async ({ browser }) => {
  const teams = await openRegister(browser, 'coordinator-gauldal', 'Personer');
  await expect(teams.row(/^Representant, Gauldal/)).toContainText('@');
  await teams.tab.getByLabel('Nettverk').selectOption('Innherred');
  await expect(teams.row(/^Representant, Innherred/)).not.toContainText('@');
  await expect(teams.button('Endre Representant, Innherred')).toHaveCount(0);
  await teams.tab.getByLabel('Nettverk').selectOption('Gauldal');

  await teams.button('Ny person').click();
  const dialog = teams.dialog('Ny person');
  await dialog.getByLabel(/^Objekt-ID i Entra/).fill('coordinator-gauldal');
  await dialog.getByLabel(/^Vises som/).fill('Eier 2, Røros');
  await dialog.getByRole('button', { name: 'Legg til rolle' }).click();
  await expect(dialog.getByLabel('Rolle', { exact: true }).locator('option')).toHaveText([
    'Koordinator',
    'Eier',
  ]);
  await dialog.getByLabel('Rolle', { exact: true }).selectOption('Eier');
  await dialog.getByLabel('Eier', { exact: true }).selectOption('Røros – Rosse');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog.getByText('Denne ID-en er registrert fra før.')).toBeVisible();
  await dialog.getByLabel(/^Objekt-ID i Entra/).fill('0b7e0000-0000-4000-8000-000000000001');
  await dialog.getByLabel('E-post').fill('ikke en adresse');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog.getByText('Skriv adressen slik: navn@eksempel.no.')).toBeVisible();
  await dialog.getByLabel('E-post').fill('eier2@eksempel.example');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(teams.row(/^Eier 2, Røros/)).toContainText('Eier · Røros – Rosse · Gauldal');
  await teams.page.context().close();
});

test('the county governor registers a group outside the networks, and its coordinator begins its plan', async ({
  browser,
}) => {
  const teams = await openRegister(browser, 'governor', 'Nettverk og eiere');
  await expect(teams.row(/^PPT-ledernettverket/)).toContainText('Er ikke et av kompetansenettverkene');
  await teams.button('Ny gruppe').click();
  const group = teams.dialog('Ny gruppe');
  await group.getByRole('button', { name: 'Lagre' }).click();
  await expect(group.getByText('Må fylles ut.').first()).toBeVisible();
  await group.getByLabel(/^Navn/).fill('Rådgivernettverket');
  await group.getByRole('button', { name: 'Lagre' }).click();
  await expect(group).toHaveCount(0);
  await expect(teams.row(/^Rådgivernettverket/)).toBeVisible();

  await teams.tab.getByRole('link', { name: 'Personer' }).click();
  await teams.tab.getByLabel('Nettverk', { exact: true }).selectOption('PPT-ledernettverket');
  await teams.button('Endre PPT-leder, Fosen').click();
  const person = teams.dialog('Personen PPT-leder, Fosen');
  await person.getByLabel('Rolle', { exact: true }).selectOption('Gruppekoordinator');
  await person.getByRole('checkbox', { name: 'Rådgivernettverket' }).check();
  await person.getByRole('checkbox', { name: 'PPT-ledernettverket' }).uncheck();
  await person.getByRole('button', { name: 'Lagre' }).click();
  await expect(person).toHaveCount(0);

  await teams.become('PPT-leder, Fosen');
  await teams.goTo('Plan');
  await teams.button('Begynn på planen').click();
  const begin = teams.dialog('Tittel og år');
  await begin.getByLabel(/^Tittel/).fill('Plan for gruppa');
  await begin.getByRole('button', { name: 'Ferdig' }).click();
  await expect(teams.heading('Plan for gruppa')).toBeVisible();
  await expect(teams.button('Rediger planen')).toBeEnabled();
  await teams.page.context().close();
});

test('the county governor makes a scheme without code, and is told what it lacks', async ({ browser }) => {
  const teams = await openRegister(browser, 'governor', 'Ordninger');
  await expect(teams.row(/^Desentralisert ordning/)).toContainText(/30\s%/);
  await teams.button('Ny ordning').click();
  const dialog = teams.dialog('Ny ordning');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog.getByText('Legg til minst ett kriterium.').first()).toBeVisible();
  await dialog.getByLabel(/^Navn på bokmål/).fill('Lokal ordning');
  for (const label of ['Formål på bokmål', 'Formål på nynorsk', 'Hjemmel på bokmål', 'Hjemmel på nynorsk'])
    await dialog.getByLabel(new RegExp(`^${label}`)).fill('Lokalt arbeid.');
  await dialog.getByRole('button', { name: 'Legg til kriterium' }).click();
  await dialog.getByLabel(/^Kriterium 1/).fill('Tiltaket svarer på et behov.');
  await dialog.getByLabel('Dag', { exact: true }).first().selectOption('20.');
  await dialog.getByRole('button', { name: 'Lagre' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(teams.row(/^Lokal ordning/)).toContainText('20. februar, samme år');
  await teams.page.context().close();
});

test('others read the register, and change nothing', async ({ browser }) => {
  const teams = await openRegister(browser, 'statped');
  await expect(networksOf(teams).getByRole('row', { name: /^Innherred/ })).toBeVisible();
  await expect(teams.button(/^(?:Endre|Ny)/)).toHaveCount(0);
  await teams.page.context().close();
});

test('the county governor takes counts in from a file, and the key rests on them', async ({ browser }) => {
  const teams = await openRegister(browser, 'governor');
  const { tab } = teams;
  await teams.goTo('Elevtall og barnetall');
  await expect(teams.row(/^Fosen/)).toContainText(/2.200.*1.100/);
  await expect(tab.getByText('Eksempeltall.')).toBeVisible();
  await tab.locator('input[type=file]').setInputFiles({
    name: 'tall.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('ikke en arbeidsbok'),
  });
  await expect(tab.getByText(/^Filen er ikke en Excel-arbeidsbok/)).toBeVisible();

  const rows = [
    ['Elever og barn per 1. oktober'],
    ['Kommunenr.', 'Kommune', 'Elever', 'Barn'],
    ['5015', 'Ørland (-2019)', '600', '300'],
    ['5017', 'Bjugn (-2019)', '5\u00A0018', '-'],
    ['5020', 'Osen', '80', ':'],
    ['', 'Åfjord', '500', '200'],
    ['', 'I alt', '6 198', '500'],
  ];
  await tab.locator('input[type=file]').setInputFiles({
    name: 'tall.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.map((cells) => cells.join(';')).join('\r\n'), 'latin1'),
  });
  await expect(teams.row(/^5017 Bjugn/)).toContainText(/5.018.*Legges sammen med rad 3/);
  await expect(teams.row(/^Åfjord 6/)).toContainText('Venter på deg');
  await tab.getByLabel('Kilde', { exact: true }).fill('GSI og BASIL');
  await tab.getByLabel('Tallene gjelder per').fill('2026-10-01');
  await teams.button('Godta alle forslag (1)').click();
  await expect(teams.row(/^Åfjord 6/)).toContainText('Endres');
  await teams.button('Ta inn tallene').click();
  await expect(tab.getByText('Tallene er tatt inn.')).toBeVisible();
  await expect(teams.row(/^Fosen/)).toContainText(/6.998.*900.*Osen, barn: skjermet i kilden, utelatt/);

  await teams.button('Sett anslag for Osen, barn').click();
  const dialog = teams.dialog('Anslag for Osen');
  await dialog.getByLabel('Barn, antall').fill('40');
  await dialog.getByLabel('Grunnlag').fill('Som året før');
  await dialog.getByRole('button', { name: 'Lagre anslaget' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(teams.row(/^Fosen/)).toContainText(/6.998.*940.*anslått til 40/);

  await teams.goTo('Oversikt');
  await teams.button('Klargjør ny runde').click();
  const round = teams.dialog('Klargjør ny runde');
  await round.getByLabel('Kalenderår').fill(String(new Date().getUTCFullYear() + 2));
  await round.getByRole('button', { name: 'Klargjør' }).click();
  await expect(round).toHaveCount(0);
  await tab.getByRole('link', { name: 'Vedta fordelingsnøkkelen' }).click();
  const byHand = tab.getByText(/Kilden har 6.998|^Ingen av tallene er de som er tatt inn/);
  await expect(byHand).toBeVisible();
  await tab.getByRole('button', { name: /^Hent tall for/ }).click();
  // The network has another name by now: see above.
  const inKey = (what: string) => tab.getByLabel(new RegExp(`^${what}, Fosen`));
  await expect(inKey('Elever')).toHaveValue(/^6.998$/);
  await expect(inKey('Barn')).toHaveValue('940');
  await expect(tab.getByText(/barn: Osen er skjermet i kilden\. Anslått til 40\./)).toBeVisible();
  await expect(tab.getByLabel('Kilde for tallene')).toHaveValue(/GSI og BASIL per 1\. oktober 2026$/);
  await expect(byHand).toHaveCount(0);
  await expect(tab.getByText(/^Alle tallene er de som er tatt inn fra kilden for/)).toBeVisible();
  await teams.page.context().close();
});
