import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type County, openCounty } from './support/county.ts';
import { holdBack } from './support/in-the-way.ts';
import { type LocalTeams, openLocalTeams, settled } from './support/local-teams.ts';
import { roundByApi } from './support/round-by-api.ts';

/*
 * Every page for everybody who opens it, and every dialog, in every look and at both widths; then the keyboard, narrow
 * screens, zoom and motion. Nothing is excluded from what axe looks for.
 */

/** The axe that comes with Playwright's. */
const axeSource = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);
type Axe = {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
};

const nextYear = new Date().getUTCFullYear() + 1;
const roundOf = (year: number) => `kollektiv-kompetanseutvikling-${year}`;
/** A round with a decision being written, and one with a key being written. */
const deciding = nextYear + 1;
const preparing = nextYear + 2;

let county: County;
test.beforeAll(async () => {
  county = await openCounty();
  const round = roundByApi(county.service, roundOf(deciding));
  await round.prepare();
  await round.decideKeyAndPublish();
  await round.deliver(['fosen', 'gauldal']);
  await round.recommend();
  await roundByApi(county.service, roundOf(preparing)).prepare();
});
test.afterAll(() => county.close());

/** Colours change with the look and with nothing that moves: they are read when they have settled. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const looks = ['Lyst', 'Mørkt', 'Høy kontrast'] as const;
const widths = [1280, 360] as const;

/** A look changes colours and nothing else, so the other rules are asked in the first one. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Looks at what stands in the tab in every look and at both widths. */
async function isAccessible(teams: LocalTeams, what: string): Promise<void> {
  const { page } = teams;
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const look of looks) {
      await teams.look(look);
      await lookHasCome(teams, look);
      const found = await violationsIn(page, look === 'Lyst' ? { tags: rules } : { rules: colourRules });
      expect.soft(found, `${what}, ${look}, ${width} px`).toEqual([]);
    }
    await doesNotScrollSideways(teams, `${what}, ${width} px`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** What axe finds in the tab. It is asked there directly: through the host it takes five times as long. */
async function violationsIn(
  page: Page,
  asked: { readonly tags: readonly string[] } | { readonly rules: readonly string[] },
): Promise<readonly string[]> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('there is no tab');
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  await frame.evaluate(coloursHaveCome);
  return frame.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
      );
    },
    'tags' in asked
      ? { type: 'tag' as const, values: [...asked.tags] }
      : { type: 'rule' as const, values: [...asked.rules] },
  );
}

/** Waits for what still passes from one colour to the next. */
async function coloursHaveCome(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
  const passing = document.getAnimations().filter((each) => each instanceof CSSTransition);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

async function lookHasCome({ tab }: LocalTeams, look: (typeof looks)[number]): Promise<void> {
  const paint = { Lyst: 'rgb(255, 255, 255)', Mørkt: 'rgb(41, 41, 41)', 'Høy kontrast': 'rgb(0, 0, 0)' };
  const frame = tab.getByRole('main').locator('xpath=..');
  await expect(frame).toHaveCSS('background-color', paint[look]);
}

async function doesNotScrollSideways({ page }: LocalTeams, what: string): Promise<void> {
  const tooWide = await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
    const root = frame.contentDocument?.documentElement;
    return root ? root.scrollWidth - root.clientWidth : null;
  });
  expect.soft(tooWide, `${what}: too wide by`).toBe(0);
  const host = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(host, `${what}: the host is too wide by`).toBeLessThanOrEqual(0);
}

const people = [
  { user: 'governor', pages: ['Oversikt', 'Fordeling', 'Plan', 'Grunnlag', 'Innstilling', 'Vedtak'] },
  { user: 'coordinator-trondheim-malvik', pages: ['Oversikt', 'Fordeling', 'Plan', 'Grunnlag', 'Vedtak'] },
  {
    user: 'representative-fosen',
    pages: ['Oversikt', 'Fordeling', 'Plan', 'Grunnlag', 'Innstilling', 'Vedtak'],
  },
  { user: 'deputy-innherred', pages: ['Oversikt', 'Fordeling', 'Plan', 'Grunnlag', 'Innstilling', 'Vedtak'] },
  { user: 'partner-ntnu', pages: ['Oversikt', 'Fordeling', 'Plan', 'Grunnlag', 'Innstilling', 'Vedtak'] },
  { user: 'owner-malvik', pages: ['Oversikt', 'Fordeling', 'Plan', 'Grunnlag', 'Vedtak'] },
  { user: 'statped', pages: ['Oversikt', 'Fordeling', 'Plan', 'Grunnlag', 'Innstilling', 'Vedtak'] },
];
for (const { user, pages } of people) {
  test(`every page that ${user} opens`, async ({ page }) => {
    test.setTimeout(180_000);
    const teams = await openLocalTeams(page, county.address, { user });
    const links = teams.tab.getByRole('navigation', { name: 'Sider' }).getByRole('link');
    await expect(links).toHaveText(pages);
    for (const name of pages) {
      await teams.goTo(name);
      await isAccessible(teams, name);
    }
  });
}

/** What does not stand in the navigation: other states of the pages, and dialogs. */
const moments: readonly {
  readonly what: string;
  readonly user: string;
  readonly come: (teams: LocalTeams) => Promise<void>;
}[] = [
  {
    what: 'the dialog for a new round',
    user: 'governor',
    come: async (teams) => teams.button('Klargjør ny runde').click(),
  },
  {
    what: 'a key being written, with a fixed grant and an explanation open',
    user: 'governor',
    come: async (teams) => {
      await teams.chooseRound(new RegExp(`grunnskole.*${preparing}|${preparing}.*grunnskole`));
      await teams.goTo('Fordeling');
      await teams.tab.getByRole('textbox', { name: 'Pott' }).fill('1');
      await teams.tab.getByRole('button', { name: 'Fosen' }).first().click();
      await teams.tab.getByRole('button', { name: 'Koordinering' }).click();
      await expect(teams.tab.getByText(/mer enn potten/).first()).toBeVisible();
    },
  },
  {
    what: 'a key being written, for those who read it',
    user: 'coordinator-fosen',
    come: async (teams) => {
      await teams.chooseRound(new RegExp(`grunnskole.*${preparing}|${preparing}.*grunnskole`));
      await teams.goTo('Fordeling');
    },
  },
  {
    what: 'another key tried',
    user: 'governor',
    come: async (teams) => {
      await teams.goTo('Fordeling');
      await teams.button('Prøv «hva om»').click();
      await teams.tab.getByRole('textbox', { name: 'Pott' }).fill('50 000 000');
      await expect(teams.tab.getByRole('columnheader', { name: 'Endring', exact: true })).toBeVisible();
    },
  },
  {
    what: 'a decision being written',
    user: 'governor',
    come: async (teams) => {
      await teams.chooseRound(new RegExp(`grunnskole.*${deciding}|${deciding}.*grunnskole`));
      await teams.goTo('Vedtak');
      await teams.tab.getByRole('textbox', { name: 'Vedtatt, Fosen' }).fill('1000');
      await expect(teams.tab.getByLabel('Begrunnelse for avviket, Fosen')).toBeVisible();
    },
  },
  {
    what: 'a decision with its letters',
    user: 'governor',
    come: async (teams) => {
      await teams.chooseRound(/Kompetanseløftet/);
      await teams.goTo('Vedtak');
      await expect(teams.tab.getByRole('table', { name: 'Tilsagnsbrev' })).toBeVisible();
    },
  },
  {
    what: 'a plan being changed, with a measure open',
    user: 'coordinator-trondheim-malvik',
    come: async (teams) => {
      await teams.goTo('Plan');
      await teams.button('Rediger planen').click();
      await teams.button('Rediger Andrespråkspedagogikk').first().click();
      const dialog = teams.dialog(/Rediger/);
      await dialog.getByRole('textbox').first().fill('');
      await dialog.getByRole('button', { name: 'Ferdig' }).click();
      await expect(dialog.getByText('Må fylles ut.')).toBeVisible();
    },
  },
  {
    what: 'the versions of a plan',
    user: 'coordinator-trondheim-malvik',
    come: async (teams) => {
      await teams.goTo('Plan');
      await teams.tab.getByRole('link', { name: 'Versjoner' }).click();
      await expect(teams.row(/^Versjon 1/)).toBeVisible();
    },
  },
  {
    what: 'measures to pick from the plan',
    user: 'coordinator-trondheim-malvik',
    come: async (teams) => {
      await teams.goTo('Grunnlag');
      await teams.button('Hent fra planen').click();
      await expect(teams.dialog('Hent tiltak fra planen').getByRole('checkbox').first()).toBeVisible();
    },
  },
  {
    what: 'a basis with faults in it',
    user: 'coordinator-fosen',
    come: async (teams) => {
      await teams.goTo('Grunnlag');
      await teams.tab.getByLabel('Tittel').first().fill('');
      await teams.tab.getByLabel('Kostnad eierne').first().fill('mye');
      await teams.button('Lagre utkast').click();
      await expect(teams.tab.getByText('Må fylles ut.')).toBeVisible();
    },
  },
  {
    what: 'a basis that was sent back',
    user: 'coordinator-levanger-verdal',
    come: async (teams) => {
      await teams.goTo('Grunnlag');
      await expect(teams.tab.getByText('Statsforvalteren har sendt grunnlaget tilbake')).toBeVisible();
    },
  },
  {
    what: 'a submitted basis about to be sent back',
    user: 'governor',
    come: async (teams) => {
      await teams.goTo('Grunnlag');
      await teams.tab.getByRole('link', { name: 'Gauldal' }).click();
      await teams.button('Send tilbake').click();
      await expect(teams.dialog(/Sende tilbake/)).toBeVisible();
    },
  },
  {
    what: 'a recommendation being written',
    user: 'governor',
    come: async (teams) => {
      await teams.goTo('Innstilling');
      await teams.tab.getByRole('textbox', { name: 'Anbefalt, Gauldal' }).fill('1000');
      await teams.button('Legg til fellestiltak').click();
      await expect(teams.tab.getByLabel('Begrunnelse, Gauldal')).toBeVisible();
    },
  },
  {
    what: 'a page that could not be fetched',
    user: 'governor',
    come: async (teams) => {
      await teams.page.route('**/api/rounds/*/key', (route) => route.abort());
      await teams.goTo('Fordeling');
      await expect(teams.tab.getByRole('alert')).toContainText('Vi får ikke kontakt med tjenesten');
    },
  },
  { what: 'the page of those without a role', user: 'outsider', come: async (teams) => settled(teams) },
];
for (const { what, user, come } of moments) {
  test(what, async ({ page }) => {
    const teams = await openLocalTeams(page, county.address, { user });
    await come(teams);
    await isAccessible(teams, what);
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
  await tabTo(page, 'Fordeling', 'link');
  await page.keyboard.press('Enter');
  await expect(teams.tab.getByRole('heading', { level: 1, name: 'Fordeling' })).toBeFocused();
  await expect(teams.row(/^Fosen/).first()).toBeVisible();

  await tabTo(page, 'Fosen');
  await page.keyboard.press('Enter');
  await expect(teams.tab.getByText(/^Vektet antall:/)).toBeVisible();
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
  for (const name of ['Oversikt', 'Fordeling', 'Plan', 'Grunnlag', 'Innstilling', 'Vedtak']) {
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
    await teams.tab.getByRole('link', { name: 'Fordeling' }).click();
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
