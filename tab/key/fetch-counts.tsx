import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { formatDate } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';
import { key } from '../../src/text/pages/key.ts';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { Editing } from './editing.ts';
import { type KeyForm, withCountsOfYear } from './key-form.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', margin: '0 0 12px' },
  words: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  link: { ...typographyStyles.body1, color: tokens.colorBrandForegroundLink },
});

/** As the contract has it. */
const MAX_SOURCE = 200;

type Props = {
  readonly form: KeyForm;
  readonly change: Editing['change'];
  /** Null where nothing is registered, undefined until it is known. */
  readonly register: Answer<'readCounts'> | null | undefined;
};

/** Takes the latest counts that were there when the round began into the draft of the key, with their source. */
export function FetchCounts({ form, change, register }: Props) {
  const styles = useStyles();
  const texts = useTexts(key).fetch;
  const language = useLanguage();
  const [fetched, setFetched] = useState(false);
  const isPartly = fetched && form.figuresAreExamples;
  return (
    <div className={styles.bar}>
      {register && (
        <Button
          onClick={() => {
            const source = sourceOf(register, texts.counted, language);
            change((now) => withCountsOfYear(now, register, source));
            setFetched(true);
          }}
        >
          {texts.button(register.year)}
        </Button>
      )}
      {register === null && <span className={styles.words}>{texts.none}</span>}
      <PageLink
        to="counts"
        className={styles.link}
        {...(register && { view: { ar: String(register.year) } })}
      >
        {texts.toCounts}
      </PageLink>
      <span className={styles.words} aria-live="polite">
        {fetched && texts.done} {isPartly && texts.someKept}
      </span>
    </div>
  );
}

/** The imports that figures still come from, as one would cite them. */
function sourceOf(
  { counts, imports }: Answer<'readCounts'>,
  counted: (source: string, date: string) => string,
  language: Language,
): string {
  const used = new Set(
    counts.flatMap(({ pupils, children }) => [pupils, children].flatMap((one) => one?.source ?? [])),
  );
  const cited = imports
    .filter(({ number }) => used.has(number))
    .map(({ source, countedOn }) => counted(source, formatDate(countedOn, language)));
  return [...new Set(cited)].join('; ').slice(0, MAX_SOURCE);
}
