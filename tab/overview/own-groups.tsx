import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { overview } from '../../src/text/pages/overview.ts';
import { useRead } from '../api/use-read.ts';
import { PageLink } from '../shell/page-link.tsx';
import { useMe, useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  section: { marginBottom: '40px' },
  heading: { ...typographyStyles.subtitle2, margin: '0 0 8px' },
  why: { ...typographyStyles.body1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  links: { display: 'flex', flexWrap: 'wrap', gap: '8px 24px', margin: 0 },
  link: { ...typographyStyles.body1, color: tokens.colorBrandForegroundLink },
});

/** The reader's groups outside the networks, and the way to what they have: a plan, a letter and a report. */
export default function OwnGroups() {
  const styles = useStyles();
  const texts = useTexts(overview).groups;
  const own = new Set(useMe().roles.flatMap(({ networks }) => networks));
  const { data } = useRead('listNetworks', {});
  return data?.groups
    .filter(({ id }) => own.has(id))
    .map(({ id, name }) => (
      <section key={id} className={styles.section}>
        <h2 className={styles.heading}>{texts.own(name)}</h2>
        <p className={styles.why}>{texts.why}</p>
        <p className={styles.links}>
          <PageLink to="plan" network={id} className={styles.link}>
            {texts.plan}
          </PageLink>
          <PageLink to="decision" className={styles.link}>
            {texts.letters}
          </PageLink>
          <PageLink to="reports" className={styles.link}>
            {texts.reports}
          </PageLink>
        </p>
      </section>
    ));
}
