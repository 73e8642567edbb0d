import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useMemo, useState } from 'react';
import type { Body } from '../../src/contract/operations.ts';
import type { Need } from '../../src/domain/needs/needs-report.ts';
import { needs as needsTexts } from '../../src/text/pages/needs.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { Section } from '../parts/section.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { Shields } from '../parts/shields.tsx';
import { useTexts } from '../shell/session.tsx';
import { NeedFields } from './need-fields.tsx';
import { reportIdOf, type ReportView, tooLongFields, writtenNeeds } from './needs-types.ts';
import { SubmitReport } from './submit-report.tsx';

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: '0 0 16px', color: tokens.colorNeutralForeground2 },
  needs: { margin: 0, padding: 0, listStyleType: 'none' },
  add: { marginTop: '16px' },
  fields: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  fault: { color: tokens.colorStatusDangerForeground3 },
});

const nothingTooLong: ReadonlySet<string> = new Set();
const nobody = { by: { name: '' }, at: '' };

/** The report while its owner writes it. It may be saved unfinished; sending it says what is missing. */
export default function ReportForm({ view, etag }: { view: ReportView; etag: string }) {
  const styles = useStyles();
  const texts = useTexts(needsTexts);
  const { year, network, owner } = view;
  const report = reportIdOf(view);
  const saved = useMemo(() => writtenNeeds(view), [view]);
  const draft = useDraft<readonly Need[]>(`needs:${year}:${network}:${owner}`, saved, etag);
  const { run, busy, problem, conflict } = useChange('saveNeedsReport');
  const suggestions = useRead('readNeedsOfNetwork', { params: { year, network } }).data?.suggestions ?? [];
  const [tried, setTried] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const tooLong = tooLongFields(draft.value);
  const showsTheirs = draft.viewing === 'theirs';
  const isChanged = draft.dirty && !showsTheirs;
  const answered = new Set(view.needs.filter(({ answer }) => answer).map(({ id }) => id));

  const fromForms = new Set(view.needs.filter((need) => need.cameFromForm).map(({ id }) => id));

  async function save(mine: readonly Need[], ifMatch: string) {
    setTried(true);
    if (tooLongFields(mine).size > 0) return;
    const body = { needs: mine } as unknown as Body<'saveNeedsReport'>;
    const reply = await run({ params: { year, network, owner }, body, ifMatch });
    if (!reply) return;
    draft.settle(mine, reply.etag);
    setTried(false);
  }
  const change = (id: string, changed: Partial<Need>) =>
    draft.set((needs) => needs.map((need) => (need.id === id ? { ...need, ...changed } : need)));

  return (
    <>
      <fieldset className={styles.fields} disabled={showsTheirs}>
        <Section title={texts.form.heading}>
          {draft.value.length === 0 && <p className={styles.none}>{texts.form.none}</p>}
          <Shields kind="needs-report" documents={[report]} unsaved={draft.dirty}>
            <ol className={styles.needs}>
              {draft.value.map((need, index) => (
                <NeedFields
                  key={need.id}
                  report={report}
                  number={index + 1}
                  need={need}
                  suggestions={suggestions}
                  answered={answered.has(need.id)}
                  fromForm={fromForms.has(need.id)}
                  tooLong={tried ? tooLong : nothingTooLong}
                  onChange={(changed) => change(need.id, changed)}
                  onRemove={() => draft.set((needs) => needs.filter(({ id }) => id !== need.id))}
                />
              ))}
            </ol>
          </Shields>
          <div className={styles.add}>
            <Button onClick={() => draft.set((needs) => [...needs, emptyNeed()])}>{texts.form.add}</Button>
          </div>
        </Section>
      </fieldset>
      <SubmitReport view={view} etag={etag} dirty={isChanged} />
      <SaveBar
        notice={
          <>
            <ConflictNotice
              conflict={conflict}
              changed={view.changed ?? nobody}
              draft={draft}
              busy={busy}
              onKeepMine={({ value, ifMatch }) => void save(value, ifMatch)}
            />
            <ProblemMessage problem={problem} />
          </>
        }
        state={
          <>
            {isChanged ? texts.save.unsaved : view.version > 0 && texts.save.saved}{' '}
            {tried && tooLong.size > 0 && <span className={styles.fault}>{texts.save.mend}</span>}
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
        onConfirm={() => {
          draft.undo();
          setTried(false);
          setDiscarding(false);
        }}
        onClose={() => setDiscarding(false)}
      >
        <p>{texts.save.discardWhy}</p>
      </Confirm>
    </>
  );
}

function emptyNeed(): Need {
  return { id: crypto.randomUUID(), theme: '', subTheme: '', grounds: '', involved: [], targetGroups: [] };
}
