import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Frame } from '@playwright/test';
import type { LocalTeams } from './local-teams.ts';

/** The axe that comes with Playwright's. */
const axeSource = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);
type Axe = {
  run(
    context: Document | Element,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
};

/** What axe is asked for. */
export const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const looks = ['Lyst', 'Mørkt', 'Høy kontrast'] as const;
export const widths = [1280, 360] as const;

/** A look changes colours and nothing else, so the other rules are asked in the first one. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Looks at what stands in the tab, in every look where it is wide and in the first where it is narrow. */
export async function isAccessible(teams: LocalTeams, what: string): Promise<void> {
  const { page } = teams;
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const look of looksAt(width)) {
      await teams.look(look);
      await lookHasCome(teams, look);
      const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
      if (!frame) throw new Error('there is no tab');
      const found = await violationsIn(frame, 'body', askedIn(look));
      expect.soft(found, `${what}, ${look}, ${width} px`).toEqual([]);
    }
    await doesNotScrollSideways(teams, `${what}, ${width} px`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Looks at the local Teams itself, where the chat stands, as at the tab. */
export async function chatIsAccessible({ page, look: choose }: LocalTeams, what: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const look of looksAt(width)) {
      await choose(look);
      const found = await violationsIn(page.mainFrame(), 'main', askedIn(look));
      expect.soft(found, `${what}, ${look}, ${width} px`).toEqual([]);
    }
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(tooWide, `${what}, ${width} px: too wide by`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await choose('Lyst');
}

/** A narrow window moves what is there and paints it the same, so its colours are those that were looked at already. */
function looksAt(width: number): readonly (typeof looks)[number][] {
  return width === widths[0] ? looks : ['Lyst'];
}

function askedIn(look: (typeof looks)[number]) {
  return look === 'Lyst' ? { tags: rules } : { rules: colourRules };
}

/** What axe finds in a part of a frame. The tab is asked directly: through the host it takes five times as long. */
async function violationsIn(
  frame: Frame,
  part: string,
  asked: { readonly tags: readonly string[] } | { readonly rules: readonly string[] },
): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) {
    await frame.evaluate(axeSource);
    await frame.evaluate(colourAtOnce);
  }
  return frame.evaluate(
    async ({ runOnly, part }) => {
      const { axe } = window as unknown as { axe: Axe };
      const context = part === 'body' ? document : (document.querySelector(part) ?? document);
      const { violations } = await axe.run(context, { runOnly, resultTypes: ['violations'], iframes: false });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
      );
    },
    {
      part,
      runOnly:
        'tags' in asked
          ? { type: 'tag' as const, values: [...asked.tags] }
          : { type: 'rule' as const, values: [...asked.rules] },
    },
  );
}

/**
 * From here on a part has its new colours at once. A transition begins with the old ones and only moves on with the next
 * frame, so axe, which reads all in one go, saw the colours of a disabled button on one that had just been enabled.
 */
function colourAtOnce(): void {
  const still = new CSSStyleSheet();
  still.replaceSync('*, *::before, *::after { transition: none !important; }');
  document.adoptedStyleSheets.push(still);
}

async function lookHasCome({ tab }: LocalTeams, look: (typeof looks)[number]): Promise<void> {
  const paint = { Lyst: 'rgb(255, 255, 255)', Mørkt: 'rgb(41, 41, 41)', 'Høy kontrast': 'rgb(0, 0, 0)' };
  const frame = tab.getByRole('main').locator('xpath=..');
  await expect(frame).toHaveCSS('background-color', paint[look]);
}

/** Neither the tab nor what surrounds it is wider than the window. */
export async function doesNotScrollSideways({ page }: LocalTeams, what: string): Promise<void> {
  const tooWide = await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
    const root = frame.contentDocument?.documentElement;
    return root ? root.scrollWidth - root.clientWidth : null;
  });
  expect.soft(tooWide, `${what}: too wide by`).toBe(0);
  const host = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(host, `${what}: the host is too wide by`).toBeLessThanOrEqual(0);
}
