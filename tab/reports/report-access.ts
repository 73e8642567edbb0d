import type { NetworkId } from '../../src/domain/ids.ts';
import type { Action, Subject } from '../../src/domain/policies/policy.ts';
import { editingAction, reportSubject } from '../../src/domain/report/report-access.ts';
import type { ReportView } from './report-types.ts';

type About = Pick<ReportView, 'recipient' | 'state' | 'unregistered'>;

/** What writing this report is called in the policy: it depends on whose it is. */
export function editing({ recipient, unregistered }: About): Action {
  return editingAction({ recipient }, unregistered ? [] : [recipient.id as NetworkId]);
}

/** What the policy asks of the report. Until it is delivered, it is a draft, begun or not. */
export function subjectOf({ recipient, state }: Omit<About, 'unregistered'>): Subject {
  return reportSubject({
    recipient,
    state: state === 'submitted' || state === 'approved' ? state : 'draft',
  });
}
