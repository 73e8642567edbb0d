import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { problemIn } from '../api/call.ts';
import { download } from '../api/download.ts';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import type { MeetingView } from './meeting-types.ts';

type Paper = 'agenda' | 'minutes';

/** The agenda as a Word file, and the minutes once the meeting is held. */
export function Downloads({ view }: { readonly view: MeetingView }) {
  const texts = useTexts(meetingTexts).download;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const papers: readonly Paper[] =
    view.state === 'planned' || view.state === 'called' ? ['agenda'] : ['agenda', 'minutes'];
  async function fetchPaper(paper: Paper) {
    setBusy(true);
    setProblem(undefined);
    try {
      await download('readMeetingDocument', { params: { meeting: view.id }, query: { paper } });
    } catch (thrown) {
      setProblem(problemIn(thrown));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      {papers.map((paper) => (
        <Button key={paper} size="small" disabledFocusable={busy} onClick={() => void fetchPaper(paper)}>
          {texts[paper]}
        </Button>
      ))}
      <ProblemMessage problem={problem} />
    </>
  );
}
