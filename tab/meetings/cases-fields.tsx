import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { meetingPaperTexts } from '../../src/text/papers/meeting-paper.ts';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { CaseFiles } from './case-files.tsx';
import type { MeetingCase } from './meeting-types.ts';
import { PapersFields } from './papers-fields.tsx';
import { changedAt, faulty, moved, type PartProps, without } from './part-props.ts';
import { VoteField } from './vote-field.tsx';

const useStyles = makeStyles({
  note: { ...typographyStyles.body1, margin: '0 0 16px', color: tokens.colorNeutralForeground2 },
  case: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    maxWidth: '44rem',
    minWidth: 0,
    margin: '0 0 32px',
    padding: 0,
    border: 'none',
  },
  legend: { ...typographyStyles.body1Strong, padding: '0 0 4px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const types = ['approval', 'information', 'discussion', 'decision'] as const;

/** The cases: what they are until the agenda is sent; papers, vote, minutes and conclusion also afterwards. */
export function CasesFields(props: PartProps) {
  const { view, content, change, faultAt } = props;
  const styles = useStyles();
  const texts = useTexts(meetingTexts)[view.kind === 'seminar' ? 'program' : 'cases'];
  const fault = faultAt('cases');
  return (
    <Section title={texts.heading}>
      {content.cases.length === 0 && <p className={styles.note}>{texts.none}</p>}
      {view.state !== 'planned' && <p className={styles.note}>{texts.fixed}</p>}
      {content.cases.map((one, index) => (
        <CaseFields key={one.id} {...props} one={one} index={index} />
      ))}
      {view.state === 'planned' && (
        <Field {...faulty(fault)}>
          <div>
            <Button onClick={() => change({ cases: [...content.cases, emptyCase()] })}>{texts.add}</Button>
          </div>
        </Field>
      )}
    </Section>
  );
}

type CaseProps = PartProps & { readonly one: MeetingCase; readonly index: number };

function CaseFields({ view, content, change, faultAt, one, index }: CaseProps) {
  const styles = useStyles();
  const all = useTexts(meetingTexts);
  const texts = all.cases;
  const own = view.kind === 'seminar' ? all.program : all.cases;
  const paper = useTexts(meetingPaperTexts);
  const { cases } = content;
  const isPlanned = view.state === 'planned';
  const number = view.numbers[one.id];
  const set = (changes: Partial<MeetingCase>) => change({ cases: changedAt(cases, index, changes) });
  const at = (field: string) => faulty(faultAt(`cases.${index}.${field}`));
  const prose = (field: 'notes' | 'conclusion', rows: number, most: number) => (
    <Field label={texts[field]} {...at(field)}>
      <Textarea
        rows={rows}
        resize="vertical"
        maxLength={most}
        value={one[field]}
        onChange={(_, { value }) => set({ [field]: value })}
      />
    </Field>
  );
  return (
    <fieldset className={styles.case}>
      <legend className={styles.legend}>
        {number === undefined
          ? isPlanned
            ? own.number(index + 1)
            : one.title
          : paper.case(number, one.title)}
      </legend>
      {isPlanned && (
        <>
          <Field label={texts.title} {...at('title')}>
            <Input value={one.title} maxLength={200} onChange={(_, { value }) => set({ title: value })} />
          </Field>
          {view.kind === 'forum' && (
            <Field label={texts.type}>
              <Select
                value={one.type}
                onChange={(_, { value }) => set({ type: types.find((type) => type === value) ?? one.type })}
              >
                {types.map((type) => (
                  <option key={type} value={type}>
                    {paper.type[type]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </>
      )}
      <PapersFields
        papers={one.papers}
        onChange={(papers) => set({ papers })}
        faultAt={(field) => faultAt(`cases.${index}.papers.${field}`)}
      />
      <CaseFiles view={view} caseId={one.id} />
      {one.type === 'decision' && (
        <VoteField view={view} vote={one.vote} onChange={(vote) => set({ vote })} />
      )}
      {!isPlanned && prose('notes', 5, 20_000)}
      {!isPlanned && one.type !== 'information' && prose('conclusion', 2, 4000)}
      {isPlanned && (
        <div className={styles.actions}>
          {index > 0 && (
            <Button size="small" onClick={() => change({ cases: moved(cases, index, -1) })}>
              {texts.up}
            </Button>
          )}
          {index < cases.length - 1 && (
            <Button size="small" onClick={() => change({ cases: moved(cases, index, 1) })}>
              {texts.down}
            </Button>
          )}
          <Button size="small" onClick={() => change({ cases: without(cases, index) })}>
            {own.remove}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function emptyCase(): MeetingCase {
  return {
    id: crypto.randomUUID(),
    title: '',
    type: 'information',
    papers: [],
    vote: null,
    notes: '',
    conclusion: '',
  };
}
