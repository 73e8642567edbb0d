import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatDate } from '../../src/text/format.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { GroupEntry, Register } from './register-types.ts';
import { termWords } from './term-words.ts';

const useStyles = makeStyles({
  why: {
    ...typographyStyles.body1,
    maxWidth: '44rem',
    margin: '0 0 8px',
    color: tokens.colorNeutralForeground2,
  },
  quiet: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  note: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', minWidth: '12rem' },
  line: { display: 'block' },
});

type Props = {
  readonly register: Register;
  /** Null for those who may only read. */
  readonly onEdit: ((group: GroupEntry | 'new') => void) | null;
};

/** The groups outside the networks, on the day that one looks at. */
export function GroupsTable({ register, onEdit }: Props) {
  const styles = useStyles();
  const texts = useTexts(registers);
  const words = texts.groups;
  const language = useLanguage();
  const institution = (id: string) => register.institutions.find((one) => one.id === id)?.name ?? id;
  return (
    <Section title={words.title} note={onEdit && <Button onClick={() => onEdit('new')}>{words.add}</Button>}>
      <p className={styles.why}>{register.groups.length === 0 ? words.none : words.why}</p>
      {register.groups.length > 0 && (
        <DataTable stacks caption={words.title}>
          <thead>
            <tr>
              <ColumnHeading first>{words.group}</ColumnHeading>
              <ColumnHeading>{words.partners}</ColumnHeading>
              <ColumnHeading>{texts.note}</ColumnHeading>
              {onEdit && <Cell />}
            </tr>
          </thead>
          <tbody>
            {register.groups.map((group) => {
              const { content, nameOnDay, formerNames } = group;
              const name = nameOnDay ?? content.name;
              return (
                <tr key={group.id}>
                  <RowHeading>
                    {name}
                    {formerNames.map((former) => (
                      <span key={former.until} className={styles.quiet}>
                        {texts.networks.formerly(former.name, formatDate(former.until, language))}
                      </span>
                    ))}
                    <span className={styles.quiet}>
                      {nameOnDay === null
                        ? texts.networks.notThere
                        : termWords(content.term, texts, language)}
                    </span>
                  </RowHeading>
                  <Cell>
                    {content.partners.map((id) => (
                      <span key={id} className={styles.line}>
                        {institution(id)}
                      </span>
                    ))}
                  </Cell>
                  <Cell>
                    <div className={styles.note}>{content.note}</div>
                  </Cell>
                  {onEdit && (
                    <Cell>
                      <Button size="small" aria-label={texts.changeOf(name)} onClick={() => onEdit(group)}>
                        {texts.change}
                      </Button>
                    </Cell>
                  )}
                </tr>
              );
            })}
          </tbody>
        </DataTable>
      )}
    </Section>
  );
}
