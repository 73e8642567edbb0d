import type { z } from 'zod';
import type { Fault } from '../application/outcome.ts';
import { Refused } from './refused.ts';

/** Parses a part of a request, or refuses it with every field that is wrong. */
export function validate<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Refused('invalid-request', { faults: parsed.error.issues.flatMap(faultsOf) });
}

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key].join('.'),
        code: 'unknown-field',
        values: {},
      }));
    case 'invalid_type':
      return [{ path, code: typeFault(issue), values: {} }];
    case 'too_small':
      return [{ path, code: 'too-small', values: {} }];
    case 'too_big':
      return [{ path, code: 'too-large', values: {} }];
    case 'invalid_value':
      return [{ path, code: 'not-one-of', values: {} }];
    case 'invalid_union':
      return closestMember(issue) ?? [{ path, code: 'not-one-of', values: {} }];
    case 'custom':
      return [{ path, code: String(issue.params?.['code'] ?? 'wrong-format'), values: {} }];
    default:
      return [{ path, code: 'wrong-format', values: {} }];
  }
}

function typeFault(issue: z.core.$ZodIssueInvalidType): string {
  if (issue.input === undefined && issue.expected !== 'int') return 'required';
  return issue.expected === 'int' ? 'not-a-whole-number' : 'wrong-type';
}

/** The faults of the one member of a union that the value was meant as: the one with the fewest. */
function closestMember(issue: z.core.$ZodIssueInvalidUnion): Fault[] | null {
  const members = issue.errors.filter((issues) => issues.length > 0);
  const closest = members.toSorted((a, b) => a.length - b.length)[0];
  if (!closest || members.length > 1) return null;
  return closest.flatMap((inner) => faultsOf({ ...inner, path: [...issue.path, ...inner.path] }));
}
