import type { Answer } from '../../src/contract/operations.ts';
import { useState } from 'react';
import { formatInstant } from '../../src/text/format.ts';
import { cycle as cycleTexts } from '../../src/text/pages/cycle.ts';
import { saving } from '../../src/text/pages/saving.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { Cycle, EditedEntry, Entry } from './cycle-types.ts';
import { EntryFields } from './entry-fields.tsx';
import { type EntryForm, formOf, readEntry } from './entry-form.ts';

type Props = {
  readonly edited: EditedEntry;
  /** The cycles that the reader may change: where a new entry can go. */
  readonly cycles: readonly string[];
  readonly onCycle: (cycle: string) => void;
  readonly onClose: () => void;
};

/** Changes one entry of an annual cycle, or adds one. What is typed is kept until it is saved. */
export default function CycleEntryDialog(props: Props) {
  const texts = useTexts(cycleTexts).dialog;
  const { edited, onClose } = props;
  const read = useRead('readCycle', { params: { cycle: edited.cycle } });
  const registers = useRead('listNetworks', {});
  if (read.data && read.etag !== undefined && registers.data) {
    return <Form {...props} cycle={read.data} etag={read.etag} registers={registers.data} />;
  }
  return (
    <FormDialog
      title={edited.id === null ? texts.add : texts.change}
      done={texts.save}
      cancel={texts.cancel}
      busy
      onDone={onClose}
      onClose={onClose}
    >
      <ReadProblem read={read} />
      <ReadProblem read={registers} />
      {!read.problem && !registers.problem && <LoadingTable rows={6} />}
    </FormDialog>
  );
}

type FormProps = Props & {
  readonly cycle: Cycle;
  readonly etag: string;
  readonly registers: Answer<'listNetworks'>;
};

function Form({ edited, cycles, onCycle, onClose, cycle, etag, registers }: FormProps) {
  const texts = useTexts(cycleTexts).dialog;
  const language = useLanguage();
  const conflictTexts = useTexts(saving).conflict;
  const { id, year } = edited;
  const whose = whoseYear(cycle, registers);
  const entry = cycle.entries.find((one) => one.id === id) ?? null;
  // Somebody else's change to another entry is none to this one: its version is what it says.
  const version = JSON.stringify(entry);
  const draft = useDraft<EntryForm>(
    `cycle:${edited.cycle}:${id ?? 'new'}:${year}`,
    formOf(entry, year, whose),
    version,
  );
  const { run, busy, problem, conflict, clear } = useChange('saveCycle');
  const [newId] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [hadEntry] = useState(entry !== null);

  const form = draft.value;
  const read = readEntry(draft.mine, { id: id ?? newId, year, before: entry });
  const faults = tried && read.kind === 'refused' ? read.faults : {};

  async function put(entries: readonly Entry[]): Promise<boolean> {
    const body = { entries: entries as Parameters<typeof run>[0]['body']['entries'] };
    const reply = await run({ params: { cycle: edited.cycle }, body, ifMatch: etag });
    return reply !== null;
  }

  async function save() {
    setTried(true);
    if (read.kind === 'refused') return;
    const others = cycle.entries.some((one) => one.id === read.entry.id)
      ? cycle.entries.map((one) => (one.id === read.entry.id ? read.entry : one))
      : [...cycle.entries, read.entry];
    if (!(await put(others))) return;
    draft.undo();
    onClose();
  }

  async function remove() {
    if (!(await put(cycle.entries.filter((one) => one.id !== id)))) return;
    draft.undo();
    onClose();
  }

  if (removing) {
    return (
      <Confirm
        open
        title={texts.removeSure}
        confirm={texts.remove}
        cancel={texts.keep}
        busy={busy}
        problem={problem ?? conflict}
        onConfirm={() => void remove()}
        onClose={() => {
          clear();
          setRemoving(false);
        }}
      >
        <p>
          <strong>{entry?.title}</strong>
        </p>
        <p>{texts.removeWhy}</p>
      </Confirm>
    );
  }
  const isGone = hadEntry && entry === null;
  return (
    <FormDialog
      title={id === null ? texts.add : texts.change}
      done={texts.save}
      cancel={texts.cancel}
      busy={busy || (draft.outdated && !isGone)}
      remove={entry && { label: texts.remove, run: () => setRemoving(true) }}
      onDone={() => void save()}
      onClose={() => {
        draft.undo();
        onClose();
      }}
    >
      {isGone ? (
        <Notice intent="warning" title={texts.goneTitle}>
          {texts.gone}
        </Notice>
      ) : (
        cycle.changed && (
          <ConflictNotice
            conflict={conflict}
            changed={cycle.changed}
            draft={draft}
            onKeepMine={() => void save()}
            busy={busy}
          />
        )
      )}
      {conflict && !draft.outdated && cycle.changed && (
        <Notice intent="warning" title={conflictTexts.title}>
          {conflictTexts.savedBy(cycle.changed.by.name, formatInstant(cycle.changed.at, language))}{' '}
          {texts.otherLines}
        </Notice>
      )}
      <ProblemMessage problem={problem} />
      <EntryFields
        form={form}
        onChange={(change) => draft.set((before) => ({ ...before, ...change }))}
        readOnly={draft.viewing === 'theirs'}
        faults={faults}
        place={{ cycle: edited.cycle, year, network: cycle.network, whose, isNew: id === null }}
        cycles={cycles}
        onCycle={onCycle}
        registers={registers}
      />
    </FormDialog>
  );
}

function whoseYear({ network }: Cycle, { groups }: Answer<'listNetworks'>): 'county' | 'network' | 'group' {
  if (network === null) return 'county';
  return groups.some(({ id }) => id === network.id) ? 'group' : 'network';
}
