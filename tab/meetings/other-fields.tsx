import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles } from '@griffel/react';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { changedAt, faulty, type PartProps, without } from './part-props.ts';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '44rem', marginBottom: '24px' },
});

/** Eventuelt: without numbers, and open after the agenda is sent. */
export function OtherFields({ view, content, change, faultAt }: PartProps) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts).other;
  const { other } = content;
  const set = (index: number, changes: Partial<(typeof other)[number]>) =>
    change({ other: changedAt(other, index, changes) });
  return (
    <Section title={texts.heading}>
      {other.map(({ id, title, notes }, index) => (
        <div key={id} className={styles.item}>
          <Field label={texts.title} {...faulty(faultAt(`other.${index}.title`))}>
            <Input value={title} maxLength={200} onChange={(_, { value }) => set(index, { title: value })} />
          </Field>
          {view.state !== 'planned' && (
            <Field label={texts.notes}>
              <Textarea
                rows={4}
                resize="vertical"
                maxLength={20_000}
                value={notes}
                onChange={(_, { value }) => set(index, { notes: value })}
              />
            </Field>
          )}
          <div>
            <Button size="small" onClick={() => change({ other: without(other, index) })}>
              {texts.remove}
            </Button>
          </div>
        </div>
      ))}
      <Button
        onClick={() => change({ other: [...other, { id: crypto.randomUUID(), title: '', notes: '' }] })}
      >
        {texts.add}
      </Button>
    </Section>
  );
}
