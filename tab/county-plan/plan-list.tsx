import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Answer } from '../../src/contract/operations.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { Section } from '../parts/section.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';
import { yearsOf } from './county-plan-types.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  link: { color: tokens.colorBrandForegroundLink },
  state: { color: tokens.colorNeutralForeground2 },
});

type Props = { readonly plans: Answer<'listCountyPlans'>['plans']; readonly shown: string | null };

/** The other plans; nothing where there are none. */
export function PlanList({ plans, shown }: Props) {
  const styles = useStyles();
  const texts = useTexts(planTexts);
  const others = plans.filter(({ id }) => id !== shown);
  if (others.length === 0) return null;
  return (
    <Section title={texts.others}>
      <ul className={styles.list}>
        {others.map((plan) => (
          <li key={plan.id}>
            <PageLink to="county-plan" view={{ plan: plan.id }} className={styles.link}>
              {plan.title || texts.untitled(yearsOf(plan))}
            </PageLink>{' '}
            <span className={styles.state}>
              ({yearsOf(plan)}, {texts.listState[plan.state].toLowerCase()})
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
