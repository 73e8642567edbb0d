import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { needs as needsTexts } from '../../src/text/pages/needs.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import type { Overview } from './needs-types.ts';

const useStyles = makeStyles({
  subThemes: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  networks: { margin: 0, padding: 0, listStyleType: 'none' },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The themes that owners of several networks have reported: where a joint measure may serve them. */
export function Overlaps({ overlaps }: { overlaps: NonNullable<Overview['overlaps']> }) {
  const styles = useStyles();
  const texts = useTexts(needsTexts).overlaps;
  return (
    <Section title={texts.heading} note={texts.why}>
      {overlaps.length === 0 ? (
        <p className={styles.none}>{texts.none}</p>
      ) : (
        <DataTable caption={texts.heading}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.theme}</ColumnHeading>
              <ColumnHeading>{texts.networks}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {overlaps.map(({ theme, subThemes, networks }) => (
              <tr key={theme}>
                <RowHeading>
                  {theme}
                  <div className={styles.subThemes}>{subThemes.join(', ')}</div>
                </RowHeading>
                <Cell>
                  <ul className={styles.networks}>
                    {networks.map(({ network, name, owners }) => (
                      <li key={network}>{texts.of(name, owners.join(', '))}</li>
                    ))}
                  </ul>
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Section>
  );
}
