import { shell } from '../../src/text/pages/shell.ts';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { useRead } from '../api/use-read.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { ForumEditor } from './forum-editor.tsx';

/** The forum as a body that votes: its seats, rule and quorum. The county governor may change them. */
export function ForumSection() {
  const texts = useTexts(voteTexts).forum;
  const { retry } = useTexts(shell);
  const forum = useRead('readForum', {});
  return (
    <Section title={texts.title}>
      {forum.data ? (
        <ForumEditor view={forum.data} etag={forum.etag ?? ''} />
      ) : forum.problem ? (
        <ProblemMessage problem={forum.problem} action={{ label: retry, run: () => void forum.refresh() }} />
      ) : (
        <LoadingTable rows={8} />
      )}
    </Section>
  );
}
