import { makeStyles } from '@griffel/react';
import { formatInstant } from '../../src/text/format.ts';
import { letters as letterTexts } from '../../src/text/pages/letters.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import type { Letter } from './letter-types.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  words: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

type Props = { readonly letter: Letter; readonly state: string; readonly onDone: () => void };

/** A new decision that waits for a second person: what it would say, and the way to sign it or take it back. */
export function PendingAmendment({ letter, state, onDone }: Props) {
  const styles = useStyles();
  const texts = useTexts(letterTexts).dialog;
  const language = useLanguage();
  const me = useMe();
  const params = { letter: letter.id };
  const read = useRead('readAmendment', { params });
  const sign = useChange('signAmendment');
  const withdraw = useChange('withdrawAmendment');
  const ifMatch = read.etag ?? '';
  const pending = read.data?.pending;
  if (!read.data) return read.problem ? <ReadProblem read={read} /> : <LoadingTable rows={2} />;
  if (!pending) return null;
  const { content, preparedBy, preparedAt } = pending;
  const isOwn = read.data.secondSigner && preparedBy.id === me.id;
  const busy = sign.busy || withdraw.busy;

  return (
    <Notice intent="warning">
      <p>{texts.pending[content.kind](preparedBy.name, formatInstant(preparedAt, language))}</p>
      {content.kind === 'change' && (
        <ul>
          {content.lines.map(({ id, title, amount }) => (
            <li key={id}>{texts.line(title, amount)}</li>
          ))}
        </ul>
      )}
      <p className={styles.words}>{texts.grounds(content.grounds)}</p>
      <ProblemMessage problem={sign.problem ?? sign.conflict ?? withdraw.problem ?? withdraw.conflict} />
      <div className={styles.actions}>
        <PermissionButton
          action="letter.sign-amendment"
          subject={{ state }}
          blockers={isOwn ? [texts.own] : []}
          busy={busy}
          onClick={() => void sign.run({ params, ifMatch }).then((reply) => reply && onDone())}
        >
          {texts.sign}
        </PermissionButton>
        <PermissionButton
          action="letter.withdraw-amendment"
          subject={{ state }}
          busy={busy}
          onClick={() => void withdraw.run({ params, ifMatch })}
        >
          {texts.withdraw}
        </PermissionButton>
      </div>
    </Notice>
  );
}
