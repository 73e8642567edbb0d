import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { formatDate } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';
import { key } from '../../src/text/pages/key.ts';
import { useRead } from '../api/use-read.ts';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useRound, useTexts } from '../shell/session.tsx';
import type { Editing } from './editing.ts';
import { type KeyForm, withCountsOfYear } from './key-form.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', margin: '0 0 12px' },
  words: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  link: { ...typographyStyles.body1, color: tokens.colorBrandForegroundLink },
});

/** As the contract has it. */
const MAX_SOURCE = 200;

type Props = { readonly form: KeyForm; readonly change: Editing['change'] };

/** Takes the latest counts that were there when the round began into the draft of the key, with their source. */
export function FetchCounts({ form, change }: Props) {
  const styles = useStyles();
  const texts = useTexts(key).fetch;
  const language = useLanguage();
  const round = useRound();
  const years = useRead('listCounts', {});
  const year = years.data?.years.find((one) => one.year <= (round?.year ?? 0))?.year;
  const read = useRead('readCounts', year === undefined ? null : { params: { year } });
  const [fetched, setFetched] = useState(false);
  const { data } = read;
  const isPartly = fetched && form.figuresAreExamples;
  return (
    <div className={styles.bar}>
      {data && (
        <Button
          onClick={() => {
            const source = sourceOf(data, texts.counted, language);
            change((now) => withCountsOfYear(now, data, source));
            setFetched(true);
          }}
        >
          {texts.button(data.year)}
        </Button>
      )}
      {years.data && year === undefined && <span className={styles.words}>{texts.none}</span>}
      <PageLink to="counts" className={styles.link} {...(data && { view: { ar: String(data.year) } })}>
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
