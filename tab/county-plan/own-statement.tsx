import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Answer } from '../../src/contract/operations.ts';
import { formatInstant } from '../../src/text/format.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { Shields, TextShield } from '../parts/shields.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { MAX_TEXT, type PlanView, statementIdIn } from './county-plan-types.ts';

const useStyles = makeStyles({
  words: { ...typographyStyles.body1, margin: '0 0 12px', maxWidth: '44rem' },
  wide: { maxWidth: '44rem' },
  foot: { ...typographyStyles.caption1, margin: '8px 0', color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly view: PlanView;
  readonly organisation: string;
  readonly name: string;
};

/** What an organisation that the reader speaks for says of the plan; after the deadline what is sent stands below. */
export default function OwnStatement({ view, organisation, name }: Props) {
  const texts = useTexts(planTexts).statement;
  const read = useRead('readStatement', { params: { plan: view.id, organisation } });
  const isOver = view.hearing?.over ?? true;
  if (read.data && isOver && read.data.sent !== null) return null;
  return (
    <Section title={texts.heading(name)}>
      {read.data && read.etag !== undefined ? (
        <StatementForm view={view} statement={read.data} etag={read.etag} />
      ) : (
        <>
          <ReadProblem read={read} />
          {!read.problem && <LoadingTable rows={3} />}
        </>
      )}
    </Section>
  );
}

type FormProps = {
  readonly view: PlanView;
  readonly statement: Answer<'readStatement'>;
  readonly etag: string;
};

function StatementForm({ view, statement, etag }: FormProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(planTexts).statement;
  const { organisation, sent } = statement;
  const draft = useDraft<string>(`statement:${view.id}:${organisation}`, statement.text, etag);
  const { run, busy, problem, conflict } = useChange('saveStatement');
  const id = statementIdIn(view, organisation);
  const isWritten = draft.dirty && draft.mine.trim() !== '' && !draft.outdated;
  async function send(text: string, ifMatch: string) {
    const params = { plan: view.id, organisation };
    const reply = await run({ params, body: { text: text.trim() }, ifMatch });
    if (!reply) return;
    draft.settle(text, reply.etag);
  }
  return (
    <>
      <p className={styles.words}>{view.hearing?.over ? texts.late : texts.why}</p>
      <Field label={texts.text} className={styles.wide}>
        <Textarea
          rows={8}
          resize="vertical"
          maxLength={MAX_TEXT}
          disabled={draft.viewing === 'theirs'}
          value={draft.value}
          onChange={(_, { value }) => draft.set(value)}
        />
      </Field>
      <Shields kind="hearing-statement" documents={sent ? [id] : []} unsaved={draft.dirty}>
        <TextShield of={id} field="text" what={texts.text} />
      </Shields>
      <p className={styles.foot}>
        {sent ? texts.sent(sent.by.name, formatInstant(sent.at, language)) : texts.notSent}
      </p>
      <ConflictNotice
        conflict={conflict}
        changed={sent ?? { by: { name: '' }, at: '' }}
        draft={draft}
        busy={busy}
        onKeepMine={({ value, ifMatch }) => void send(value, ifMatch)}
      />
      <ProblemMessage problem={problem} />
      {isWritten && (
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void send(draft.mine, draft.etag)}
        >
          {sent ? texts.save : texts.send}
        </Button>
      )}
    </>
  );
}
