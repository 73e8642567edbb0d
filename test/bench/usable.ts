import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { median, startService } from './start-service.ts';

const RUNS = 5;
const executablePath = '/usr/bin/chromium';
if (!existsSync(executablePath)) throw new Error(`no ${executablePath}`);

/** Milliseconds from a cold browser asking for the local host until the overview's table stands in the tab. */
async function timeToUsable(browser: Browser, address: string, slow: boolean): Promise<number> {
  const context = await browser.newContext();
  await context.addInitScript(() => localStorage.setItem('local-teams user', 'governor'));
  const page = await context.newPage();
  if (slow) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    });
  }
  const began = performance.now();
  await page.goto(address);
  await page
    .frameLocator('iframe')
    .getByRole('row', { name: /Værnesregionen/ })
    .waitFor();
  const ms = performance.now() - began;
  await context.close();
  return ms;
}

const folder = mkdtempSync(join(tmpdir(), 'usable-'));
const service = await startService(folder);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
for (const slow of [false, true]) {
  const times = [];
  for (let run = 0; run < RUNS; run++) times.push(await timeToUsable(browser, service.address, slow));
  const where = slow ? '4x slower CPU, 1.6 Mbit/s, 150 ms' : 'this machine';
  console.log(`usable overview, ${where}, median of ${RUNS}: ${median(times).toFixed(0)} ms`);
}
await browser.close();
await service.stop();
rmSync(folder, { recursive: true });
