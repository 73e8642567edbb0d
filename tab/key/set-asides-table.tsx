import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { Fragment, useId, useState } from 'react';
import { toKroner } from '../../src/domain/money.ts';
import { key } from '../../src/text/pages/key.ts';
import { Cell, ColumnHeading, DataTable, Kroner, KronerCell, RowHeading } from '../parts/data-table.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { useTexts } from '../shell/session.tsx';
import type { Editing } from './editing.ts';
import { type KeyForm, poolSums, type SetAsideForm } from './key-form.ts';
import { recipientName, type Registers } from '../parts/recipient-name.ts';
import { SetAsideEditor } from './set-aside-editor.tsx';

const useStyles = makeStyles({
  add: { marginTop: '12px' },
  shares: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '6px 16px',
    maxWidth: '32rem',
    margin: '0 0 0 18px',
    color: tokens.colorNeutralForeground2,
  },
  amount: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

type Props = {
  readonly form: KeyForm;
  readonly editing: Editing | null;
  readonly registers: Registers;
};

/** What is taken out before the networks share: each fixed award, and who gets how much of it. */
export function SetAsidesTable({ form, editing, registers }: Props) {
  const styles = useStyles();
  const texts = useTexts(key).setAsides;
  const id = useId();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const toggle = (row: string) =>
    setOpened((before) => (before.includes(row) ? before.filter((each) => each !== row) : [...before, row]));

  function add(change: Editing['change']) {
    const added = { id: crypto.randomUUID(), title: '', shares: [{ recipient: forum, amount: toKroner(0) }] };
    change((form) => ({ ...form, setAsides: [...form.setAsides, added] }));
    toggle(added.id);
  }

  return (
    <>
      {form.setAsides.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <DataTable caption={texts.title}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.what}</ColumnHeading>
              <ColumnHeading>{texts.recipient}</ColumnHeading>
              <ColumnHeading number>{texts.amount}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {form.setAsides.map((setAside) => {
              const open = opened.includes(setAside.id);
              return (
                <Fragment key={setAside.id}>
                  <tr>
                    <RowHeading>
                      <Disclosure
                        open={open}
                        onToggle={() => toggle(setAside.id)}
                        controls={`${id}${setAside.id}`}
                      >
                        {setAside.title || texts.newTitle}
                      </Disclosure>
                    </RowHeading>
                    <Cell>{recipientsOf(setAside)}</Cell>
                    <KronerCell amount={poolSums({ ...form, setAsides: [setAside] }).setAsides} />
                  </tr>
                  <tr id={`${id}${setAside.id}`} hidden={!open}>
                    <Cell colSpan={3}>
                      {editing ? (
                        <SetAsideEditor setAside={setAside} editing={editing} registers={registers} />
                      ) : (
                        <Shares setAside={setAside} registers={registers} />
                      )}
                    </Cell>
                  </tr>
                </Fragment>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <RowHeading total>{texts.sum}</RowHeading>
              <Cell total />
              <KronerCell total amount={poolSums(form).setAsides} />
            </tr>
          </tfoot>
        </DataTable>
      )}
      {editing && (
        <Button className={styles.add} onClick={() => add(editing.change)}>
          {texts.add}
        </Button>
      )}
    </>
  );

  function recipientsOf({ shares }: SetAsideForm): string {
    const [only] = shares;
    return only && shares.length === 1
      ? recipientName(only.recipient, registers, texts.forum)
      : texts.recipients(shares.length);
  }
}

const forum = { kind: 'forum' } as const;

function Shares({ setAside, registers }: { readonly setAside: SetAsideForm; readonly registers: Registers }) {
  const styles = useStyles();
  const texts = useTexts(key).setAsides;
  return (
    <dl className={styles.shares}>
      {setAside.shares.map(({ recipient, amount }) => {
        const name = recipientName(recipient, registers, texts.forum);
        return (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd className={styles.amount}>
              <Kroner amount={amount} />
            </dd>
          </Fragment>
        );
      })}
    </dl>
  );
}
