import { Select } from '@fluentui/react-select';
import type { InstitutionId } from '../../src/domain/ids.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { useTexts } from '../shell/session.tsx';
import { FieldGroup, FieldLine } from './fields.tsx';
import type { Register } from './register-types.ts';

type PartnersProps = {
  readonly label: string;
  readonly fault: string | undefined;
  readonly chosen: readonly InstitutionId[];
  readonly institutions: Register['institutions'];
  readonly onChange: (ids: InstitutionId[]) => void;
};

/** The higher education institutions that a network or a group works with. */
export function Partners({ label, fault, chosen, institutions, onChange }: PartnersProps) {
  const words = useTexts(registers).networks;
  const nameOf = (id: string) => institutions.find((one) => one.id === id)?.name ?? id;
  const free = institutions.filter(({ id }) => !chosen.includes(id));
  return (
    <FieldGroup legend={label} fault={fault}>
      {chosen.map((id, index) => (
        <FieldLine key={id} number={index + 1} onRemove={() => onChange(chosen.filter((one) => one !== id))}>
          {nameOf(id)}
        </FieldLine>
      ))}
      <Select
        aria-label={`${words.addPartner}: ${label}`}
        value=""
        onChange={(_, { value }) => {
          if (value !== '') onChange([...chosen, value as InstitutionId]);
        }}
      >
        <option value="">{words.addPartner} …</option>
        {free.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </FieldGroup>
  );
}
