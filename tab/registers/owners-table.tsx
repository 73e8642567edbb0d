import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { registers } from '../../src/text/pages/registers.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { OwnerEntry, Register } from './register-types.ts';
import { termWords } from './term-words.ts';

const useStyles = makeStyles({
  find: { maxWidth: '20rem', marginBottom: '4px' },
  found: {
    ...typographyStyles.caption1,
    minHeight: '16px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  quiet: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  note: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', minWidth: '12rem' },
  line: { display: 'block' },
});

/** Every owner, with the networks it is and was in. One finds one's own by a part of its name or its number. */
export function OwnersTable({
  register,
  onEdit,
}: {
  readonly register: Register;
  readonly onEdit: ((owner: OwnerEntry | 'new') => void) | null;
}) {
  const styles = useStyles();
  const texts = useTexts(registers);
  const words = texts.owners;
  const language = useLanguage();
  const [sought, seek] = useState('');
  const shown = register.owners.filter((owner) => isMeant(owner, sought));
  const nameOf = (id: string) => register.networks.find((one) => one.id === id)?.content.name ?? id;
  return (
    <Section title={words.title} note={onEdit && <Button onClick={() => onEdit('new')}>{words.add}</Button>}>
      <Field label={words.find} className={styles.find}>
        <Input type="search" value={sought} onChange={(_, { value }) => seek(value)} />
      </Field>
      <output className={styles.found}>{sought.trim() !== '' && words.found(shown.length)}</output>
      <DataTable stacks caption={words.title}>
        <thead>
          <tr>
            <ColumnHeading first>{words.owner}</ColumnHeading>
            <ColumnHeading>{words.kind}</ColumnHeading>
            <ColumnHeading>{words.number}</ColumnHeading>
            <ColumnHeading>{words.memberships}</ColumnHeading>
            <ColumnHeading>{texts.note}</ColumnHeading>
            {onEdit && <Cell />}
          </tr>
        </thead>
        <tbody>
          {shown.map((owner) => (
            <tr key={owner.id}>
              <RowHeading>{owner.content.name}</RowHeading>
              <Cell>{words.kinds[owner.content.kind]}</Cell>
              <Cell>{owner.content.number}</Cell>
              <Cell>
                {owner.content.memberships.map((membership) => (
                  <span key={`${membership.network} ${membership.from}`} className={styles.line}>
                    {nameOf(membership.network)}
                    {membership.knownAs !== '' && ` («${membership.knownAs}»)`}
                    <span className={styles.quiet}>{termWords(membership, texts, language)}</span>
                  </span>
                ))}
              </Cell>
              <Cell>
                <div className={styles.note}>{owner.content.note}</div>
              </Cell>
              {onEdit && (
                <Cell>
                  <Button
                    size="small"
                    aria-label={texts.changeOf(owner.content.name)}
                    onClick={() => onEdit(owner)}
                  >
                    {texts.change}
                  </Button>
                </Cell>
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}

/** Whether an owner has these words in its name, in a name that a network knows it by, or in its number. */
function isMeant({ content }: OwnerEntry, sought: string): boolean {
  const words = sought.trim().toLocaleLowerCase('nb');
  const names = [content.name, content.number ?? '', ...content.memberships.map(({ knownAs }) => knownAs)];
  return names.some((name) => name.toLocaleLowerCase('nb').includes(words));
}
