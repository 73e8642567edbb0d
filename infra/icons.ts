/**
 * Draws the icons of the app package from their SVG. Run after a change of one; the pictures are committed, so that
 * packaging needs no browser.
 * Usage: npm run icons
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import npmChromium from '@sparticuz/chromium';

const debianChromium = '/usr/bin/chromium';
const folder = join(import.meta.dirname, '..', 'appPackage');

const browser = await chromium.launch({
  executablePath: existsSync(debianChromium) ? debianChromium : await npmChromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  await draw('color', 192);
  await draw('outline', 32);
} finally {
  await browser.close();
}

async function draw(name: string, size: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
}
