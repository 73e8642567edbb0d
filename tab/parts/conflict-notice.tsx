import type { Problem } from '../../src/contract/problem.ts';
import { formatInstant } from '../../src/text/format.ts';
import { saving } from '../../src/text/pages/saving.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { Draft } from './use-draft.ts';
import { Notice } from './notice.tsx';

type Props<T> = {
  /** The refused save, which knows who saved when; or the same from what has been read anew. */
  readonly conflict: Problem | undefined;
  readonly changed: { readonly by: { readonly name: string }; readonly at: string };
  readonly draft: Draft<T>;
  /** Saves what one has written over the new version, with its ETag as `ifMatch`. */
  readonly onKeepMine: (draft: { readonly value: T; readonly ifMatch: string }) => void;
  readonly busy?: boolean;
};

/** Says that somebody saved in between, and leaves the choice to the one who writes. Nothing where nobody did. */
export function ConflictNotice<T>({ conflict, changed, draft, onKeepMine, busy = false }: Props<T>) {
  const texts = useTexts(saving).conflict;
  const language = useLanguage();
  if (!draft.outdated) return null;
  const by = conflict?.current?.changedBy ?? changed.by.name;
  const at = conflict?.current?.changedAt ?? changed.at;
  const keepMine = {
    label: texts.keepMine,
    disabled: busy,
    run: () => onKeepMine({ value: draft.mine, ifMatch: draft.newEtag }),
  };
  return draft.viewing === 'theirs' ? (
    <Notice
      intent="warning"
      title={texts.viewing}
      actions={[
        { label: texts.seeMine, run: () => draft.view('mine') },
        { label: texts.useTheirs, run: draft.undo },
      ]}
    >
      {texts.savedBy(by, formatInstant(at, language))}
    </Notice>
  ) : (
    <Notice
      intent="warning"
      title={texts.title}
      actions={[{ label: texts.seeTheirs, run: () => draft.view('theirs') }, keepMine]}
    >
      {texts.savedBy(by, formatInstant(at, language))} {texts.kept}
    </Notice>
  );
}
