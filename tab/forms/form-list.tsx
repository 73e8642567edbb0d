import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Answer } from '../../src/contract/operations.ts';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';
import { NewForm } from './new-form.tsx';

const useStyles = makeStyles({ link: { color: tokens.colorBrandForegroundLink } });

/** The forms that one takes the responses of in, and how many wait. */
export function FormList() {
  const texts = useTexts(formTexts);
  const read = useRead('listForms', {});
  const forms = read.data?.forms;
  return (
    <>
      <PageHeading title={texts.title} state={texts.why} action={forms && <NewForm taken={forms} />} />
      {!forms && <ReadProblem read={read} />}
      {!forms && !read.problem && <LoadingTable rows={4} />}
      {forms?.length === 0 && <EmptyState title={texts.none.title}>{texts.none.why}</EmptyState>}
      {forms && forms.length > 0 && <FormTable forms={forms} />}
    </>
  );
}

function FormTable({ forms }: { forms: Answer<'listForms'>['forms'] }) {
  const styles = useStyles();
  const texts = useTexts(formTexts);
  return (
    <DataTable stacks caption={texts.title}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.list.form}</ColumnHeading>
          <ColumnHeading>{texts.list.network}</ColumnHeading>
          <ColumnHeading>{texts.list.becomes}</ColumnHeading>
          <ColumnHeading number>{texts.list.waiting}</ColumnHeading>
          <ColumnHeading number>{texts.list.takenIn}</ColumnHeading>
          <ColumnHeading number>{texts.list.setAside}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {forms.map(({ id, title, networkName, purpose, responses }) => (
          <tr key={id}>
            <RowHeading>
              <PageLink to="forms" view={{ skjema: id }} className={styles.link}>
                {title}
              </PageLink>
            </RowHeading>
            <Cell>{networkName ?? texts.county}</Cell>
            <Cell>{texts.purpose(purpose.kind, 'year' in purpose ? purpose.year : 0)}</Cell>
            <NumberCell>{responses.waiting}</NumberCell>
            <NumberCell>{responses['taken-in']}</NumberCell>
            <NumberCell>{responses['set-aside']}</NumberCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
