import { type Browser, expect, test } from '@playwright/test';
import { formsExport, formsWorkbook, rewordedQuestions, schoolAnswers } from '../builders/forms-export.ts';
import { type County, openCounty } from './support/county.ts';
import { type LocalTeams, openLocalTeams } from './support/local-teams.ts';

/* Responses to a form in the browser: the coordinator takes them in, and the owner finds the draft. */
test.describe.configure({ mode: 'serial' });

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
});
test.afterAll(() => county.close());

async function openTab(browser: Browser, user: string, page: string): Promise<LocalTeams> {
  const teams = await openLocalTeams(await (await browser.newContext()).newPage(), county.address, { user });
  await teams.goTo(page);
  return teams;
}

/** A file as Forms exports it, in which one question has been reworded. */
const file = {
  name: 'Skriveramme (1-3).xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(
    formsWorkbook(
      formsExport(
        [
          { id: '1', answers: schoolAnswers('Ørland', 'Kystskolen') },
          { id: '2', answers: schoolAnswers('', 'Skolen ved Osen') },
          { id: '3', answers: schoolAnswers('Ørland', 'Fjellskolen', { 2: 'snart' }) },
        ],
        { questions: rewordedQuestions },
      ),
    ),
  ),
};

test('the coordinator sets a form up by a file, sees what each row becomes, and takes it in', async ({
  browser,
}) => {
  const teams = await openTab(browser, 'coordinator-fosen', 'Skjema');
  await teams.button('Nytt skjema').click();
  const dialog = teams.dialog('Nytt skjema');
  await dialog.getByRole('button', { name: 'Lag skjemaet' }).click();
  await expect(dialog.getByText('Skriv hva skjemaet heter.')).toBeVisible();
  await dialog.getByLabel('Navn på skjemaet').fill('Planer 2027');
  await dialog.getByRole('button', { name: 'Lag skjemaet' }).click();
  await expect(teams.heading('Planer 2027')).toBeVisible();

  await teams.tab.locator('input[type=file]').setInputFiles(file);
  await expect(teams.tab.getByText(/^Filen har nye spørsmål/)).toBeVisible();
  await expect(teams.row(/^Hva vil dere oppnå i løpet av perioden\?/)).toContainText(
    'Forslag: ligner på «Hva vil dere oppnå?».',
  );
  await teams.button('Lagre spørsmålene').click();
  await expect(teams.tab.getByText('1 nye, 1 venter på en person, 1 tas ikke inn.')).toBeVisible();
  await expect(teams.row(/^4/)).toContainText('«snart» er ingen tidsperiode.');
  await teams.button('Ta inn 2 svar').click();
  await expect(teams.row(/^Svar 2/)).toContainText('Vi vet ikke hvem svaret er fra.');

  await teams.tab.locator('input[type=file]').setInputFiles(file);
  await expect(teams.tab.getByText('Ingenting i filen er nytt.')).toBeVisible();

  await teams.button('Les svaret, nummer 2').click();
  const response = teams.dialog('Svar 2');
  await expect(response.getByLabel('Hvem er svaret fra?')).toHaveValue('5020 fosen');
  await response.getByRole('button', { name: 'Ta inn' }).click();
  await expect(teams.tab.getByText('Ingen svar venter.')).toBeVisible();
  await teams.page.context().close();
});

test('the coordinator takes what is ready in with one press, and each can be read first', async ({
  browser,
}) => {
  const teams = await openTab(browser, 'coordinator-fosen', 'Skjema');
  await teams.tab.getByRole('link', { name: 'Skriveramme for skoleutvikling' }).click();
  await expect(teams.row(/^Svar 1 Eksempelskolen i Åfjord/)).toContainText('Klart til å tas inn.');
  await expect(teams.row(/^Svar 2/).getByRole('checkbox')).toHaveCount(0);
  await expect(teams.button('Les svaret, nummer 1')).toBeVisible();
  await teams.tab.getByLabel('Velg det som er klart').check();
  await teams.button('Ta inn 1 svar').click();
  await expect(teams.row(/^Svar 1/)).toHaveCount(0);
  await expect(teams.row(/^Svar 2/)).toBeVisible();
  await teams.page.context().close();
});

test('the owner finds the draft, told where it came from', async ({ browser }) => {
  const teams = await openTab(browser, 'owner-osen', 'Skoleplaner');
  await teams.tab.getByRole('link', { name: 'Skolen ved Osen' }).click();
  await expect(teams.tab.getByText(/Planen kom inn gjennom et skjema\./)).toBeVisible();
  await expect(teams.tab.getByText('Alle lærere bruker felles lesestrategier.')).toBeVisible();
  await teams.page.context().close();
});
