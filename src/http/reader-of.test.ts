import { describe, expect, it } from 'vitest';
import { aPerson } from '../../test/builders/aggregates.ts';
import { operations } from '../contract/operations.ts';
import { type OperationId, routes } from '../contract/routes.ts';
import { readerOf } from './reader-of.ts';

const governor = aPerson({ language: 'nn' });
const all = Object.keys(routes) as OperationId[];

describe('who an answer is made for', () => {
  it('is everybody where it is a file, in the language of whoever asks', () => {
    const files = all.filter((id) => operations[id].answer === null);
    expect(files).toContain('readSteeringPaper');
    for (const id of files) expect(readerOf(id, governor)).toEqual({ id: '', roles: [], language: 'nn' });
  });

  it('is whoever asks where it is not', () => {
    for (const id of ['readMeeting', 'readSteering'] as const) expect(readerOf(id, governor)).toBe(governor);
  });
});
