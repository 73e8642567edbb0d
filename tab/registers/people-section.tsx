import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { useOwnNetwork } from '../parts/use-own-network.ts';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import type { Contact, Register, RoleForm } from './register-types.ts';
import { termWords } from './term-words.ts';

const PersonDialog = lazy(() => import('./person-dialog.tsx'));

const useStyles = makeStyles({
  filter: { maxWidth: '20rem', marginBottom: '16px' },
  quiet: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  line: { display: 'block' },
  link: {
    display: 'block',
    minWidth: '14rem',
    color: tokens.colorBrandForegroundLink,
    overflowWrap: 'anywhere',
  },
});

/** Roles that are held for the whole county and belong to no single network. */
const ofCounty = new Set(['county-governor', 'statped']);
const COUNTY = ' county';

/** Everybody with a role, by network, and how to reach those that one works with. */
export function PeopleSection({ register }: { readonly register: Register }) {
  const styles = useStyles();
  const texts = useTexts(registers);
  const words = texts.people;
  const me = useMe();
  const own = useOwnNetwork();
  const read = useRead('readContacts', {});
  const [asked, choose] = useState<string>(own ?? '');
  const [person, setPerson] = useState<Contact | 'new' | null>(null);
  const { data } = read;
  if (!data)
    return (
      <Section title={words.title}>
        {read.problem ? <ReadProblem read={read} /> : <LoadingTable rows={8} />}
      </Section>
    );
  const mayAdd =
    may(me, 'register.edit').allowed ||
    [...register.networks, ...register.groups].some(
      ({ id: network }) => may(me, 'person.edit', { network }).allowed,
    );
  const shown = data.contacts.filter((contact) => isIn(contact, asked));
  const mayEditAny = data.contacts.some(({ entry }) => entry !== null);
  return (
    <Section
      title={words.title}
      note={mayAdd && <Button onClick={() => setPerson('new')}>{words.add}</Button>}
    >
      <Field label={words.filter} className={styles.filter}>
        <Select value={asked} onChange={(_, { value }) => choose(value)}>
          <option value="">{words.everyNetwork}</option>
          <option value={COUNTY}>{words.county}</option>
          {[...register.networks, ...register.groups].map(({ id, content }) => (
            <option key={id} value={id}>
              {content.name}
            </option>
          ))}
        </Select>
      </Field>
      <ReadProblem read={read} />
      {shown.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <DataTable stacks caption={words.title}>
          <thead>
            <tr>
              <ColumnHeading first>{words.person}</ColumnHeading>
              <ColumnHeading>{words.roles}</ColumnHeading>
              <ColumnHeading>{words.email}</ColumnHeading>
              {mayEditAny && <Cell />}
            </tr>
          </thead>
          <tbody>
            {shown.map((contact) => (
              <tr key={contact.id}>
                <RowHeading>{contact.name}</RowHeading>
                <Cell>
                  <Roles roles={contact.roles} register={register} />
                </Cell>
                <Cell>
                  {contact.email === null ? (
                    <span className={styles.quiet}>–</span>
                  ) : (
                    <a className={styles.link} href={`mailto:${contact.email}`}>
                      {contact.email}
                    </a>
                  )}
                </Cell>
                {mayEditAny && (
                  <Cell>
                    {contact.entry && (
                      <Button
                        size="small"
                        aria-label={texts.changeOf(contact.name)}
                        onClick={() => setPerson(contact)}
                      >
                        {texts.change}
                      </Button>
                    )}
                  </Cell>
                )}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      <Suspense>
        {person !== null && (
          <PersonDialog
            contact={person === 'new' ? null : (data.contacts.find(({ id }) => id === person.id) ?? person)}
            register={register}
            contacts={data.contacts}
            onClose={() => setPerson(null)}
            onSaved={() => void read.refresh()}
          />
        )}
      </Suspense>
    </Section>
  );
}

function isIn({ roles }: Contact, asked: string): boolean {
  if (asked === '') return true;
  return roles.some(({ role, networks }) =>
    asked === COUNTY ? ofCounty.has(role) : !ofCounty.has(role) && networks.some((one) => one === asked),
  );
}

function Roles({ roles, register }: { readonly roles: readonly RoleForm[]; readonly register: Register }) {
  const styles = useStyles();
  const texts = useTexts(registers);
  const words = texts.people;
  const language = useLanguage();
  if (roles.length === 0) return <span className={styles.quiet}>{words.noRoles}</span>;
  const named = [...register.networks, ...register.groups];
  const networkNames = (role: RoleForm) =>
    ofCounty.has(role.role)
      ? words.county
      : role.networks.map((id) => named.find((one) => one.id === id)?.content.name ?? id).join(', ');
  const heldFor = (role: RoleForm) => {
    if (role.role === 'partner')
      return register.institutions.find(({ id }) => id === role.institution)?.name ?? role.institution;
    if (role.role === 'owner')
      return register.owners.find(({ id }) => id === role.owner)?.content.name ?? role.owner;
    return null;
  };
  return roles.map((role) => (
    <span key={JSON.stringify(role)} className={styles.line}>
      {[words.roleNames[role.role], heldFor(role), networkNames(role)].filter(Boolean).join(' · ')}
      <span className={styles.quiet}>{termWords(role, texts, language)}</span>
    </span>
  ));
}
