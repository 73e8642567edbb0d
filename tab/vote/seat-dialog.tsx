import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useTexts } from '../shell/session.tsx';
import type { ForumView, Seat } from './vote-types.ts';

const MAX_NAME = 200;
const kinds = ['network', 'institution', 'statped', 'other'] as const;

const useStyles = makeStyles({
  people: { margin: '0 0 8px', padding: 0, listStyleType: 'none' },
  person: {
    ...typographyStyles.body1,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '12px',
    padding: '4px 0',
  },
  group: { margin: 0, padding: 0, border: 'none' },
  label: { ...typographyStyles.body1, padding: 0 },
});

type Props = {
  readonly seat: Seat;
  readonly people: ForumView['people'];
  readonly isNew: boolean;
  readonly onDone: (seat: Seat) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
};

/** A seat's name, and who is its representative and deputy. */
export function SeatDialog({ seat, people, isNew, onDone, onRemove, onClose }: Props) {
  const texts = useTexts(voteTexts);
  const [form, setForm] = useState(seat);
  const [tried, setTried] = useState(false);
  const nameMissing = form.name.trim() === '';
  const seated = [...form.representatives, ...form.deputies];
  const free = people.filter(({ id }) => seated.every((one) => one !== id));
  return (
    <FormDialog
      title={isNew ? texts.forum.newSeat : texts.forum.editSeat(seat.name)}
      done={texts.forum.done}
      cancel={texts.cancel}
      remove={isNew ? null : { label: texts.forum.removeSeat, run: onRemove }}
      onClose={onClose}
      onDone={() => {
        setTried(true);
        if (!nameMissing) onDone({ ...form, name: form.name.trim() });
      }}
    >
      <Field
        label={texts.forum.seatName}
        required
        validationState={tried && nameMissing ? 'error' : 'none'}
        validationMessage={tried && nameMissing ? texts.forum.nameMissing : null}
      >
        <Input
          value={form.name}
          maxLength={MAX_NAME}
          onChange={(_, { value }) => setForm((now) => ({ ...now, name: value }))}
        />
      </Field>
      <Field label={texts.forum.kind}>
        <Select
          value={form.kind}
          onChange={(_, { value }) =>
            setForm((now) => ({ ...now, kind: kinds.find((one) => one === value) ?? now.kind }))
          }
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {texts.forum.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {(['representatives', 'deputies'] as const).map((group) => (
        <People
          key={group}
          label={texts.forum[group]}
          ids={form[group]}
          people={people}
          free={free}
          onChange={(ids) => setForm((now) => ({ ...now, [group]: ids }))}
        />
      ))}
    </FormDialog>
  );
}

type PeopleProps = {
  readonly label: string;
  readonly ids: Seat['deputies'];
  readonly people: ForumView['people'];
  readonly free: ForumView['people'];
  readonly onChange: (ids: Seat['deputies']) => void;
};

function People({ label, ids, people, free, onChange }: PeopleProps) {
  const styles = useStyles();
  const texts = useTexts(voteTexts);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.label}>{label}</legend>
      <ul className={styles.people}>
        {ids.map((id) => (
          <li key={id} className={styles.person}>
            {nameOf(id)}
            <Button
              size="small"
              aria-label={texts.forum.removePerson(nameOf(id))}
              onClick={() => onChange(ids.filter((one) => one !== id))}
            >
              {texts.forum.remove}
            </Button>
          </li>
        ))}
      </ul>
      <Select
        aria-label={`${texts.forum.addPerson}: ${label}`}
        value=""
        onChange={(_, { value }) => {
          if (value !== '') onChange([...ids, value as Seat['deputies'][number]]);
        }}
      >
        <option value="">{texts.forum.addPerson} …</option>
        {free.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </fieldset>
  );
}
