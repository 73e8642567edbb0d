import { Button } from '@fluentui/react-button';
import type { NetworkId, OwnerId } from '../../src/domain/ids.ts';
import { freeSlug } from '../../src/domain/slug.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { useChange } from '../api/use-change.ts';
import { useDraft } from '../parts/use-draft.ts';
import { useRows } from '../parts/use-rows.ts';
import { useMe, useTexts } from '../shell/session.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import {
  ChoiceField,
  FieldGroup,
  FieldLine,
  FieldRow,
  ProseField,
  TermFields,
  TextField,
} from './fields.tsx';
import { type OwnerEntry, type OwnerForm, type Register, UNSAVED } from './register-types.ts';

const kinds = ['municipality', 'county-authority', 'private'] as const;

const empty: OwnerForm = { kind: 'municipality', name: '', number: null, memberships: [], note: '' };

type Sent = Parameters<ReturnType<typeof useChange<'saveOwner'>>['run']>[0]['body'];

type Props = {
  /** Null for a new one. */
  readonly entry: OwnerEntry | null;
  readonly register: Register;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

/** An owner, and the networks that it is and was in. */
export default function OwnerDialog({ entry, register, onClose, onSaved }: Props) {
  const texts = useTexts(registers);
  const words = texts.owners;
  const { today } = useMe();
  const draft = useDraft<OwnerForm>(
    `register:owner:${entry?.id ?? ''}`,
    entry?.content ?? empty,
    entry?.etag ?? UNSAVED,
  );
  const change = useChange('saveOwner');
  const form = draft.value;
  const { problem } = change;
  const set = (part: Partial<OwnerForm>) => draft.set((now) => ({ ...now, ...part }));
  const memberships = useRows(form.memberships, (rows) => set({ memberships: rows }));

  async function save({ value, ifMatch }: { value: OwnerForm; ifMatch: string }) {
    const taken = new Set<string>(register.owners.map(({ id }) => id));
    const owner =
      entry?.id ??
      (freeSlug((value.kind === 'municipality' && value.number) || value.name, taken, 'ny') as OwnerId);
    const reply = await change.run({ params: { owner }, body: value as Sent, ifMatch });
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
        hint={words.nameHint}
        required
        path="name"
        problem={problem}
        value={form.name}
        onChange={(name) => set({ name })}
      />
      <FieldRow>
        <ChoiceField
          label={words.kind}
          path="kind"
          problem={problem}
          value={form.kind}
          choices={kinds.map((kind) => [kind, words.kinds[kind]] as const)}
          onChange={(kind) => set({ kind, number: null })}
        />
        <TextField
          label={form.kind === 'municipality' ? words.number : words.organisationNumber}
          path="number"
          problem={problem}
          value={form.number ?? ''}
          onChange={(number) => set({ number: number.replaceAll(/\s/g, '') || null })}
        />
      </FieldRow>
      <FieldGroup legend={words.memberships} hint={`${words.membershipsHint} ${texts.openHint}`}>
        {memberships.rows.map(({ key, row: membership, set: setMembership, remove }, index) => {
          const path = `memberships.${index}.`;
          return (
            <FieldLine key={key} number={index + 1} onRemove={remove}>
              <ChoiceField<string>
                label={words.network}
                required
                path={`${path}network`}
                problem={problem}
                value={membership.network}
                choices={[
                  ...(membership.network === '' ? [['', words.choose] as const] : []),
                  ...register.networks.map(({ id, content }) => [id, content.name] as const),
                ]}
                onChange={(network) => setMembership({ ...membership, network: network as NetworkId })}
              />
              <TermFields
                term={membership}
                path={path}
                problem={problem}
                onChange={(term) => setMembership({ ...membership, ...term })}
              />
              <TextField
                label={words.knownAs}
                hint={words.knownAsHint}
                path={`${path}knownAs`}
                problem={problem}
                value={membership.knownAs}
                onChange={(knownAs) => setMembership({ ...membership, knownAs })}
              />
            </FieldLine>
          );
        })}
        <div>
          <Button
            onClick={() => memberships.add({ network: '' as NetworkId, from: today, to: null, knownAs: '' })}
          >
            {words.addMembership}
          </Button>
        </div>
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
