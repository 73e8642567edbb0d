import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useTexts } from '../shell/session.tsx';
import { changesByPart, type PlanChangeLine } from './changes-by-part.ts';
import { changeSentence } from './change-sentence.ts';

const useStyles = makeStyles({
  parts: { margin: 0, padding: 0, listStyleType: 'none' },
  part: {
    ...typographyStyles.body1,
    padding: '12px 0',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  changes: { margin: 0, padding: 0, listStyleType: 'none' },
  change: { marginTop: '4px' },
  values: { display: 'grid', gridTemplateColumns: '3.5rem 1fr', gap: '2px 12px', margin: '2px 0 8px' },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, maxWidth: '44rem', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  before: { color: tokens.colorNeutralForeground2 },
});

/** What changed, under the title of the part that it changed in: what stood, and what stands. */
export function ChangedParts({ changes }: { changes: readonly PlanChangeLine[] }) {
  const styles = useStyles();
  const texts = useTexts(planTexts).change;
  return (
    <ul className={styles.parts}>
      {changesByPart(changes).map(({ subject, changes: lines }) => (
        <li key={`${lines[0]?.what} ${subject}`} className={styles.part}>
          <h3 className={styles.title}>{subject === '' ? texts.plan : subject}</h3>
          <ul className={styles.changes}>
            {lines.map((line) => {
              const { sentence, values } = changeSentence(line, texts);
              return (
                <li key={`${line.what} ${line.field}`} className={styles.change}>
                  {sentence}
                  {values && (
                    <dl className={styles.values}>
                      <dt className={styles.term}>{texts.was}</dt>
                      <dd className={styles.value}>{values.from ?? texts.nothing}</dd>
                      <dt className={styles.term}>{texts.is}</dt>
                      <dd className={styles.value}>{values.to ?? texts.nothing}</dd>
                    </dl>
                  )}
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
