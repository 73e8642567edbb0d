import { makeStyles } from '@griffel/react';
import type { NetworkId } from '../../src/domain/ids.ts';
import { needs as needsTexts } from '../../src/text/pages/needs.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import type { Plan } from './plan-types.ts';

const useStyles = makeStyles({ needs: { margin: 0, padding: 0, listStyleType: 'none' } });

/** The thread from the plan back to the needs that owners reported. Nothing where no need has led to a part of it. */
export function NeedsBehind({ network, plan }: { network: NetworkId; plan: Plan }) {
  const styles = useStyles();
  const texts = useTexts(needsTexts).plan;
  const { data } = useRead('readNeedsOfPlan', { params: { network } });
  const parts = plan.sections
    .flatMap(({ focusAreas }) => focusAreas)
    .flatMap(({ id, title, measures }) => [
      { kind: 'focus-area', id, title },
      ...measures.map((measure) => ({ kind: 'measure', id: measure.id, title: measure.title })),
    ])
    .flatMap((part) => {
      const behind = data?.parts.find(({ kind, id }) => kind === part.kind && id === part.id);
      return behind ? [{ ...part, needs: behind.needs }] : [];
    });
  if (parts.length === 0) return null;
  return (
    <Section title={texts.heading}>
      <DataTable caption={texts.heading}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.part}</ColumnHeading>
            <ColumnHeading>{texts.needs}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ kind, id, title, needs }) => (
            <tr key={`${kind} ${id}`}>
              <RowHeading>{title}</RowHeading>
              <Cell>
                <ul className={styles.needs}>
                  {needs.map(({ year, owner, ownerName, need, theme, merged }) => {
                    const what = texts.of(theme, ownerName, year);
                    return <li key={`${year} ${owner} ${need}`}>{merged ? texts.merged(what) : what}</li>;
                  })}
                </ul>
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}
