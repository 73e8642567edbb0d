import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatDate } from '../../src/text/format.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { PageHeading } from '../parts/page-heading.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { type PlanView, yearsOf } from './county-plan-types.ts';
import { PlanReading } from './plan-reading.tsx';

const useStyles = makeStyles({
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
});

type Props = { readonly view: PlanView; readonly revision: NonNullable<PlanView['revision']> };

/** The adopted text that is in force while a new one is made. */
export function PlanInForce({ view, revision }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(planTexts);
  const { inForce, inForceSince } = revision;
  return (
    <>
      <PageHeading
        title={inForce.title || texts.untitled(yearsOf(view))}
        state={texts.state.adopted(formatDate(inForceSince, language))}
      />
      <p className={styles.links}>
        <PageLink to="county-plan" view={{ plan: view.id }} className={styles.link}>
          {texts.revision.toNew}
        </PageLink>
      </p>
      <PlanReading content={inForce} />
    </>
  );
}
