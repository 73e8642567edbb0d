import { expect, test } from '@playwright/test';
import { isAccessible } from './support/accessible.ts';
import { type County, openCounty } from './support/county.ts';
import { type LocalTeams, openLocalTeams, settled } from './support/local-teams.ts';

/* A meeting from planning to approved minutes, and what members do on the way. */
test.describe.configure({ mode: 'serial' });

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
});
test.afterAll(() => county.close());

const year = new Date().getUTCFullYear() + 1;
const short = String(year).slice(2);

async function openMeetings(teams: LocalTeams): Promise<void> {
  await teams.goTo('Møter');
  await expect(teams.heading('Møter')).toBeVisible();
  await settled(teams);
}
async function openMeeting(teams: LocalTeams, title: string): Promise<void> {
  await openMeetings(teams);
  const ofTheYear = teams.tab.getByRole('table', { name: `Møter ${year}` });
  await ofTheYear.getByRole('link', { name: title, exact: true }).click();
  await settled(teams);
  await expect(teams.heading(title)).toBeVisible();
}
async function confirmStep(teams: LocalTeams, button: string, title: string): Promise<void> {
  await teams.button(button).click();
  await teams.dialog(title).getByRole('button', { name: button }).click();
}

test('the county governor plans a meeting, writes its agenda and sends it', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address);
  await openMeetings(teams);
  await isAccessible(teams, 'the meetings');
  await teams.button('Planlegg et møte').click();
  const plan = teams.dialog('Planlegg et møte');
  await plan.getByRole('button', { name: 'Planlegg' }).click();
  await expect(plan.getByText('Velg en dato.')).toBeVisible();
  await plan.getByLabel('Hva heter møtet?').fill('Ekstra møte');
  await plan.getByLabel('Første dag').fill(`${year}-02-05`);
  await plan.getByRole('button', { name: 'Planlegg' }).click();
  await expect(teams.heading('Ekstra møte')).toBeVisible();

  await confirmStep(teams, 'Send innkallingen', 'Sende innkallingen?');
  const refused = teams.dialog('Sende innkallingen?');
  await expect(refused.getByText('Skriv hvor møtet er.')).toBeVisible();
  await expect(refused.getByText('Legg til minst én sak.')).toBeVisible();
  await refused.getByRole('button', { name: 'Avbryt' }).click();

  await teams.tab.getByLabel('Sted').fill('Teams');
  await teams.button('Legg til sak').click();
  const first = teams.tab.getByRole('group', { name: 'Sak 1' });
  await first.getByLabel('Tittel').fill('Orientering om forskriften');
  await first.getByRole('button', { name: 'Legg til dokument: En lenke' }).click();
  await first.getByLabel('Tittel').nth(1).fill('Høringen');
  await first.getByLabel('Lenke').fill('http://example.org');
  await teams.button('Legg til sak').click();
  const second = teams.tab.getByRole('group', { name: 'Sak 2' });
  await second.getByLabel('Tittel').fill('Fellestiltak');
  await second.getByLabel('Type').selectOption('Vedtak');
  await teams.button('Lagre').click();
  await expect(first.getByText('Lenken må begynne med https://.')).toBeVisible();
  await first.getByLabel('Lenke').fill('https://example.org/hoering');
  await teams.button('Lagre').click();
  await expect(teams.tab.getByText('Alt er lagret.')).toBeVisible();
  await isAccessible(teams, 'a meeting that is written');

  await confirmStep(teams, 'Send innkallingen', 'Sende innkallingen?');
  await expect(teams.tab.getByText(`Sak 1/${short} Orientering om forskriften`)).toBeVisible();
  await expect(teams.tab.getByText(`Sak 2/${short} Fellestiltak`)).toBeVisible();
  await expect(teams.button('Legg til sak')).toHaveCount(0);
  const download = page.waitForEvent('download');
  await teams.button('Last ned innkallingen (Word)').click();
  expect((await download).suggestedFilename()).toBe(`Innkalling ${year}-02-05.docx`);
});

test('after the meeting the minutes are written and sent, once nothing is missing', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address);
  await teams.travelTo(`${year}-02-06`);
  await openMeeting(teams, 'Ekstra møte');
  await confirmStep(teams, 'Før møtet som holdt', 'Er møtet holdt?');
  await expect(teams.button('Send referatet')).toBeVisible();
  const choices = teams.tab.getByLabel(/^Til stede: /);
  for (let index = 0; index < (await choices.count()); index += 1) {
    await choices.nth(index).selectOption('representant');
  }
  await teams.tab.getByLabel('Til stede: Statped').selectOption('meldt forfall');
  await teams.tab
    .getByRole('group', { name: /Orientering/ })
    .getByLabel('Referat')
    .fill('Ingen merknader.');
  await teams.button('Legg til under Eventuelt').click();
  await teams.tab.getByLabel('Hva', { exact: true }).fill('Neste møte');
  await teams.button('Lagre').click();
  await expect(teams.tab.getByText('Alt er lagret.')).toBeVisible();

  await confirmStep(teams, 'Send referatet', 'Sende referatet til godkjenning?');
  const refused = teams.dialog('Sende referatet til godkjenning?');
  await expect(refused.getByText('Skriv hva som ble konklusjonen.')).toBeVisible();
  await refused.getByRole('button', { name: 'Avbryt' }).click();
  await teams.tab
    .getByRole('group', { name: /Fellestiltak/ })
    .getByLabel('Konklusjon eller vedtak')
    .fill('Andelen settes til en tidel.');
  await teams.button('Lagre').click();
  await expect(teams.tab.getByText('Alt er lagret.')).toBeVisible();
  await confirmStep(teams, 'Send referatet', 'Sende referatet til godkjenning?');
  await expect(teams.tab.getByText(/Referat til godkjenning\./)).toBeVisible();
});

test('a representative reads the minutes and has a remark kept with them; the chair records the approval', async ({
  page,
}) => {
  const teams = await openLocalTeams(page, county.address, { user: 'representative-gauldal' });
  await teams.travelTo(`${year}-02-08`);
  await openMeeting(teams, 'Ekstra møte');
  await expect(teams.tab.getByText('Konklusjon: Andelen settes til en tidel.')).toBeVisible();
  await isAccessible(teams, 'minutes to approve');
  await teams.button('Gi merknad for Gauldal').click();
  const remark = teams.dialog('Merknad til referatet');
  await remark.getByRole('button', { name: 'Send merknaden' }).click();
  await expect(remark.getByText('Skriv merknaden.')).toBeVisible();
  await remark.getByLabel('Merknad').fill('Vi ønsket en åttedel.');
  await remark.getByRole('button', { name: 'Send merknaden' }).click();
  await expect(teams.row('Gauldal').filter({ hasText: 'Vi ønsket en åttedel.' })).toBeVisible();
  await teams.button('Godkjenn for Gauldal').click();
  await expect(teams.row('Gauldal').filter({ hasText: 'Godkjent' })).toBeVisible();

  await teams.become('Rådgiver, Statsforvalteren');
  await openMeeting(teams, 'Ekstra møte');
  await confirmStep(teams, 'Før som godkjent', 'Er referatet godkjent?');
  await expect(teams.tab.getByText(/Referat godkjent\./)).toBeVisible();
  await expect(teams.tab.getByText('Vi ønsket en åttedel.')).toBeVisible();
});

test('the county governor attaches, replaces and removes a file, and members fetch it', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address, { user: 'governor' });
  await openMeeting(teams, 'Møte i samarbeidsforum');
  const files = teams.tab.getByRole('group', { name: 'Filer' }).first();
  const choose = async (button: string, name: string, content: string) => {
    const choosing = page.waitForEvent('filechooser');
    // With the keyboard: the button that opens the choice of files is what has the focus.
    await files.getByRole('button', { name: button }).press('Enter');
    await (await choosing).setFiles({ name, mimeType: '', buffer: Buffer.from(content) });
  };
  await choose('Legg ved en fil', 'Lysark.pptm', 'PK');
  await expect(files.getByText(/^«Lysark.pptm» kan ha makroer\. Lagre den uten/)).toBeVisible();
  await choose('Legg ved en fil', 'Notat.pdf', '%PDF-1.7');
  await expect(files.getByRole('button', { name: 'Notat.pdf', exact: true })).toBeVisible();
  await expect(files.getByText(/^«Lysark.pptm»/)).toHaveCount(0);
  await choose('Erstatt Notat.pdf', 'Nytt notat.pdf', '%PDF-1.7 nytt');
  await expect(files.getByRole('button', { name: /^Før: Notat\.pdf/ })).toBeVisible();
  await isAccessible(teams, 'a meeting with files');

  await teams.become('Representant, Gauldal');
  await openMeeting(teams, 'Møte i samarbeidsforum');
  const download = page.waitForEvent('download');
  await teams.button('Nytt notat.pdf').click();
  expect((await download).suggestedFilename()).toBe('Nytt notat.pdf');
  await expect(teams.tab.getByRole('group', { name: 'Filer' })).toHaveCount(0);

  await teams.become('Rådgiver, Statsforvalteren');
  await openMeeting(teams, 'Møte i samarbeidsforum');
  await files.getByRole('button', { name: 'Fjern Nytt notat.pdf' }).click();
  const dialog = teams.dialog('Fjern Nytt notat.pdf');
  await dialog.getByRole('textbox').fill('Feil fil.');
  await dialog.getByRole('button', { name: 'Fjern', exact: true }).click();
  await expect(files.getByText(/^Fjernet av Rådgiver, Statsforvalteren .*: Feil fil\.$/)).toBeVisible();
});

test('representatives register for the seminar, and ask about a presentation that its network answers', async ({
  page,
}) => {
  const teams = await openLocalTeams(page, county.address, { user: 'representative-gauldal' });
  await openMeeting(teams, 'Partnerskapsseminar');
  await isAccessible(teams, 'the seminar');
  await teams.button('Meld på for Gauldal').click();
  const dialog = teams.dialog('Meld på for Gauldal');
  await dialog.getByLabel('Rolle').fill('Rektor');
  await dialog.getByRole('button', { name: 'Lagre påmeldingen' }).click();
  await expect(dialog.getByText(/^Fyll inn rolle/)).toBeVisible();
  await dialog.getByLabel('Organisasjon').fill('Skaun kommune');
  await dialog.getByLabel('Antall').fill('4');
  await dialog.getByRole('button', { name: 'Legg til' }).click();
  await dialog.getByLabel('Rolle').nth(1).fill('Lærer');
  await dialog.getByRole('button', { name: 'Legg til' }).click();
  await dialog.getByLabel('Rolle').nth(2).fill('Styrer');
  // While one writes in the last row, the one before it goes: nothing of the last is lost, and one writes on.
  await dialog.getByRole('button', { name: 'Fjern' }).nth(1).dispatchEvent('click');
  await expect(dialog.getByLabel('Rolle')).toHaveCount(2);
  await expect(dialog.getByLabel('Rolle').nth(1)).toBeFocused();
  await expect(dialog.getByLabel('Rolle').nth(1)).toHaveValue('Styrer');
  await dialog.getByLabel('Organisasjon').nth(1).fill('Melhus kommune');
  await dialog.getByLabel('Antall').nth(1).fill('2');
  await dialog.getByRole('button', { name: 'Lagre påmeldingen' }).click();
  await expect(teams.row(/Melhus kommune/)).toContainText('2');
  await expect(teams.row(/Skaun kommune/)).toContainText('4');

  await teams.goTo('Møter');
  await teams.tab
    .getByRole('table', { name: `Møter ${year}` })
    .getByRole('link', { name: 'Møte i samarbeidsforum' })
    .click();
  await settled(teams);
  await teams.button('Kommenter eller spør').first().click();
  const asking = teams.dialog('Fosen');
  await asking.getByLabel('Kommentar eller spørsmål').fill('Hvordan får dere med PPT?');
  await asking.getByRole('button', { name: 'Send' }).click();
  await expect(teams.tab.getByText('Hvordan får dere med PPT?')).toBeVisible();
  await expect(teams.button('Svar')).toHaveCount(0);

  await teams.become('Koordinator, Fosen');
  await teams.goTo('Møter');
  await teams.tab
    .getByRole('table', { name: `Møter ${year}` })
    .getByRole('link', { name: 'Møte i samarbeidsforum' })
    .click();
  await settled(teams);
  await teams.button('Svar').click();
  const answering = teams.dialog('Fosen');
  await answering.getByLabel('Svar').fill('De er med i hver samling.');
  await answering.getByRole('button', { name: 'Send' }).click();
  await expect(teams.tab.getByText('De er med i hver samling.')).toBeVisible();
});
