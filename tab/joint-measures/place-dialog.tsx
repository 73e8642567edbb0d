import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { participantRoles } from '../../src/domain/joint-measure/joint-measure.ts';
import { jointMeasures as measureTexts } from '../../src/text/pages/joint-measures.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import { joinable } from './joinable.ts';
import { peopleForm, readPeople } from './people-form.ts';
import { type CohortContent, type EnrolmentView, type MeasureView, nameOf } from './types.ts';

const useStyles = makeStyles({
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(9rem, 1fr))',
    alignItems: 'end',
    gap: '12px',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { ...typographyStyles.body1Strong, padding: '0 0 8px' },
  fact: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  fault: { color: tokens.colorStatusDangerForeground3 },
  input: { minWidth: 0 },
});

type Props = {
  readonly view: MeasureView;
  readonly etag: string;
  readonly cohort: CohortContent;
  /** A network joins; a single owner asks. */
  readonly as: 'join' | 'ask';
  /** The place whose numbers are changed; null for a new one. */
  readonly before: EnrolmentView | null;
  readonly onClose: () => void;
};

/** Takes a place in a cohort, asks for one, or says anew with how many. */
export default function PlaceDialog({ view, etag, cohort, as, before, onClose }: Props) {
  const styles = useStyles();
  const all = useTexts(measureTexts);
  const texts = all.join;
  const me = useMe();
  const registers = useRead('listNetworks', {});
  const { networks, owners } = joinable(me);
  const choices = as === 'join' ? networks.map((network) => ({ network, owner: null })) : owners;
  const [chosen, setChosen] = useState(0);
  const [track, setTrack] = useState(before?.track ?? '');
  const [form, setForm] = useState(() => peopleForm(before?.participants ?? null));
  const [tried, setTried] = useState(false);
  const joining = useChange('joinCohort');
  const asking = useChange('askToJoin');
  const { busy, problem, conflict } = as === 'join' ? joining : asking;
  const { participants, faults, sum } = readPeople(form);
  const left = view.cohorts.find(({ id }) => id === cohort.id)?.left ?? null;

  async function send() {
    setTried(true);
    const place = before ?? choices[chosen];
    if (!place || track === '' || faults.length > 0 || sum === 0) return;
    const params = { jointMeasure: view.id };
    const { network, owner } = place;
    const body = { cohort: cohort.id, track, network, participants };
    const reply =
      owner === null
        ? await joining.run({ params, body, ifMatch: etag })
        : await asking.run({ params, body: { ...body, owner }, ifMatch: etag });
    if (reply) onClose();
  }

  const name = before && nameOf(before, all.participants.ownerOf);
  const title =
    name !== null
      ? texts.changeTitle(name)
      : as === 'join'
        ? texts.title(cohort.title)
        : all.ask.title(cohort.title);
  return (
    <FormDialog
      title={title}
      done={name !== null ? texts.save : as === 'join' ? texts.done : all.ask.done}
      cancel={all.form.cancel}
      busy={busy}
      onDone={() => void send()}
      onClose={onClose}
    >
      {as === 'ask' && <div>{all.ask.why}</div>}
      {!before && choices.length > 1 && (
        <Field label={texts.network}>
          <Select value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
            {choices.map(({ network, owner }, index) => (
              <option key={`${network} ${owner}`} value={index}>
                {registers.data?.networks.find(({ id }) => id === network)?.name ?? network}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {!before && (
        <Field
          label={texts.track}
          required
          validationState={tried && track === '' ? 'error' : 'none'}
          validationMessage={tried && track === '' ? all.form.missing : null}
        >
          <Select value={track} onChange={(_, { value }) => setTrack(value)}>
            {track === '' && <option value="">{texts.choose}</option>}
            {view.content.tracks.map(({ id, title: trackTitle }) => (
              <option key={id} value={id}>
                {trackTitle}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <fieldset className={styles.people}>
        <legend className={styles.legend}>{texts.howMany}</legend>
        {participantRoles.map((role) => {
          const isFaulty = tried && faults.includes(role);
          return (
            <Field
              key={role}
              label={all.participants.roles[role]}
              validationState={isFaulty ? 'error' : 'none'}
              validationMessage={isFaulty ? all.form.number : null}
            >
              <Input
                className={styles.input}
                inputMode="numeric"
                value={form[role]}
                onChange={(_, { value }) => setForm({ ...form, [role]: value })}
              />
            </Field>
          );
        })}
      </fieldset>
      <div className={styles.fact} aria-live="polite">
        {texts.sum(sum)}. {left !== null && texts.left(left)}
      </div>
      {tried && sum === 0 && faults.length === 0 && (
        <div className={styles.fault} role="alert">
          {texts.howMany} {all.form.missing}
        </div>
      )}
      <ProblemMessage problem={problem ?? conflict} />
      {conflict && <div>{all.form.conflict}</div>}
    </FormDialog>
  );
}
