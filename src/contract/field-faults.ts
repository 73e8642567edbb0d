import type { z } from 'zod';

/** A field that is wrong, and why; the sentence for it needs no words from the value. */
type FieldFault = {
  readonly path: string;
  readonly code: string;
  readonly values: Readonly<Record<string, never>>;
};

/** Every field that is wrong, each fault once. The input must have been parsed with `reportInput`. */
export function faultsOf({ issues }: z.ZodError): FieldFault[] {
  const faults = new Map(issues.flatMap(faultsOfIssue).map((one) => [`${one.path} ${one.code}`, one]));
  return [...faults.values()];
}

function faultsOfIssue(issue: z.core.$ZodIssue): FieldFault[] {
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
      return [{ path, code: tooSmall[measureOf(issue)], values: {} }];
    case 'too_big':
      return [{ path, code: tooLarge[measureOf(issue)], values: {} }];
    case 'invalid_value':
      return [{ path, code: 'not-one-of', values: {} }];
    case 'invalid_union':
      return faultsOfMeantMember(issue) ?? [{ path, code: 'not-one-of', values: {} }];
    case 'custom':
      return [{ path, code: String(issue.params?.['code'] ?? 'wrong-format'), values: {} }];
    default:
      return [{ path, code: 'wrong-format', values: {} }];
  }
}

const tooSmall = { text: 'blank', list: 'required', number: 'too-small' } as const;
const tooLarge = { text: 'too-long', list: 'too-many', number: 'too-large' } as const;

/** What is measured: a text that is too short is an empty one, since no text has another least length. */
function measureOf({ origin }: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): keyof typeof tooSmall {
  if (origin === 'string') return 'text';
  return origin === 'array' || origin === 'set' ? 'list' : 'number';
}

function typeFault(issue: z.core.$ZodIssueInvalidType): 'required' | 'not-a-whole-number' | 'wrong-type' {
  if (issue.input === undefined && issue.expected !== 'int') return 'required';
  return issue.expected === 'int' ? 'not-a-whole-number' : 'wrong-type';
}

/**
 * The faults of the one member of a union that the value was meant as: the one whose fixed values (`kind: 'network'`)
 * all stand. Null where there is no such member, or more than one.
 */
function faultsOfMeantMember(issue: z.core.$ZodIssueInvalidUnion): FieldFault[] | null {
  const meant = issue.errors.filter((issues) => issues.every((one) => !isWholeOrFixedValue(one)));
  const [member] = meant;
  if (!member || meant.length > 1) return null;
  return member.flatMap((inner) => faultsOfIssue({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A fault that rules a member out: the value is something else altogether, or a fixed value is another. */
function isWholeOrFixedValue({ code, path }: z.core.$ZodIssue): boolean {
  if (code === 'invalid_type') return path.length === 0;
  return code === 'invalid_value' && path.length <= 1;
}
