import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import type { NetworkId } from '../../src/domain/ids.ts';
import { freeSlug } from '../../src/domain/slug.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { useChange } from '../api/use-change.ts';
import { fieldMessage } from '../parts/problem-message.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useMe, useTexts } from '../shell/session.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import {
  ChoiceField,
  DateField,
  FieldGroup,
  FieldRow,
  ProseField,
  TermFields,
  TextField,
} from './fields.tsx';
import { Partners } from './partners.tsx';
import { type NetworkEntry, type NetworkForm, type Register, UNSAVED } from './register-types.ts';

const levels = ['compulsory', 'kindergarten', 'upper-secondary'] as const;

const empty: NetworkForm = {
  name: '',
  renamedFrom: null,
  language: 'nb',
  level: 'compulsory',
  term: { from: null, to: null },
  printed: { schoolsPublic: 0, schoolsPrivate: 0, pptOffices: 0 },
  partners: {},
  note: '',
};

type Sent = Parameters<ReturnType<typeof useChange<'saveNetwork'>>['run']>[0]['body'];

type Props = {
  /** Null for a new one. */
  readonly entry: NetworkEntry | null;
  readonly register: Register;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

/** What the register says of a network. */
export default function NetworkDialog({ entry, register, onClose, onSaved }: Props) {
  const texts = useTexts(registers);
  const words = texts.networks;
  const { today } = useMe();
  const saved = entry
    ? { ...entry.content, renamedFrom: today }
    : { ...empty, term: { from: today, to: null } };
  const draft = useDraft<NetworkForm>(`register:network:${entry?.id ?? ''}`, saved, entry?.etag ?? UNSAVED);
  const change = useChange('saveNetwork');
  const form = draft.value;
  const { problem } = change;
  const set = (part: Partial<NetworkForm>) => draft.set((now) => ({ ...now, ...part }));
  const isRenamed = entry !== null && form.name.trim() !== entry.content.name;

  async function save({ value, ifMatch }: { value: NetworkForm; ifMatch: string }) {
    const taken = new Set<string>([...register.networks, ...register.groups].map(({ id }) => id));
    const network = entry?.id ?? (freeSlug(value.name, taken, 'ny') as NetworkId);
    const reply = await change.run({ params: { network }, body: value as Sent, ifMatch });
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
        label={words.name}
        required
        path="name"
        problem={problem}
        value={form.name}
        onChange={(name) => set({ name })}
      />
      {isRenamed && (
        <DateField
          label={words.renamedFrom}
          hint={words.renamedHint}
          path="renamedFrom"
          problem={problem}
          value={form.renamedFrom}
          onChange={(renamedFrom) => set({ renamedFrom })}
        />
      )}
      <FieldRow>
        <ChoiceField
          label={words.level}
          path="level"
          problem={problem}
          value={form.level}
          choices={levels.map((level) => [level, words.levels[level]] as const)}
          onChange={(level) => set({ level })}
        />
        <ChoiceField
          label={words.language}
          path="language"
          problem={problem}
          value={form.language}
          choices={(['nb', 'nn'] as const).map((one) => [one, words.languages[one]] as const)}
          onChange={(language) => set({ language })}
        />
      </FieldRow>
      <FieldGroup legend={words.term} hint={`${words.termHint} ${texts.openHint}`}>
        <TermFields
          term={form.term}
          path="term."
          problem={problem}
          onChange={(term) => set({ term: { ...form.term, ...term } })}
        />
      </FieldGroup>
      <FieldGroup legend={words.schools} hint={words.printedHint}>
        <FieldRow>
          {(
            [
              ['schoolsPublic', words.schoolsPublic],
              ['schoolsPrivate', words.schoolsPrivate],
              ['pptOffices', words.ppt],
            ] as const
          ).map(([name, label]) => (
            <CountField
              key={name}
              label={label}
              fault={fieldMessage(problem, `printed.${name}`)}
              value={form.printed[name]}
              onChange={(count) => set({ printed: { ...form.printed, [name]: count } })}
            />
          ))}
        </FieldRow>
      </FieldGroup>
      <FieldGroup legend={words.partners}>
        {register.schemes.map((scheme) => (
          <Partners
            key={scheme.id}
            label={words.partnersIn(scheme.content.name)}
            fault={fieldMessage(problem, `partners.${scheme.id}`)}
            chosen={form.partners[scheme.id] ?? []}
            institutions={register.institutions}
            onChange={(ids) => set({ partners: { ...form.partners, [scheme.id]: ids } })}
          />
        ))}
      </FieldGroup>
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

type CountProps = {
  readonly label: string;
  readonly fault: string | undefined;
  readonly value: number;
  readonly onChange: (count: number) => void;
};

function CountField({ label, fault, value, onChange }: CountProps) {
  return (
    <Field label={label} {...(fault !== undefined && { validationMessage: fault })}>
      <Input
        type="number"
        min={0}
        style={{ width: '100%', minWidth: 0 }}
        value={String(value)}
        onChange={(_, data) => {
          const count = Number(data.value);
          if (Number.isSafeInteger(count) && count >= 0) onChange(count);
        }}
      />
    </Field>
  );
}
