import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';
import type { FormView } from './forms-types.ts';
import { FlowAddress } from './flow-address.tsx';
import { ProcessProgress } from '../parts/process-progress.tsx';
import { Questions } from './questions.tsx';
import { Queue } from './queue.tsx';
import { UploadResponses } from './upload-responses.tsx';

const useStyles = makeStyles({
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** One form: where its answers go, a file to take in, and the responses that wait. */
export function FormOf({ form }: { form: string }) {
  const texts = useTexts(formTexts);
  const [after, setAfter] = useState<string | null>(null);
  const read = useRead(
    'readForm',
    { params: { form }, query: after === null ? {} : { after } },
    { keepPrevious: true },
  );
  const { data, etag, problem } = read;
  if (data && etag !== undefined) {
    return <FormNow view={data} etag={etag} refresh={read.refresh} onLook={setAfter} />;
  }
  return (
    <>
      <PageHeading title={texts.title} />
      <AllForms />
      {problem?.status === 404 ? (
        <EmptyState title={texts.gone.title}>{texts.gone.why}</EmptyState>
      ) : (
        <ReadProblem read={read} />
      )}
      {!problem && <LoadingTable rows={8} />}
    </>
  );
}

type Props = {
  readonly view: FormView;
  readonly etag: string;
  readonly refresh: () => Promise<void>;
  readonly onLook: (after: string | null) => void;
};

function FormNow({ view, etag, refresh, onLook }: Props) {
  const texts = useTexts(formTexts);
  const { title, purpose, networkName } = view;
  const [asked, setAsked] = useState<readonly string[]>([]);
  const becomes = texts.purpose(purpose.kind, 'year' in purpose ? purpose.year : 0);
  return (
    <>
      <PageHeading title={title} state={`${networkName ?? texts.county}. ${becomes}.`} />
      <AllForms />
      {view.importing && (
        <ProcessProgress
          key={view.importing.id}
          process={view.importing}
          words={texts.progress}
          cancelling={texts.progress}
          onEnded={() => void refresh()}
        />
      )}
      <UploadResponses view={view} etag={etag} onQuestions={setAsked} />
      <Questions view={view} etag={etag} asked={asked} />
      <Queue view={view} etag={etag} onLook={onLook} />
      <FlowAddress form={view.id} />
    </>
  );
}

function AllForms() {
  const styles = useStyles();
  const texts = useTexts(formTexts);
  return (
    <p className={styles.links}>
      <PageLink to="forms" className={styles.link}>
        {texts.all}
      </PageLink>
    </p>
  );
}
