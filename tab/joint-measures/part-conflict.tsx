import type { Problem } from '../../src/contract/problem.ts';
import { jointMeasures as measureTexts } from '../../src/text/pages/joint-measures.ts';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Draft } from '../parts/use-draft.ts';
import { useTexts } from '../shell/session.tsx';
import type { MeasureView } from './types.ts';

type Props<T> = {
  readonly conflict: Problem | undefined;
  readonly changed: MeasureView['changed'];
  readonly draft: Draft<T>;
  readonly onKeepMine: () => void;
  readonly busy: boolean;
};

/** Somebody saved in between: the same part, where one must choose; or another, where one saves again. */
export function PartConflict<T>({ conflict, changed, draft, onKeepMine, busy }: Props<T>) {
  const texts = useTexts(measureTexts).form;
  return (
    <>
      <ConflictNotice
        conflict={conflict}
        changed={changed}
        draft={draft}
        onKeepMine={onKeepMine}
        busy={busy}
      />
      {conflict && !draft.outdated && (
        <Notice intent="warning" title={texts.conflictTitle}>
          {texts.conflict}
        </Notice>
      )}
    </>
  );
}
