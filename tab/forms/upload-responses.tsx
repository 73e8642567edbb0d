import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useEffectEvent } from 'react';
import { formSubjectOf } from './form-subject.ts';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { ChooseFile } from '../parts/choose-file.tsx';
import { Notice } from '../parts/notice.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import type { FormView } from './forms-types.ts';
import { PreviewTable } from './preview-table.tsx';
import { useResponseFile } from './use-response-file.ts';

const useStyles = makeStyles({
  words: {
    ...typographyStyles.body1,
    margin: '0 0 16px',
    maxWidth: '44rem',
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '0 0 16px' },
  file: { ...typographyStyles.body1Strong, margin: '0 0 8px', overflowWrap: 'anywhere' },
});

type Props = {
  readonly view: FormView;
  readonly etag: string;
  /** Told which questions the file has that nobody has decided on. */
  readonly onQuestions: (questions: readonly string[]) => void;
};

/** A file of responses: what would happen with each, and then, if one wants it, that it happens. */
export function UploadResponses({ view, etag, onQuestions }: Props) {
  const styles = useStyles();
  const texts = useTexts(formTexts).upload;
  const { file, preview, busy, problem, look, takeIn } = useResponseFile(view.id);
  const seen = preview?.seen;
  const isOutdated = preview !== null && preview.etag !== etag;

  async function choose(chosen: File) {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const found = await look({ fileName: chosen.name, bytes }, etag);
    onQuestions(found?.undecided ?? []);
  }
  const lookAgain = useEffectEvent(async (version: string) => {
    if (!file) return;
    const found = await look(file, version);
    onQuestions(found?.undecided ?? []);
  });
  // When the questions have been saved, the responses are shown by them.
  useEffect(() => {
    void lookAgain(etag);
  }, [etag]);

  return (
    <Section title={texts.heading}>
      <p className={styles.words}>{texts.why}</p>
      <div className={styles.actions}>
        {seen && seen.toImport > 0 && seen.undecided.length === 0 && !isOutdated && (
          <PermissionButton
            action="form-response.import"
            subject={formSubjectOf(view)}
            appearance="primary"
            busy={busy}
            onClick={() => void takeIn()}
          >
            {texts.run(seen.toImport)}
          </PermissionButton>
        )}
        <ChooseFile
          label={file ? texts.another : texts.choose}
          accept=".xlsx,.csv"
          appearance={file ? 'secondary' : 'primary'}
          disabled={busy}
          onChosen={(chosen) => void choose(chosen)}
        />
      </div>
      {busy && !seen && <output>{texts.reading}</output>}
      <ProblemMessage problem={problem} />
      {seen && file && (
        <>
          <p className={styles.file}>{texts.preview(file.fileName)}</p>
          {seen.undecided.length > 0 && <Notice intent="warning">{texts.undecided}</Notice>}
          {seen.toImport === 0 && seen.undecided.length === 0 && (
            <Notice intent="info">{texts.nothing}</Notice>
          )}
          {seen.undecided.length === 0 && <PreviewTable preview={seen} />}
        </>
      )}
    </Section>
  );
}
