import type { NetworkId } from '../../src/domain/ids.ts';
import { freeSlug } from '../../src/domain/slug.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { useChange } from '../api/use-change.ts';
import { fieldMessage } from '../parts/problem-message.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useMe, useTexts } from '../shell/session.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { ChoiceField, DateField, FieldGroup, ProseField, TermFields, TextField } from './fields.tsx';
import { Partners } from './partners.tsx';
import { type GroupEntry, type GroupForm, type Register, UNSAVED } from './register-types.ts';

const empty: Omit<GroupForm, 'term'> = {
  name: '',
  renamedFrom: null,
  language: 'nb',
  partners: [],
  note: '',
};

type Sent = Parameters<ReturnType<typeof useChange<'saveGroup'>>['run']>[0]['body'];

type Props = {
  /** Null for a new one. */
  readonly entry: GroupEntry | null;
  readonly register: Register;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

/** What the register says of a group outside the networks. */
export default function GroupDialog({ entry, register, onClose, onSaved }: Props) {
  const texts = useTexts(registers);
  const words = texts.groups;
  const ofNetworks = texts.networks;
  const { today } = useMe();
  const saved: GroupForm = entry
    ? { ...entry.content, renamedFrom: today }
    : { ...empty, term: { from: today, to: null } };
  const draft = useDraft<GroupForm>(`register:group:${entry?.id ?? ''}`, saved, entry?.etag ?? UNSAVED);
  const change = useChange('saveGroup');
  const form = draft.value;
  const { problem } = change;
  const set = (part: Partial<GroupForm>) => draft.set((now) => ({ ...now, ...part }));
  const isRenamed = entry !== null && form.name.trim() !== entry.content.name;

  async function save({ value, ifMatch }: { value: GroupForm; ifMatch: string }) {
    const taken = new Set<string>([...register.networks, ...register.groups].map(({ id }) => id));
    const group = entry?.id ?? (freeSlug(value.name, taken, 'ny') as NetworkId);
    const reply = await change.run({ params: { group }, body: value as Sent, ifMatch });
    onSaved();
    return reply !== null;
  }

  return (
    <RegisterDialog
      title={entry ? words.dialog(entry.content.name) : words.add}
      draft={draft}
      changed={entry?.changed ?? null}
      change={change}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={ofNetworks.name}
        required
        path="name"
        problem={problem}
        value={form.name}
        onChange={(name) => set({ name })}
      />
      {isRenamed && (
        <DateField
          label={ofNetworks.renamedFrom}
          hint={ofNetworks.renamedHint}
          path="renamedFrom"
          problem={problem}
          value={form.renamedFrom}
          onChange={(renamedFrom) => set({ renamedFrom })}
        />
      )}
      <ChoiceField
        label={ofNetworks.language}
        path="language"
        problem={problem}
        value={form.language}
        choices={(['nb', 'nn'] as const).map((one) => [one, ofNetworks.languages[one]] as const)}
        onChange={(language) => set({ language })}
      />
      <FieldGroup legend={words.term} hint={`${words.termHint} ${texts.openHint}`}>
        <TermFields
          term={form.term}
          path="term."
          problem={problem}
          onChange={(term) => set({ term: { ...form.term, ...term } })}
        />
      </FieldGroup>
      <Partners
        label={words.partners}
        fault={fieldMessage(problem, 'partners')}
        chosen={form.partners}
        institutions={register.institutions}
        onChange={(partners) => set({ partners })}
      />
      <ProseField
        label={texts.note}
        hint={texts.noteHint}
        path="note"
        problem={problem}
        value={form.note}
        onChange={(note) => set({ note })}
      />
    </RegisterDialog>
  );
}
