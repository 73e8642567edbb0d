import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import type { Body } from '../../src/contract/operations.ts';
import { letters as letterTexts } from '../../src/text/pages/letters.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, RowHeading } from '../parts/data-table.tsx';
import { FieldInCell } from '../parts/field-in-cell.tsx';
import { FormDialog } from '../parts/form-dialog.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Modal } from '../parts/modal.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { useUnreadable } from '../parts/use-unreadable.ts';
import { useTexts } from '../shell/session.tsx';
import { amendmentOf, type AmendmentForm, formSum, startOf } from './amendment-form.ts';
import type { AmendmentView, Letter } from './letter-types.ts';

type Props = {
  readonly letter: Letter;
  /** The new decision is made, or waits for its signature. */
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** A new decision on one letter: other sums or words, or none of the money. */
export function AmendDialog({ letter, onDone, onClose }: Props) {
  const texts = useTexts(letterTexts).amendForm;
  const read = useRead('readAmendment', { params: { letter: letter.id } });
  if (read.data) {
    return <Form view={read.data} etag={read.etag ?? ''} onDone={onDone} onClose={onClose} />;
  }
  return (
    <Modal title={texts.title(letter.recipient.name)} onClose={onClose}>
      {read.problem ? <ReadProblem read={read} /> : <LoadingTable rows={3} />}
    </Modal>
  );
}

type FormProps = {
  readonly view: AmendmentView;
  readonly etag: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function Form({ view, etag, onDone, onClose }: FormProps) {
  const all = useTexts(letterTexts);
  const texts = all.amendForm;
  const [form, setForm] = useState<AmendmentForm>(() => startOf(view));
  const [tried, setTried] = useState(false);
  const unreadable = useUnreadable();
  const { run, busy, problem, conflict } = useChange('amendLetter');
  const sum = formSum(form);
  const missing = (isMissing: boolean) =>
    tried && isMissing
      ? { validationState: 'error' as const, validationMessage: all.appealForm.missing }
      : {};

  async function send() {
    setTried(true);
    const content = amendmentOf(form);
    if (!content || (form.kind === 'change' && unreadable.any)) return;
    const reply = await run({
      params: { letter: view.letter },
      body: { content } as Body<'amendLetter'>,
      ifMatch: etag,
    });
    if (reply) onDone();
  }

  function change(id: string, part: Partial<AmendmentForm['lines'][number]>) {
    setForm((before) => ({
      ...before,
      lines: before.lines.map((line) => (line.id === id ? { ...line, ...part } : line)),
    }));
  }

  return (
    <FormDialog
      title={texts.title(view.recipient.name)}
      done={view.secondSigner ? texts.prepare : texts.send}
      cancel={all.appealForm.cancel}
      busy={busy}
      onDone={() => void send()}
      onClose={onClose}
    >
      <div>{form.kind === 'change' ? texts.changeWhy : texts.annulWhy}</div>
      {view.secondSigner && <div>{texts.secondSigner}</div>}
      <Field label={texts.what} required>
        <Select
          value={form.kind}
          onChange={(_, { value }) =>
            setForm((before) => ({ ...before, kind: value === 'annulment' ? 'annulment' : 'change' }))
          }
        >
          <option value="change">{texts.change}</option>
          <option value="annulment">{texts.annul}</option>
        </Select>
      </Field>
      {form.kind === 'change' && (
        <DataTable caption={texts.lines}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.lineTitle}</ColumnHeading>
              <ColumnHeading number>{texts.amount}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {view.lines.map((before) => {
              const line = form.lines.find(({ id }) => id === before.id);
              return (
                line && (
                  <tr key={before.id}>
                    <Cell>
                      <FieldInCell>
                        <Field {...missing(line.title.trim() === '')}>
                          <Input
                            aria-label={texts.titleOf(before.title)}
                            maxLength={200}
                            value={line.title}
                            onChange={(_, { value }) => change(before.id, { title: value })}
                          />
                        </Field>
                      </FieldInCell>
                    </Cell>
                    <Cell>
                      <FieldInCell>
                        <MoneyField
                          label={texts.amountOf(before.title)}
                          labelHidden
                          required
                          value={line.amount}
                          onChange={(amount) => change(before.id, { amount })}
                          onReadable={(readable) => unreadable.report(before.id, readable)}
                        />
                      </FieldInCell>
                    </Cell>
                  </tr>
                )
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <RowHeading total>{texts.sum}</RowHeading>
              <KronerCell total amount={sum} />
            </tr>
          </tfoot>
        </DataTable>
      )}
      {tried && form.kind === 'change' && unreadable.any && <div role="alert">{texts.unreadable}</div>}
      <Field label={texts.grounds} hint={texts.groundsHint} required {...missing(form.grounds.trim() === '')}>
        <Textarea
          rows={4}
          resize="vertical"
          maxLength={4000}
          value={form.grounds}
          onChange={(_, { value }) => setForm((before) => ({ ...before, grounds: value }))}
        />
      </Field>
      <ProblemMessage problem={problem ?? conflict} />
    </FormDialog>
  );
}
