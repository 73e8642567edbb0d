import { Button } from '@fluentui/react-button';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useId, useState } from 'react';
import type { Body } from '../../src/contract/operations.ts';
import { fieldsOf, questionKey } from '../../src/domain/forms/form.ts';
import { suggestionFor } from '../../src/domain/forms/likeness.ts';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { useChange } from '../api/use-change.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { Notice } from '../parts/notice.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { formSubjectOf } from './form-subject.ts';
import type { FormView } from './forms-types.ts';
import { type Choice, mappedOf, questionsToShow } from './question-choices.ts';

const useStyles = makeStyles({
  words: {
    ...typographyStyles.body1,
    margin: '0 0 16px',
    maxWidth: '44rem',
    color: tokens.colorNeutralForeground2,
  },
  content: { marginTop: '12px' },
  question: { maxWidth: '28rem', overflowWrap: 'anywhere' },
  hint: { ...typographyStyles.caption1, marginTop: '4px', color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', marginTop: '16px' },
});

type Props = {
  readonly view: FormView;
  readonly etag: string;
  /** Questions of the file that is being looked at. */
  readonly asked: readonly string[];
};

/** Where the answers to each question go. A question that is new gets a suggestion, and waits for a person to take it. */
export function Questions({ view, etag, asked }: Props) {
  const styles = useStyles();
  const texts = useTexts(formTexts);
  const words = texts.questions;
  const { run, busy, problem, conflict } = useChange('saveForm');
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const shown = questionsToShow(view, [...asked, ...view.undecided], choices);
  const undecided = shown.filter(({ choice }) => choice === 'undecided');
  const [open, setOpen] = useState(false);
  const content = useId();
  const isChanged = Object.keys(choices).length > 0 || shown.some(({ isNew }) => isNew);
  const choose = (question: string, choice: Choice) =>
    setChoices((before) => ({ ...before, [questionKey(question)]: choice }));

  async function save() {
    const { title, network, purpose } = view;
    const body: Body<'saveForm'> = { title, network, purpose, questions: mappedOf(shown) };
    if (await run({ params: { form: view.id }, body, ifMatch: etag })) setChoices({});
  }

  return (
    <Section title={words.heading} note={view.questions.length > 0 && words.note(view.questions.length)}>
      {shown.length === 0 && <p className={styles.words}>{words.none}</p>}
      {shown.length > 0 && !isChanged && (
        <Disclosure open={open} controls={content} onToggle={() => setOpen(!open)}>
          {words.show}
        </Disclosure>
      )}
      {shown.length > 0 && (open || isChanged) && (
        <div id={content} className={styles.content}>
          <p className={styles.words}>{words.why}</p>
          {undecided.length > 0 && <Notice intent="warning">{words.asked(undecided.length)}</Notice>}
          <DataTable stacks caption={words.heading}>
            <thead>
              <tr>
                <ColumnHeading first>{words.question}</ColumnHeading>
                <ColumnHeading>{words.field}</ColumnHeading>
                <ColumnHeading>{texts.act}</ColumnHeading>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ question, choice, isNew }) => (
                <tr key={questionKey(question)}>
                  <RowHeading>
                    <div className={styles.question}>{question}</div>
                    {isNew && <Hint view={view} question={question} />}
                  </RowHeading>
                  <Cell>
                    <Select
                      aria-label={words.fieldOf(question)}
                      value={choice}
                      onChange={(_, { value }) => choose(question, value as Choice)}
                    >
                      {choice === 'undecided' && <option value="undecided">{words.undecided}</option>}
                      {fieldsOf(view.purpose).map((field) => (
                        <option key={field} value={field}>
                          {texts.field[field]}
                        </option>
                      ))}
                      <option value="kept">{words.kept}</option>
                    </Select>
                  </Cell>
                  <Cell>
                    {!isNew && (
                      <Button
                        size="small"
                        appearance="subtle"
                        aria-label={words.removeOf(question)}
                        onClick={() => choose(question, 'removed')}
                      >
                        {words.remove}
                      </Button>
                    )}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </div>
      )}
      {isChanged && (
        <div className={styles.bar}>
          <PermissionButton
            action="form.edit"
            subject={formSubjectOf(view)}
            appearance="primary"
            busy={busy}
            onClick={() => void save()}
          >
            {words.save}
          </PermissionButton>
          <span>{words.unsaved}</span>
        </div>
      )}
      {conflict ? <Notice intent="error">{words.conflict}</Notice> : <ProblemMessage problem={problem} />}
    </Section>
  );
}

function Hint({ view, question }: { view: FormView; question: string }) {
  const styles = useStyles();
  const words = useTexts(formTexts).questions;
  const suggestion = suggestionFor(question, view);
  return (
    <div className={styles.hint}>
      {suggestion === null && words.isNew}
      {suggestion && (isSame(suggestion.like, question) ? words.usual : words.suggestion(suggestion.like))}
    </div>
  );
}

function isSame(a: string, b: string): boolean {
  return questionKey(a) === questionKey(b);
}
