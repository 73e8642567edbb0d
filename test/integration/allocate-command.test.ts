import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { allocationPreviewAnswer } from '../../src/contract/allocation.ts';

const folder = mkdtempSync(join(tmpdir(), 'allocate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = {
  pool: 1000,
  setAsides: [],
  baseGrant: 100,
  weights: { pupils: '1', children: '1/2' },
  recipients: [
    { id: 'fosen', counts: { pupils: 20, children: 10 } },
    { id: 'gauldal', counts: { pupils: 5 } },
  ],
};

function allocate(args: readonly string[], input = '') {
  const command = [new URL('../../src/cli/allocate.ts', import.meta.url).pathname, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function fileWith(text: string): string {
  const path = join(folder, 'key.json');
  writeFileSync(path, text);
  return path;
}

describe('npm run allocate', () => {
  it('prints the answer of the API for a key in a file', () => {
    const { status, stdout, stderr } = allocate(['--input', fileWith(JSON.stringify(key))]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const answer = allocationPreviewAnswer.parse(JSON.parse(stdout));
    expect(answer.lines.map(({ id, total, quota }) => [id, total, quota])).toEqual([
      ['fosen', 767, '2300/3'],
      ['gauldal', 233, '700/3'],
    ]);
  });

  it('prints the same for the same key on standard input', () => {
    const fromFile = allocate(['--input', fileWith(JSON.stringify(key))]);
    expect(allocate(['--input', '-'], JSON.stringify(key))).toEqual(fromFile);
  });

  it('takes a file that begins with a byte order mark, as Windows writes it', () => {
    const plain = allocate(['--input', '-'], JSON.stringify(key));
    expect(allocate(['--input', fileWith(`\uFEFF${JSON.stringify(key)}`)])).toEqual(plain);
  });

  it('reports a refusal with its code and figures on standard error', () => {
    const { status, stdout, stderr } = allocate(['--input', '-'], JSON.stringify({ ...key, pool: 150 }));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(JSON.parse(stderr)).toEqual({ code: 'pool-exceeded', pool: 150, committed: 200, excess: 50 });
  });

  it('reports invalid input with paths and codes on standard error', () => {
    const { status, stdout, stderr } = allocate(
      ['--input', '-'],
      JSON.stringify({ ...key, pool: 1.5, colour: 'red' }),
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    // By the codes of the API.
    expect(JSON.parse(stderr)).toEqual({
      code: 'invalid-request',
      errors: [
        { path: 'pool', code: 'not-a-whole-number' },
        { path: 'colour', code: 'unknown-field' },
      ],
    });
  });

  it('asks for a base grant that is left out', () => {
    const { stderr } = allocate(['--input', '-'], JSON.stringify({ ...key, baseGrant: undefined }));
    expect(JSON.parse(stderr)).toMatchObject({ errors: [{ path: 'baseGrant', code: 'required' }] });
  });

  it.each([
    [
      'a file that is not there',
      ['--input', join(folder, 'none.json')],
      /^Cannot read .*none\.json: ENOENT.*\n$/,
    ],
    ['what is not JSON', ['--input', '-'], /^standard input is not JSON: .*\n$/],
    ['no input named', [], /^Usage: .*--input.*\n$/],
    ['an option that is not known', ['--colour', 'red'], /^Usage: .*\n$/],
  ])('says in one line what is wrong with %s', (_, args, message) => {
    const { status, stdout, stderr } = allocate(args, '{"pool": ');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
