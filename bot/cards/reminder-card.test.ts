import { describe, expect, it } from 'vitest';
import type { ReminderLine } from '../../src/application/notices/notice-view.ts';
import { toPlainDate } from '../../src/domain/calendar/plain-date.ts';
import type { NetworkId } from '../../src/domain/ids.ts';
import type { Language } from '../../src/text/language.ts';
import { reminderCard } from './reminder-card.ts';

const fosen = { id: 'fosen' as NetworkId, name: 'Fosen' };
const facts = {
  duty: { occurrence: 'waiting.joining-answer.praksis', network: null, offset: 3 },
  title: 'Inkluderende praksis',
  kind: 'deadline',
  when: { kind: 'on', date: toPlainDate('2027-03-01') },
  network: null,
  role: 'responsible',
  page: '/fellestiltak?tiltak=praksis',
} as const;

function wordsOf(line: ReminderLine, language: Language = 'nb'): string {
  const reader = { kind: 'person', mayDismiss: () => false } as const;
  const today = toPlainDate('2027-03-04');
  return JSON.stringify(
    reminderCard({ kind: 'reminder', today, lines: [line] }, reader, language, (page) => `https://x${page}`),
  );
}

describe('the card of what waits', () => {
  it('says what it is and since when it waits, and calls nobody late', () => {
    const card = wordsOf({ ...facts, waiting: 'joining-answer', daysLeft: -3 });
    expect(card).toContain('Svar til dem som vil være med i Inkluderende praksis');
    expect(card).toContain('Venter siden 1. mars 2027, i 3 dager');
    expect(card).toContain('https://x/fellestiltak?tiltak=praksis');
    expect(card).not.toContain('over fristen');
    expect(card).not.toContain('Attention');
    expect(wordsOf({ ...facts, waiting: 'signature', daysLeft: 0 }, 'nn')).toContain(
      'Vedtak som ventar på signatur: Inkluderende praksis',
    );
  });

  it('says of a hearing when it ends, and that a statement is voluntary', () => {
    const card = wordsOf({ ...facts, waiting: 'hearing-statement', network: fosen, daysLeft: 7 });
    expect(card).toContain('Uttalelse til høringen av Inkluderende praksis (Fosen)');
    expect(card).toContain('Frist 1. mars 2027, om 7 dager. Det er frivillig å uttale seg.');
    expect(card).toContain('Minn meg senere');
    expect(card).not.toContain('Ikke aktuelt');
  });
});
