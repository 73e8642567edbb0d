import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { CountyPlanContent } from '../../src/domain/county-plan/county-plan.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { MAX_LINE, MAX_TEXT } from './county-plan-types.ts';

const useStyles = makeStyles({
  wide: { maxWidth: '44rem' },
  none: { ...typographyStyles.body1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  chapters: { margin: 0, padding: 0, listStyleType: 'none' },
  chapter: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    maxWidth: '44rem',
    padding: '16px 0 20px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' },
  number: { ...typographyStyles.body1Strong, margin: 0 },
  add: { marginTop: '16px' },
});

type Props = {
  readonly content: CountyPlanContent;
  readonly onChange: (change: (content: CountyPlanContent) => CountyPlanContent) => void;
};

/** The text of a plan: its title, its priorities and its chapters. */
export function ContentFields({ content, onChange }: Props) {
  const styles = useStyles();
  const texts = useTexts(planTexts).form;
  const { title, priorities, chapters } = content;
  return (
    <>
      <Section title={texts.plan}>
        <Field label={texts.name} required className={styles.wide}>
          <Input
            maxLength={MAX_LINE}
            value={title}
            onChange={(_, { value }) => onChange((before) => ({ ...before, title: value }))}
          />
        </Field>
      </Section>
      <Section title={texts.priorities}>
        <Field label={texts.eachOnALine} className={styles.wide}>
          <Textarea
            rows={4}
            resize="vertical"
            value={priorities.join('\n')}
            onChange={(_, { value }) =>
              onChange((before) => ({ ...before, priorities: value === '' ? [] : value.split('\n') }))
            }
          />
        </Field>
      </Section>
      <Section title={texts.chapters}>
        {chapters.length === 0 && <p className={styles.none}>{texts.noChapters}</p>}
        <ol className={styles.chapters}>
          {chapters.map((chapter, index) => (
            <li key={chapter.id} className={styles.chapter}>
              <div className={styles.head}>
                <h3 className={styles.number}>{texts.chapter(index + 1)}</h3>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={texts.removeChapter(chapter.title || texts.chapter(index + 1))}
                  onClick={() =>
                    onChange((before) => ({
                      ...before,
                      chapters: before.chapters.filter(({ id }) => id !== chapter.id),
                    }))
                  }
                >
                  {texts.remove}
                </Button>
              </div>
              <Field label={texts.chapterTitle} required>
                <Input
                  maxLength={MAX_LINE}
                  value={chapter.title}
                  onChange={(_, { value }) =>
                    onChange((before) => withChapter(before, chapter.id, { title: value }))
                  }
                />
              </Field>
              <Field label={texts.chapterText} required>
                <Textarea
                  rows={8}
                  resize="vertical"
                  maxLength={MAX_TEXT}
                  value={chapter.text}
                  onChange={(_, { value }) =>
                    onChange((before) => withChapter(before, chapter.id, { text: value }))
                  }
                />
              </Field>
            </li>
          ))}
        </ol>
        <div className={styles.add}>
          <Button
            onClick={() =>
              onChange((before) => ({
                ...before,
                chapters: [...before.chapters, { id: crypto.randomUUID(), title: '', text: '' }],
              }))
            }
          >
            {texts.addChapter}
          </Button>
        </div>
      </Section>
    </>
  );
}

function withChapter(
  content: CountyPlanContent,
  id: string,
  change: { readonly title?: string; readonly text?: string },
): CountyPlanContent {
  return {
    ...content,
    chapters: content.chapters.map((chapter) => (chapter.id === id ? { ...chapter, ...change } : chapter)),
  };
}
