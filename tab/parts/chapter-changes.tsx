import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ChapterChange } from '../../src/domain/plan/compare-chapters.ts';
import { versionHistory } from '../../src/text/pages/version-history.ts';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  change: { maxWidth: '64rem', marginBottom: '24px' },
  name: { ...typographyStyles.body1Strong, margin: '0 0 4px', overflowWrap: 'anywhere' },
  what: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  sides: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '8px 32px',
    margin: 0,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  side: { minWidth: 0 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

type Props = {
  readonly changes: readonly ChapterChange[];
  /** How a part is called whose title is fixed; the others bring theirs. */
  readonly nameOf: (id: string) => string | null;
  /** What to say where nothing has changed. */
  readonly none: string;
};

/** What changed in a plan, chapter by chapter: the old words beside the new. */
export function ChapterChanges({ changes, nameOf, none }: Props) {
  const styles = useStyles();
  const texts = useTexts(versionHistory);
  if (changes.length === 0) return <p className={styles.text}>{none}</p>;
  return (
    <ul className={styles.list}>
      {changes.map(({ id, title, what, from, to }) => {
        const fixed = nameOf(id);
        const renamed = from && to && from.title !== to.title;
        const wordsOf = (side: { readonly title: string; readonly text: string }) =>
          [renamed || fixed !== null ? side.title : '', side.text].filter((text) => text !== '').join('\n');
        return (
          <li key={id} className={styles.change}>
            <h3 className={styles.name}>
              {fixed ?? title} <span className={styles.what}>({texts[what]})</span>
            </h3>
            <dl className={styles.sides}>
              {from && (
                <div className={styles.side}>
                  <dt className={styles.label}>{texts.before}</dt>
                  <dd className={styles.text}>{wordsOf(from) || texts.empty}</dd>
                </div>
              )}
              {to && (
                <div className={styles.side}>
                  <dt className={styles.label}>{texts.now}</dt>
                  <dd className={styles.text}>{wordsOf(to) || texts.empty}</dd>
                </div>
              )}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
