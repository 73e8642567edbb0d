import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Answer } from '../../src/contract/operations.ts';
import { cycle } from '../../src/text/pages/cycle.ts';
import { useTexts } from '../shell/session.tsx';
import type { EntryForm } from './entry-form.ts';
import type { FaultWords } from './fault-words.ts';

const useStyles = makeStyles({
  fields: { margin: 0, padding: 0, border: 'none' },
  legend: { ...typographyStyles.body1Strong, padding: '0 0 4px', color: tokens.colorNeutralForeground1 },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(15rem, 1fr))',
    marginBottom: '8px',
  },
  fault: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1 },
});

const rolesOfNetworks = [
  'county-governor',
  'coordinator',
  'representative',
  'deputy',
  'partner',
  'owner',
  'statped',
] as const;
const rolesOfGroups = ['group-coordinator', 'group-member'] as const;

/** Whom an entry may be for, by whose year it stands in. */
export const rolesIn = {
  county: [...rolesOfNetworks, ...rolesOfGroups],
  network: rolesOfNetworks,
  group: rolesOfGroups,
} as const;

type Props = {
  readonly form: Pick<EntryForm, 'roles' | 'networks'>;
  readonly onChange: (change: Partial<Pick<EntryForm, 'roles' | 'networks'>>) => void;
  /** The networks to choose among; none for an entry of a network's own cycle, which concerns that network. */
  readonly networks: Answer<'listNetworks'>['networks'];
  /** Whose year it is. */
  readonly year: keyof typeof rolesIn;
  readonly words: FaultWords;
};

/** Whom an entry concerns: roles, and the networks that they are held for. */
export function AudienceFields({ form, onChange, networks, year, words }: Props) {
  const roles: readonly EntryForm['roles'][number][] = rolesIn[year];
  const styles = useStyles();
  const texts = useTexts(cycle).dialog;
  const fault = words('audience').validationMessage;
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{texts.audience}</legend>
      <div className={styles.choices}>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={texts.roles[role]}
            checked={form.roles.includes(role)}
            onChange={(_, { checked }) =>
              onChange({
                roles: roles.filter((one) => (one === role ? checked === true : form.roles.includes(one))),
              })
            }
          />
        ))}
      </div>
      {networks.length > 0 && (
        <Field label={texts.networks}>
          <Select
            value={form.networks === null ? 'all' : 'some'}
            onChange={(_, { value }) => onChange({ networks: value === 'all' ? null : [] })}
          >
            <option value="all">{texts.allNetworks}</option>
            <option value="some">{texts.someNetworks}</option>
          </Select>
        </Field>
      )}
      {form.networks !== null && (
        <div className={styles.choices}>
          {networks.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={form.networks?.includes(id) ?? false}
              onChange={(_, { checked }) =>
                onChange({
                  networks: networks
                    .map((network) => network.id)
                    .filter((one) => (one === id ? checked === true : form.networks?.includes(one))),
                })
              }
            />
          ))}
        </div>
      )}
      {fault && (
        <div role="alert" className={styles.fault}>
          {fault}
        </div>
      )}
    </fieldset>
  );
}
