import { expect, type Page, test } from '@playwright/test';
import { isAccessible } from './support/accessible.ts';
import { type County, openCounty } from './support/county.ts';
import { leaveScreen, type LocalTeams, openLocalTeams } from './support/local-teams.ts';
import { roundByApi } from './support/round-by-api.ts';

/*
 * The forum votes on a recommendation, on screen, by five of those who take part: it does not agree, and then settles it
 * by majority. The steps build on each other, and each leaves a picture.
 */
test.describe.configure({ mode: 'serial' });

const governor = 'Rådgiver, Statsforvalteren';
const round = `kollektiv-kompetanseutvikling-${new Date().getUTCFullYear() + 1}`;

let county: County;
let page: Page;
let teams: LocalTeams;

test.beforeAll(async ({ browser }) => {
  county = await openCounty();
  await roundByApi(county.service, round).writeRecommendation();
  page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  teams = await openLocalTeams(page, county.address);
});
test.afterAll(async () => {
  await page.context().close();
  await county.close();
});

/** Becomes somebody, on the page of the vote. */
async function become(person: string): Promise<void> {
  await teams.become(person);
  await teams.goTo('Avstemning');
}

const says = (words: string | RegExp) => expect(teams.tab.getByText(words).first()).toBeVisible();

test('the county governor opens a vote, and has none', async () => {
  await teams.goTo('Avstemning');
  await says('Ingen avstemning ennå');
  await leaveScreen(teams, 'avstemning-1-ingen');
  await teams.button('Åpne avstemning').click();
  const dialog = teams.dialog('Åpne avstemning om innstillingen');
  await expect(dialog).toContainText('Minst 8 av 16 plasser må stemme.');
  await dialog.getByLabel('Avsluttes av seg selv').fill('2020-01-01T12:00');
  await dialog.getByRole('button', { name: 'Åpne avstemning' }).click();
  await expect(dialog).toContainText('Velg et senere tidspunkt.');
  await dialog.getByLabel('Avsluttes av seg selv').fill('');
  await leaveScreen(teams, 'avstemning-2-apne');
  await dialog.getByRole('button', { name: 'Åpne avstemning' }).click();
  await expect(teams.heading('Avstemning 1')).toBeVisible();
  await expect(teams.tab.getByRole('radio')).toHaveCount(0);
  await says('0 av 16 plasser har stemt.');
});

test('the recommendation stays as it is meanwhile', async () => {
  await teams.goTo('Innstilling');
  await says(/Samarbeidsforum stemmer over innstillingen nå\./);
  await expect(teams.tab.getByRole('textbox')).toHaveCount(0);
  await leaveScreen(teams, 'avstemning-3-innstillingen-er-last');
  await teams.tab.getByRole('link', { name: 'Gå til avstemningen' }).click();
  await expect(teams.heading('Avstemning 1')).toBeVisible();
});

test('a representative votes, and changes the vote', async () => {
  await become('Representant, Fosen');
  await teams.button('Stem').click();
  await says('Velg hva du stemmer.');
  await teams.tab.getByRole('radio', { name: 'Avholdende' }).check();
  await teams.button('Stem').click();
  await says('Stemmen er registrert.');
  await teams.tab.getByRole('radio', { name: 'For', exact: true }).check();
  await teams.button('Endre stemmen').click();
  await says(/^Du har stemt: For, /);
  await says('1 av 16 plasser har stemt.');
  await leaveScreen(teams, 'avstemning-4-representanten-har-stemt');
});

test('a deputy votes only once the representative cannot take part', async () => {
  await become('Vara, Gauldal');
  await says(/^Representanten stemmer\./);
  await expect(teams.tab.getByRole('radio')).toHaveCount(0);

  await become('Representant, Gauldal');
  await teams.button('Jeg kan ikke delta').click();
  await teams.dialog('La varaen stemme?').getByRole('button', { name: 'Meld fraværende' }).click();
  await expect(teams.button('Jeg er til stede likevel')).toBeVisible();

  await become('Vara, Gauldal');
  await teams.tab.getByRole('radio', { name: 'Mot' }).check();
  await teams.button('Stem').click();
  await says('Skriv noen ord her.');
  await teams.tab.getByLabel('Hvorfor stemmer du mot?').fill('Gauldal får for lite til *veiledning* <b>.');
  await teams.button('Stem').click();
  await says(/^Du har stemt: Mot, /);
  await leaveScreen(teams, 'avstemning-5-vara-har-stemt');

  await become('Representant, Gauldal');
  await says('Varaen har stemt og har plassen til avstemningen er over.');
  await expect(teams.button('Jeg er til stede likevel')).toHaveCount(0);
});

test('a member who is disqualified says so, and takes no part', async () => {
  await become('Utviklingspartner, NTNU');
  await teams.button('Jeg er inhabil').click();
  const dialog = teams.dialog('Meld at du er inhabil');
  await dialog.getByRole('button', { name: 'Meld inhabil' }).click();
  await expect(dialog).toContainText('Skriv hvorfor.');
  await dialog.getByLabel('Hvorfor er du inhabil?').fill('NTNU er mottaker av fellestiltaket.');
  await dialog.getByRole('button', { name: 'Meld inhabil' }).click();
  await says('Du er meldt inhabil og deltar ikke i denne saken.');
  await says('Utviklingspartner, NTNU er inhabil: NTNU er mottaker av fellestiltaket.');
  await expect(teams.tab.getByRole('radio')).toHaveCount(0);
  await leaveScreen(teams, 'avstemning-6-inhabil');
});

test('nobody sees how others voted before it is over', async () => {
  await become('Rådgiver, Statped');
  await teams.tab.getByRole('radio', { name: 'For, med merknad' }).check();
  await teams.tab.getByRole('textbox', { name: 'Merknad' }).fill('Veiledning i PPT må med neste år.');
  await teams.button('Stem').click();
  await says('3 av 16 plasser har stemt.');
  await expect(teams.row(/^Gauldal/).first()).toContainText('Har stemt');
  await expect(teams.tab.getByText('Gauldal får for lite')).toHaveCount(0);
  await isAccessible(teams, 'an open vote, for a member');
  await teams.look('Lyst');
  await page.setViewportSize({ width: 360, height: 900 });
  await leaveScreen(teams, 'avstemning-7-telefon');
  await teams.look('Mørkt');
  await leaveScreen(teams, 'avstemning-7-telefon-mork');
  await teams.look('Lyst');
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('the chair puts absence on record, and closes the vote', async () => {
  await become(governor);
  await teams.button('Før i protokollen for Innherred').click();
  const record = teams.dialog('Før i protokollen: Innherred');
  await record.getByRole('button', { name: 'Før i protokollen' }).click();
  await says('Representant, Innherred er fraværende (Innherred).');
  await leaveScreen(teams, 'avstemning-8-lederen');
  await isAccessible(teams, 'an open vote, for the chair');
  await teams.look('Lyst');

  await roundByApi(county.service, round).voteForTheRest(`${round}-vote-1`, { choice: 'approve', words: '' });
  await become(governor);
  await says('14 av 16 plasser har stemt.');
  await teams.button('Avslutt avstemningen').click();
  const dialog = teams.dialog('Avslutte avstemningen?');
  await expect(dialog).toContainText('14 av 16 plasser har stemt.');
  await dialog.getByRole('button', { name: 'Avslutt avstemningen' }).click();
  await says('Forumet ble ikke enig.');
  await says('Åpne en ny avstemning som avgjøres med flertall.');
  await expect(teams.row(/^Gauldal/).first()).toContainText('Gauldal får for lite til *veiledning* <b>.');
  await expect(teams.row(/^Gauldal/).first()).toContainText('Vara, Gauldal');
  await leaveScreen(teams, 'avstemning-9-ikke-enig');
  await isAccessible(teams, 'a closed vote');
  await teams.look('Lyst');
});

test('a recommendation that was not adopted is not delivered, and its dissent stands in it', async () => {
  await teams.goTo('Innstilling');
  await expect(teams.tab.getByLabel('Dissens, ordrett')).toHaveValue(
    'Gauldal: Gauldal får for lite til *veiledning* <b>.\n\nStatped: Veiledning i PPT må med neste år.',
  );
  const deliver = teams.button('Lever innstillingen');
  await expect(deliver).toHaveAccessibleDescription(/Samarbeidsforum ble ikke enig\./);
});

test('a new vote settles it by majority, and the recommendation is delivered', async () => {
  await teams.goTo('Avstemning');
  await teams.button('Åpne avstemning').click();
  const opening = teams.dialog('Åpne avstemning om innstillingen');
  await expect(opening.getByLabel('Avgjøres ved')).toHaveValue('simple-majority');
  await opening.getByRole('button', { name: 'Åpne avstemning' }).click();
  await expect(teams.heading('Avstemning 2')).toBeVisible();

  await become('Representant, Gauldal');
  await teams.tab.getByRole('radio', { name: 'Mot' }).check();
  await teams.tab.getByLabel('Hvorfor stemmer du mot?').fill('Gauldal står ved det.');
  await teams.button('Stem').click();
  await says(/^Du har stemt: Mot, /);
  await roundByApi(county.service, round).voteForTheRest(`${round}-vote-2`, { choice: 'approve', words: '' });

  await become(governor);
  await teams.button('Avslutt avstemningen').click();
  await teams.dialog('Avslutte avstemningen?').getByRole('button', { name: 'Avslutt avstemningen' }).click();
  await says('Innstillingen er vedtatt.');
  await teams.tab.getByRole('button', { name: /^Avstemning 1: Forumet ble ikke enig\./ }).click();
  await says('Statped');
  await leaveScreen(teams, 'avstemning-10-vedtatt');

  await teams.goTo('Innstilling');
  await expect(teams.tab.getByLabel('Dissens, ordrett')).toHaveValue('Gauldal: Gauldal står ved det.');
  await teams.button('Lever innstillingen').click();
  await teams.dialog('Levere innstillingen?').getByRole('button', { name: 'Lever innstillingen' }).click();
  await says(/^Levert statsforvalteren /);
});

test('the county governor changes the forum', async () => {
  await teams.goTo('Avstemning');
  await says('Plassene følger registeret. Ingen har endret dem.');
  await teams.button('Endre samarbeidsforum').click();
  await teams.tab.getByLabel('Avstemningsregel').selectOption('two-thirds');
  await teams.tab.getByLabel('Andel av plassene som må stemme').fill('halvparten');
  await says('Skriv en brøk mellom 0 og 1, for eksempel 1/2.');
  await teams.tab.getByLabel('Andel av plassene som må stemme').fill('2/3');
  await teams.button('Endre Statped').click();
  const seat = teams.dialog('Endre Statped');
  await expect(seat.getByRole('option', { name: governor })).toHaveCount(0);
  await seat.getByLabel('Legg til: Varaer').selectOption('Vara, Fosen');
  await leaveScreen(teams, 'avstemning-11-plass');
  await seat.getByRole('button', { name: 'Ferdig' }).click();
  await leaveScreen(teams, 'avstemning-12-forum');
  await teams.button('Lagre samarbeidsforum').click();
  await says(/^Sist endret av Rådgiver, Statsforvalteren /);
  await says('Minst 11 av 16 plasser må stemme.');
  await page.setViewportSize({ width: 360, height: 900 });
  await leaveScreen(teams, 'avstemning-13-telefon');
});
