import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { InstitutionId, OwnerId, PersonId } from '../../src/domain/ids.ts';
import { isId } from '../../src/domain/ids.ts';
import { may } from '../../src/domain/policies/policy.ts';
import type { RoleName } from '../../src/domain/registers/registers.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { useChange } from '../api/use-change.ts';
import { fieldMessage } from '../parts/problem-message.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useRows } from '../parts/use-rows.ts';
import { useMe, useTexts } from '../shell/session.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { ChoiceField, FieldGroup, FieldLine, FieldRow, TermFields, TextField } from './fields.tsx';
import { type Contact, type PersonForm, type Register, type RoleForm, UNSAVED } from './register-types.ts';

const useStyles = makeStyles({ boxes: { display: 'flex', flexWrap: 'wrap' } });

const languages = ['nb', 'nn', 'en'] as const;
const everyRole = [
  'coordinator',
  'representative',
  'deputy',
  'partner',
  'owner',
  'statped',
  'county-governor',
] as const satisfies readonly RoleName[];
/** What a coordinator gives in the own network. */
const coordinatorsRoles: ReadonlySet<RoleName> = new Set(['coordinator', 'owner']);

const empty: PersonForm = { name: '', language: 'nb', email: null, roles: [] };

type Sent = Parameters<ReturnType<typeof useChange<'savePerson'>>['run']>[0]['body'];

type Props = {
  /** Null for a new one. */
  readonly contact: Contact | null;
  readonly register: Register;
  readonly contacts: readonly Contact[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

/** Somebody's roles and when they hold them, and how they are reached. */
export default function PersonDialog({ contact, register, contacts, onClose, onSaved }: Props) {
  const texts = useTexts(registers);
  const words = texts.people;
  const me = useMe();
  const saved: PersonForm = contact
    ? { name: contact.name, language: contact.language, email: contact.email, roles: contact.roles }
    : empty;
  const draft = useDraft<PersonForm>(
    `register:person:${contact?.id ?? ''}`,
    saved,
    contact?.entry?.etag ?? UNSAVED,
  );
  const [id, setId] = useState('');
  const [idFault, setIdFault] = useState<string | null>(null);
  const change = useChange('savePerson');
  const form = draft.value;
  const { problem } = change;
  const set = (part: Partial<PersonForm>) => draft.set((now) => ({ ...now, ...part }));
  const roles = useRows(form.roles, (rows) => set({ roles: rows }));
  const givesSeats = may(me, 'seat-role.edit').allowed;
  const networks = register.networks.filter(({ id: network }) => may(me, 'person.edit', { network }).allowed);

  async function save({ value, ifMatch }: { value: PersonForm; ifMatch: string }) {
    const person = contact?.id ?? (id.trim().toLowerCase() as PersonId);
    if (!contact) {
      const isTaken = contacts.some((one) => one.id === person);
      const fault = isTaken ? words.taken : isId(person) ? null : words.idFault;
      setIdFault(fault);
      if (fault !== null) return false;
    }
    const reply = await change.run({ params: { person }, body: value as Sent, ifMatch });
    onSaved();
    return reply !== null;
  }

  return (
    <RegisterDialog
      title={contact ? words.dialog(contact.name) : words.add}
      draft={draft}
      changed={contact?.entry?.changed ?? null}
      change={change}
      onSave={save}
      onClose={onClose}
    >
      {!contact && (
        <TextField
          label={words.id}
          hint={words.idHint}
          required
          path="person"
          problem={problem}
          fault={idFault}
          value={id}
          onChange={setId}
        />
      )}
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
          label={words.language}
          path="language"
          problem={problem}
          value={form.language}
          choices={languages.map((one) => [one, words.languages[one]] as const)}
          onChange={(language) => set({ language })}
        />
        <TextField
          label={words.email}
          hint={words.emailHint}
          path="email"
          problem={problem}
          fault={fieldMessage(problem, 'email') === undefined ? null : words.emailFault}
          value={form.email ?? ''}
          onChange={(email) => set({ email: email === '' ? null : email })}
        />
      </FieldRow>
      <FieldGroup legend={words.roles} hint={texts.openHint} fault={fieldMessage(problem, 'roles')}>
        {roles.rows.map(({ key, row: role, set: setRole, remove }, index) => (
          <RoleFields
            key={key}
            role={role}
            index={index}
            problem={problem}
            networks={networks}
            register={register}
            mayChange={givesSeats || coordinatorsRoles.has(role.role)}
            choices={everyRole.filter((one) => givesSeats || coordinatorsRoles.has(one))}
            onChange={setRole}
            onRemove={remove}
          />
        ))}
        <div>
          <Button
            onClick={() =>
              roles.add({
                role: 'coordinator',
                networks: networks.length === 1 && networks[0] ? [networks[0].id] : [],
                from: me.today,
                to: null,
              })
            }
          >
            {words.addRole}
          </Button>
        </div>
      </FieldGroup>
    </RegisterDialog>
  );
}

type RoleProps = {
  readonly role: RoleForm;
  readonly index: number;
  readonly problem: Parameters<typeof TextField>[0]['problem'];
  readonly networks: Register['networks'];
  readonly register: Register;
  readonly mayChange: boolean;
  readonly choices: readonly RoleName[];
  readonly onChange: (role: RoleForm) => void;
  readonly onRemove: () => void;
};

function RoleFields({
  role,
  index,
  problem,
  networks,
  register,
  mayChange,
  choices,
  onChange,
  onRemove,
}: RoleProps) {
  const styles = useStyles();
  const words = useTexts(registers).people;
  const path = `roles.${index}.`;
  if (!mayChange) {
    return (
      <FieldGroup legend={words.roleNames[role.role]} hint={words.seatRole}>
        {null}
      </FieldGroup>
    );
  }
  const isOfNetworks = role.role !== 'county-governor' && role.role !== 'statped';
  return (
    <FieldLine number={index + 1} onRemove={onRemove}>
      <ChoiceField<RoleName>
        label={words.role}
        path={`${path}role`}
        problem={problem}
        value={role.role}
        choices={choices.map((one) => [one, words.roleNames[one]] as const)}
        onChange={(name) => onChange(withRole(role, name, register))}
      />
      {role.role === 'partner' && (
        <ChoiceField<string>
          label={words.institution}
          path={`${path}institution`}
          problem={problem}
          value={role.institution}
          choices={register.institutions.map((one) => [one.id, one.name] as const)}
          onChange={(institution) => onChange({ ...role, institution: institution as InstitutionId })}
        />
      )}
      {role.role === 'owner' && (
        <ChoiceField<string>
          label={words.owner}
          path={`${path}owner`}
          problem={problem}
          value={role.owner}
          choices={register.owners.map((one) => [one.id, one.content.name] as const)}
          onChange={(owner) => onChange({ ...role, owner: owner as OwnerId })}
        />
      )}
      {isOfNetworks && (
        <FieldGroup legend={words.forNetworks} fault={fieldMessage(problem, `${path}networks`)}>
          <div className={styles.boxes}>
            {networks.map(({ id, content }) => (
              <Checkbox
                key={id}
                label={content.name}
                checked={role.networks.includes(id)}
                onChange={(_, { checked }) =>
                  onChange({
                    ...role,
                    networks:
                      checked === true ? [...role.networks, id] : role.networks.filter((one) => one !== id),
                  })
                }
              />
            ))}
          </div>
        </FieldGroup>
      )}
      <TermFields
        term={role}
        path={path}
        problem={problem}
        onChange={(term) => onChange({ ...role, ...term })}
      />
    </FieldLine>
  );
}

/** The same time and networks in another role. */
function withRole({ networks, from, to }: RoleForm, name: RoleName, register: Register): RoleForm {
  const held = { networks, from, to };
  switch (name) {
    case 'partner':
      return { role: name, institution: register.institutions[0]?.id ?? ('' as InstitutionId), ...held };
    case 'owner':
      return { role: name, owner: register.owners[0]?.id ?? ('' as OwnerId), ...held };
    case 'county-governor':
    case 'statped':
      return { role: name, ...held, networks: register.networks.map(({ id }) => id) };
    default:
      return { role: name, ...held };
  }
}
