import { formatDate } from '../../src/text/format.ts';
import { counts } from '../../src/text/pages/counts.ts';
import { Cell, ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { CountsView } from './count-types.ts';
import { Figure } from './figure.tsx';

/** Every figure with whose it is and where it comes from. */
export function OwnersTable({ view }: { readonly view: CountsView }) {
  const texts = useTexts(counts);
  const language = useLanguage();
  const sourceOf = (number: number) => {
    const from = view.imports.find((one) => one.number === number);
    return from ? `${from.source}, ${formatDate(from.countedOn, language)}` : '';
  };
  const owners = view.counts.toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
  return (
    <Section title={texts.owners.title}>
      <DataTable stacks caption={texts.owners.title}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.owners.owner}</ColumnHeading>
            <ColumnHeading>{texts.networks.network}</ColumnHeading>
            <ColumnHeading number>{texts.kinds.pupils}</ColumnHeading>
            <ColumnHeading number>{texts.kinds.children}</ColumnHeading>
            <ColumnHeading>{texts.owners.source}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {owners.map(({ owner, network, name, networkName, pupils, children }) => (
            <tr key={`${owner} ${network}`}>
              <RowHeading>{name}</RowHeading>
              <Cell>{networkName}</Cell>
              <NumberCell>
                <Figure figure={pupils?.figure ?? null} />
              </NumberCell>
              <NumberCell>
                <Figure figure={children?.figure ?? null} />
              </NumberCell>
              <Cell>
                {[...new Set([pupils, children].flatMap((one) => (one ? [sourceOf(one.source)] : [])))].map(
                  (source) => (
                    <div key={source}>{source}</div>
                  ),
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}
