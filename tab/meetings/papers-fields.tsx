import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { meetingPaperTexts } from '../../src/text/papers/meeting-paper.ts';
import { leavingRow } from '../parts/leave-row.ts';
import { useRows } from '../parts/use-rows.ts';
import { useRound, useRoundName, useSession, useTexts } from '../shell/session.tsx';
import type { Paper } from './meeting-types.ts';
import { faulty } from './part-props.ts';

const useStyles = makeStyles({
  paper: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 12px', marginBottom: '8px' },
  field: { flex: '1 1 12rem', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  heading: { ...typographyStyles.body1, margin: '0 0 4px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  note: { ...typographyStyles.caption1, margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
});

const things = ['key', 'bases', 'recommendation', 'reports', 'steering'] as const;

type Props = {
  readonly papers: readonly Paper[];
  readonly onChange: (papers: Paper[]) => void;
  /** What was said of a field, such as `0.url`. */
  readonly faultAt: (field: string) => string | undefined;
};

/** The papers of a case: things of the app, and links to what lies elsewhere. */
export function PapersFields({ papers, onChange, faultAt }: Props) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts).papers;
  const round = useRound();
  const { rows, add } = useRows(papers, onChange);
  return (
    <div>
      {papers.length > 0 && <p className={styles.heading}>{texts.heading}</p>}
      {rows.map(({ key, row: paper, set, remove }, index) => (
        <div key={key} data-row className={styles.paper}>
          {paper.kind === 'page' ? (
            <ThingFields paper={paper} onChange={set} />
          ) : (
            <>
              <Field label={texts.title} className={styles.field} {...faulty(faultAt(`${index}.title`))}>
                <Input
                  value={paper.title}
                  maxLength={200}
                  onChange={(_, { value }) => set({ ...paper, title: value })}
                />
              </Field>
              <Field label={texts.url} className={styles.field} {...faulty(faultAt(`${index}.url`))}>
                <Input
                  type="url"
                  value={paper.url}
                  maxLength={2000}
                  placeholder="https://"
                  onChange={(_, { value }) => set({ ...paper, url: value })}
                />
              </Field>
            </>
          )}
          <Button size="small" onClick={leavingRow(remove)}>
            {texts.remove}
          </Button>
        </div>
      ))}
      <div className={styles.actions}>
        {round && (
          <Button size="small" onClick={() => add({ kind: 'page', page: 'key', round: round.id })}>
            {`${texts.add}: ${texts.thing}`}
          </Button>
        )}
        <Button size="small" onClick={() => add({ kind: 'link', title: '', url: '' })}>
          {`${texts.add}: ${texts.link}`}
        </Button>
      </div>
      {papers.some(({ kind }) => kind === 'link') && <p className={styles.note}>{texts.note}</p>}
    </div>
  );
}

type Thing = Extract<Paper, { kind: 'page' }>;

function ThingFields({
  paper,
  onChange,
}: {
  readonly paper: Thing;
  readonly onChange: (paper: Thing) => void;
}) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts).papers;
  const words = useTexts(meetingPaperTexts).paper;
  const nameOf = useRoundName();
  const rounds = useSession().overview.data?.rounds ?? [];
  return (
    <>
      <Field label={texts.page} className={styles.field}>
        <Select
          value={paper.page}
          onChange={(_, { value }) =>
            onChange({ ...paper, page: things.find((one) => one === value) ?? paper.page })
          }
        >
          {things.map((one) => (
            <option key={one} value={one}>
              {words[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.round} className={styles.field}>
        <Select
          value={paper.round}
          onChange={(_, { value }) =>
            onChange({ ...paper, round: rounds.find(({ id }) => id === value)?.id ?? paper.round })
          }
        >
          {rounds.map((round) => (
            <option key={round.id} value={round.id}>
              {nameOf(round)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
