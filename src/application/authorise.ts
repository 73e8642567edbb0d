import { type Action, may, type Subject } from '../domain/policies/policy.ts';
import type { Person } from '../domain/registers/registers.ts';
import type { Refusal } from './outcome.ts';

/** Null when the policy table allows it; otherwise the refusal that says what stands in the way. */
export function authorise(actor: Person, action: Action, subject: Subject = {}): Refusal | null {
  const permission = may(actor, action, subject);
  if (permission.allowed) return null;
  const { allowed: _, ...why } = permission;
  return { kind: 'refused', ...why };
}
