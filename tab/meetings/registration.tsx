import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { formatDate, formatNumber } from '../../src/text/format.ts';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { Cell, ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import type { MeetingView } from './meeting-types.ts';

const RegistrationDialog = lazy(() => import('./registration-dialog.tsx'));

const useStyles = makeStyles({
  words: { ...typographyStyles.body1, margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '0 0 16px' },
});

type Network = MeetingView['networks'][number];

/** Who comes to the seminar, by network, role and organisation; representatives register for their own. */
export function Registration({ view }: { readonly view: MeetingView }) {
  const styles = useStyles();
  const language = useLanguage();
  const me = useMe();
  const texts = useTexts(meetingTexts).registration;
  const [registering, setRegistering] = useState<Network | null>(null);
  if (view.kind !== 'seminar' || view.state === 'planned') return null;
  const { registrationDeadline: deadline } = view.content;
  const own = view.networks.filter(
    ({ id }) =>
      me.roles.some(({ networks }) => networks.some((network) => network === id)) &&
      may(me, 'participants.register', { network: id, state: view.state }).allowed,
  );
  const rows = view.registrations.flatMap(({ network, name, participants }) =>
    participants.map((one) => ({ network, name, ...one })),
  );
  return (
    <Section title={texts.heading}>
      <p className={styles.words}>
        {deadline && texts.deadline(formatDate(deadline, language))} {own.length > 0 && texts.why}
      </p>
      {own.length > 0 && (
        <div className={styles.actions}>
          {own.map((network) => (
            <Button key={network.id} onClick={() => setRegistering(network)}>
              {texts.editFor(network.name)}
            </Button>
          ))}
        </div>
      )}
      {rows.length === 0 ? (
        <p className={styles.words}>{texts.none}</p>
      ) : (
        <DataTable stacks caption={texts.heading}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.network}</ColumnHeading>
              <ColumnHeading>{texts.role}</ColumnHeading>
              <ColumnHeading>{texts.organisation}</ColumnHeading>
              <ColumnHeading number>{texts.count}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ network, name, role, organisation, count }) => (
              <tr key={`${network} ${role} ${organisation}`}>
                <RowHeading>{name}</RowHeading>
                <Cell>{role}</Cell>
                <Cell>{organisation}</Cell>
                <NumberCell>{formatNumber(count)}</NumberCell>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <RowHeading total>{texts.sum}</RowHeading>
              <Cell total colSpan={2} />
              <NumberCell total>{formatNumber(rows.reduce((sum, { count }) => sum + count, 0))}</NumberCell>
            </tr>
          </tfoot>
        </DataTable>
      )}
      {registering && (
        <Suspense>
          <RegistrationDialog view={view} network={registering} onClose={() => setRegistering(null)} />
        </Suspense>
      )}
    </Section>
  );
}
