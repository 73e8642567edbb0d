import { join } from 'node:path';
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { chatOf, type TeamsChat } from './chat.ts';

export type Look = 'Lyst' | 'Mørkt' | 'Høy kontrast';

/** The local Teams in a browser, used as a person uses it. */
export type LocalTeams = {
  readonly page: Page;
  /** The channel's tab, inside its frame. */
  readonly tab: FrameLocator;
  readonly chat: TeamsChat;
  /** Another person, chosen by name in the bar. */
  readonly become: (person: string) => Promise<void>;
  /** Another day, such as 2028-02-02. */
  readonly travelTo: (date: string) => Promise<void>;
  readonly look: (look: Look) => Promise<void>;
  /** Follows the link in the tab's navigation. */
  readonly goTo: (name: string) => Promise<void>;
  /** The names of all pages that the navigation leads to, in its order. */
  readonly pages: () => Promise<string[]>;
  readonly chooseRound: (name: string | RegExp) => Promise<void>;
  readonly heading: (name: string | RegExp) => Locator;
  readonly button: (name: string | RegExp) => Locator;
  readonly row: (name: string | RegExp) => Locator;
  readonly dialog: (title: string | RegExp) => Locator;
};

const looks = { Lyst: 'default', Mørkt: 'dark', 'Høy kontrast': 'contrast' } as const;

/** Opens the local Teams, as somebody by id and in a look where those matter from the start. */
export async function openLocalTeams(
  page: Page,
  address: string,
  { user = 'governor', look = 'Lyst' }: { readonly user?: string; readonly look?: Look } = {},
): Promise<LocalTeams> {
  const remembered = { 'local-teams user': user, 'local-teams theme': looks[look] };
  await page.addInitScript((choices) => {
    for (const [key, choice] of Object.entries(choices)) {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, choice);
    }
  }, remembered);
  await page.goto(address);
  const teams = localTeams(page);
  await ready(teams);
  // Somebody who does not exist would silently be somebody else.
  await expect(page.locator('#user')).toHaveValue(user);
  return teams;
}

function localTeams(page: Page): LocalTeams {
  const bar = page.getByRole('banner', { name: 'Lokalt Teams' });
  const tab = page.frameLocator('iframe[title="Kompetansehjulet"]');

  /** On a narrow screen the choices lie behind a button. */
  async function choice(label: string): Promise<Locator> {
    const toggle = bar.getByRole('button', { name: 'Bytt' });
    if ((await toggle.isVisible()) && (await toggle.getAttribute('aria-expanded')) === 'false') {
      await toggle.click();
    }
    return bar.getByLabel(label);
  }

  const navigation = tab.getByRole('navigation', { name: 'Sider' });
  const groups = navigation.locator('ul').first().getByRole('link');
  async function groupNames(): Promise<string[]> {
    await expect(groups.first()).toBeVisible();
    return groups.allInnerTexts();
  }
  async function openGroup(name: string): Promise<void> {
    await groups.getByText(name, { exact: true }).click();
    await settled(teams);
  }

  const teams: LocalTeams = {
    page,
    tab,
    chat: chatOf(page),
    async become(person) {
      await markFrame(page);
      await (await choice('Du er')).selectOption({ label: person });
      await frameIsNew(page);
      await ready(teams);
    },
    async travelTo(date) {
      await markFrame(page);
      await (await choice('Dag')).fill(date);
      await frameIsNew(page);
      await ready(teams);
    },
    async look(look) {
      await (await choice('Utseende')).selectOption({ label: look });
    },
    async goTo(name) {
      const link = navigation.getByRole('link', { name, exact: true });
      for (const group of await groupNames()) {
        if ((await link.count()) > 0) break;
        await openGroup(group);
      }
      await link.click();
      await settled(teams);
    },
    async pages() {
      const names: string[] = [];
      for (const group of await groupNames()) {
        await openGroup(group);
        const inner = await navigation.locator('ul').nth(1).getByRole('link').allInnerTexts();
        names.push(...(inner.length > 0 ? inner : [group]));
      }
      return names;
    },
    async chooseRound(name) {
      const choice = tab.getByLabel('Tilskuddsrunde');
      const option = choice.getByRole('option', { name });
      await choice.selectOption(await option.innerText());
      await settled(teams);
    },
    heading: (name) => tab.getByRole('heading', { name }),
    button: (name) => tab.getByRole('button', { name, exact: true }),
    row: (name) => tab.getByRole('row', { name }),
    dialog: (title) => tab.getByRole('dialog', { name: title }),
  };
  return teams;
}

/** The frame is replaced by another when the user or the day changes. */
async function markFrame(page: Page): Promise<void> {
  await page.locator('iframe').evaluate((frame) => frame.setAttribute('data-before', ''));
}

async function frameIsNew(page: Page): Promise<void> {
  await expect(page.locator('iframe:not([data-before])')).toBeAttached();
}

/** Waits until the tab shows a page, or the chat its conversations where that is what one looks at. */
async function ready(teams: LocalTeams): Promise<void> {
  if (await teams.chat.panel.isVisible()) {
    await expect(teams.chat.panel.locator('[data-place]').first()).toBeAttached();
    return;
  }
  await expect(teams.tab.getByRole('heading', { level: 1 })).toBeVisible();
  await settled(teams);
}

/**
 * Waits until a page stands there and nothing is being fetched any more, in whatever language that is said. The tab asks
 * itself, with each picture it draws: from here it would be asked two to four times a second.
 */
export async function settled({ page }: LocalTeams): Promise<void> {
  const tab = await page.locator('iframe').elementHandle();
  const frame = await tab?.contentFrame();
  await frame?.waitForFunction(() => {
    const heading = document.querySelector('h1');
    return heading?.checkVisibility() === true && !document.querySelector('output[aria-label]');
  });
}

/** Where pictures are left. */
export const screens = join(import.meta.dirname, '../output/screens');
const TALLEST = 6000;

/** Leaves a picture of the whole page that stands in the tab, with the local Teams around it. */
export async function leaveScreen({ page }: LocalTeams, name: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  const missing = await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
    const root = frame.contentDocument?.documentElement;
    return root ? root.scrollHeight - root.clientHeight : 0;
  });
  const height = Math.min(size.height + missing, TALLEST);
  if (missing > 0) await page.setViewportSize({ ...size, height });
  await page.screenshot({ path: join(screens, `${name}.png`), animations: 'disabled' });
  if (missing > 0) await page.setViewportSize(size);
}
