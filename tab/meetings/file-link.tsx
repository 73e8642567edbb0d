import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import { problemIn } from '../api/call.ts';
import { download } from '../api/download.ts';
import type { CaseFile, MeetingView } from './meeting-types.ts';

const useStyles = makeStyles({
  link: {
    ...typographyStyles.body1,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    textDecorationLine: 'underline',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    font: 'inherit',
  },
});

type Props = {
  readonly view: MeetingView;
  readonly file: CaseFile;
  /** An earlier version, by its number; the newest where absent. */
  readonly version?: number;
  readonly onProblem: (problem: Problem | undefined) => void;
  readonly children?: ReactNode;
};

/** Fetches a file: it is never opened inside the tab. */
export function FileLink({ view, file, version, onProblem, children }: Props) {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  async function fetchFile() {
    setBusy(true);
    onProblem(undefined);
    try {
      await download('readCaseFile', {
        params: { meeting: view.id, file: file.id },
        query: { ...(version !== undefined && { version }) },
      });
    } catch (thrown) {
      onProblem(problemIn(thrown));
    } finally {
      setBusy(false);
    }
  }
  return (
    <button type="button" className={styles.link} aria-busy={busy} onClick={() => void fetchFile()}>
      {children ?? file.versions.at(-1)?.name}
    </button>
  );
}
