import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { useRead } from '../api/use-read.ts';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';
import { withTrack, type BasisDraft } from './basis-draft.ts';

const useStyles = makeStyles({
  words: { ...typographyStyles.body1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink },
  group: { minWidth: 0, margin: '0 0 16px', padding: 0, border: 'none' },
  legend: { ...typographyStyles.body1Strong, padding: 0 },
  gone: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', marginBottom: '8px' },
});

type Props = { readonly draft: BasisDraft; readonly onChange: (draft: BasisDraft) => void };

/** The tracks of joint measures that the network wants to be part of. */
export function TracksFields({ draft, onChange }: Props) {
  const styles = useStyles();
  const texts = useTexts(basisTexts).tracks;
  const read = useRead('listJointMeasures', {});
  const chosen = draft.jointTracks ?? [];
  const measures = read.data?.jointMeasures.filter(({ tracks }) => tracks.length > 0);
  const gone = chosen.filter(
    ({ jointMeasure, track }) =>
      measures !== undefined &&
      !measures.some(({ id, tracks }) => id === jointMeasure && tracks.some((one) => one.id === track)),
  );
  return (
    <Section title={texts.heading}>
      <ReadProblem read={read} />
      {measures?.length === 0 && <p className={styles.words}>{texts.noneToChoose}</p>}
      {measures && measures.length > 0 && (
        <p className={styles.words}>
          {texts.voluntary}{' '}
          <PageLink to="joint-measures" className={styles.link}>
            {texts.toMeasures}
          </PageLink>
        </p>
      )}
      {measures?.map((measure) => (
        <fieldset key={measure.id} className={styles.group}>
          <legend className={styles.legend}>{measure.title}</legend>
          {measure.tracks.map((track) => {
            const one = { jointMeasure: measure.id, track: track.id };
            return (
              <div key={track.id}>
                <Checkbox
                  label={track.title}
                  checked={chosen.some(
                    ({ jointMeasure, track }) => jointMeasure === one.jointMeasure && track === one.track,
                  )}
                  onChange={(_, { checked }) => onChange(withTrack(draft, one, checked === true))}
                />
              </div>
            );
          })}
        </fieldset>
      ))}
      {gone.map((one) => (
        <div key={`${one.jointMeasure} ${one.track}`} className={styles.gone}>
          {texts.gone}
          <Button size="small" onClick={() => onChange(withTrack(draft, one, false))}>
            {texts.removeGone}
          </Button>
        </div>
      ))}
    </Section>
  );
}
