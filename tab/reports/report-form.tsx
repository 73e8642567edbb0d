import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { reportSums } from '../../src/domain/report/report-blockers.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { Section } from '../parts/section.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useUnreadable } from '../parts/use-unreadable.ts';
import { Shields, TextShield } from '../parts/shields.tsx';
import { useTexts } from '../shell/session.tsx';
import { DeliverReport } from './deliver-report.tsx';
import { LineFields } from './line-fields.tsx';
import { OwnContributionFields } from './own-contribution-fields.tsx';
import type { ReportContent, ReportedLine, ReportView } from './report-types.ts';

const useStyles = makeStyles({
  warning: { color: tokens.colorNeutralForeground2 },
  fault: { color: tokens.colorStatusDangerForeground3 },
  fields: { minWidth: 0, margin: '0 0 40px', padding: 0, border: 'none' },
  prose: { maxWidth: '44rem', marginBottom: '16px' },
});

/** The report for those who write it: sum by sum, then the cooperation as a whole. */
export default function ReportForm({ view, etag }: { readonly view: ReportView; readonly etag: string }) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const changed = view.changed ?? { by: { id: '', name: '' }, at: '' };
  const draft = useDraft<ReportContent>(`report:${view.id}`, view.content, etag);
  const { run, busy, problem, conflict } = useChange('saveReport');
  const [tried, setTried] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  /** Fields keep what cannot be read to themselves: a new edition of them forgets it. */
  const [edition, setEdition] = useState(0);
  const fields = `${draft.viewing} ${edition}`;
  const unreadable = useUnreadable(fields);
  const showsTheirs = draft.viewing === 'theirs';
  const isChanged = (draft.dirty || unreadable.any) && !showsTheirs;
  const sums = reportSums({ granted: view.lines, content: draft.value });

  async function save(mine: ReportContent, ifMatch: string) {
    setTried(true);
    if (unreadable.any) return;
    const body = { ...mine, lines: [...mine.lines] };
    const reply = await run({ params: { report: view.id }, body, ifMatch });
    if (!reply) return;
    draft.settle(mine, reply.etag);
    setTried(false);
  }

  function discard() {
    draft.undo();
    setEdition(edition + 1);
    setTried(false);
    setDiscarding(false);
  }

  const prose = (field: 'teacherEducation' | 'partnership') => (
    <div className={styles.prose}>
      <Field label={texts.whole[field]}>
        <Textarea
          rows={4}
          resize="vertical"
          maxLength={4000}
          value={draft.value[field]}
          onChange={(_, { value }) => draft.set((content) => ({ ...content, [field]: value }))}
        />
      </Field>
      <TextShield of={view.id} field={field} what={texts.whole[field]} />
    </div>
  );

  return (
    <>
      <Shields kind="report" documents={[view.id]} unsaved={draft.dirty}>
        <fieldset key={fields} className={styles.fields} disabled={showsTheirs}>
          <Section title={texts.lines.heading}>
            {view.lines.map((granted) => {
              const line = draft.value.lines.find((one) => one.line === granted.id);
              return (
                line && (
                  <LineFields
                    key={granted.id}
                    granted={granted}
                    line={line}
                    report={view.id}
                    onReadable={unreadable.report}
                    onChange={(changes) => draft.set((content) => withLine(content, granted.id, changes))}
                  />
                )
              );
            })}
          </Section>
          {view.ownContribution && (
            <OwnContributionFields
              required={view.ownContribution}
              report={view.id}
              added={draft.value.ownContribution ?? { used: null, shortfall: '' }}
              onReadable={unreadable.report}
              onChange={(changes) => draft.set((content) => withContribution(content, changes))}
            />
          )}
          <Section title={texts.whole.heading}>
            {prose('teacherEducation')}
            {prose('partnership')}
          </Section>
        </fieldset>
      </Shields>
      <DeliverReport view={view} etag={etag} dirty={isChanged} />
      <SaveBar
        notice={
          <>
            <ConflictNotice
              conflict={conflict}
              changed={changed}
              draft={draft}
              onKeepMine={({ value, ifMatch }) => void save(value, ifMatch)}
              busy={busy}
            />
            <ProblemMessage problem={problem} />
          </>
        }
        state={
          <>
            <div>{texts.lines.sum(sums.used, sums.granted)}</div>
            {isChanged && <div className={styles.warning}>{texts.save.unsaved}</div>}
            {tried && unreadable.any && <div className={styles.fault}>{texts.save.mend}</div>}
          </>
        }
      >
        {isChanged && !draft.outdated && (
          <>
            <Button onClick={() => setDiscarding(true)}>{texts.save.discard}</Button>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void save(draft.mine, draft.etag)}
            >
              {texts.save.save}
            </Button>
          </>
        )}
      </SaveBar>
      <Confirm
        open={discarding}
        title={texts.save.discardSure}
        confirm={texts.save.discard}
        cancel={texts.save.keep}
        onConfirm={discard}
        onClose={() => setDiscarding(false)}
      >
        <p>{texts.save.discardWhy}</p>
      </Confirm>
    </>
  );
}

function withContribution(
  content: ReportContent,
  changes: Partial<NonNullable<ReportContent['ownContribution']>>,
): ReportContent {
  const added = content.ownContribution ?? { used: null, shortfall: '' };
  return { ...content, ownContribution: { ...added, ...changes } };
}

function withLine(content: ReportContent, id: string, changes: Partial<ReportedLine>): ReportContent {
  return {
    ...content,
    lines: content.lines.map((line) => (line.line === id ? { ...line, ...changes } : line)),
  };
}
