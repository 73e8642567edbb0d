import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { Section } from '../parts/section.tsx';
import { TextShield } from '../parts/shields.tsx';
import { useTexts } from '../shell/session.tsx';
import type { BasisView } from './basis-draft.ts';

const useStyles = makeStyles({
  criterion: { maxWidth: '44rem', marginBottom: '24px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  official: { ...typographyStyles.body1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  grounds: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  none: { color: tokens.colorNeutralForeground3 },
});

/** The criteria in their official words, each with the network's grounds; how it is anchored; and its comment. */
export function CriteriaReading({ view: { round, network, criteria, content } }: { view: BasisView }) {
  const styles = useStyles();
  const texts = useTexts(basisTexts);
  const of = `${round}-${network}`;
  return (
    <>
      <Section title={texts.criteria.heading}>
        {criteria.map(({ id, text }, index) => (
          <div key={id} className={styles.criterion}>
            <h3 className={styles.title}>{texts.criteria.number(index + 1)}</h3>
            <p className={styles.official}>{text}</p>
            <p className={styles.grounds}>
              {content.answers[id] || <span className={styles.none}>{texts.criteria.unanswered}</span>}
            </p>
            <TextShield of={of} field={`answers/${id}`} what={texts.criteria.number(index + 1)} />
          </div>
        ))}
      </Section>
      <Section title={texts.anchoring.heading}>
        <p className={styles.grounds}>
          {content.anchoring || <span className={styles.none}>{texts.anchoring.none}</span>}
        </p>
        <TextShield of={of} field="anchoring" what={texts.anchoring.heading} />
      </Section>
      <Section title={texts.comment.heading}>
        <p className={styles.grounds}>
          {content.comment || <span className={styles.none}>{texts.comment.none}</span>}
        </p>
        <TextShield of={of} field="comment" what={texts.comment.heading} />
      </Section>
    </>
  );
}
