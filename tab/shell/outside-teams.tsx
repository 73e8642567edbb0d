import { FluentProvider } from '@fluentui/react-provider';
import { teamsDarkTheme, teamsLightTheme, tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect } from 'react';
import { pick } from '../../src/text/language.ts';
import { entering } from '../../src/text/pages/entering.ts';
import { languageOf } from './teams-host.ts';

const useStyles = makeStyles({
  page: { minHeight: '100vh' },
  content: { maxWidth: '36rem', margin: '0 auto', padding: '15vh 24px 24px' },
  heading: { ...typographyStyles.title2, margin: 0 },
  text: { ...typographyStyles.body1, margin: '16px 0' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** What meets those who open the tab's address by itself. */
export default function OutsideTeams() {
  const styles = useStyles();
  const language = languageOf(navigator.language);
  const texts = pick(entering, language).outsideTeams;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <FluentProvider theme={dark ? teamsDarkTheme : teamsLightTheme} className={styles.page}>
      <main className={styles.content}>
        <h1 className={styles.heading}>{texts.title}</h1>
        <p className={styles.text}>{texts.why}</p>
        <a className={styles.link} href="https://teams.microsoft.com/">
          {texts.open}
        </a>
      </main>
    </FluentProvider>
  );
}
