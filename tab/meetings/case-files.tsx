import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import { PAPER_FILE_LIMIT, paperFileKinds } from '../../src/domain/meeting/case-file.ts';
import { formatInstant } from '../../src/text/format.ts';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { useChange } from '../api/use-change.ts';
import { useUpload } from '../api/use-upload.ts';
import { ChooseFile } from '../parts/choose-file.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { FileLink } from './file-link.tsx';
import type { CaseFile, MeetingView } from './meeting-types.ts';
import { WordsDialog } from './words-dialog.tsx';

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  heading: { ...typographyStyles.body1, padding: '0 0 4px' },
  list: { listStyleType: 'none', margin: '0 0 8px', padding: 0 },
  file: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 12px', padding: '4px 0' },
  name: { flex: '1 1 14rem', minWidth: 0 },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  bar: { flex: '1 1 10rem', maxWidth: '20rem', accentColor: tokens.colorBrandBackground },
  fault: { ...typographyStyles.body1, margin: '8px 0 0', color: tokens.colorStatusDangerForeground3 },
});

const accepted = paperFileKinds.map((kind) => `.${kind}`).join(',');

type Props = { readonly view: MeetingView; readonly caseId: string };

/** The files among a case's papers, for those who may attach, replace and remove them. */
export function CaseFiles({ view, caseId }: Props) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts).files;
  const upload = useUpload();
  const [fault, setFault] = useState<string>();
  const [removing, setRemoving] = useState<CaseFile>();
  const files = view.files.filter((file) => file.case === caseId);
  const isSaved = view.content.cases.some(({ id }) => id === caseId);

  async function send(file: File, replaces?: string) {
    const isTooLarge = file.size > PAPER_FILE_LIMIT;
    setFault(isTooLarge ? texts.tooLarge(file.name) : undefined);
    if (isTooLarge) return;
    await upload.run(
      { params: { meeting: view.id }, query: { case: caseId, ...(replaces && { replaces }) } },
      file,
    );
  }
  const { sending } = upload;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{texts.heading}</legend>
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file) => (
            <li key={file.id} className={styles.file}>
              <FileFacts view={view} file={file} />
              {!file.removed && (
                <div className={styles.row}>
                  <ChooseFile
                    label={texts.replace}
                    name={texts.replaceOf(nameOf(file))}
                    accept={accepted}
                    size="small"
                    disabled={sending !== null}
                    onChosen={(chosen) => void send(chosen, file.id)}
                  />
                  <Button
                    size="small"
                    aria-label={texts.removeOf(nameOf(file))}
                    disabledFocusable={sending !== null}
                    onClick={() => setRemoving(file)}
                  >
                    {texts.remove}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {sending ? (
        <div className={styles.row}>
          <progress className={styles.bar} value={sending.share} aria-label={texts.sending(sending.name)} />
          <span className={styles.note}>{texts.sending(sending.name)}</span>
          <Button size="small" onClick={upload.stop}>
            {texts.stop}
          </Button>
        </div>
      ) : (
        <div className={styles.row}>
          {isSaved && (
            <ChooseFile
              label={texts.attach}
              accept={accepted}
              size="small"
              disabled={false}
              onChosen={(chosen) => void send(chosen)}
            />
          )}
          <span className={styles.note}>{isSaved ? texts.which : texts.saveFirst}</span>
        </div>
      )}
      {fault !== undefined && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <ProblemMessage problem={upload.problem} />
      {removing && <RemoveFile view={view} file={removing} onClose={() => setRemoving(undefined)} />}
    </fieldset>
  );
}

/** What it is called and who put it there; of one that was removed, who did that and why. */
function FileFacts({ view, file }: { readonly view: MeetingView; readonly file: CaseFile }) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts).files;
  const language = useLanguage();
  const [problem, setProblem] = useState<Problem>();
  const { versions, removed } = file;
  const newest = versions.at(-1);
  if (!newest) return null;
  return (
    <div className={styles.name}>
      {removed ? <s>{newest.name}</s> : <FileLink view={view} file={file} onProblem={setProblem} />}
      <div className={styles.note}>
        {removed
          ? texts.removed(removed.by.name, formatInstant(removed.at, language), removed.reason)
          : texts.attached(newest.by.name, formatInstant(newest.at, language))}
      </div>
      {!removed &&
        versions.slice(0, -1).map(({ name, at }, index) => (
          <div key={at} className={styles.note}>
            <FileLink view={view} file={file} version={index + 1} onProblem={setProblem}>
              {texts.earlier(name, formatInstant(at, language))}
            </FileLink>
          </div>
        ))}
      <ProblemMessage problem={problem} />
    </div>
  );
}

function RemoveFile({
  view,
  file,
  onClose,
}: {
  readonly view: MeetingView;
  readonly file: CaseFile;
  readonly onClose: () => void;
}) {
  const texts = useTexts(meetingTexts);
  const { run, busy, problem } = useChange('removeCaseFile');
  return (
    <WordsDialog
      title={texts.files.removeTitle(nameOf(file))}
      label={texts.reason}
      done={texts.files.remove}
      cancel={texts.stepCancel}
      missing={texts.reasonMissing}
      busy={busy}
      problem={problem}
      onDone={async (reason) =>
        (await run({ params: { meeting: view.id }, body: { file: file.id, reason } })) !== null
      }
      onClose={onClose}
    />
  );
}

function nameOf({ versions }: CaseFile): string {
  return versions.at(-1)?.name ?? '';
}
