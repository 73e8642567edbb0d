import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useState } from 'react';
import { pick, type Language } from '../../src/text/language.ts';
import { configure } from '../../src/text/pages/configure.ts';
import { offerTab } from './offer-tab.ts';

const useStyles = makeStyles({
  page: { padding: '24px', backgroundColor: tokens.colorNeutralBackground1, minHeight: '100vh' },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { ...typographyStyles.body1, margin: '16px 0 0', maxWidth: '36rem' },
});

/** What Teams shows while somebody adds the tab to a channel. Who that is may have no role here, and need not. */
export default function ConfigurePage({ language }: { readonly language: Language }) {
  const styles = useStyles();
  const texts = pick(configure, language);
  const [outcome, setOutcome] = useState<'ready' | 'failed' | null>(null);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    offerTab().then(
      () => setOutcome('ready'),
      () => setOutcome('failed'),
    );
  }, []);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{texts.title}</h1>
      <p className={styles.text}>{texts.what}</p>
      <p className={styles.text}>
        <output>{outcome && texts[outcome]}</output>
      </p>
    </main>
  );
}
