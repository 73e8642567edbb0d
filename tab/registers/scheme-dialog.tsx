import { Button } from '@fluentui/react-button';
import type { SchemeId } from '../../src/domain/ids.ts';
import { freeSlug } from '../../src/domain/slug.ts';
import { formatMonth } from '../../src/text/format.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { useChange } from '../api/use-change.ts';
import { fieldMessage } from '../parts/problem-message.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useRows } from '../parts/use-rows.ts';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { RegisterDialog } from './register-dialog.tsx';
import { ChoiceField, DateField, FieldGroup, FieldLine, FieldRow, ProseField, TextField } from './fields.tsx';
import { type Register, type SchemeEntry, type SchemeForm, UNSAVED } from './register-types.ts';

const documents = [
  'needs-report',
  'decision-basis',
  'recommendation',
  'award-letter',
  'report',
  'institution-report',
  'plan-revision',
] as const;
const yearsLater = { before: -1, same: 0, after: 1 } as const;
const yearNames = { '-1': 'before', '0': 'same', '1': 'after' } as const;
const twelve = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
const days = Array.from({ length: 31 }, (_, index) => [String(index + 1), `${index + 1}.`] as const);

type Deadline = SchemeForm['deadlines'][number];

/** What every round asks for unless the scheme says otherwise. */
const statutory: Deadline[] = [
  { document: 'decision-basis', day: { month: 2, day: 1 }, yearsLater: 0 },
  { document: 'recommendation', day: { month: 3, day: 15 }, yearsLater: 0 },
  { document: 'award-letter', day: { month: 4, day: 15 }, yearsLater: 0 },
  { document: 'report', day: { month: 6, day: 15 }, yearsLater: 1 },
];

type Sent = Parameters<ReturnType<typeof useChange<'saveScheme'>>['run']>[0]['body'];

type Props = {
  /** Null for a new one. */
  readonly entry: SchemeEntry | null;
  readonly register: Register;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

/** A scheme: what it is for, what it asks and when, and what its rounds start from. */
export default function SchemeDialog({ entry, register, onClose, onSaved }: Props) {
  const texts = useTexts(registers);
  const words = texts.schemes;
  const { today } = useMe();
  const saved: SchemeForm = entry?.content ?? {
    name: '',
    nameNn: '',
    validFrom: today,
    validTo: null,
    purpose: { nb: '', nn: '' },
    legalBasis: { nb: '', nn: '' },
    criteria: [],
    themes: [],
    keyDefaults: { weights: { pupils: '1', children: '1' }, higherEducationShare: '1/2' },
    ownContribution: null,
    deadlines: statutory,
  };
  const draft = useDraft<SchemeForm>(`register:scheme:${entry?.id ?? ''}`, saved, entry?.etag ?? UNSAVED);
  const change = useChange('saveScheme');
  const form = draft.value;
  const { problem } = change;
  const set = (part: Partial<SchemeForm>) => draft.set((now) => ({ ...now, ...part }));
  const deadlines = useRows(form.deadlines, (rows) => set({ deadlines: rows }));
  const setCriterion = (index: number, text: string) =>
    set({ criteria: form.criteria.map((one, at) => (at === index ? { ...one, text } : one)) });

  async function save({ value, ifMatch }: { value: SchemeForm; ifMatch: string }) {
    const taken = new Set<string>(register.schemes.map(({ id }) => id));
    const scheme = entry?.id ?? (freeSlug(value.name, taken, 'ny') as SchemeId);
    const body = { ...value, themes: value.themes.map((theme) => theme.trim()).filter((one) => one !== '') };
    const reply = await change.run({ params: { scheme }, body: body as Sent, ifMatch });
    onSaved();
    return reply !== null;
  }

  return (
    <RegisterDialog
      title={entry ? words.dialog(entry.content.name) : words.add}
      draft={draft}
      changed={entry?.changed ?? null}
      change={change}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        required
        path="name"
        problem={problem}
        value={form.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        label={words.nameNn}
        hint={words.nameNnHint}
        path="nameNn"
        problem={problem}
        value={form.nameNn}
        onChange={(nameNn) => set({ nameNn })}
      />
      <FieldRow>
        <DateField
          label={words.validFrom}
          required
          path="validFrom"
          problem={problem}
          value={form.validFrom}
          onChange={(date) => set({ validFrom: date ?? form.validFrom })}
        />
        <DateField
          label={words.validTo}
          hint={texts.openHint}
          path="validTo"
          problem={problem}
          value={form.validTo}
          onChange={(validTo) => set({ validTo })}
        />
      </FieldRow>
      {(
        [
          ['purpose', 'nb', words.purposeNb],
          ['purpose', 'nn', words.purposeNn],
          ['legalBasis', 'nb', words.legalNb],
          ['legalBasis', 'nn', words.legalNn],
        ] as const
      ).map(([part, language, label]) => (
        <ProseField
          key={label}
          label={label}
          hint={words.letterHint}
          required
          path={`${part}.${language}`}
          problem={problem}
          value={form[part][language]}
          onChange={(text) => set({ [part]: { ...form[part], [language]: text } })}
        />
      ))}
      <FieldGroup legend={words.criteria} hint={words.inUse} fault={fieldMessage(problem, 'criteria')}>
        {form.criteria.map(({ id, text }, index) => (
          <FieldLine
            key={id}
            number={index + 1}
            onRemove={() => set({ criteria: form.criteria.filter((one) => one.id !== id) })}
          >
            <ProseField
              label={words.criterion(index + 1)}
              required
              path={`criteria.${index}.text`}
              problem={problem}
              value={text}
              onChange={(next) => setCriterion(index, next)}
            />
          </FieldLine>
        ))}
        <div>
          <Button
            onClick={() => set({ criteria: [...form.criteria, { id: crypto.randomUUID(), text: '' }] })}
          >
            {words.addCriterion}
          </Button>
        </div>
      </FieldGroup>
      <FieldGroup legend={words.deadlines} hint={words.startHint} fault={fieldMessage(problem, 'deadlines')}>
        {deadlines.rows.map(({ key, row: deadline, set: setDeadline, remove }, index) => (
          <DeadlineFields
            key={key}
            deadline={deadline}
            index={index}
            problem={problem}
            onChange={setDeadline}
            onRemove={remove}
          />
        ))}
        <div>
          <Button
            onClick={() =>
              deadlines.add({
                document:
                  documents.find((one) => form.deadlines.every(({ document }) => document !== one)) ??
                  'report',
                day: { month: 1, day: 15 },
                yearsLater: 1,
              })
            }
          >
            {words.addDeadline}
          </Button>
        </div>
      </FieldGroup>
      <FieldGroup legend={words.defaults} hint={words.weightHint}>
        <FieldRow>
          {(['pupils', 'children'] as const).map((count) => (
            <TextField
              key={count}
              label={words[count]}
              path={`keyDefaults.weights.${count}`}
              problem={problem}
              value={form.keyDefaults.weights[count]}
              onChange={(weight) =>
                set({
                  keyDefaults: {
                    ...form.keyDefaults,
                    weights: { ...form.keyDefaults.weights, [count]: weight.trim() },
                  },
                })
              }
            />
          ))}
          <TextField
            label={words.share}
            hint={words.shareHint}
            path="keyDefaults.higherEducationShare"
            problem={problem}
            value={form.keyDefaults.higherEducationShare}
            onChange={(share) =>
              set({ keyDefaults: { ...form.keyDefaults, higherEducationShare: share.trim() } })
            }
          />
        </FieldRow>
      </FieldGroup>
      <TextField
        label={words.contribution}
        hint={words.contributionHint}
        path="ownContribution"
        problem={problem}
        value={form.ownContribution ?? ''}
        onChange={(share) => set({ ownContribution: share.trim() === '' ? null : share.trim() })}
      />
      <ProseField
        label={words.themes}
        hint={words.themesHint}
        rows={4}
        path="themes"
        problem={problem}
        value={form.themes.join('\n')}
        onChange={(text) => set({ themes: text === '' ? [] : text.split('\n') })}
      />
    </RegisterDialog>
  );
}

type DeadlineProps = {
  readonly deadline: Deadline;
  readonly index: number;
  readonly problem: Parameters<typeof TextField>[0]['problem'];
  readonly onChange: (deadline: Deadline) => void;
  readonly onRemove: () => void;
};

function DeadlineFields({ deadline, index, problem, onChange, onRemove }: DeadlineProps) {
  const words = useTexts(registers).schemes;
  const language = useLanguage();
  const path = `deadlines.${index}.`;
  const { day } = deadline;
  return (
    <FieldLine number={index + 1} onRemove={onRemove}>
      <ChoiceField
        label={words.deadline}
        path={`${path}document`}
        problem={problem}
        value={deadline.document}
        choices={documents.map((one) => [one, words.documents[one]] as const)}
        onChange={(document) => onChange({ ...deadline, document })}
      />
      <FieldRow>
        <ChoiceField<string>
          label={words.day}
          path={`${path}day`}
          problem={problem}
          value={String(day.day)}
          choices={days}
          onChange={(chosen) => onChange({ ...deadline, day: { ...day, day: Number(chosen) } })}
        />
        <ChoiceField<string>
          label={words.month}
          path={`${path}day.month`}
          problem={problem}
          value={String(day.month)}
          choices={twelve.map((month) => [month, formatMonth(Number(month), language)] as const)}
          onChange={(chosen) => onChange({ ...deadline, day: { ...day, month: Number(chosen) } })}
        />
        <ChoiceField
          label={words.year}
          path={`${path}yearsLater`}
          problem={problem}
          value={yearNames[`${deadline.yearsLater}`]}
          choices={(['before', 'same', 'after'] as const).map((one) => [one, words.years[one]] as const)}
          onChange={(chosen) => onChange({ ...deadline, yearsLater: yearsLater[chosen] })}
        />
      </FieldRow>
    </FieldLine>
  );
}
