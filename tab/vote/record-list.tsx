import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useId, useState } from 'react';
import { formatInstant } from '../../src/text/format.ts';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { VoteView } from './vote-types.ts';

const useStyles = makeStyles({
  lines: { maxWidth: '48rem', margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    ...typographyStyles.body1,
    padding: '8px 0',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  by: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
});

type Line = VoteView['record'][number];

type Props = {
  readonly record: VoteView['record'];
  /** Opened only when it is asked for: after a vote it holds every ballot. */
  readonly folded?: boolean;
};

/** The record of a vote: who was absent, who is disqualified and why, and afterwards every vote. Nothing where it is empty. */
export function RecordList({ record, folded = false }: Props) {
  const styles = useStyles();
  const texts = useTexts(voteTexts);
  const language = useLanguage();
  const [open, setOpen] = useState(!folded);
  const content = useId();
  if (record.length === 0) return null;

  function sentence({ kind, person, seat, words, choice, by }: Line): string {
    const who = person?.name ?? '';
    switch (kind) {
      case 'absent':
      case 'present':
        return texts.minutes[kind](who, seat ?? '');
      case 'recused':
      case 'found-qualified':
        return texts.minutes[kind](who, words);
      case 'all-take-part':
      case 'recusals-hold':
        return texts.minutes[kind];
      case 'ballot':
        return texts.minutes.ballot(by?.name ?? '', seat ?? '', texts.choice[choice ?? 'abstain']);
    }
  }

  return (
    <Section title={texts.minutes.title}>
      {folded && (
        <Disclosure open={open} controls={content} onToggle={() => setOpen(!open)}>
          {texts.minutes.lines(record.length)}
        </Disclosure>
      )}
      <ul id={content} hidden={!open} className={styles.lines}>
        {record.map((line) => {
          const when = formatInstant(line.at, language);
          const isOwn = line.kind === 'ballot' || line.by === null;
          return (
            <li
              key={`${line.kind} ${line.at} ${line.seat} ${line.person?.id} ${line.by?.id}`}
              className={styles.line}
            >
              {sentence(line)}
              <span className={styles.by}>{isOwn ? when : texts.minutes.by(when, line.by?.name ?? '')}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
