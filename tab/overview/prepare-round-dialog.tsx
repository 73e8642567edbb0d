import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { SchemeId } from '../../src/domain/ids.ts';
import { overviewActions } from '../../src/text/pages/overview-actions.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { fieldMessage, ProblemMessage } from '../parts/problem-message.tsx';
import { useChooseRound, useMe, useSession, useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({ what: { margin: 0 } });

/** Asks for the scheme and the year of a new round, and goes there when it is prepared. */
export default function PrepareRoundDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const texts = useTexts(overviewActions).prepare;
  const thisYear = Number(useMe().today.slice(0, 4));
  const { rounds = [] } = useSession().overview.data ?? {};
  const chooseRound = useChooseRound();
  const { data, problem: unread } = useRead('listSchemes', {});
  const { run, busy, problem } = useChange('prepareRound');
  const [year, setYear] = useState(String(thisYear + 1));
  const [chosen, choose] = useState<SchemeId | null>(null);

  const schemes = (data?.schemes ?? []).filter(({ validTo }) => validTo === null || validTo >= `${thisYear}`);
  const taken = new Set(rounds.map((round) => `${round.scheme} ${round.year}`));
  const scheme = chosen ?? schemes.find(({ id }) => !taken.has(`${id} ${year}`))?.id ?? schemes[0]?.id;

  async function prepare() {
    if (scheme === undefined) return;
    const reply = await run({ body: { scheme, year: Number(year) } });
    if (!reply) return;
    chooseRound(reply.body.id);
    onClose();
  }

  const wrongScheme = fieldMessage(problem, 'scheme');
  const wrongYear = fieldMessage(problem, 'year');
  return (
    <FormDialog
      title={texts.title}
      done={texts.create}
      cancel={texts.cancel}
      busy={busy || scheme === undefined}
      onDone={() => void prepare()}
      onClose={onClose}
    >
      <p className={styles.what}>{texts.what}</p>
      <ProblemMessage problem={unread ?? (wrongScheme || wrongYear ? undefined : problem)} />
      <Field label={texts.scheme} required validationMessage={wrongScheme ?? null}>
        <Select
          value={scheme ?? ''}
          onChange={(_, { value }) => choose(value as SchemeId)}
          disabled={schemes.length === 0}
        >
          {schemes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.year} required validationMessage={wrongYear ?? null}>
        <Input type="number" min={2020} max={2100} value={year} onChange={(_, { value }) => setYear(value)} />
      </Field>
    </FormDialog>
  );
}
