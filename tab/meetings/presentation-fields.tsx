import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { makeStyles } from '@griffel/react';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { changedAt, faulty, type PartProps, without } from './part-props.ts';

const useStyles = makeStyles({
  slot: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 12px', marginBottom: '8px' },
  field: { flex: '1 1 12rem', maxWidth: '20rem' },
});

/** Which networks present, in which order and when. What they tell is theirs to write. */
export function PresentationFields({ view, content, change, faultAt }: PartProps) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts).presentations;
  const { presentations } = content;
  const left = view.networks.filter(({ id }) => presentations.every(({ network }) => network !== id));
  const [first] = left;
  const set = (index: number, changes: Partial<(typeof presentations)[number]>) =>
    change({ presentations: changedAt(presentations, index, changes) });
  return (
    <Section title={texts.order} note={presentations.length > 0 && texts.slotHint}>
      {presentations.map(({ network, slot }, index) => (
        <div key={network} className={styles.slot}>
          <Field
            label={texts.network}
            className={styles.field}
            {...faulty(faultAt(`presentations.${index}.network`))}
          >
            <Select
              value={network}
              onChange={(_, { value }) =>
                set(index, { network: view.networks.find(({ id }) => id === value)?.id ?? network })
              }
            >
              {view.networks
                .filter(({ id }) => id === network || left.some((one) => one.id === id))
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </Select>
          </Field>
          <Field label={texts.slot} className={styles.field}>
            <Input value={slot} maxLength={200} onChange={(_, { value }) => set(index, { slot: value })} />
          </Field>
          <Button size="small" onClick={() => change({ presentations: without(presentations, index) })}>
            {texts.remove}
          </Button>
        </div>
      ))}
      {first && (
        <Button
          onClick={() => change({ presentations: [...presentations, { network: first.id, slot: '' }] })}
        >
          {texts.add}
        </Button>
      )}
    </Section>
  );
}
