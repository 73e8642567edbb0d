import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import type { InstitutionId, NetworkId, OwnerId, PersonId } from '../../src/domain/ids.ts';
import { isId } from '../../src/domain/ids.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { rolesOfGroups } from '../../src/domain/registers/person-changes.ts';
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
  'group-coordinator',
  'group-member',
] as const satisfies readonly RoleName[];
/** What a coordinator gives in the own network or group. */
const coordinatorsGive: ReadonlySet<RoleName> = new Set(['coordinator', 'owner', ...rolesOfGroups]);
/** Whom a role can be held for, as far as the reader may register somebody there. */
type Places = Pick<Register, 'networks' | 'groups'>;

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
  const isMine = ({ id: network }: { readonly id: NetworkId }) => may(me, 'person.edit', { network }).allowed;
  const places: Places = {
    networks: register.networks.filter(isMine),
    groups: register.groups.filter(isMine),
  };
  const choices = everyRole.filter(
    (role) => givesSeats || (coordinatorsGive.has(role) && placesOf(role, places).length > 0),
  );

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
            places={places}
            register={register}
            mayChange={choices.includes(role.role)}
            choices={choices}
            onChange={setRole}
            onRemove={remove}
          />
        ))}
        <div>
          <Button
            onClick={() =>
              roles.add({
                ...newRole(choices, places, me.today),
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
  readonly places: Places;
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
  places,
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
        onChange={(name) => onChange(withRole(role, name, { register, places }))}
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
        <FieldGroup
          legend={rolesOfGroups.has(role.role) ? words.forGroups : words.forNetworks}
          fault={fieldMessage(problem, `${path}networks`)}
        >
          <div className={styles.boxes}>
            {placesOf(role.role, places).map(({ id, content }) => (
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

function placesOf(role: RoleName, { networks, groups }: Places) {
  return rolesOfGroups.has(role) ? groups : networks;
}

/** Where there is but one that the role can be held for, it is that one. */
function onlyOf(role: RoleName, places: Places): NetworkId[] {
  const [only, ...others] = placesOf(role, places);
  return only && others.length === 0 ? [only.id] : [];
}

function newRole(choices: readonly RoleName[], places: Places, today: PlainDate): RoleForm {
  const role = choices.includes('coordinator') ? 'coordinator' : 'group-member';
  return { role, networks: onlyOf(role, places), from: today, to: null };
}

/** The same time in another role, and for the same networks where it can be held for them. */
function withRole(
  { role, networks, from, to }: RoleForm,
  name: RoleName,
  { register, places }: { readonly register: Register; readonly places: Places },
): RoleForm {
  const isAlike = rolesOfGroups.has(role) === rolesOfGroups.has(name);
  const held = { networks: isAlike ? networks : onlyOf(name, places), from, to };
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
