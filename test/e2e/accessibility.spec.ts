import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { doesNotScrollSideways, isAccessible, looks, rules, widths } from './support/accessible.ts';
import { type County, openCounty } from './support/county.ts';
import { holdBack } from './support/in-the-way.ts';
import { type LocalTeams, openLocalTeams } from './support/local-teams.ts';

/*
 * Every page for everybody who opens it, in every look and at both widths (the narrow one in one look); then the keyboard, narrow screens, zoom and
 * motion. Nothing is excluded from what axe looks for.
 */

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
});
test.afterAll(() => county.close());

/** Colours change with the look and with nothing that moves: they are read when they have settled. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** The navigation's pages, in its order. */
const forumPages = [
  'Oversikt',
  'Behov',
  'Plan',
  'Fellestiltak',
  'Skoleplaner',
  'Fylkesplan',
  'Fordeling',
  'Grunnlag',
  'Innstilling',
  'Avstemning',
  'Vedtak',
  'Rapporter',
  'Historikk',
  'Årshjul',
  'Møter',
  'Varsler',
  'Register',
];
/** Those who have no seat in the forum see neither what it recommends nor how it votes. */
const otherPages = forumPages.filter((page) => page !== 'Innstilling' && page !== 'Avstemning');
/** Schools' plans are for owners, networks and their partners. */
const countyPages = forumPages.filter((page) => page !== 'Skoleplaner');
/** Forms are for those who take their responses in, and stand beside the schools' plans. */
const withForms = (pages: readonly string[]) =>
  pages.flatMap((page) => (page === 'Fylkesplan' ? ['Skjema', page] : [page]));
const people = [
  // The counts are the county governor's to take in.
  { user: 'governor', pages: [...withForms(countyPages), 'Elevtall og barnetall'] },
  { user: 'coordinator-trondheim-malvik', pages: withForms(otherPages) },
  { user: 'representative-fosen', pages: forumPages },
  { user: 'deputy-innherred', pages: forumPages },
  { user: 'partner-ntnu', pages: forumPages },
  { user: 'owner-malvik', pages: otherPages },
  { user: 'statped', pages: countyPages },
];
for (const { user, pages } of people) {
  test(`every page that ${user} opens`, async ({ page }) => {
    test.setTimeout(180_000);
    const teams = await openLocalTeams(page, county.address, { user });
    expect(await teams.pages()).toEqual(pages);
    for (const name of pages) {
      await teams.goTo(name);
      await isAccessible(teams, name);
    }
  });
}

test('the local Teams around the tab', async ({ page }) => {
  for (const look of looks) {
    const teams = await openLocalTeams(page, county.address);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await teams.look(look);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
      expect.soft(violations, `${look}, ${width} px`).toEqual([]);
    }
  }
});

test('the tab outside Teams, and the page where it is added', async ({ page }) => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${county.address}/tab/`);
      await expect(page.getByRole('heading', { name: 'Åpne Kompetansehjulet i Teams' })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
      expect.soft(violations, `${colorScheme}, ${width} px`).toEqual([]);
    }
  }
  const teams = await openLocalTeams(page, county.address);
  await teams.page
    .locator('iframe')
    .evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.assign('/tab/konfigurasjon'));
  await expect(teams.tab.getByText('Klart. Trykk Lagre.')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze();
  expect(violations).toEqual([]);
});

/** Presses Tab until that has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp, role: 'link' | 'button' = 'button'): Promise<void> {
  const target = page.frameLocator('iframe').getByRole(role, { name }).first();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not come to ${name}`);
}

test('by keyboard one skips to the content, changes page, and comes back from a dialog to where one was', async ({
  page,
}) => {
  const teams = await openLocalTeams(page, county.address);
  await page.getByRole('tab', { name: 'Kompetansehjulet' }).focus();
  await page.keyboard.press('Tab');
  const skip = teams.tab.getByRole('link', { name: 'Gå til innholdet' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(teams.tab.getByRole('main')).toBeFocused();

  await tabTo(page, 'Klargjør ny runde');
  await page.keyboard.press('Enter');
  const dialog = teams.dialog('Klargjør ny runde');
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(teams.button('Klargjør ny runde')).toBeFocused();

  await skip.focus();
  await tabTo(page, 'Runden', 'link');
  await page.keyboard.press('Enter');
  await expect(teams.tab.getByRole('heading', { level: 1, name: 'Fordeling' })).toBeFocused();
  await expect(teams.row(/^Fosen/).first()).toBeVisible();

  await tabTo(page, 'Fosen');
  await page.keyboard.press('Enter');
  await expect(teams.tab.getByText(/^Vektet antall:/)).toBeVisible();
});

/** Opens the dialog for a new round from its button, by keyboard. */
async function openDialog(teams: LocalTeams): Promise<void> {
  await teams.button('Klargjør ny runde').focus();
  await teams.page.keyboard.press('Enter');
  await expect(teams.dialog('Klargjør ny runde').locator(':focus')).toHaveCount(1);
}

test('the focus comes back although what opened the dialog cannot take it at once', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address);
  await openDialog(teams);
  await teams.dialog('Klargjør ny runde').evaluate((dialog) => {
    const around = dialog.parentElement as HTMLElement;
    new MutationObserver((_, observer) => {
      if (dialog.isConnected) return;
      observer.disconnect();
      around.inert = true;
      setTimeout(() => (around.inert = false), 100);
    }).observe(around, { childList: true });
  });
  await page.keyboard.press('Escape');
  await expect(teams.dialog('Klargjør ny runde')).toHaveCount(0);
  await expect(teams.button('Klargjør ny runde')).toBeFocused();
});

test('the focus comes back when the page loses it again right after', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address);
  await openDialog(teams);
  await teams.button('Klargjør ny runde').evaluate((button) => {
    button.addEventListener('focus', () => setTimeout(() => button.blur(), 50), { once: true });
  });
  await page.keyboard.press('Escape');
  await expect(teams.dialog('Klargjør ny runde')).toHaveCount(0);
  await expect
    .poll(() =>
      teams.button('Klargjør ny runde').evaluate(async (button) => {
        await new Promise((done) => setTimeout(done, 100));
        return document.activeElement === button;
      }),
    )
    .toBe(true);
});

test('where what opened a dialog is gone or never had the focus, the heading gets it', async ({ page }) => {
  const teams = await openLocalTeams(page, county.address);
  const heading = teams.tab.getByRole('heading', { level: 1 });
  const button = teams.button('Klargjør ny runde');
  // As Safari does it: a click gives a button no focus.
  await button.evaluate((element) => {
    element.addEventListener('mousedown', (event) => event.preventDefault());
  });
  await button.click();
  await expect(teams.dialog('Klargjør ny runde').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(heading).toBeFocused();

  await openDialog(teams);
  await button.evaluate((element) => (element.style.display = 'none'));
  await page.keyboard.press('Escape');
  await expect(heading).toBeFocused();
});

test('what takes the focus is not covered by the bar at the foot', async ({ page }) => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    const teams = await openLocalTeams(page, county.address, { user: 'coordinator-fosen' });
    await teams.goTo('Grunnlag');
    const barTop = () =>
      teams.tab
        .getByText(/^Søkt .* av rammen\.$/)
        .last()
        .evaluate((line) => line.getBoundingClientRect().top);
    await teams.tab.getByLabel('Tittel').first().focus();
    for (let presses = 0; presses < 25; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = teams.tab.locator(':focus');
      if ((await focused.count()) === 0) break;
      // Of a field of several lines the browser brings the line that one writes in.
      const seen = await focused.evaluate((element) => {
        const { top, height } = element.getBoundingClientRect();
        return top + Math.min(height, 32);
      });
      const what = await focused.evaluate((element) => element.outerHTML.slice(0, 120));
      expect.soft(seen, `${width} px: ${what}`).toBeLessThanOrEqual(await barTop());
    }
  }
});

test('at 200 % the pages still fit, and all is there', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 640, height: 450 },
    deviceScaleFactor: 2,
  });
  const teams = await openLocalTeams(await context.newPage(), county.address);
  for (const name of countyPages) {
    await teams.goTo(name);
    await expect(teams.tab.getByRole('heading', { level: 1 })).toBeInViewport();
    await doesNotScrollSideways(teams, name);
  }
  await context.close();
});

for (const { reducedMotion, moves } of [
  { reducedMotion: 'no-preference', moves: true },
  { reducedMotion: 'reduce', moves: false },
] as const) {
  test(`while something is fetched it ${moves ? 'breathes' : 'stands still for those who asked for that'}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    const teams = await openLocalTeams(page, county.address);
    const letGo = await holdBack(page, '**/api/rounds/*/key');
    await teams.tab.getByRole('link', { name: 'Runden' }).click();
    await expect(teams.tab.getByRole('status', { name: 'Henter …' }).first()).toBeVisible();
    const running = await page
      .locator('iframe')
      .evaluate((frame: HTMLIFrameElement) => (frame.contentDocument?.getAnimations() ?? []).length);
    expect(running > 0).toBe(moves);
    letGo();
    await expect(teams.row(/^Fosen/).first()).toBeVisible();
    await teams.button('Prøv «hva om»').click();
    const bars = await page
      .locator('iframe')
      .evaluate(
        (frame: HTMLIFrameElement) =>
          [...(frame.contentDocument?.querySelectorAll('main *') ?? [])].filter(
            (element) =>
              getComputedStyle(element).transitionProperty === 'width' &&
              Number.parseFloat(getComputedStyle(element).transitionDuration) > 0,
          ).length,
      );
    expect(bars > 0).toBe(moves);
  });
}
