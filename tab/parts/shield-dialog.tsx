import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { type LegalBasis, legalBasisIds } from '../../src/domain/shielding/legal-bases.ts';
import type { ShieldableKind } from '../../src/domain/shielding/shieldable-texts.ts';
import { formatInstant } from '../../src/text/format.ts';
import { shields as shieldTexts } from '../../src/text/pages/shields.ts';
import { shieldTexts as lawTexts } from '../../src/text/shields.ts';
import { useChange } from '../api/use-change.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { FormDialog } from './form-dialog.tsx';
import { ProblemMessage } from './problem-message.tsx';

const MAX_REASON_LENGTH = 4000;

/** The grounds are long: the choice is no wider than its place. */
const useStyles = makeStyles({
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
});

type DocumentShields = Answer<'readShields'>['documents'][number];

type Props = {
  readonly kind: ShieldableKind;
  readonly document: DocumentShields;
  readonly field: string;
  /** The shield that it has; null where the text is public. */
  readonly shield: DocumentShields['texts'][number]['shield'];
  readonly onClose: () => void;
};

/** Exempts a text from public access on a legal basis and with a reason, or makes it public again. */
export default function ShieldDialog({ kind, document: { id, etag }, field, shield, onClose }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(shieldTexts);
  const { laws, grounds } = useTexts(lawTexts);
  const setting = useChange('shieldText');
  const lifting = useChange('liftShield');
  const [basis, setBasis] = useState<LegalBasis | ''>(shield?.basis ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<'set' | 'lift' | null>(null);
  const written = reason.trim();
  const reasonFault =
    written === '' ? texts.reasonMissing : written.length > MAX_REASON_LENGTH ? texts.reasonTooLong : null;
  const basisFault = basis === '' ? texts.basisMissing : null;
  const showsReason = tried !== null && reasonFault !== null;
  const showsBasis = tried === 'set' && basisFault !== null;
  const at = { params: { kind, document: id }, ifMatch: etag };

  async function set() {
    setTried('set');
    lifting.clear();
    if (basis === '' || reasonFault) return;
    if (await setting.run({ ...at, body: { field, basis, reason: written } })) onClose();
  }

  async function lift() {
    setTried('lift');
    setting.clear();
    if (reasonFault) return;
    if (await lifting.run({ ...at, body: { field, reason: written } })) onClose();
  }

  return (
    <FormDialog
      title={shield ? texts.changeTitle : texts.title}
      done={shield ? texts.save : texts.done}
      cancel={texts.cancel}
      busy={setting.busy || lifting.busy}
      remove={shield && { label: texts.lift, run: () => void lift() }}
      onDone={() => void set()}
      onClose={onClose}
    >
      <div>{texts.why}</div>
      {shield && <div>{texts.by(shield.set.by.name, formatInstant(shield.set.at, language))}</div>}
      <Field
        className={styles.field}
        label={texts.basis}
        required
        validationState={showsBasis ? 'error' : 'none'}
        validationMessage={showsBasis ? basisFault : null}
        hint={basis === '' ? null : laws[basis]}
      >
        <Select
          className={styles.select}
          select={{ className: styles.select }}
          value={basis}
          onChange={(_, { value }) => setBasis(value as LegalBasis | '')}
        >
          <option value="">{texts.choose}</option>
          {legalBasisIds.map((one) => (
            <option key={one} value={one}>
              {grounds[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={texts.reason}
        required
        hint={texts.reasonHint}
        validationState={showsReason ? 'error' : 'none'}
        validationMessage={showsReason ? reasonFault : null}
      >
        <Textarea rows={3} resize="vertical" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <ProblemMessage problem={setting.problem ?? setting.conflict ?? lifting.problem ?? lifting.conflict} />
    </FormDialog>
  );
}
