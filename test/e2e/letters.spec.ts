import { readFileSync } from 'node:fs';
import { expect, type Locator, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { addDays, dateInOslo } from '../../src/domain/calendar/plain-date.ts';
import { workingDayOnOrAfter } from '../../src/domain/calendar/working-days.ts';
import { formatDate } from '../../src/text/format.ts';
import { isAccessible } from './support/accessible.ts';
import { type County, openCounty } from './support/county.ts';
import { isRefusedWith } from './support/in-the-way.ts';
import { type LocalTeams, openLocalTeams } from './support/local-teams.ts';
import { roundByApi } from './support/round-by-api.ts';

/* The letters of a round: looked at before the decision, signed, read, appealed against, changed and annulled. */
test.describe.configure({ mode: 'serial' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const year = new Date().getUTCFullYear() + 2;
const today = dateInOslo(new Date());

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
  const round = roundByApi(county.service, `kollektiv-kompetanseutvikling-${year}`);
  await round.prepare();
  await round.decideKeyAndPublish();
  await round.deliver(['fosen', 'gauldal']);
  await round.recommend();
});
test.afterAll(() => county.close());

async function openDecision(teams: LocalTeams): Promise<void> {
  await teams.chooseRound(new RegExp(`grunnskole.*${year}|${year}.*grunnskole`));
  await teams.goTo('Vedtak');
}

async function fileBehind(teams: LocalTeams, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const begun = teams.page.waitForEvent('download');
  await button.click();
  const download = await begun;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Says in the forum's settings whether another must sign. */
async function setSecondSigner(teams: LocalTeams, wanted: boolean): Promise<void> {
  await teams.goTo('Avstemning');
  await teams.button('Endre samarbeidsforum').click();
  await teams.tab
    .getByRole('checkbox', { name: 'Den som skriver vedtaket, kan ikke fatte det selv' })
    .setChecked(wanted);
  await teams.button('Lagre samarbeidsforum').click();
  await expect(teams.button('Endre samarbeidsforum')).toBeVisible();
}

test('the county governor looks at every letter before deciding', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address);
  await openDecision(teams);
  await teams.tab.getByRole('textbox', { name: 'Saksnummer' }).fill(`${year}/7`);
  await teams.button('Lagre utkast').click();
  await expect(teams.button('Lagre utkast')).toHaveCount(0);
  await teams.button('Vis brevene').click();
  const preview = teams.tab.getByRole('table', { name: 'Slik blir brevene' });
  const word = await fileBehind(
    teams,
    preview.getByRole('button', { name: 'Utkast til Fosen som Word-fil' }),
  );
  expect(word.name).toBe(`Utkast til tilsagnsbrev Fosen ${year}.docx`);
  const text = strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('Utkast: vedtaket er ikke fattet');
  expect(text).toContain(`${year}/7`);
  const pdf = await fileBehind(teams, preview.getByRole('button', { name: 'Utkast til Fosen som PDF' }));
  expect(pdf.name).toBe(`Utkast til tilsagnsbrev Fosen ${year}.pdf`);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await isAccessible(teams, 'the preview of the letters');
});

test('where another must sign, whoever wrote the draft is told so', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address);
  await teams.chooseRound(new RegExp(`grunnskole.*${year}|${year}.*grunnskole`));
  await setSecondSigner(teams, true);
  await openDecision(teams);
  await isRefusedWith(
    teams.button('Fatt vedtak'),
    'Du lagret utkastet sist. En annen hos Statsforvalteren må fatte vedtaket.',
  );
  await setSecondSigner(teams, false);
  await openDecision(teams);
  await teams.button('Fatt vedtak').click();
  await teams.dialog('Fatte vedtaket?').getByRole('button', { name: 'Fatt vedtak' }).click();
  await expect(teams.row(/^Fosen/).filter({ hasText: 'Ikke kommet fram ennå' })).toBeVisible();
});

test('the time to appeal counts from when a recipient has read the letter', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address, { user: 'coordinator-fosen' });
  await openDecision(teams);
  await teams.button('Bekreft at du har lest tilsagnsbrevet til Fosen').click();
  const last = workingDayOnOrAfter(addDays(today, 21));
  await expect(teams.row(/^Fosen Last ned/)).toContainText(`Til og med ${formatDate(last, 'nb')}`);
  await expect(teams.button('Registrer klage')).toHaveCount(0);
});

test('an appeal is put on record with its outcome', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address);
  await openDecision(teams);
  await teams.button('Mer om tilsagnsbrevet til Fosen').click();
  await teams.dialog('Tilsagnsbrev til Fosen').getByRole('button', { name: 'Registrer klage' }).click();
  const form = teams.dialog('Klage på tilsagnsbrevet til Fosen');
  await form.getByRole('button', { name: 'Registrer klage' }).click();
  await expect(form.getByText('Må fylles ut.')).toHaveCount(2);
  await form.getByLabel('Når ble klagen sendt?').fill(addDays(today, 1));
  await form.getByLabel('Hva klages det på, og hvorfor?').fill('Beløpet er for lite til to samlinger.');
  await form.getByRole('button', { name: 'Registrer klage' }).click();
  await expect(form.getByText('Datoen kan ikke være etter i dag.').first()).toBeVisible();
  await form.getByLabel('Når ble klagen sendt?').fill(today);
  await form.getByRole('button', { name: 'Registrer klage' }).click();
  const letter = teams.dialog('Tilsagnsbrev til Fosen');
  await expect(letter.getByText(/^Klage fra nettverket, sendt .* Kom i tide\.$/)).toBeVisible();
  await isAccessible(teams, 'a letter with an appeal');
  await letter.getByRole('button', { name: 'Registrer utfall av klage 1' }).click();
  const outcome = teams.dialog('Utfall av klagen');
  await outcome.getByLabel('Dato').fill(today);
  await outcome.getByLabel('Begrunnelse').fill('Klagen førte fram.');
  await outcome.getByRole('button', { name: 'Registrer utfall' }).click();
  await expect(letter.getByText(/^Vedtaket ble endret .*Klagen førte fram\.$/)).toBeVisible();
  await expect(letter.getByRole('button', { name: /^Registrer utfall/ })).toHaveCount(0);
});

test('a letter is changed by a new decision, which the recipient reads beside the old', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address);
  await openDecision(teams);
  await teams.button('Mer om tilsagnsbrevet til Fosen').click();
  await teams.dialog('Tilsagnsbrev til Fosen').getByRole('button', { name: 'Endre eller annuller' }).click();
  const form = teams.dialog('Nytt vedtak for Fosen');
  const amount = form.getByRole('textbox', { name: /^Beløp, / }).first();
  await amount.fill('999 000 000');
  await form.getByLabel('Begrunnelse').fill('Klagen førte fram.');
  await form.getByRole('button', { name: 'Fatt nytt vedtak' }).click();
  await expect(form.getByText(/^Summen er .* over det nøkkelen gir/)).toBeVisible();
  await amount.fill('123 456');
  await isAccessible(teams, 'a new decision on a letter');
  await form.getByRole('button', { name: 'Fatt nytt vedtak' }).click();
  await expect(form).toHaveCount(0);
  await expect(teams.row(/^Fosen.*Erstattet/)).toBeVisible();
  await expect(teams.row(/^Fosen.*Vedtak 2: omgjøring/)).toContainText('Ikke kommet fram ennå');

  await teams.become('Koordinator, Fosen');
  await openDecision(teams);
  await expect(teams.button('Bekreft at du har lest tilsagnsbrevet til Fosen')).toHaveCount(1);
  const row = teams.row(/^Fosen.*Vedtak 2/);
  const pdf = await fileBehind(teams, row.getByRole('button', { name: /som PDF$/ }));
  expect(pdf.name).toBe(`Omgjøring av tilsagn Fosen ${year}.pdf`);
  await row.getByRole('button', { name: /^Mer om/ }).click();
  await expect(teams.dialog('Tilsagnsbrev til Fosen')).toContainText('Begrunnelse: Klagen førte fram.');
});

test('a letter is annulled, and no report is due on it any more', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address);
  await openDecision(teams);
  await teams.button('Mer om tilsagnsbrevet til Gauldal').click();
  await teams
    .dialog('Tilsagnsbrev til Gauldal')
    .getByRole('button', { name: 'Endre eller annuller' })
    .click();
  const form = teams.dialog('Nytt vedtak for Gauldal');
  await form.getByLabel('Hva skal gjøres?').selectOption('Annullere vedtaket');
  await form.getByRole('button', { name: 'Fatt nytt vedtak' }).click();
  await expect(form.getByText('Må fylles ut.')).toBeVisible();
  await form.getByLabel('Begrunnelse').fill('Partnerskapet er avsluttet.');
  await form.getByRole('button', { name: 'Fatt nytt vedtak' }).click();
  await expect(form).toHaveCount(0);
  await expect(teams.row(/^Gauldal.*Annullert/)).toBeVisible();
  await expect(teams.row(/^Gauldal.*Vedtak 2: annullering/)).toBeVisible();
  const report = `/api/reports/kollektiv-kompetanseutvikling-${year}-network-gauldal-annual`;
  const answer = await county.service().call('coordinator-gauldal', 'GET', report);
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ code: 'letter-annulled' }] } });
  await isAccessible(teams, 'the letters after new decisions');
});
