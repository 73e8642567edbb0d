import type { AwardLetter } from '../decision/award-letter.ts';
import type { NetworkId } from '../ids.ts';
import type { Action, Subject } from '../policies/policy.ts';
import type { Report } from './report.ts';

type Recipient = AwardLetter['recipient'];

const actions = {
  network: { read: 'network-report.read', edit: 'network-report.edit' },
  institution: { read: 'institution-report.read', edit: 'institution-report.edit' },
  group: { read: 'group-report.read', edit: 'group-report.edit' },
} as const satisfies Record<Recipient['kind'], { read: Action; edit: Action }>;

/**
 * Writing and submitting belong to the recipient: a network's people, an institution's, or a group's coordinator; for
 * a group that stands in no register, to the county governor as its secretary.
 */
export function editingAction(
  { recipient }: Pick<Report, 'recipient'>,
  registeredGroups: readonly NetworkId[],
): Action {
  return isUnregisteredGroup(recipient, registeredGroups)
    ? 'unregistered-group-report.edit'
    : actions[recipient.kind].edit;
}

/** Whether the recipient is a group that stands in no register. */
export function isUnregisteredGroup(
  { kind, id }: Recipient,
  registeredGroups: readonly NetworkId[],
): boolean {
  return kind === 'group' && !registeredGroups.some((group) => group === id);
}

/** A draft belongs to its recipient; what is delivered, the forum reads in its September meeting. */
export function readingAction({ recipient, state }: Pick<Report, 'recipient' | 'state'>): Action {
  return state === 'draft' ? actions[recipient.kind].read : 'delivered-report.read';
}

/** What the policy asks of a report. */
export function reportSubject({ recipient, state }: Pick<Report, 'recipient' | 'state'>): Subject {
  switch (recipient.kind) {
    case 'network':
      return { network: recipient.id, state };
    case 'institution':
      return { institution: recipient.id, state };
    case 'group':
      return { group: recipient.id, state };
  }
}
