import { expect, test } from '@playwright/test';
import { isAccessible } from './support/accessible.ts';
import { type County, openCounty } from './support/county.ts';
import { leaveScreen, openLocalTeams, settled, type LocalTeams } from './support/local-teams.ts';

/* The thread from a need of Ørland to the report on its money, and back; and who did what on the way. */
test.describe.configure({ mode: 'serial' });

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
});
test.afterAll(() => county.close());

const stages = (teams: LocalTeams) => teams.tab.getByRole('heading', { level: 2 }).allInnerTexts();

async function follow(teams: LocalTeams, what: RegExp): Promise<void> {
  await teams.tab.getByRole('link', { name: what }).first().click();
  await expect(teams.heading('Tråden')).toBeVisible();
  await settled(teams);
}

test('a coordinator follows a need to the report on its money, and the report back to the need', async ({
  page,
}) => {
  const teams = await openLocalTeams(page, county.address, { user: 'coordinator-fosen' });
  await teams.goTo('Behov');
  await follow(teams, /^Følg tråden for Lesing/);
  await expect(teams.tab.locator('[aria-current=location]')).toContainText('Du kom herfra');
  // The recommendation is the forum's: what a coordinator may not read is left out, and that is said.
  expect(await stages(teams)).toEqual([
    'Meldt behov',
    'I nettverkets plan',
    'I beslutningsgrunnlaget',
    'I vedtaket',
    'I tilsagnsbrevet',
    'I rapporten',
  ]);
  await expect(teams.tab.getByText('Noe av tråden kan du ikke se.')).toBeVisible();
  await isAccessible(teams, 'the thread');
  await leaveScreen(teams, 'thread');

  const reports = teams.tab.getByRole('region', { name: 'I rapporten' });
  // Two schemes had a round that year, and each item says which.
  const report = reports
    .getByRole('listitem')
    .filter({ hasText: 'Rapport fra Fosen' })
    .filter({ hasText: /Kompetanseløftet.* 2025/ });
  await report.getByRole('link').click();
  await settled(teams);
  await expect(teams.heading('Rapport fra Fosen, 2025')).toBeVisible();

  await follow(teams, /^Følg tråden for Språk og lesing/);
  await expect(teams.tab.getByRole('region', { name: 'Meldt behov' })).toContainText('Ørland');
  await teams.tab.getByRole('region', { name: 'Meldt behov' }).getByRole('link').first().click();
  await settled(teams);
  await expect(teams.heading(/^Behov i Fosen for \d{4}$/)).toBeVisible();
});

test('the county governor sees all of the same thread, from the measure of the plan', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address, { user: 'governor' });
  await teams.goTo('Plan');
  await teams.tab.getByRole('link', { name: 'Fosen', exact: true }).click();
  await settled(teams);
  await follow(teams, /^Følg tråden for Språk og lesing/);
  expect(await stages(teams)).toContain('I innstillingen');
  await expect(teams.tab.getByText('Noe av tråden kan du ikke se.')).toHaveCount(0);
});

test('what is not there any more is said, and not an error', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address, { user: 'coordinator-fosen' });
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
    const inside = frame.contentWindow;
    inside?.history.pushState(null, '', '/tab/trad?slag=measure&i=fosen&del=borte');
  });
  await expect(teams.heading('Her er det ingen tråd')).toBeVisible();
});

test('a coordinator shields the grounds of a need: another owner reads that they are exempt, and by which law', async ({
  page,
}) => {
  const teams = await openLocalTeams(page, county.address, { user: 'coordinator-fosen' });
  await teams.goTo('Behov');
  await teams.button('Skjerm en tekst').click();
  await teams.tab
    .getByRole('button', { name: /^Skjerm teksten: Lesing/ })
    .first()
    .click();
  const dialog = teams.tab.getByRole('dialog', { name: 'Skjerm teksten' });
  await dialog.getByRole('button', { name: 'Skjerm teksten' }).click();
  await expect(dialog.getByText('Velg hjemmelen for at teksten ikke er offentlig.')).toBeVisible();
  await dialog.getByLabel('Hjemmel').selectOption({ label: 'Noens personlige forhold (taushetsplikt)' });
  await dialog.getByLabel('Begrunnelse').fill('Gjelder én ansatt.');
  await isAccessible(teams, 'the dialog of a shield');
  await leaveScreen(teams, 'shield-dialog');
  await dialog.getByRole('button', { name: 'Skjerm teksten' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(teams.tab.getByText('Unntatt offentlighet (§ 13)')).toBeVisible();
  await isAccessible(teams, 'needs with a shield');
  await leaveScreen(teams, 'shield');

  await teams.become('Eier, Åfjord');
  await teams.goTo('Behov');
  await teams.tab.getByRole('link', { name: 'Alle behov i nettverket' }).click();
  await settled(teams);
  const theirs = teams.row(/^Lesing/).first();
  await expect(theirs).toContainText('Unntatt offentlighet, offentleglova § 13');
  await teams.button('Skjerm en tekst').click();
  await expect(teams.button(/^Skjerm teksten: lesing/)).toBeVisible();
  await expect(theirs.getByRole('button')).toHaveCount(0);
});

test('who did what to a basis is read by its own people, with the reason, and that the record is whole', async ({
  page,
}) => {
  const teams = await openLocalTeams(page, county.address, { user: 'coordinator-fosen' });
  await teams.goTo('Historikk');
  await teams.tab.getByRole('link', { name: 'Beslutningsgrunnlag: Fosen' }).click();
  await settled(teams);
  await expect(teams.heading('Beslutningsgrunnlag: Fosen')).toBeVisible();
  await expect(teams.tab.getByText('Loggen er hel', { exact: false })).toBeVisible();
  await expect(teams.row(/Kunngjorde rammene.*Statsforvalteren/)).toBeVisible();
  await isAccessible(teams, 'the history of a basis');
  await leaveScreen(teams, 'history');

  await teams.tab.getByRole('link', { name: 'Alle dokumentene' }).click();
  await teams.tab.getByRole('link', { name: 'Nettverket Fosen' }).click();
  await settled(teams);
  await teams.tab.getByRole('link', { name: 'Langsiktig plan: Fosen' }).click();
  await settled(teams);
  await expect(teams.row(/Lagret en ny versjon av planen|La inn planen/).first()).toBeVisible();
});
