import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { votingRules } from '../../src/domain/vote/forum.ts';
import { formatInstant } from '../../src/text/format.ts';
import { saving } from '../../src/text/pages/saving.ts';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { useChange } from '../api/use-change.ts';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { isShare, newSeat, withoutSeat, withSeat } from './forum-form.ts';
import { SeatDialog } from './seat-dialog.tsx';
import type { Forum, ForumView, Seat } from './vote-types.ts';

const useStyles = makeStyles({
  words: { ...typographyStyles.body1, maxWidth: '48rem', margin: '0 0 4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  settings: { display: 'flex', flexWrap: 'wrap', gap: '16px', maxWidth: '48rem', margin: '16px 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
  person: { display: 'block' },
});

/** The forum to be read; and, for the county governor who asks for it, to be changed. */
export function ForumEditor({ view, etag }: { view: ForumView; etag: string }) {
  const styles = useStyles();
  const texts = useTexts(voteTexts);
  const { draft: draftTexts } = useTexts(saving);
  const language = useLanguage();
  const me = useMe();
  const mayEdit = may(me, 'forum.edit').allowed;
  const draft = useDraft<Forum>('forum', view.content, etag);
  const [asked, setAsked] = useState(false);
  const [seat, setSeat] = useState<Seat | null>(null);
  const { run, busy, problem, conflict } = useChange('saveForum');
  const editing = mayEdit && (asked || draft.dirty) && draft.viewing === 'mine';
  const forum = draft.value;
  const quorumFault = isShare(draft.mine.quorum) ? null : texts.forum.quorumFault;

  async function keep({ value, ifMatch }: { value: Forum; ifMatch: string }) {
    const reply = await run({ body: value as Parameters<typeof run>[0]['body'], ifMatch });
    if (!reply) return;
    draft.settle(value, reply.etag);
    setAsked(false);
  }

  return (
    <>
      <p className={styles.words}>
        {texts.rule.label}: {texts.rule[view.content.rule]}. {texts.ruleWhy[view.content.rule]}
      </p>
      <p className={styles.words}>{texts.quorum(view.quorum, view.content.seats.length)}</p>
      <p className={styles.words}>{texts.forum.governor}</p>
      <p className={styles.words}>
        {view.content.secondSigner ? texts.forum.signedByAnother : texts.forum.signedByAnybody}
      </p>
      <p className={styles.words}>
        {view.changed
          ? texts.forum.changed(view.changed.by.name, formatInstant(view.changed.at, language))
          : texts.forum.fromRegister}
      </p>
      {view.changed && (
        <ConflictNotice
          conflict={conflict}
          changed={view.changed}
          draft={draft}
          busy={busy}
          onKeepMine={(mine) => void keep(mine)}
        />
      )}
      <ProblemMessage problem={problem} />
      {editing && (
        <>
          <p className={styles.words}>{texts.forum.openVotes}</p>
          <div className={styles.settings}>
            <Field label={texts.forum.rule} hint={texts.ruleWhy[forum.rule]}>
              <Select
                value={forum.rule}
                onChange={(_, { value }) =>
                  draft.set((now) => ({ ...now, rule: votingRules.find((one) => one === value) ?? now.rule }))
                }
              >
                {votingRules.map((rule) => (
                  <option key={rule} value={rule}>
                    {texts.rule[rule]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field
              label={texts.forum.quorum}
              hint={texts.forum.quorumHint}
              validationState={quorumFault ? 'error' : 'none'}
              validationMessage={quorumFault}
            >
              <Input
                value={forum.quorum}
                maxLength={20}
                onChange={(_, { value }) => draft.set((now) => ({ ...now, quorum: value.trim() }))}
              />
            </Field>
            <Field hint={texts.forum.secondSignerHint}>
              <Checkbox
                label={texts.forum.secondSigner}
                checked={forum.secondSigner}
                onChange={(_, { checked }) =>
                  draft.set((now) => ({ ...now, secondSigner: checked === true }))
                }
              />
            </Field>
          </div>
        </>
      )}
      <SeatsOfForum view={view} seats={forum.seats} onEdit={editing ? setSeat : null} />
      <div className={styles.actions}>
        {editing ? (
          <Button onClick={() => setSeat(newSeat())}>{texts.forum.addSeat}</Button>
        ) : (
          mayEdit && <Button onClick={() => setAsked(true)}>{texts.forum.edit}</Button>
        )}
      </div>
      {seat && (
        <SeatDialog
          seat={seat}
          people={view.people}
          isNew={forum.seats.every(({ id }) => id !== seat.id)}
          onDone={(changed) => {
            draft.set((now) => withSeat(now, changed));
            setSeat(null);
          }}
          onRemove={() => {
            draft.set((now) => withoutSeat(now, seat.id));
            setSeat(null);
          }}
          onClose={() => setSeat(null)}
        />
      )}
      {editing && (
        <SaveBar state={draft.dirty ? draftTexts.unsaved : ''}>
          <Button
            onClick={() => {
              draft.undo();
              setAsked(false);
            }}
          >
            {draft.dirty ? draftTexts.undo : texts.cancel}
          </Button>
          <PermissionButton
            action="forum.edit"
            appearance="primary"
            busy={busy}
            blockers={quorumFault ? [quorumFault] : []}
            onClick={() => void keep({ value: draft.mine, ifMatch: draft.etag })}
          >
            {texts.forum.save}
          </PermissionButton>
        </SaveBar>
      )}
    </>
  );
}

type SeatsProps = {
  readonly view: ForumView;
  readonly seats: readonly Seat[];
  readonly onEdit: ((seat: Seat) => void) | null;
};

function SeatsOfForum({ view, seats, onEdit }: SeatsProps) {
  const styles = useStyles();
  const texts = useTexts(voteTexts);
  const names = new Map(view.people.map(({ id, name }) => [id, name]));
  const people = (ids: readonly string[]) =>
    ids.length === 0 ? (
      <span className={styles.quiet}>{texts.seats.nobody}</span>
    ) : (
      ids.map((id) => (
        <span key={id} className={styles.person}>
          {names.get(id) ?? id}
        </span>
      ))
    );
  return (
    <DataTable stacks caption={texts.forum.title}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.seats.seat}</ColumnHeading>
          <ColumnHeading>{texts.forum.representatives}</ColumnHeading>
          <ColumnHeading>{texts.forum.deputies}</ColumnHeading>
          {onEdit && <Cell />}
        </tr>
      </thead>
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.id}>
            <RowHeading>{seat.name}</RowHeading>
            <Cell>{people(seat.representatives)}</Cell>
            <Cell>{people(seat.deputies)}</Cell>
            {onEdit && (
              <Cell>
                <Button
                  size="small"
                  aria-label={texts.forum.editSeat(seat.name)}
                  onClick={() => onEdit(seat)}
                >
                  {texts.forum.change}
                </Button>
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
