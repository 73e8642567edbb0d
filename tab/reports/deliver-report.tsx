import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { type ReportBlocker, reportBlockers } from '../../src/domain/report/report-blockers.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { editing, subjectOf } from './report-access.ts';
import type { ReportView } from './report-types.ts';

const useStyles = makeStyles({
  words: { ...typographyStyles.body1, margin: '0 0 4px' },
  list: { ...typographyStyles.body1, margin: '0 0 16px', paddingLeft: '20px' },
});

type Props = { readonly view: ReportView; readonly etag: string; readonly dirty: boolean };

/** What remains of a report, and submitting it. */
export function DeliverReport({ view, etag, dirty }: Props) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const { run, busy, problem, conflict, clear } = useChange('submitReport');
  const [asking, setAsking] = useState(false);
  const remaining = reportBlockers(owed(view)).map(words);
  return (
    <Section title={texts.deliver.heading}>
      <p className={styles.words}>{stateOfDelivery()}</p>
      {!dirty && remaining.length > 0 && (
        <ul className={styles.list}>
          {remaining.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <PermissionButton
        action={editing(view)}
        subject={subjectOf(view)}
        blockers={dirty ? [texts.deliver.unsaved] : remaining}
        appearance="primary"
        onClick={() => setAsking(true)}
      >
        {texts.deliver.deliver}
      </PermissionButton>
      <Confirm
        open={asking}
        title={texts.deliver.sure}
        confirm={texts.deliver.deliver}
        cancel={texts.deliver.cancel}
        busy={busy}
        problem={problem ?? conflict}
        onConfirm={() => {
          void run({ params: { report: view.id }, ifMatch: etag }).then((reply) => reply && setAsking(false));
        }}
        onClose={() => {
          clear();
          setAsking(false);
        }}
      >
        <p>{texts.deliver.why}</p>
      </Confirm>
    </Section>
  );

  function stateOfDelivery(): string {
    if (dirty) return texts.deliver.unsaved;
    return remaining.length > 0 ? texts.deliver.remains : texts.deliver.ready;
  }

  function words(blocker: ReportBlocker): string {
    const title = 'line' in blocker ? titleOf(view, blocker.line) : '';
    switch (blocker.code) {
      case 'used-missing':
        return texts.blockers.used(title);
      case 'used-above-granted':
        return texts.blockers.above(title, blocker.by);
      case 'unused-plan-missing':
        return texts.blockers.plan(title);
      case 'done-missing':
        return texts.blockers.done(title);
      case 'attainment-missing':
        return texts.blockers.attainment(title);
      case 'own-contribution-missing':
        return texts.blockers.ownContribution;
      case 'own-contribution-unexplained':
        return texts.blockers.ownContributionWhy;
      case 'teacher-education-missing':
        return texts.blockers.teacherEducation;
      case 'partnership-missing':
        return texts.blockers.partnership;
    }
  }
}

function owed({ lines, content, ownContribution }: ReportView): Parameters<typeof reportBlockers>[0] {
  return { granted: lines, content, ...(ownContribution && { ownContribution }) };
}

function titleOf(view: ReportView, position: number): string {
  const line = view.content.lines[position]?.line;
  return view.lines.find(({ id }) => id === line)?.title ?? '';
}
