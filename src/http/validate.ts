import type { z } from 'zod';
import { faultsOf } from '../contract/field-faults.ts';
import { Refused } from './refused.ts';

/** Parses a part of a request, or refuses it with every field that is wrong. */
export function validate<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Refused('invalid-request', { faults: faultsOf(parsed.error) });
}
