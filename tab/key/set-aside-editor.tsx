import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { makeStyles } from '@griffel/react';
import { toKroner } from '../../src/domain/money.ts';
import { key } from '../../src/text/pages/key.ts';
import { MoneyField } from '../parts/money-field.tsx';
import { useTexts } from '../shell/session.tsx';
import type { Editing } from './editing.ts';
import { type SetAsideForm, withSetAside } from './key-form.ts';
import { recipientName, type Registers } from '../parts/recipient-name.ts';
import { recipientOf, recipientValue } from './recipient-choice.ts';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: '12px', paddingLeft: '18px', maxWidth: '48rem' },
  share: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 10rem auto',
    alignItems: 'start',
    gap: '8px',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  recipient: { display: 'flex', flexDirection: 'column', gap: '8px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Props = {
  readonly setAside: SetAsideForm;
  readonly editing: Editing;
  readonly registers: Registers;
};

/** One fixed award, open for change: what it is for, and who gets how much. */
export function SetAsideEditor({ setAside, editing, registers }: Props) {
  const styles = useStyles();
  const texts = useTexts(key).setAsides;
  const { id, title, shares } = setAside;
  const update = (change: Partial<SetAsideForm>) => editing.change((form) => withSetAside(form, id, change));
  const updateShare = (at: number, change: Partial<SetAsideForm['shares'][number]>) =>
    update({ shares: shares.map((share, index) => (index === at ? { ...share, ...change } : share)) });

  return (
    <div className={styles.editor}>
      <Field label={texts.what} {...(title.trim() === '' && { hint: texts.titleMissing })}>
        <Input maxLength={200} value={title} onChange={(_, { value }) => update({ title: value })} />
      </Field>
      {shares.map(({ recipient, amount }, index) => {
        const name = recipientName(recipient, registers, texts.forum);
        const field = `${id} ${index}`;
        return (
          <div key={field} className={styles.share}>
            <div className={styles.recipient}>
              <Select
                aria-label={texts.recipient}
                value={recipientValue(recipient, registers)}
                onChange={(_, { value }) =>
                  updateShare(index, {
                    recipient: recipientOf(value, recipient, () => crypto.randomUUID(), registers),
                  })
                }
              >
                <option value="forum">{texts.forum}</option>
                <optgroup label={texts.networks}>
                  {registers.networks.map((network) => (
                    <option key={network.id} value={`network ${network.id}`}>
                      {network.name}
                    </option>
                  ))}
                </optgroup>
                <optgroup label={texts.institutions}>
                  {registers.institutions.map((institution) => (
                    <option key={institution.id} value={`institution ${institution.id}`}>
                      {institution.name}
                    </option>
                  ))}
                </optgroup>
                <optgroup label={texts.groups}>
                  {registers.groups.map((group) => (
                    <option key={group.id} value={`group ${group.id}`}>
                      {group.name}
                    </option>
                  ))}
                  <option value="group">{texts.group}</option>
                </optgroup>
              </Select>
              {recipient.kind === 'group' && recipientValue(recipient, registers) === 'group' && (
                <Field
                  label={texts.groupName}
                  {...(recipient.name.trim() === '' && { hint: texts.nameMissing })}
                >
                  <Input
                    maxLength={200}
                    value={recipient.name}
                    onChange={(_, { value }) =>
                      updateShare(index, { recipient: { ...recipient, name: value } })
                    }
                  />
                </Field>
              )}
            </div>
            <MoneyField
              label={`${texts.amount}, ${name}`}
              labelHidden
              required
              value={amount}
              onChange={(changed) => updateShare(index, { amount: changed })}
              onReadable={(readable) => editing.report(field, readable)}
            />
            {shares.length > 1 && (
              <Button
                appearance="subtle"
                aria-label={texts.removeShare(name)}
                onClick={() => {
                  editing.report(field, true);
                  update({ shares: shares.filter((_, each) => each !== index) });
                }}
              >
                {texts.remove}
              </Button>
            )}
          </div>
        );
      })}
      <div className={styles.actions}>
        <Button
          onClick={() =>
            update({ shares: [...shares, { recipient: { kind: 'forum' }, amount: toKroner(0) }] })
          }
        >
          {texts.addShare}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            shares.forEach((_, index) => editing.report(`${id} ${index}`, true));
            editing.change((form) => ({
              ...form,
              setAsides: form.setAsides.filter((each) => each.id !== id),
            }));
          }}
        >
          {texts.removeSetAside(title || texts.newTitle)}
        </Button>
      </div>
    </div>
  );
}
