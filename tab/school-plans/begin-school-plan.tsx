import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Body } from '../../src/contract/operations.ts';
import { parsePeriod } from '../../src/domain/plan/period.ts';
import type { Role } from '../../src/domain/registers/registers.ts';
import { schoolPlans as planTexts } from '../../src/text/pages/school-plans.ts';
import { writingFrame } from '../../src/text/writing-frame.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import { MAX_LINE } from './school-plan-types.ts';

type OwnerRole = Role & { readonly role: 'owner' };

/** An owner begins a plan: for which school, for which years, and in which network where there are several. */
export function BeginSchoolPlan({ owners }: { owners: readonly OwnerRole[] }) {
  const texts = useTexts(planTexts);
  const frame = useTexts(writingFrame);
  const [, navigate] = useLocation();
  const networks = useRead('listNetworks', {}).data?.networks ?? [];
  const places = owners.flatMap(({ owner, networks: own }) => own.map((network) => ({ owner, network })));
  const { run, busy, problem, clear } = useChange('beginSchoolPlan');
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const [school, setSchool] = useState('');
  const [period, setPeriod] = useState('');
  const [chosen, setChosen] = useState(0);
  const schoolMissing = school.trim() === '';
  const periodWrong = parsePeriod(period).kind === 'refused';
  async function begin() {
    setTried(true);
    const place = places[chosen];
    if (schoolMissing || periodWrong || !place) return;
    const body: Body<'beginSchoolPlan'> = { ...place, school: school.trim(), period: period.trim() };
    const reply = await run({ body });
    if (!reply) return;
    setAsking(false);
    navigate(`/skoleplaner/${reply.body.network}?plan=${reply.body.id}`);
  }
  return (
    <>
      <Button appearance="primary" onClick={() => setAsking(true)}>
        {texts.begin.open}
      </Button>
      {asking && (
        <FormDialog
          title={texts.begin.title}
          done={texts.begin.done}
          cancel={texts.cancel}
          busy={busy}
          onDone={() => void begin()}
          onClose={() => {
            clear();
            setAsking(false);
          }}
        >
          {places.length > 1 && (
            <Field label={texts.begin.network} required>
              <Select value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
                {places.map(({ owner, network }, index) => {
                  const registered = networks.find(({ id }) => id === network);
                  const name = registered?.owners.find(({ id }) => id === owner)?.name ?? owner;
                  return (
                    <option key={`${owner} ${network}`} value={index}>
                      {`${name}, ${registered?.name ?? network}`}
                    </option>
                  );
                })}
              </Select>
            </Field>
          )}
          <Field
            label={frame.school}
            required
            validationState={tried && schoolMissing ? 'error' : 'none'}
            validationMessage={tried && schoolMissing ? texts.begin.schoolMissing : null}
          >
            <Input maxLength={MAX_LINE} value={school} onChange={(_, { value }) => setSchool(value)} />
          </Field>
          <Field
            label={frame.period}
            required
            hint={texts.begin.periodHint}
            validationState={tried && periodWrong ? 'error' : 'none'}
            validationMessage={tried && periodWrong ? texts.begin.periodMissing : null}
          >
            <Input maxLength={100} value={period} onChange={(_, { value }) => setPeriod(value)} />
          </Field>
          {problem?.code === 'already-exists' ? (
            <div role="alert">{texts.begin.taken}</div>
          ) : (
            <ProblemMessage problem={problem} />
          )}
        </FormDialog>
      )}
    </>
  );
}
