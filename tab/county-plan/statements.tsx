import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import type { HearingSummary } from '../../src/domain/county-plan/county-plan.ts';
import { formatInstant } from '../../src/text/format.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { Section } from '../parts/section.tsx';
import { Shields, TextShield } from '../parts/shields.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { MAX_ANSWER, type PlanView, statementIdIn, type StatementInPlan } from './county-plan-types.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '44rem' },
  statement: {
    padding: '16px 0',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  when: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  text: { ...typographyStyles.body1, margin: '8px 0 0', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  field: { marginTop: '12px' },
  answer: { ...typographyStyles.body1Strong, marginTop: '12px' },
});

type Props = {
  readonly view: PlanView;
  /** Where answers are written; without it they are read. */
  readonly answering?: {
    readonly summary: HearingSummary;
    readonly onAnswer: (organisation: string, text: string) => void;
  };
};

/** The statements that the reader may read, with what the county governor answers. */
export function Statements({ view, answering }: Props) {
  const styles = useStyles();
  const texts = useTexts(planTexts);
  const language = useLanguage();
  const { statements, hearing, summary } = view;
  if (!hearing) return null;
  // Before the deadline one's own stands in the form above.
  const shown = statements.filter(
    ({ organisation }) => hearing.over || !view.own.some((one) => one.organisation === organisation),
  );
  const idOf = (statement: StatementInPlan) => statementIdIn(view, statement.organisation);
  return (
    <>
      <Section title={texts.statements.heading}>
        {!hearing.over && <p className={styles.text}>{texts.statements.hidden}</p>}
        {shown.length === 0 && hearing.over && <p className={styles.text}>{texts.statements.none}</p>}
        <Shields kind="hearing-statement" documents={shown.map(idOf)}>
          <ul className={styles.list}>
            {shown.map((statement) => {
              const when = formatInstant(statement.at, language);
              return (
                <li key={statement.organisation} className={styles.statement}>
                  <h3 className={styles.name}>{statement.name}</h3>
                  <div className={styles.when}>
                    {statement.late ? texts.statements.late(when) : texts.statements.at(when)}
                  </div>
                  <p className={styles.text}>{statement.text}</p>
                  <TextShield of={idOf(statement)} field="text" what={statement.name} />
                  {answering && (
                    <AnswerField
                      statement={statement}
                      value={answerIn(answering.summary, statement.organisation)}
                      onChange={(text) => answering.onAnswer(statement.organisation, text)}
                    />
                  )}
                  {!answering && statement.answer !== '' && (
                    <>
                      <div className={styles.answer}>{texts.statements.answer}</div>
                      <p className={styles.text}>{statement.answer}</p>
                    </>
                  )}
                </li>
              );
            })}
          </ul>
        </Shields>
      </Section>
      {!answering && summary && summary.text !== '' && (
        <Section title={texts.summary.heading}>
          <p className={styles.text}>{summary.text}</p>
        </Section>
      )}
    </>
  );
}

type AnswerProps = {
  readonly statement: StatementInPlan;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

function AnswerField({ statement, value, onChange }: AnswerProps) {
  const styles = useStyles();
  const texts = useTexts(planTexts).statements;
  return (
    <Field label={texts.answerOn(statement.name)} className={styles.field}>
      <Textarea
        rows={3}
        resize="vertical"
        maxLength={MAX_ANSWER}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

function answerIn({ answers }: HearingSummary, organisation: string): string {
  return answers.find((one) => one.organisation === organisation)?.text ?? '';
}
