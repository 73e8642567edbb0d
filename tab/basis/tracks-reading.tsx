import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { Section } from '../parts/section.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';
import type { BasisView } from './basis-draft.ts';

const useStyles = makeStyles({
  list: { ...typographyStyles.body1, margin: 0, paddingLeft: '20px' },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The tracks of joint measures that the network has chosen. */
export function TracksReading({ view: { jointTracks } }: { view: BasisView }) {
  const styles = useStyles();
  const texts = useTexts(basisTexts).tracks;
  return (
    <Section title={texts.heading}>
      {jointTracks.length === 0 ? (
        <p className={styles.none}>{texts.none}</p>
      ) : (
        <ul className={styles.list}>
          {jointTracks.map(({ jointMeasure, track, measureTitle, trackTitle }) => (
            <li key={`${jointMeasure} ${track}`}>
              {trackTitle ?? texts.gone}
              {measureTitle !== null && (
                <>
                  {' ('}
                  <PageLink to="joint-measures" view={{ tiltak: jointMeasure }} className={styles.link}>
                    {measureTitle}
                  </PageLink>
                  {')'}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
