import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import type { PlanView } from './county-plan-types.ts';

const useStyles = makeStyles({
  list: { ...typographyStyles.body1, margin: 0, paddingLeft: '20px', maxWidth: '44rem' },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    maxWidth: '44rem',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
});

/** The text of a plan for those who read it. */
export function PlanReading({ content }: { readonly content: PlanView['content'] }) {
  const styles = useStyles();
  const texts = useTexts(planTexts).form;
  return (
    <>
      {content.priorities.length > 0 && (
        <Section title={texts.priorities}>
          <ol className={styles.list}>
            {content.priorities.map((priority) => (
              <li key={priority}>{priority}</li>
            ))}
          </ol>
        </Section>
      )}
      {content.chapters.map(({ id, title, text }) => (
        <Section key={id} title={title}>
          <p className={styles.text}>{text || texts.empty}</p>
        </Section>
      ))}
    </>
  );
}
