/**
 * `npm run --silent allocate -- --input key.json` applies an allocation key and prints what the API would answer;
 * `--input -` reads the key from standard input. A refusal or invalid input goes to standard error as JSON, exit code 1.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { previewAllocation } from '../application/preview-allocation.ts';
import { allocationAnswer, allocationRefusalAnswer } from '../contract/allocation-answer.ts';
import { allocationPreviewRequest } from '../contract/allocation.ts';
import { faultsOf } from '../contract/field-faults.ts';

type Result = { readonly kind: 'answered' | 'failed'; readonly text: string };

const STANDARD_INPUT = 0;
/** What programs on Windows begin a file with. */
const BYTE_ORDER_MARK = /^\uFEFF/;

function run(args: readonly string[]): Result {
  const path = inputPath(args);
  if (path === null)
    return failed(
      'Usage: npm run --silent allocate -- --input <file.json>, or --input - to read standard input',
    );
  const source = path === '-' ? 'standard input' : path;
  const text = readText(path === '-' ? STANDARD_INPUT : path);
  if (text instanceof Error) return failed(`Cannot read ${source}: ${text.message}`);
  const json = parseJson(text);
  if (json instanceof Error) return failed(`${source} is not JSON: ${json.message}`);
  return applyKey(json.value);
}

function applyKey(json: unknown): Result {
  const request = allocationPreviewRequest.safeParse(json, { reportInput: true });
  if (!request.success) {
    const errors = faultsOf(request.error).map(({ path, code }) => ({ path, code }));
    return failed(JSON.stringify({ code: 'invalid-request', errors }));
  }
  const preview = previewAllocation(request.data);
  if (preview.kind === 'refused') return failed(JSON.stringify(allocationRefusalAnswer(preview)));
  return { kind: 'answered', text: JSON.stringify(allocationAnswer(preview.allocation, preview.inputHash)) };
}

function failed(text: string): Result {
  return { kind: 'failed', text };
}

function inputPath(args: readonly string[]): string | null {
  try {
    const { values } = parseArgs({ args: [...args], options: { input: { type: 'string' } } });
    return values.input ?? null;
  } catch {
    return null;
  }
}

function readText(source: string | number): string | Error {
  try {
    return readFileSync(source, 'utf8');
  } catch (error) {
    return error as Error;
  }
}

function parseJson(text: string): { value: unknown } | Error {
  try {
    return { value: JSON.parse(text.replace(BYTE_ORDER_MARK, '')) as unknown };
  } catch (error) {
    return error as Error;
  }
}

const result = run(process.argv.slice(2));
(result.kind === 'answered' ? process.stdout : process.stderr).write(`${result.text}\n`);
process.exitCode = result.kind === 'answered' ? 0 : 1;
