import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from './start-service.ts';

/** Fetched when the bench runs: it is large and nothing else needs it. */
const LIGHTHOUSE = 'lighthouse@13.5.0';

type Report = {
  readonly categories: Readonly<Record<string, { readonly title: string; readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly displayValue?: string }>>;
};

const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const service = await startService(join(folder, 'data'));
const file = join(folder, 'report.json');
spawnSync(
  'npx',
  [
    '--yes',
    LIGHTHOUSE,
    service.address,
    '--quiet',
    '--form-factor=mobile',
    '--output=json',
    `--output-path=${file}`,
    '--only-categories=performance,accessibility,best-practices',
    '--chrome-flags=--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking',
  ],
  { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROME_PATH: '/usr/bin/chromium' } },
);
await service.stop();
const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
rmSync(folder, { recursive: true });
for (const { title, score } of Object.values(report.categories))
  console.log(`${title}: ${Math.round(score * 100)}`);
for (const id of [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
]) {
  console.log(`${report.audits[id]?.title}: ${report.audits[id]?.displayValue}`);
}
