import type { Action, Subject } from '../../src/domain/policies/policy.ts';
import type { ReportView } from './report-types.ts';

type About = Pick<ReportView, 'recipient' | 'state'>;

/** What writing this report is called in the policy: it depends on whose it is. */
export function editing({ recipient }: About): Action {
  switch (recipient.kind) {
    case 'network':
      return 'network-report.edit';
    case 'institution':
      return 'institution-report.edit';
    case 'group':
      return 'group-report.edit';
  }
}

/** What the policy asks of the report. Until it is delivered, it is a draft, begun or not. */
export function subjectOf({ recipient, state }: About): Subject {
  const known = { state: state === 'submitted' || state === 'approved' ? state : 'draft' };
  switch (recipient.kind) {
    case 'network':
      return { ...known, network: recipient.id };
    case 'institution':
      return { ...known, institution: recipient.id };
    case 'group':
      return known;
  }
}
