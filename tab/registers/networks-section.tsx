import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { formatDate, formatNumber } from '../../src/text/format.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { Cell, ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { GroupsTable } from './groups-table.tsx';
import { OwnersTable } from './owners-table.tsx';
import type { GroupEntry, NetworkEntry, OwnerEntry, Register } from './register-types.ts';
import { termWords } from './term-words.ts';

const NetworkDialog = lazy(() => import('./network-dialog.tsx'));
const GroupDialog = lazy(() => import('./group-dialog.tsx'));
const OwnerDialog = lazy(() => import('./owner-dialog.tsx'));

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  note: { whiteSpace: 'pre-line', overflowWrap: 'anywhere', minWidth: '12rem' },
  line: { display: 'block' },
});

type Props = {
  readonly register: Register;
  readonly onSaved: () => void;
};

/** The networks and groups on the day that one looks at, and each owner with the networks it is and was in. */
export function NetworksSection({ register, onSaved }: Props) {
  const me = useMe();
  const mayEdit = may(me, 'register.edit').allowed;
  const [network, setNetwork] = useState<NetworkEntry | 'new' | null>(null);
  const [group, setGroup] = useState<GroupEntry | 'new' | null>(null);
  const [owner, setOwner] = useState<OwnerEntry | 'new' | null>(null);
  return (
    <>
      <Networks register={register} onEdit={mayEdit ? setNetwork : null} />
      <GroupsTable register={register} onEdit={mayEdit ? setGroup : null} />
      <OwnersTable register={register} onEdit={mayEdit ? setOwner : null} />
      <Suspense>
        {network !== null && (
          <NetworkDialog
            entry={network === 'new' ? null : currentOf(network, register.networks)}
            register={register}
            onClose={() => setNetwork(null)}
            onSaved={onSaved}
          />
        )}
        {group !== null && (
          <GroupDialog
            entry={group === 'new' ? null : currentOf(group, register.groups)}
            register={register}
            onClose={() => setGroup(null)}
            onSaved={onSaved}
          />
        )}
        {owner !== null && (
          <OwnerDialog
            entry={owner === 'new' ? null : currentOf(owner, register.owners)}
            register={register}
            onClose={() => setOwner(null)}
            onSaved={onSaved}
          />
        )}
      </Suspense>
    </>
  );
}

/** The entry as it was read last: somebody may have saved since the dialog was opened. */
function currentOf<T extends { readonly id: string }>(opened: T, entries: readonly T[]): T {
  return entries.find(({ id }) => id === opened.id) ?? opened;
}

function Networks({
  register,
  onEdit,
}: {
  readonly register: Register;
  readonly onEdit: ((network: NetworkEntry | 'new') => void) | null;
}) {
  const styles = useStyles();
  const texts = useTexts(registers);
  const words = texts.networks;
  const language = useLanguage();
  return (
    <Section title={words.title} note={onEdit && <Button onClick={() => onEdit('new')}>{words.add}</Button>}>
      <DataTable stacks caption={words.title}>
        <thead>
          <tr>
            <ColumnHeading first>{words.network}</ColumnHeading>
            <ColumnHeading>{words.owners}</ColumnHeading>
            <ColumnHeading>{words.schools}</ColumnHeading>
            <ColumnHeading number>{words.ppt}</ColumnHeading>
            <ColumnHeading>{texts.note}</ColumnHeading>
            {onEdit && <Cell />}
          </tr>
        </thead>
        <tbody>
          {register.networks.map((network) => {
            const { content, onDay, formerNames } = network;
            const name = onDay?.name ?? content.name;
            return (
              <tr key={network.id}>
                <RowHeading>
                  {name}
                  <span className={styles.quiet}>{words.levels[content.level]}</span>
                  {formerNames.map((former) => (
                    <span key={former.until} className={styles.quiet}>
                      {words.formerly(former.name, formatDate(former.until, language))}
                    </span>
                  ))}
                  <span className={styles.quiet}>{termWords(content.term, texts, language)}</span>
                </RowHeading>
                <Cell>
                  {onDay === null
                    ? words.notThere
                    : onDay.owners.length === 0
                      ? words.nobody
                      : onDay.owners.map((owner) => (
                          <span key={owner.id} className={styles.line}>
                            {owner.name}
                          </span>
                        ))}
                </Cell>
                <Cell>
                  {words.schoolsOf(
                    formatNumber(content.printed.schoolsPublic),
                    formatNumber(content.printed.schoolsPrivate),
                  )}
                </Cell>
                <NumberCell>{formatNumber(content.printed.pptOffices)}</NumberCell>
                <Cell>
                  <div className={styles.note}>{content.note}</div>
                </Cell>
                {onEdit && (
                  <Cell>
                    <Button size="small" aria-label={texts.changeOf(name)} onClick={() => onEdit(network)}>
                      {texts.change}
                    </Button>
                  </Cell>
                )}
              </tr>
            );
          })}
        </tbody>
      </DataTable>
    </Section>
  );
}
