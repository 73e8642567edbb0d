import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Answer, Body } from '../../src/contract/operations.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { freeSlug } from '../../src/domain/slug.ts';
import { forms as formTexts } from '../../src/text/pages/forms.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import { MAX_LINE } from './forms-types.ts';

/** Longest id of a form, with room for a number where its name is taken. */
const MAX_ID = 36;
const UNSAVED = 'unsaved';

/** Sets a form up: what it is called, who answers it, and what its responses become. */
export function NewForm({ taken }: { taken: Answer<'listForms'>['forms'] }) {
  const texts = useTexts(formTexts).make;
  const { county, title } = useTexts(formTexts);
  const { cancel } = useTexts(formTexts);
  const me = useMe();
  const [, navigate] = useLocation();
  const networks = (useRead('listNetworks', {}).data?.networks ?? []).filter(
    ({ id }) => may(me, 'form.edit', { network: id }).allowed,
  );
  const mayForCounty = may(me, 'form.edit').allowed;
  const { run, busy, problem, conflict, clear } = useChange('saveForm');
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const [name, setName] = useState('');
  const [network, setNetwork] = useState<string>();
  const [kind, setKind] = useState<'school-plan' | 'needs-report'>('school-plan');
  const thisYear = Number(me.today.slice(0, 4));
  const [year, setYear] = useState(thisYear + 1);
  const nameMissing = tried && name.trim() === '';
  const chosen = network ?? (mayForCounty ? '' : (networks[0]?.id ?? ''));

  async function make() {
    setTried(true);
    if (name.trim() === '') return;
    const ids = new Set(taken.map(({ id }) => id));
    const id = freeSlug(name.slice(0, MAX_ID), ids, 'skjema');
    const body: Body<'saveForm'> = {
      title: name.trim(),
      network: networks.find((one) => one.id === chosen)?.id ?? null,
      purpose: kind === 'school-plan' ? { kind } : { kind, year },
      questions: [],
    };
    if (!(await run({ params: { form: id }, body, ifMatch: UNSAVED }))) return;
    setAsking(false);
    navigate(`/skjema?skjema=${id}`);
  }

  return (
    <>
      <Button appearance="primary" onClick={() => setAsking(true)}>
        {texts.open}
      </Button>
      {asking && (
        <FormDialog
          title={texts.title || title}
          done={texts.done}
          cancel={cancel}
          busy={busy}
          onDone={() => void make()}
          onClose={() => {
            clear();
            setAsking(false);
          }}
        >
          <Field
            label={texts.name}
            required
            validationState={nameMissing ? 'error' : 'none'}
            validationMessage={nameMissing ? texts.nameMissing : null}
          >
            <Input maxLength={MAX_LINE} value={name} onChange={(_, { value }) => setName(value)} />
          </Field>
          <Field label={texts.network}>
            <Select value={chosen} onChange={(_, { value }) => setNetwork(value)}>
              {mayForCounty && <option value="">{county}</option>}
              {networks.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={texts.becomes}>
            <Select value={kind} onChange={(_, { value }) => setKind(value as typeof kind)}>
              <option value="school-plan">{texts.plans}</option>
              <option value="needs-report">{texts.needs}</option>
            </Select>
          </Field>
          {kind === 'needs-report' && (
            <Field label={texts.year}>
              <Select value={String(year)} onChange={(_, { value }) => setYear(Number(value))}>
                {[thisYear, thisYear + 1, thisYear + 2].map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {conflict ? <div role="alert">{texts.taken}</div> : <ProblemMessage problem={problem} />}
        </FormDialog>
      )}
    </>
  );
}
