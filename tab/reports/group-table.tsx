import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Answer } from '../../src/contract/operations.ts';
import { formatNumber } from '../../src/text/format.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';

export type Group = Answer<'readSteering'>['networks'][number];

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  /** High enough to be hit with a finger. */
  link: { color: tokens.colorBrandForegroundLink, display: 'inline-block', lineHeight: '24px' },
});

type Props = {
  readonly caption: string;
  readonly column: string;
  readonly groups: readonly Group[];
  /** What the group is called that belongs nowhere in particular. */
  readonly none: string;
};

/** Money and reach per group, with the way to the reports behind the figures. */
export function GroupTable({ caption, column, groups, none }: Props) {
  const styles = useStyles();
  const { list, figures } = useTexts(reportTexts);
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <ColumnHeading first>{column}</ColumnHeading>
          <ColumnHeading number>{list.granted}</ColumnHeading>
          <ColumnHeading number>{list.used}</ColumnHeading>
          <ColumnHeading number>{list.unused}</ColumnHeading>
          <ColumnHeading number>{figures.participants}</ColumnHeading>
          <ColumnHeading>{figures.reports}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const name = group.name === '' ? none : group.name;
          return (
            <tr key={group.key}>
              <RowHeading>{name}</RowHeading>
              <KronerCell amount={group.granted} />
              <KronerCell amount={group.used} />
              <KronerCell amount={group.unused} />
              <NumberCell>{formatNumber(group.participants)}</NumberCell>
              <Cell>
                <span className={styles.links}>
                  {group.reports.map((report) => (
                    <PageLink
                      key={report.id}
                      to="reports"
                      view={{ rapport: report.id }}
                      className={styles.link}
                    >
                      {report.name}
                    </PageLink>
                  ))}
                </span>
              </Cell>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}
