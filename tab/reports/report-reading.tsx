import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatKroner, formatNumber } from '../../src/text/format.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { Section } from '../parts/section.tsx';
import { Shields, TextShield } from '../parts/shields.tsx';
import { useTexts } from '../shell/session.tsx';
import { LineHeading } from './line-heading.tsx';
import { RequiredContribution } from './own-contribution-fields.tsx';
import type { ReportView } from './report-types.ts';

const useStyles = makeStyles({
  line: { maxWidth: '44rem', marginBottom: '32px' },
  facts: { ...typographyStyles.body1, margin: 0 },
  name: { color: tokens.colorNeutralForeground2, marginTop: '8px' },
  words: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** A report for those who read it. */
export function ReportReading({ view }: { view: ReportView }) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const shieldOf = (field: string, what: string) => ({ of: view.id, field, what });
  return (
    <Shields kind="report" documents={[view.id]}>
      <Section title={texts.lines.heading}>
        {view.lines.map((granted) => {
          const line = view.content.lines.find((one) => one.line === granted.id);
          return (
            <div key={granted.id} className={styles.line}>
              <LineHeading granted={granted} report={view.id} />
              <dl className={styles.facts}>
                <Fact name={texts.lines.used} words={wordsFor(line?.used ?? null, formatKroner)} />
                {line?.unusedPlan && (
                  <Fact
                    name={texts.lines.unusedPlan}
                    words={line.unusedPlan}
                    shield={shieldOf(
                      `lines/${granted.id}/unusedPlan`,
                      `${texts.lines.unusedPlan} ${granted.title}`,
                    )}
                  />
                )}
                <Fact
                  name={texts.lines.done}
                  words={line?.done ?? ''}
                  shield={shieldOf(`lines/${granted.id}/done`, `${texts.lines.done} ${granted.title}`)}
                />
                <Fact
                  name={texts.lines.participants}
                  words={wordsFor(line?.participants ?? null, formatNumber)}
                />
                <Fact
                  name={texts.lines.attainment}
                  words={line?.attainment ? texts.attainment[line.attainment] : ''}
                />
                <Fact
                  name={texts.lines.effect}
                  words={line?.effect ?? ''}
                  shield={shieldOf(`lines/${granted.id}/effect`, `${texts.lines.effect} ${granted.title}`)}
                />
              </dl>
            </div>
          );
        })}
      </Section>
      {view.ownContribution && (
        <Section title={texts.ownContribution.heading}>
          <RequiredContribution required={view.ownContribution} />
          <dl className={styles.facts}>
            <Fact
              name={texts.ownContribution.used}
              words={contributionWords(
                view.content.ownContribution?.used ?? null,
                view.ownContribution.amount,
              )}
            />
            {view.content.ownContribution?.shortfall && (
              <Fact
                name={texts.ownContribution.shortfall}
                words={view.content.ownContribution.shortfall}
                shield={shieldOf('ownContribution/shortfall', texts.ownContribution.shortfall)}
              />
            )}
          </dl>
        </Section>
      )}
      <Section title={texts.whole.heading}>
        <dl className={styles.facts}>
          <Fact
            name={texts.whole.teacherEducation}
            words={view.content.teacherEducation}
            shield={shieldOf('teacherEducation', texts.whole.teacherEducation)}
          />
          <Fact
            name={texts.whole.partnership}
            words={view.content.partnership}
            shield={shieldOf('partnership', texts.whole.partnership)}
          />
        </dl>
      </Section>
    </Shields>
  );

  function contributionWords(added: number | null, required: number): string {
    return added === null ? '' : texts.ownContribution.of(added, required);
  }
}

function wordsFor(figure: number | null, format: (figure: number) => string): string {
  return figure === null ? '' : format(figure);
}

type FactProps = {
  readonly name: string;
  readonly words: string;
  readonly shield?: { readonly of: string; readonly field: string; readonly what: string };
};

function Fact({ name, words, shield }: FactProps) {
  const styles = useStyles();
  const { empty } = useTexts(reportTexts);
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.words}>
        {words.trim() === '' ? empty : words}
        {shield && <TextShield {...shield} />}
      </dd>
    </>
  );
}
