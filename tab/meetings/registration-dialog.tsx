import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { useChange } from '../api/use-change.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { leavingRow } from '../parts/leave-row.ts';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useRows } from '../parts/use-rows.ts';
import { useTexts } from '../shell/session.tsx';
import type { MeetingView } from './meeting-types.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 12px' },
  field: { flex: '1 1 9rem' },
  count: { flex: '0 1 6rem', minWidth: 0, '& input': { width: '4rem' } },
  wrong: { ...typographyStyles.body1, margin: 0, color: tokens.colorStatusDangerForeground3 },
});

type Row = { readonly role: string; readonly organisation: string; readonly count: string };
type Props = {
  readonly view: MeetingView;
  readonly network: MeetingView['networks'][number];
  readonly onClose: () => void;
};

const emptyRow: Row = { role: '', organisation: '', count: '' };

/** Who comes from a network: roles, organisations and how many, and never who they are. */
export default function RegistrationDialog({ view, network, onClose }: Props) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts).registration;
  const { run, busy, problem } = useChange('registerParticipants');
  const [written, setWritten] = useState<readonly Row[]>(() => rowsOf(view, network.id));
  const { rows, add } = useRows(written, setWritten);
  const [tried, setTried] = useState(false);
  const filled = written.filter((row) => Object.values(row).some((value) => value.trim() !== ''));
  const isWrong = filled.some((row) => !isComplete(row));

  async function send() {
    setTried(true);
    if (isWrong) return;
    const participants = filled.map(({ role, organisation, count }) => ({
      role: role.trim(),
      organisation: organisation.trim(),
      count: Number(count),
    }));
    if (await run({ params: { meeting: view.id }, body: { network: network.id, participants } })) onClose();
  }
  const field = ({ row, set }: (typeof rows)[number], name: keyof Row, className: string) => (
    <Field label={texts[name]} className={className}>
      <Input
        value={row[name]}
        maxLength={200}
        {...(name === 'count' && { inputMode: 'numeric' as const })}
        onChange={(_, { value }) => set({ ...row, [name]: value })}
      />
    </Field>
  );
  return (
    <FormDialog
      title={texts.editFor(network.name)}
      done={texts.save}
      cancel={texts.cancel}
      busy={busy}
      onDone={() => void send()}
      onClose={onClose}
    >
      <div>{texts.why}</div>
      {rows.map((row) => (
        <div key={row.key} data-row className={styles.row}>
          {field(row, 'role', styles.field)}
          {field(row, 'organisation', styles.field)}
          {field(row, 'count', styles.count)}
          <Button size="small" onClick={leavingRow(row.remove)}>
            {texts.remove}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => add(emptyRow)}>{texts.add}</Button>
      </div>
      {tried && isWrong && <p className={styles.wrong}>{texts.wrong}</p>}
      <ProblemMessage problem={problem} />
    </FormDialog>
  );
}

function rowsOf({ registrations }: MeetingView, network: string): Row[] {
  const known = registrations.find((one) => one.network === network)?.participants ?? [];
  const rows = known.map((one) => ({ ...one, count: String(one.count) }));
  return rows.length > 0 ? rows : [emptyRow];
}

function isComplete({ role, organisation, count }: Row): boolean {
  return role.trim() !== '' && organisation.trim() !== '' && /^[1-9]\d{0,3}$/.test(count.trim());
}
