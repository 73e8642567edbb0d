import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { type County, openCounty } from './support/county.ts';
import { holdBack, isRefusedWith, kronerIn } from './support/in-the-way.ts';
import { leaveScreen, type LocalTeams, openLocalTeams, screens } from './support/local-teams.ts';
import { roundByApi } from './support/round-by-api.ts';

/*
 * A round from its key to its letters, on screen, by the people whose work it is. The steps build on each other, and
 * each leaves a picture in output/screens.
 */
test.describe.configure({ mode: 'serial' });

const governor = 'Rådgiver, Statsforvalteren';
const year = new Date().getUTCFullYear() + 2;
const roundName = new RegExp(
  `Kollektiv kompetanseutvikling i barnehage og grunnskole.*${year}|${year}.*grunnskole`,
);
const round = `kollektiv-kompetanseutvikling-${year}`;
const pool = 47_123_459;
const jointMeasures = 2_999_998;
const distributable = pool - jointMeasures - 2_400_000;

let county: County;
let page: Page;
let teams: LocalTeams;

test.beforeAll(async ({ browser }) => {
  county = await openCounty();
  page = await (await browser.newContext()).newPage();
  teams = await openLocalTeams(page, county.address);
});
test.afterAll(async () => {
  await page.context().close();
  await county.close();
});

/** Becomes somebody, in the round that this is about. */
async function become(person: string): Promise<void> {
  await teams.become(person);
  await teams.chooseRound(roundName);
}

async function openBasis(person: string): Promise<void> {
  await become(person);
  await teams.goTo('Grunnlag');
}

/** The cell of a row under a column's heading, in the table of that name. */
async function cell(table: string, row: string, column: string) {
  const within = teams.tab.getByRole('table', { name: table, exact: true });
  await expect(within.getByRole('columnheader', { name: column, exact: true })).toBeVisible();
  const headings = await within.getByRole('columnheader').allInnerTexts();
  const place = headings.indexOf(column);
  return within
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: row, exact: true }) })
    .getByRole('cell')
    .nth(place - 1);
}

async function amount(table: string, row: string, column: string): Promise<number> {
  return kronerIn(await (await cell(table, row, column)).innerText());
}

async function confirmAs(person: string, side: 'eierne' | 'UH'): Promise<void> {
  await openBasis(person);
  await teams.button(`Bekreft for ${side}`).click();
  const dialog = teams.dialog('Bekrefte grunnlaget?');
  await dialog.getByRole('button', { name: `Bekreft for ${side}` }).click();
  await expect(dialog).toHaveCount(0);
  await expect(teams.button(`Bekreft for ${side}`)).toHaveCount(0);
}

/** A partner follows several networks, and finds this one among what waits. */
async function confirmAsPartner(institution: string, network: string): Promise<void> {
  await become(`Utviklingspartner, ${institution}`);
  await teams.tab
    .getByRole('link', { name: `Bekreft beslutningsgrunnlaget for UH, ${network}`, exact: true })
    .click();
  await teams.button('Bekreft for UH').click();
  const dialog = teams.dialog('Bekrefte grunnlaget?');
  await dialog.getByRole('button', { name: 'Bekreft for UH' }).click();
  await expect(dialog).toHaveCount(0);
}

async function deliver(): Promise<void> {
  await expect(teams.tab.getByText('Alt er på plass. Grunnlaget kan leveres.')).toBeVisible();
  await teams.button('Lever til samarbeidsforum').click();
  const dialog = teams.dialog('Levere grunnlaget?');
  await dialog.getByRole('button', { name: 'Lever til samarbeidsforum' }).click();
  await expect(dialog).toHaveCount(0);
}

async function saveDraft(): Promise<void> {
  const save = teams.button('Lagre utkast');
  await save.click();
  await expect(save).toHaveCount(0);
}

function measure(number: number) {
  return teams.tab
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: `Tiltak ${number}` }) });
}

async function answerCriteria(): Promise<void> {
  for (const number of [1, 2, 3, 4]) {
    await teams.tab
      .getByLabel(`Hvordan oppfyller tiltakene kriterium ${number}?`)
      .fill(`Behovene er meldt inn av eierne og drøftet med UH (kriterium ${number}).`);
  }
}

test('the county governor prepares a new round, which a coordinator cannot', async () => {
  await teams.become('Koordinator, Fosen');
  await expect(teams.heading('Nettverket ditt: Fosen')).toBeVisible();
  await expect(teams.button('Klargjør ny runde')).toHaveCount(0);
  await leaveScreen(teams, '01-oversikt-koordinator');

  await teams.become(governor);
  await expect(teams.row(/^Fosen/)).toContainText('Under arbeid');
  await leaveScreen(teams, '02-oversikt-statsforvalter');
  // The README's picture: cp test/e2e/output/screens/oversikt.png docs/images/
  await page.setViewportSize({ width: 1280, height: 1010 });
  await page.screenshot({ path: join(screens, 'oversikt.png'), animations: 'disabled' });
  await page.setViewportSize({ width: 1280, height: 900 });
  await teams.button('Klargjør ny runde').click();
  const dialog = teams.dialog('Klargjør ny runde');
  await dialog.getByLabel('Kalenderår').fill(String(year));
  await leaveScreen(teams, '03-klargjør-runde');
  await dialog.getByRole('button', { name: 'Klargjør' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(teams.tab.getByText('Runden klargjøres.')).toBeVisible();
  await expect(teams.tab.getByRole('link', { name: 'Vedta fordelingsnøkkelen' })).toBeVisible();
  await expect(teams.row(/^Fosen/)).toContainText('Har ikke fått ramme');
});

test('the frames follow while the key is typed, and a key that does not add up cannot be decided', async () => {
  await teams.tab.getByRole('link', { name: 'Vedta fordelingsnøkkelen' }).click();
  const potField = teams.tab.getByRole('textbox', { name: 'Pott' });
  const before = await amount('Rammer', 'Fosen', 'Ramme');

  await potField.fill('1 000 000');
  await expect(teams.tab.getByText(/mer enn potten\. Sett ned noe, eller øk potten\./)).toBeVisible();
  await isRefusedWith(teams.button('Vedta nøkkelen'), /Fordelingen går ikke opp/);
  await leaveScreen(teams, '04-nøkkel-går-ikke-opp');

  await potField.fill('47 123 459');
  await expect(await cell('Rammer', 'Fosen', 'Ramme')).not.toHaveText(before.toLocaleString('nb-NO'));
  await teams.tab.getByRole('textbox', { name: 'Fellestiltak' }).fill('2999998');
  await teams.tab.getByLabel('Avrund rammene til').selectOption('1 kr');
  await expect.poll(() => amount('Rammer', 'Sum', 'Ramme')).toBe(distributable);
  const uh = await amount('Rammer', 'Sum', 'Til UH');
  const owners = await amount('Rammer', 'Sum', 'Til eierne');
  expect(uh + owners).toBe(distributable);
  await isRefusedWith(teams.button('Vedta nøkkelen'), /Lagre endringene først/);
  await leaveScreen(teams, '05-nøkkel-skrives');
  await saveDraft();

  await become('Koordinator, Fosen');
  await teams.goTo('Fordeling');
  await expect(teams.tab.getByText(/^Utkast\. Sist lagret av Rådgiver, Statsforvalteren/)).toBeVisible();
  await expect(teams.tab.getByRole('textbox')).toHaveCount(0);
  await expect(teams.button('Vedta nøkkelen')).toHaveCount(0);
});

test('the key is decided, tried against another, and the frames are published while one watches', async () => {
  await become(governor);
  await teams.goTo('Fordeling');
  await teams.button('Vedta nøkkelen').click();
  const decide = teams.dialog('Vedta fordelingsnøkkelen?');
  await expect(decide).toContainText('fordeles på 11 nettverk');
  await leaveScreen(teams, '06-vedta-nøkkelen');
  await decide.getByRole('button', { name: 'Vedta nøkkelen' }).click();
  await expect(teams.tab.getByText(/Rammene er ikke publisert ennå/)).toBeVisible();
  const decided = await amount('Rammer', 'Indre Namdal', 'Ramme');

  await teams.button('Prøv «hva om»').click();
  await teams.tab.getByRole('textbox', { name: 'Grunntilskudd per nettverk' }).fill('600 000');
  await expect.poll(() => amount('Rammer', 'Indre Namdal', 'Ramme')).toBeGreaterThan(decided);
  await expect(await cell('Rammer', 'Indre Namdal', 'Endring')).toHaveText(/^\+/);
  await expect(await cell('Rammer', 'Trondheim/Malvik', 'Endring')).toHaveText(/^\u2212/);
  await expect(await cell('Rammer', 'Sum', 'Endring')).toHaveText(/^0/);
  await leaveScreen(teams, '07-hva-om');
  await teams.button('Avslutt «hva om»').click();
  expect(await amount('Rammer', 'Indre Namdal', 'Ramme')).toBe(decided);

  await teams.button('Publiser rammene').click();
  const publish = teams.dialog('Publisere rammene?');
  await leaveScreen(teams, '08-publiser-rammene');
  const letGo = await holdBack(page, '**/api/processes/*');
  await publish.getByRole('button', { name: 'Publiser rammene' }).click();
  await expect(teams.tab.getByRole('progressbar', { name: 'Publiserer rammene' })).toBeVisible();
  await expect(teams.tab.getByText(/^0 av \d+ er klare/)).toBeVisible();
  await leaveScreen(teams, '09-rammene-publiseres');
  letGo();
  await expect(teams.tab.getByText(/Nettverkene kan begynne på beslutningsgrunnlagene sine/)).toBeVisible();
  await expect(teams.button('Publiser rammene')).toHaveCount(0);
});

test('a coordinator writes the basis from the plan, and is told when it is above the frame', async () => {
  await openBasis('Koordinator, Trondheim/Malvik');
  await expect(teams.heading('Beslutningsgrunnlag for Trondheim/Malvik')).toBeVisible();
  await teams.button('Hent fra planen').click();
  const pick = teams.dialog('Hent tiltak fra planen');
  await pick.getByRole('checkbox', { name: /Skolebibliotek og leselyst/ }).check();
  await leaveScreen(teams, '10-hent-fra-planen');
  await pick.getByRole('button', { name: 'Hent 1 tiltak' }).click();
  await expect(measure(1).getByLabel('Tittel')).toHaveValue('Skolebibliotek og leselyst');
  await expect(measure(1).getByLabel('Periode')).toHaveValue('H-25 – ?');
  await teams.button('Legg til tiltak som ikke står i planen').click();
  await measure(2).getByLabel('Tittel').fill('Praktisk skole');
  await measure(2).getByLabel('Periode').fill('en gang');
  const frame = await amount('Ramme. Beløp i kroner.', 'Sum', 'Ramme');
  const uh = await amount('Ramme. Beløp i kroner.', 'UH', 'Ramme');
  await measure(1)
    .getByLabel(/^Kostnad for/)
    .fill(String(uh));
  await measure(1).getByLabel('Kostnad eierne').fill('100000');
  await measure(2)
    .getByLabel('Kostnad eierne')
    .fill(String(frame - uh - 100_000 + 40_000));
  await expect(teams.tab.getByText(/Det er 40\s000\skr over rammen\./)).toBeVisible();
  await answerCriteria();

  await teams.button('Lagre utkast').click();
  await expect(measure(2).getByText(/Perioden kan ikke leses/)).toBeVisible();
  await leaveScreen(teams, '11-grunnlag-over-rammen');
  await measure(2).getByLabel('Periode').fill('H-27 – V-28');
  await saveDraft();
  await isRefusedWith(teams.button('Lever til samarbeidsforum'), /Sett ned kostnadene med 40\s000\skr/);
  await isRefusedWith(teams.button('Bekreft for UH'), 'Bare UH-partneren kan gjøre dette.');
  await isRefusedWith(
    teams.button('Bekreft for eierne'),
    'Bare representanten i samarbeidsforum og vararepresentanten kan gjøre dette.',
  );

  await measure(2)
    .getByLabel('Kostnad eierne')
    .fill(String(frame - uh - 100_000));
  await saveDraft();
  await isRefusedWith(
    teams.button('Lever til samarbeidsforum'),
    /Skriv kostnaden for UH og eierne på «Praktisk skole»/,
  );
  await measure(2)
    .getByLabel(/^Kostnad for/)
    .fill('0');
  await expect(teams.tab.getByText('Hele rammen er brukt.')).toBeVisible();
  await saveDraft();
  await leaveScreen(teams, '12-grunnlag-innenfor-rammen');
});

test('both sides confirm, and the coordinator submits', async () => {
  await confirmAs('Representant, Trondheim/Malvik', 'eierne');
  await isRefusedWith(teams.button('Bekreft for UH'), 'Bare UH-partneren kan gjøre dette.');
  await confirmAsPartner('NTNU', 'Trondheim/Malvik');
  await expect(teams.tab.getByText('Alt er på plass. Grunnlaget kan leveres.')).toBeVisible();
  await isRefusedWith(teams.button('Lever til samarbeidsforum'), /^Bare .* kan gjøre dette\.$/);
  await leaveScreen(teams, '13-bekreftet');
  await openBasis('Koordinator, Trondheim/Malvik');
  await deliver();
  await expect(teams.tab.getByText(/^Levert /)).toBeVisible();
  await expect(teams.tab.getByRole('textbox')).toHaveCount(0);
  await leaveScreen(teams, '14-grunnlag-levert');
});

test('the county governor sends it back with a reason, and the network mends it', async () => {
  await openBasis(governor);
  await teams.tab.getByRole('link', { name: 'Trondheim/Malvik' }).click();
  await teams.button('Send tilbake').click();
  const dialog = teams.dialog('Sende tilbake grunnlaget til Trondheim/Malvik?');
  await dialog.getByRole('button', { name: 'Send tilbake' }).click();
  await expect(dialog.getByText('Skriv hva nettverket må rette.')).toBeVisible();
  await dialog.getByLabel('Begrunnelse').fill('Praktisk skole trenger en UH-partner.');
  await leaveScreen(teams, '15-send-tilbake');
  await dialog.getByRole('button', { name: 'Send tilbake' }).click();
  await expect(dialog).toHaveCount(0);

  await openBasis('Koordinator, Trondheim/Malvik');
  await expect(teams.tab.getByText('Statsforvalteren har sendt grunnlaget tilbake')).toBeVisible();
  await expect(teams.tab.getByText('Praktisk skole trenger en UH-partner.')).toBeVisible();
  await leaveScreen(teams, '16-sendt-tilbake');
  await measure(1).getByLabel('Kostnad eierne').fill('60000');
  await measure(2)
    .getByLabel(/^Kostnad for/)
    .fill('40000');
  await saveDraft();
  await confirmAs('Vara, Trondheim/Malvik', 'eierne');
  await confirmAsPartner('NTNU', 'Trondheim/Malvik');
  await openBasis('Koordinator, Trondheim/Malvik');
  await deliver();
  await expect(teams.tab.getByText(/^Levert /)).toBeVisible();
});

test('a network that delivers after the deadline is let in, and marked late', async () => {
  const rest = ['fosen', 'gauldal', 'trondelag-sorvest', 'midtre-namdal', 'indre-namdal'];
  const more = ['levanger-verdal', 'innherred', 'vaernes', 'videregaende'];
  await roundByApi(county.service, round).deliver([...rest, ...more]);

  await teams.travelTo(`${year}-02-02`);
  await openBasis('Koordinator, Ytre Namdal');
  await expect(teams.tab.getByText(/^Fristen er ute\./)).toBeVisible();
  await teams.button('Legg til tiltak som ikke står i planen').click();
  await measure(1).getByLabel('Tittel').fill('Lesing i alle fag');
  await measure(1)
    .getByLabel('Periode')
    .fill(`V-${year % 100} – H-${year % 100}`);
  await measure(1)
    .getByLabel(/^Kostnad for/)
    .fill('300000');
  await measure(1).getByLabel('Kostnad eierne').fill('200000');
  await answerCriteria();
  await saveDraft();
  await leaveScreen(teams, '17-etter-fristen');
  await confirmAs('Representant, Ytre Namdal', 'eierne');
  await confirmAsPartner('DMMH – Dronning Mauds Minne Høgskole', 'Ytre Namdal');
  await openBasis('Koordinator, Ytre Namdal');
  await deliver();
  await expect(teams.tab.getByText(/^Levert .*, etter fristen\.$/)).toBeVisible();

  await become(governor);
  await expect(teams.row(/^Ytre Namdal/)).toContainText('Levert etter fristen');
  await expect(teams.row(/^Fosen/)).not.toContainText('etter fristen');
  await leaveScreen(teams, '18-alle-har-levert');
});

test('the forum recommends, and a cut needs its grounds', async () => {
  await teams.travelTo(`${year}-03-12`);
  await become('Rådgiver, Statped');
  await teams.goTo('Innstilling');
  await expect(teams.row(/^Fosen/)).toBeVisible();
  await expect(teams.tab.getByRole('textbox')).toHaveCount(0);

  await become(governor);
  await teams.goTo('Innstilling');
  await expect(teams.row(/^Ytre Namdal/)).toContainText('Levert etter fristen');
  await teams.button('Sett anbefalt lik omsøkt for alle').click();
  const innherred = teams.tab.getByRole('textbox', { name: 'Anbefalt, Innherred' });
  const asked = kronerIn(await innherred.inputValue());
  await innherred.fill(String(asked - 100_001));
  await expect(teams.tab.getByText(/100\s001\skr mindre enn omsøkt\. Skriv hvorfor\./)).toBeVisible();
  await teams.button('Legg til fellestiltak').click();
  await teams.tab.getByLabel('Tiltak, tiltaket uten navn').fill('Inkluderende praksis');
  await teams.tab.getByLabel('Institusjon, Inkluderende praksis').selectOption('NTNU');
  await teams.tab.getByLabel('Beløp, Inkluderende praksis').fill(String(jointMeasures));
  await teams.tab.getByLabel('Begrunnelse for innstillingen').fill('Alle grunnlagene svarer på kriteriene.');
  await teams.tab.getByLabel('Dissens, ordrett').fill('Innherred ville hatt full uttelling.');
  await saveDraft();
  await isRefusedWith(
    teams.button('Lever innstillingen'),
    'Innherred: begrunn hvorfor det er mindre enn omsøkt.',
  );
  await leaveScreen(teams, '19-innstilling-uten-begrunnelse');
  await teams.tab.getByLabel('Begrunnelse, Innherred').fill('Ett tiltak overlapper med fellestiltaket.');
  await saveDraft();
  await teams.button('Lever innstillingen').click();
  const dialog = teams.dialog('Levere innstillingen?');
  await leaveScreen(teams, '20-lever-innstillingen');
  await dialog.getByRole('button', { name: 'Lever innstillingen' }).click();
  await expect(teams.tab.getByText(/^Levert statsforvalteren /)).toBeVisible();
  await leaveScreen(teams, '21-innstilling-levert');

  await teams.goTo('Grunnlag');
  await teams.tab.getByRole('link', { name: 'Fosen' }).click();
  await expect(teams.heading('Beslutningsgrunnlag for Fosen')).toBeVisible();
});

test('the county governor decides, and a departure needs its grounds', async () => {
  await become('Representant, Fosen');
  await teams.goTo('Vedtak');
  await expect(teams.heading('Vedtaket er ikke fattet ennå')).toBeVisible();
  await leaveScreen(teams, '22-vedtaket-er-ikke-fattet');

  await teams.travelTo(`${year}-04-15`);
  await become(governor);
  await teams.goTo('Vedtak');
  await expect(
    teams.tab.getByText('Forumets begrunnelse: Ett tiltak overlapper med fellestiltaket.'),
  ).toBeVisible();
  const decided = teams.tab.getByRole('textbox', { name: 'Vedtatt, Værnesregionen' });
  await decided.fill(String(kronerIn(await decided.inputValue()) - 50_003));
  await teams.tab.getByRole('textbox', { name: 'Saksnummer' }).fill(`${year}/77`);
  await saveDraft();
  await isRefusedWith(teams.button('Fatt vedtak'), 'Værnesregionen: begrunn avviket fra innstillingen.');
  await leaveScreen(teams, '23-vedtak-uten-begrunnelse');
  await teams.tab
    .getByLabel('Begrunnelse for avviket, Værnesregionen')
    .fill('Ubrukte midler fra året før er trukket fra.');
  await saveDraft();
  await teams.button('Fatt vedtak').click();
  const dialog = teams.dialog('Fatte vedtaket?');
  await expect(dialog).toContainText('Vedtaket avviker fra innstillingen for 1 nettverk.');
  await leaveScreen(teams, '24-fatt-vedtak');
  await dialog.getByRole('button', { name: 'Fatt vedtak' }).click();
  await expect(teams.tab.getByText(/^Fattet 15\. april/)).toBeVisible();
});

test('a letter is issued to every recipient, and holds who gets how much', async () => {
  const letters = teams.tab.getByRole('table', { name: 'Tilsagnsbrev' });
  await expect(letters.getByRole('button', { name: /^Last ned tilsagnsbrevet til/ })).toHaveCount(15);
  await leaveScreen(teams, '25-tilsagnsbrev');
  const total = await amount('Tilsagnsbrev', 'Værnesregionen', 'Beløp');
  const text = await downloadedLetter('Last ned tilsagnsbrevet til Værnesregionen som Word-fil');
  expect(text).toContain('Værnesregionen');
  expect(text).toContain(`${total.toLocaleString('nb-NO')} kr`.replaceAll(/\s/g, ' '));
  expect(text).toContain('Ubrukte midler fra året før er trukket fra.');
  expect(text).toContain(`${year}/77`);

  await become('Koordinator, Fosen');
  await teams.tab.getByRole('link', { name: 'Les tilsagnsbrevet' }).click();
  await expect(teams.heading('Tilsagnsbrev til deg')).toBeVisible();
  await expect(teams.tab.getByRole('button', { name: /^Last ned/ })).toHaveCount(1);
  await leaveScreen(teams, '26-tilsagnsbrev-til-deg');
  expect(await downloadedLetter(/^Last ned tilsagnsbrevet til Fosen/)).toContain('Fosen');
});

/** What stands in the Word file behind a button, as text. */
async function downloadedLetter(button: string | RegExp): Promise<string> {
  const begun = page.waitForEvent('download');
  await teams.tab.getByRole('button', { name: button }).click();
  const download = await begun;
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  const document = unzipSync(readFileSync(await download.path()))['word/document.xml'];
  const paragraphs = strFromU8(document ?? new Uint8Array()).split('</w:p>');
  return paragraphs
    .map((each) => each.replaceAll(/<[^>]+>/g, ''))
    .join('\n')
    .replaceAll(/[^\S\n]/g, ' ');
}

const looks = [
  { name: 'mørk', look: 'Mørkt', width: 1280 },
  { name: '360', look: 'Lyst', width: 360 },
] as const;
for (const { name, look, width } of looks) {
  test(`the main pages leave a picture: ${name}`, async () => {
    await page.setViewportSize({ width, height: 900 });
    await become(governor);
    await teams.look(look);
    for (const each of ['Oversikt', 'Fordeling', 'Plan', 'Grunnlag', 'Innstilling', 'Vedtak']) {
      await teams.goTo(each);
      await expect(teams.tab.getByRole('table').first()).toBeVisible();
      await leaveScreen(teams, `${name}-${each.toLowerCase()}`);
    }
    await teams.become('Koordinator, Trondheim/Malvik');
    for (const each of ['Oversikt', 'Plan', 'Grunnlag']) {
      await teams.goTo(each);
      await expect(teams.heading(/./).first()).toBeVisible();
      await leaveScreen(teams, `${name}-koordinator-${each.toLowerCase()}`);
    }
  });
}
