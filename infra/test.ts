import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a runner counted. */
type Count = { readonly passed: number; readonly failed: number };
type PlaywrightStats = { readonly expected: number; readonly unexpected: number };
type PlaywrightSuite = {
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly line: number;
    readonly tests: readonly { readonly status: 'expected' | 'flaky' | 'unexpected' | 'skipped' }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
};
type PlaywrightReport = { readonly stats: PlaywrightStats; readonly suites: readonly PlaywrightSuite[] };

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));

try {
  const counts = [runVitest(), runPlaywright()];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && counts.every((count) => count.passed > 0) ? 0 : 1;
} finally {
  rmSync(reports, { recursive: true });
}

/** Unit, contract, integration, scenario and architecture tests. */
function runVitest(): Count {
  const file = join(reports, 'vitest.json');
  const command = ['vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts'];
  const ended = run([...command, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport(file) as { numPassedTests: number; numFailedTests: number } | null;
  return countOf(report?.numPassedTests, report?.numFailedTests, ended);
}

/** End-to-end tests in Chromium. */
function runPlaywright(): Count {
  const file = join(reports, 'playwright.json');
  const command = ['@playwright/test/cli.js', 'test', '--config', 'test/e2e/playwright.config.ts'];
  const ended = run([...command, '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const report = readReport(file) as PlaywrightReport | null;
  const flaky = report?.suites.flatMap(flakyTests) ?? [];
  if (flaky.length > 0) {
    console.log(`\nPassed only when tried again, so look into why:`);
    for (const test of flaky) console.log(`  flaky: ${test}`);
    console.log();
  }
  const { expected, unexpected } = report?.stats ?? { expected: 0, unexpected: 0 };
  return countOf(expected + flaky.length, unexpected, ended);
}

/** The tests of a file, with those of its groups, that failed first and passed then. */
function flakyTests({ specs = [], suites = [] }: PlaywrightSuite): string[] {
  const own = specs
    .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
    .map(({ title, file, line }) => `test/e2e/${file}:${line} › ${title}`);
  return [...own, ...suites.flatMap(flakyTests)];
}

/**
 * Whether the runner ended well. The service and the commands are started some hundred times: what Node made of their
 * source the first time is kept, and each start takes half of the processor.
 */
function run([script = '', ...args]: readonly string[], environment: Record<string, string> = {}): boolean {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_COMPILE_CACHE: join(reports, 'compiled'), ...environment },
  });
  return status === 0;
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A runner that ended badly without a failed test (it could not start, say) counts as one failure. */
function countOf(passed = 0, failed = 0, ended: boolean): Count {
  return { passed, failed: !ended && failed === 0 ? 1 : failed };
}
