import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { may } from '../../src/domain/policies/policy.ts';
import { formatInstant } from '../../src/text/format.ts';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useSession, useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  link: { color: tokens.colorBrandForegroundLink },
  own: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** The networks, and the groups outside them, whose plans the reader may read. */
export function NetworkList() {
  const styles = useStyles();
  const language = useLanguage();
  const me = useMe();
  const texts = useTexts(planTexts);
  const read = useRead('listNetworks', {});
  const { data, problem } = read;
  const statuses = useSession().overview.data?.networks ?? [];
  const own = new Set(me.roles.flatMap(({ role, networks }) => (isOfNetwork(role) ? networks : [])));
  const all = data && [...data.networks, ...data.groups];
  const networks = all?.filter(({ id }) => may(me, 'plan.read', { network: id }).allowed);
  const groups = new Set<string>(data?.groups.map(({ id }) => id));
  const known = [...statuses, ...(data?.groups ?? [])].some(({ planChanged }) => planChanged !== null);
  return (
    <>
      <PageHeading title={texts.title} state={texts.listWhy} />
      {!data && <ReadProblem read={read} />}
      {!data && !problem && <LoadingTable rows={11} />}
      {networks && (
        <DataTable caption={texts.title}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.network}</ColumnHeading>
              {known && <ColumnHeading>{texts.lastChanged}</ColumnHeading>}
            </tr>
          </thead>
          <tbody>
            {networks.map(({ id, name }) => {
              const changed =
                statuses.find(({ network }) => network === id)?.planChanged ??
                data?.groups.find((group) => group.id === id)?.planChanged;
              return (
                <tr key={id}>
                  <RowHeading>
                    <PageLink to="plan" network={id} className={styles.link}>
                      {name}
                    </PageLink>
                    {(groups.has(id) || own.has(id)) && (
                      <div className={styles.own}>
                        {groups.has(id) ? (own.has(id) ? texts.yourGroup : texts.group) : texts.yours}
                      </div>
                    )}
                  </RowHeading>
                  {known && (
                    <Cell>{changed && `${formatInstant(changed.at, language)}, ${changed.by.name}`}</Cell>
                  )}
                </tr>
              );
            })}
          </tbody>
        </DataTable>
      )}
    </>
  );
}

/** The county governor and Statped see every network, and belong to none. */
function isOfNetwork(role: string): boolean {
  return role !== 'county-governor' && role !== 'statped';
}
