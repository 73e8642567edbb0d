import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Body } from '../../src/contract/operations.ts';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { fieldMessage, ProblemMessage } from '../parts/problem-message.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { Section } from '../parts/section.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useTexts } from '../shell/session.tsx';
import { AttendanceFields } from './attendance-fields.tsx';
import { CasesFields } from './cases-fields.tsx';
import type { MeetingContent, MeetingProps } from './meeting-types.ts';
import { OtherFields } from './other-fields.tsx';
import { faulty } from './part-props.ts';
import { PresentationFields } from './presentation-fields.tsx';

const useStyles = makeStyles({
  fields: { minWidth: 0, margin: '40px 0 0', padding: 0, border: 'none' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(13rem, 1fr))',
    alignItems: 'start',
    gap: '12px',
    maxWidth: '44rem',
  },
  others: { marginTop: '40px' },
  warning: { color: tokens.colorNeutralForeground2 },
});

type Props = MeetingProps & {
  /** Told whether something is not saved: the next step waits for it. */
  readonly onDirty: (dirty: boolean) => void;
  /** What others write of the meeting, above the bar that saves. */
  readonly children: ReactNode;
};

/** The meeting for its secretary: the agenda until it is sent, then attendance and minutes. */
export default function MeetingForm({ view, etag, onDirty, children }: Props) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts);
  // What others do to the meeting, or a file that is attached, is none to what is written here: its version is what it says.
  const draft = useDraft<MeetingContent>(`meeting:${view.id}`, view.content, JSON.stringify(view.content));
  const { run, busy, problem, conflict, clear } = useChange('saveMeeting');
  const [discarding, setDiscarding] = useState(false);
  const showsTheirs = draft.viewing === 'theirs';
  const isChanged = draft.dirty && !showsTheirs;
  const content = draft.value;
  const isAgendaSent = view.state !== 'planned';

  useEffect(() => {
    onDirty(draft.dirty);
  }, [draft.dirty, onDirty]);

  async function save(mine: MeetingContent) {
    const body = mine as unknown as Body<'saveMeeting'>;
    const reply = await run({ params: { meeting: view.id }, body, ifMatch: etag });
    if (reply) draft.settle(mine, JSON.stringify(reply.body.content));
  }
  const change = (changes: Partial<MeetingContent>) => draft.set((before) => ({ ...before, ...changes }));
  const faultAt = (path: string) => fieldMessage(problem, path);
  const part = { view, content, change, faultAt };

  return (
    <>
      <fieldset className={styles.fields} disabled={showsTheirs}>
        <Section title={texts.form.facts}>
          <div className={styles.facts}>
            <TextField
              label={texts.form.title}
              value={content.title}
              fault={faultAt('title')}
              onChange={(title) => change({ title })}
            />
            <TextField
              label={texts.form.place}
              value={content.place}
              fault={faultAt('place')}
              onChange={(place) => change({ place })}
            />
            <DateField
              label={texts.form.from}
              value={content.from}
              fault={faultAt('from')}
              onChange={(from) => change({ from })}
            />
            <DateField
              label={texts.form.to}
              value={content.to}
              fault={faultAt('to')}
              onChange={(to) => change({ to })}
            />
            {view.kind === 'seminar' && (
              <DateField
                label={texts.form.deadline}
                value={content.registrationDeadline ?? ''}
                fault={faultAt('registrationDeadline')}
                onChange={(date) => change({ registrationDeadline: (date as string) === '' ? null : date })}
              />
            )}
          </div>
        </Section>
        <CasesFields {...part} />
        <OtherFields {...part} />
        {isAgendaSent && <AttendanceFields {...part} />}
        <PresentationFields {...part} />
      </fieldset>
      <div className={styles.others}>{children}</div>
      <SaveBar
        notice={
          <>
            <ConflictNotice
              conflict={conflict}
              changed={view.changed}
              draft={draft}
              onKeepMine={({ value }) => void save(value)}
              busy={busy}
            />
            <ProblemMessage problem={problem ?? (draft.outdated ? undefined : conflict)} />
          </>
        }
        state={<div className={styles.warning}>{isChanged ? texts.save.unsaved : texts.save.saved}</div>}
      >
        {isChanged && !draft.outdated && (
          <>
            <Button onClick={() => setDiscarding(true)}>{texts.save.discard}</Button>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void save(draft.mine)}>
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
          clear();
          setDiscarding(false);
        }}
        onClose={() => setDiscarding(false)}
      >
        <p>{texts.save.discardWhy}</p>
      </Confirm>
    </>
  );
}

type FieldProps<T> = {
  readonly label: string;
  readonly value: T;
  readonly fault: string | undefined;
  readonly onChange: (value: T) => void;
};

function TextField({ label, value, fault, onChange }: FieldProps<string>) {
  return (
    <Field label={label} {...faulty(fault)}>
      <Input value={value} maxLength={200} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

/** What is half typed is no date yet, and is kept: saving says what is wrong with it. */
function DateField({
  label,
  value,
  fault,
  onChange,
}: Omit<FieldProps<PlainDate>, 'value'> & { readonly value: string }) {
  return (
    <Field label={label} {...faulty(fault)}>
      <Input type="date" value={value} onChange={(_, data) => onChange(data.value as PlainDate)} />
    </Field>
  );
}
