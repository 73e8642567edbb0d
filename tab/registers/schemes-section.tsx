import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { formatPercent, formatYearDay } from '../../src/text/format.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import type { Register, SchemeEntry } from './register-types.ts';
import { termWords } from './term-words.ts';

const SchemeDialog = lazy(() => import('./scheme-dialog.tsx'));

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '16px', minWidth: '14rem' },
  line: { display: 'block' },
});

const yearNames = { '-1': 'before', '0': 'same', '1': 'after' } as const;

type Props = { readonly register: Register; readonly onSaved: () => void };

/** The schemes with what they ask for and when. The county governor makes a new one here, without code. */
export function SchemesSection({ register, onSaved }: Props) {
  const styles = useStyles();
  const texts = useTexts(registers);
  const words = texts.schemes;
  const language = useLanguage();
  const mayEdit = may(useMe(), 'scheme.edit').allowed;
  const [scheme, setScheme] = useState<SchemeEntry | 'new' | null>(null);
  return (
    <Section
      title={words.title}
      note={mayEdit && <Button onClick={() => setScheme('new')}>{words.add}</Button>}
    >
      <DataTable stacks caption={words.title}>
        <thead>
          <tr>
            <ColumnHeading first>{words.scheme}</ColumnHeading>
            <ColumnHeading>{words.deadlines}</ColumnHeading>
            <ColumnHeading>{words.criteria}</ColumnHeading>
            <ColumnHeading>{words.contribution}</ColumnHeading>
            {mayEdit && <Cell />}
          </tr>
        </thead>
        <tbody>
          {register.schemes.map((entry) => {
            const { content } = entry;
            const valid = { from: content.validFrom, to: content.validTo };
            return (
              <tr key={entry.id}>
                <RowHeading>
                  {content.name}
                  <span className={styles.quiet}>{termWords(valid, texts, language)}</span>
                </RowHeading>
                <Cell>
                  {content.deadlines.map(({ document, day, yearsLater }) => (
                    <span key={document} className={styles.line}>
                      {words.documents[document]}
                      <span className={styles.quiet}>
                        {formatYearDay(day, language)}, {words.years[yearNames[`${yearsLater}`]]}
                      </span>
                    </span>
                  ))}
                </Cell>
                <Cell>
                  <ol className={styles.list}>
                    {content.criteria.map(({ id, text }) => (
                      <li key={id}>{text}</li>
                    ))}
                  </ol>
                </Cell>
                <Cell>
                  {typeof content.ownContribution === 'string'
                    ? formatPercent(content.ownContribution, language)
                    : words.noContribution}
                </Cell>
                {mayEdit && (
                  <Cell>
                    <Button
                      size="small"
                      aria-label={texts.changeOf(content.name)}
                      onClick={() => setScheme(entry)}
                    >
                      {texts.change}
                    </Button>
                  </Cell>
                )}
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      <Suspense>
        {scheme !== null && (
          <SchemeDialog
            entry={scheme === 'new' ? null : (register.schemes.find(({ id }) => id === scheme.id) ?? scheme)}
            register={register}
            onClose={() => setScheme(null)}
            onSaved={onSaved}
          />
        )}
      </Suspense>
    </Section>
  );
}
