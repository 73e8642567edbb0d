import { describe, expect, it } from 'vitest';
import { toPlainDate } from '../../domain/calendar/plain-date.ts';
import { toKroner } from '../../domain/money.ts';
import { createMailWriter } from './mail.ts';

const basis = {
  title: 'Frist for beslutningsgrunnlag',
  kind: 'deadline',
  waiting: null,
  when: { kind: 'on', date: toPlainDate('2027-02-01') },
  network: { name: 'Fosen' },
  daysLeft: 14,
  role: 'responsible',
} as const;

const write = createMailWriter('Statsforvalteren i Innlandet');

describe('an e-mail', () => {
  it('says which office it is from, since nobody can answer it', () => {
    const { text } = write({ kind: 'vote-closed' }, 'nb');
    expect(text.split('\n\n').at(-1)).toMatch(/^Statsforvalteren i Innlandet sender deg dette på e-post /);
  });

  it('about one thing is named after it, and says when it is due', () => {
    const { subject, text } = write({ kind: 'reminder', lines: [basis] }, 'nb');
    expect(subject).toBe('Påminnelse: Frist for beslutningsgrunnlag');
    expect(text.split('\n\n').slice(0, 2)).toEqual([
      'Dette venter på deg:',
      'Frist for beslutningsgrunnlag (Fosen). Frist: mandag 1. februar 2027. Det er om 14 dager.',
    ]);
  });

  it('about several says how many, and keeps apart what others have not delivered', () => {
    const late = { ...basis, daysLeft: -7, role: 'told-because-late' } as const;
    const meeting = { ...basis, kind: 'meeting', title: 'Møte', network: null, daysLeft: 0 } as const;
    const { subject, text } = write({ kind: 'reminder', lines: [basis, meeting, late] }, 'en');
    expect(subject).toBe('Reminder: 2 things wait for you');
    expect(text).toContain('This is coming up:\n\nMøte. When: Monday 1 February 2027. That is today.');
    expect(text).toContain('others have not delivered:\n\nFrist for beslutningsgrunnlag (Fosen). ');
    expect(text).toContain('The deadline passed 7 days ago.');
  });

  it('says of what waits since when it does, and of a hearing that it is voluntary', () => {
    const asked = { ...basis, title: 'Inkluderende praksis', network: null } as const;
    const lines = [
      { ...asked, waiting: 'joining-answer', daysLeft: -3 } as const,
      { ...asked, waiting: 'hearing-statement', title: 'Fylkesplan 2027–2030', daysLeft: 7 } as const,
    ];
    const { text } = write({ kind: 'reminder', lines }, 'nb');
    expect(text).toContain(
      'Svar til dem som vil være med i Inkluderende praksis. Venter siden mandag 1. februar 2027, i 3 dager.',
    );
    expect(text).toContain(
      'Frist: mandag 1. februar 2027. Det er om 7 dager. Det er frivillig å uttale seg.',
    );
    expect(text).not.toContain('gikk ut');
    expect(write({ kind: 'reminder', lines: lines.slice(0, 1) }, 'nn').subject).toBe(
      'Påminning: Svar til dei som vil vere med i Inkluderende praksis',
    );
  });

  it('only about what others have not delivered says so in its subject', () => {
    const late = { ...basis, daysLeft: -7, role: 'told-because-late' } as const;
    expect(write({ kind: 'reminder', lines: [late] }, 'nn').subject).toBe(
      'Ikkje levert: Frist for beslutningsgrunnlag',
    );
    expect(write({ kind: 'reminder', lines: [late, late] }, 'nb').subject).toBe('2 ting er ikke levert');
  });

  it('gives the reason for sending a basis back, the amount of a letter and the meeting of minutes', () => {
    const returned = {
      kind: 'basis-returned',
      network: { name: 'Fosen' },
      roundName: 'Dekom 2027',
      reason: 'Kostnadene mangler.',
    } as const;
    expect(write(returned, 'nb').text).toContain('\n\nKostnadene mangler.\n\n');
    const letter = {
      kind: 'letter-issued',
      recipient: 'Fosen',
      roundName: 'Dekom 2027',
      total: toKroner(1_300_000),
      amends: null,
    } as const;
    const minutes = {
      kind: 'minutes-to-approve',
      title: 'Marsmøtet www.example.com',
      date: toPlainDate('2027-03-12'),
    } as const;
    expect(write(minutes, 'en').subject).toMatch(/^Minutes to approve: Marsmøtet .*, 12 March 2027$/);
    expect(write(minutes, 'en').subject).not.toContain('example.com');
    expect(write(letter, 'nb').text).toContain('Beløpet er 1\u00A0300\u00A0000\u00A0kr.');
    expect(write({ ...letter, amends: 'annulment' }, 'nb').text).toContain(
      'Vedtaket dere fikk før, er annullert.',
    );
  });

  it('lets nothing that people wrote become a header, a link or an address', () => {
    const title = 'Frist\r\nBcc: alle@example.com https://example.com/x www.example.com';
    const { subject, text } = write({ kind: 'reminder', lines: [{ ...basis, title }] }, 'nb');
    expect(subject).not.toMatch(/[\r\n]/);
    for (const part of [subject, text]) expect(part).not.toMatch(/https?:\/\/|\w@\w|\w\.\w/);
  });
});
