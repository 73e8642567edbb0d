import type { RoundId } from '../../src/domain/ids.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { key } from '../../src/text/pages/key.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useMe, useRound, useTexts } from '../shell/session.tsx';
import { KeyDecided } from './key-decided.tsx';
import { KeyDraft } from './key-draft.tsx';
import { KeyDraftReading } from './key-draft-reading.tsx';

/** Fordeling: the allocation key of the chosen round. */
export default function AllocationPage() {
  const round = useRound();
  const texts = useTexts(key);
  if (round) return <RoundKey round={round.id} />;
  return (
    <>
      <PageHeading title={texts.title} />
      <EmptyState title={texts.none.title}>{texts.none.noRound}</EmptyState>
    </>
  );
}

function RoundKey({ round }: { round: RoundId }) {
  const texts = useTexts(key);
  const { retry } = useTexts(shell);
  const me = useMe();
  const view = useRead('readKey', { params: { round } });
  const registers = useRead('listNetworks', {});

  if (view.data && registers.data) {
    const { allocation } = view.data;
    if (allocation) {
      return (
        <KeyDecided
          view={{ ...view.data, allocation }}
          registers={registers.data}
          onPublished={view.refresh}
        />
      );
    }
    return may(me, 'key.edit', { state: view.data.state }).allowed ? (
      <KeyDraft view={view.data} etag={view.etag ?? ''} registers={registers.data} />
    ) : (
      <KeyDraftReading view={view.data} registers={registers.data} />
    );
  }
  const problem = (view.data ? undefined : view.problem) ?? registers.problem;
  return (
    <>
      <PageHeading title={texts.title} />
      {problem?.status === 404 ? (
        <EmptyState title={texts.none.title}>{texts.none.notPrepared}</EmptyState>
      ) : problem ? (
        <ProblemMessage
          problem={problem}
          action={{ label: retry, run: () => void Promise.all([view.refresh(), registers.refresh()]) }}
        />
      ) : (
        <LoadingTable rows={8} />
      )}
    </>
  );
}
