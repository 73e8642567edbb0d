import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useLocation } from 'wouter';
import type { Answer } from '../../src/contract/operations.ts';
import { formatInstant } from '../../src/text/format.ts';
import { schoolPlans as planTexts } from '../../src/text/pages/school-plans.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { BeginSchoolPlan } from './begin-school-plan.tsx';

type Summary = Answer<'listSchoolPlans'>['plans'][number];

const useStyles = makeStyles({
  words: { ...typographyStyles.body1, margin: '0 0 24px', maxWidth: '44rem' },
  filter: { maxWidth: '20rem', marginBottom: '16px' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The plans of the schools that the reader follows, network by network. */
export function SchoolPlanList({ network }: { network: string | null }) {
  const styles = useStyles();
  const me = useMe();
  const texts = useTexts(planTexts);
  const [, navigate] = useLocation();
  const read = useRead('listSchoolPlans', {});
  const all = read.data?.plans;
  const plans = all?.filter((plan) => network === null || plan.network === network);
  const networks = new Map<string, string>(all?.map((plan) => [plan.network, plan.networkName]));
  const owners = me.roles.filter((role) => role.role === 'owner');
  const isOwner = owners.length > 0;
  return (
    <>
      <PageHeading
        title={texts.title}
        state={texts.why}
        action={isOwner && all && <BeginSchoolPlan owners={owners} />}
      />
      {isOwner && <p className={styles.words}>{texts.ownWhy}</p>}
      {!all && <ReadProblem read={read} />}
      {!all && !read.problem && <LoadingTable rows={6} />}
      {(networks.size > 1 || (network !== null && all && all.length > 0)) && (
        <Field label={texts.list.network} className={styles.filter}>
          <Select
            value={network ?? ''}
            onChange={(_, { value }) => navigate(value === '' ? '/skoleplaner' : `/skoleplaner/${value}`)}
          >
            <option value="">{texts.list.allNetworks}</option>
            {network !== null && !networks.has(network) && <option value={network}>{network}</option>}
            {[...networks].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {plans?.length === 0 && (
        <EmptyState title={texts.none.title}>{isOwner ? texts.none.whyOwner : texts.none.why}</EmptyState>
      )}
      {plans && plans.length > 0 && <PlanTable plans={plans} />}
    </>
  );
}

function PlanTable({ plans }: { plans: readonly Summary[] }) {
  const styles = useStyles();
  const language = useLanguage();
  const { list: texts, state, title } = useTexts(planTexts);
  return (
    <DataTable stacks caption={title}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.school}</ColumnHeading>
          <ColumnHeading>{texts.period}</ColumnHeading>
          <ColumnHeading>{texts.owner}</ColumnHeading>
          <ColumnHeading>{texts.network}</ColumnHeading>
          <ColumnHeading>{texts.state}</ColumnHeading>
          <ColumnHeading>{texts.changed}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <RowHeading>
              <PageLink
                to="school-plans"
                network={plan.network}
                view={{ plan: plan.id }}
                className={styles.link}
              >
                {plan.school}
              </PageLink>
            </RowHeading>
            <Cell>{plan.period}</Cell>
            <Cell>{plan.ownerName}</Cell>
            <Cell>{plan.networkName}</Cell>
            <Cell>{state[plan.state]}</Cell>
            <Cell>{formatInstant(plan.changed.at, language)}</Cell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
