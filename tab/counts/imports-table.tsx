import { formatDate, formatInstant } from '../../src/text/format.ts';
import { counts } from '../../src/text/pages/counts.ts';
import { Cell, ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { CountsView } from './count-types.ts';

/** Every time figures came in, the latest first. */
export function ImportsTable({ view }: { readonly view: CountsView }) {
  const texts = useTexts(counts);
  const language = useLanguage();
  return (
    <Section title={texts.imports.title}>
      <DataTable stacks caption={texts.imports.title}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.owners.source}</ColumnHeading>
            <ColumnHeading>{texts.take.countedOn}</ColumnHeading>
            <ColumnHeading>{texts.imports.when}</ColumnHeading>
            <ColumnHeading>{texts.imports.who}</ColumnHeading>
            <ColumnHeading>{texts.imports.file}</ColumnHeading>
            <ColumnHeading number>{texts.imports.changes}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {view.imports.toReversed().map(({ number, source, countedOn, at, by, fileName, changes }) => (
            <tr key={number}>
              <RowHeading>{source}</RowHeading>
              <Cell>{formatDate(countedOn, language)}</Cell>
              <Cell>{formatInstant(at, language)}</Cell>
              <Cell>{by.name}</Cell>
              <Cell>{fileName || texts.imports.pasted}</Cell>
              <NumberCell>{changes}</NumberCell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}
