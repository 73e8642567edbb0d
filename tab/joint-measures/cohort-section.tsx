import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import { participantRoles } from '../../src/domain/joint-measure/joint-measure.ts';
import { carriersSubject, placeSubject } from '../../src/domain/joint-measure/subjects.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { formatInstant } from '../../src/text/format.ts';
import { jointMeasures as measureTexts } from '../../src/text/pages/joint-measures.ts';
import { Cell, ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { GatheringsTable } from './gatherings-table.tsx';
import { joinable } from './joinable.ts';
import { type CohortContent, type EnrolmentView, type MeasureView, nameOf } from './types.ts';

const CohortDialog = lazy(() => import('./cohort-dialog.tsx'));
const PlaceDialog = lazy(() => import('./place-dialog.tsx'));
const AnswerDialog = lazy(() => import('./answer-dialog.tsx'));
const LeaveDialog = lazy(() => import('./leave-dialog.tsx'));

const useStyles = makeStyles({
  state: { ...typographyStyles.body1, margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '16px' },
  part: { ...typographyStyles.body1Strong, margin: '16px 0 4px' },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  fact: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  why: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

type Doing =
  | { readonly kind: 'edit' | 'join' | 'ask' }
  | { readonly kind: 'change' | 'answer' | 'leave'; readonly enrolment: EnrolmentView };

type Props = {
  readonly view: MeasureView;
  readonly etag: string;
  readonly cohort: CohortContent;
  readonly mayEdit: boolean;
};

/** A cohort: how full it is, who takes part, and its gatherings; with what the reader may do. */
export function CohortSection({ view, etag, cohort, mayEdit }: Props) {
  const styles = useStyles();
  const texts = useTexts(measureTexts);
  const me = useMe();
  const [doing, setDoing] = useState<Doing | null>(null);
  const counts = view.cohorts.find(({ id }) => id === cohort.id);
  const enrolments = view.enrolments.filter((one) => one.cohort === cohort.id);
  const close = () => setDoing(null);
  if (!counts) return null;
  const isOpen = counts.state === 'open' && view.content.tracks.length > 0;
  const places =
    cohort.capacity === null || counts.left === null
      ? texts.cohorts.taken(counts.taken)
      : texts.cohorts.places(counts.taken, cohort.capacity, counts.left);
  return (
    <Section title={cohort.title} note={cohort.period}>
      <p className={styles.state}>{`${texts.cohorts.states[counts.state]}. ${places}`}</p>
      <div className={styles.actions}>
        {isOpen && joinable(me).networks.length > 0 && (
          <Button aria-label={texts.join.openIn(cohort.title)} onClick={() => setDoing({ kind: 'join' })}>
            {texts.join.open}
          </Button>
        )}
        {isOpen && joinable(me).owners.length > 0 && (
          <Button aria-label={texts.ask.openIn(cohort.title)} onClick={() => setDoing({ kind: 'ask' })}>
            {texts.ask.open}
          </Button>
        )}
        {mayEdit && (
          <Button onClick={() => setDoing({ kind: 'edit' })}>{texts.cohorts.editOf(cohort.title)}</Button>
        )}
      </div>
      <h3 className={styles.part}>{texts.participants.heading}</h3>
      {enrolments.length === 0 ? (
        <p className={styles.none}>{texts.participants.none}</p>
      ) : (
        <DataTable stacks caption={texts.participants.of(cohort.title)}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.participants.who}</ColumnHeading>
              <ColumnHeading>{texts.participants.track}</ColumnHeading>
              <ColumnHeading number>{texts.participants.number}</ColumnHeading>
              <ColumnHeading>{texts.participants.standing}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {enrolments.map((enrolment) => (
              <EnrolmentRow
                key={`${enrolment.track} ${enrolment.network} ${enrolment.owner}`}
                view={view}
                enrolment={enrolment}
                onDo={setDoing}
              />
            ))}
          </tbody>
        </DataTable>
      )}
      <h3 className={styles.part}>{texts.gatherings.heading}</h3>
      {cohort.gatherings.length === 0 ? (
        <p className={styles.none}>{texts.gatherings.none}</p>
      ) : (
        <GatheringsTable cohort={cohort} tracks={view.content.tracks} />
      )}
      <Suspense>
        {doing?.kind === 'edit' && (
          <CohortDialog view={view} etag={etag} cohort={cohort.id} onClose={close} />
        )}
        {(doing?.kind === 'join' || doing?.kind === 'ask') && (
          <PlaceDialog
            view={view}
            etag={etag}
            cohort={cohort}
            as={doing.kind}
            before={null}
            onClose={close}
          />
        )}
        {doing?.kind === 'change' && (
          <PlaceDialog
            view={view}
            etag={etag}
            cohort={cohort}
            as="join"
            before={doing.enrolment}
            onClose={close}
          />
        )}
        {doing?.kind === 'answer' && (
          <AnswerDialog view={view} etag={etag} enrolment={doing.enrolment} onClose={close} />
        )}
        {doing?.kind === 'leave' && (
          <LeaveDialog view={view} etag={etag} enrolment={doing.enrolment} onClose={close} />
        )}
      </Suspense>
    </Section>
  );
}

type RowProps = {
  readonly view: MeasureView;
  readonly enrolment: EnrolmentView;
  readonly onDo: (doing: Doing) => void;
};

function EnrolmentRow({ view, enrolment, onDo }: RowProps) {
  const styles = useStyles();
  const texts = useTexts(measureTexts);
  const language = useLanguage();
  const me = useMe();
  const { content } = view;
  const { standing, owner, participants, by, at, why } = enrolment;
  const name = nameOf(enrolment, texts.participants.ownerOf);
  const subject = placeSubject(content, enrolment);
  const isIn = standing === 'joined' || standing === 'asked';
  const mayChange = owner === null && standing === 'joined' && may(me, 'joint-measure.join', subject).allowed;
  const leaving = owner === null ? 'joint-measure.leave' : 'joint-measure.withdraw';
  const mayLeave = isIn && may(me, leaving, subject).allowed;
  const mayAnswer =
    standing === 'asked' && may(me, 'joint-measure.answer', carriersSubject(content, me)).allowed;
  const roles = participantRoles
    .filter((role) => participants[role] > 0)
    .map((role) => texts.participants.roleCount(texts.participants.roles[role], participants[role]));
  return (
    <tr>
      <RowHeading>{name}</RowHeading>
      <Cell>{content.tracks.find(({ id }) => id === enrolment.track)?.title ?? enrolment.track}</Cell>
      <NumberCell>
        {enrolment.headcount}
        {roles.map((role) => (
          <div key={role} className={styles.fact}>
            {role}
          </div>
        ))}
      </NumberCell>
      <Cell>
        {texts.participants.standings[standing]}
        {why !== '' && <div className={styles.why}>{why}</div>}
        <div className={styles.fact}>{texts.participants.since(by.name, formatInstant(at, language))}</div>
        {(mayAnswer || mayChange || mayLeave) && (
          <div className={styles.actions}>
            {mayAnswer && (
              <Button
                size="small"
                aria-label={texts.answer.openTo(name)}
                onClick={() => onDo({ kind: 'answer', enrolment })}
              >
                {texts.answer.open}
              </Button>
            )}
            {mayChange && (
              <Button
                size="small"
                aria-label={texts.join.changeOf(name)}
                onClick={() => onDo({ kind: 'change', enrolment })}
              >
                {texts.join.change}
              </Button>
            )}
            {mayLeave && (
              <Button
                size="small"
                aria-label={texts.leave.openOf(name)}
                onClick={() => onDo({ kind: 'leave', enrolment })}
              >
                {texts.leave.open}
              </Button>
            )}
          </div>
        )}
      </Cell>
    </tr>
  );
}
