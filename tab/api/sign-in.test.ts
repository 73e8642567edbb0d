import { expect, it } from 'vitest';
import { refusalNamed } from './sign-in.ts';

it.each([
  ['resourceRequiresConsent', 'consent'],
  ['consent_required', 'consent'],
  ['invalid_grant', 'consent'],
  ['resourceRequiresMfa', 'confirm'],
  ['interaction_required', 'confirm'],
  ['CancelledByUser', 'cancelled'],
  ['refused', 'refused'],
  ['resourceDisabled', 'other'],
  ['other-state', 'other'],
  ['', 'other'],
])('%s means %s', (said, refusal) => {
  expect(refusalNamed(said)).toBe(refusal);
});
