import type {
  AnnualCycle,
  CycleEntry,
  ReminderPlan,
  YearDay,
  YearlyWhen,
} from '../../domain/cycle/annual-cycle.ts';
import type { RoleName } from '../../domain/registers/registers.ts';

const forum = ['county-governor', 'representative', 'deputy', 'partner', 'statped'] as const;
const partnership = ['coordinator', 'representative', 'partner'] as const;
/** Those who report on what they got, and revise a plan: the partnerships, and the registered groups. */
const recipients = [...partnership, 'group-coordinator'] as const;

const mandatory: ReminderPlan = { before: [30, 14, 7, 1], after: [1, 7] };
const voluntary: ReminderPlan = { before: [30, 14, 7, 1], after: [] };
const meeting: ReminderPlan = { before: [14, 1], after: [] };

function day(month: number, date: number): YearDay {
  return { month, day: date };
}

function on(month: number, date: number): YearlyWhen {
  return { kind: 'on', day: day(month, date) };
}

function range(month: number, first: number, last: number): YearlyWhen {
  return { kind: 'range', start: day(month, first), end: day(month, last) };
}

function about(words: string, month: number, date: number): YearlyWhen {
  return { kind: 'approximate', words, about: day(month, date) };
}

type Line = Pick<CycleEntry, 'id' | 'track' | 'kind' | 'title' | 'when'> &
  Partial<Pick<CycleEntry, 'inYear' | 'due' | 'reminders' | 'lastYear'>> & {
    readonly roles: readonly RoleName[];
  };

/** The county plan's wheel of 2025 (annex 2) as it comes back every year, with the statutory dates where there are any. */
const lines: readonly Line[] = [
  {
    id: 'key-meeting',
    track: 'forum',
    kind: 'meeting',
    title: 'Fordelingsnøkkel for tilskuddsmidler. Gjennomgang av forvaltning og saksgang.',
    when: about('medio januar', 1, 15),
    inYear: { '2025': range(1, 8, 9), '2026': range(1, 14, 15) },
    roles: forum,
    reminders: meeting,
  },
  {
    id: 'institutions-report',
    track: 'network',
    kind: 'deadline',
    title: 'Rapporteringsfrist for UH: fellestiltak og midler til UP1 året før (gjelder Dekom)',
    when: on(1, 15),
    // Dekom ended with 2025: its last money is reported the year after.
    lastYear: 2026,
    roles: ['partner'],
    reminders: voluntary,
  },
  {
    id: 'decision-basis',
    track: 'network',
    kind: 'deadline',
    title: 'Frist for innsending av kompetansenettverkets beslutningsgrunnlag til samarbeidsforum',
    when: on(2, 1),
    due: 'decision-basis',
    roles: partnership,
    reminders: mandatory,
  },
  {
    id: 'bases-received',
    track: 'forum',
    kind: 'milestone',
    title: 'Samarbeidsforums medlemmer mottar alle kompetansenettverks beslutningsgrunnlag',
    when: about('medio februar', 2, 15),
    roles: forum,
  },
  {
    id: 'recommendation-meeting',
    track: 'forum',
    kind: 'meeting',
    title:
      'Eierrepresentantene legger fram nettverkenes beslutningsgrunnlag. Forumet utformer innstillingen.',
    when: about('medio mars', 3, 13),
    inYear: { '2025': range(3, 12, 13) },
    roles: forum,
    reminders: meeting,
  },
  {
    id: 'recommendation',
    track: 'forum',
    kind: 'deadline',
    title: 'Frist for samarbeidsforums innstilling til Statsforvalteren',
    when: on(3, 15),
    due: 'recommendation',
    roles: forum,
    reminders: mandatory,
  },
  {
    id: 'award-letter',
    track: 'network',
    kind: 'deadline',
    title: 'Tilsagnsbrev fra Statsforvalteren',
    when: on(4, 15),
    due: 'award-letter',
    roles: [
      'county-governor',
      'coordinator',
      'representative',
      'deputy',
      'partner',
      'owner',
      'group-coordinator',
      'group-member',
    ],
    reminders: mandatory,
  },
  {
    id: 'report',
    track: 'network',
    kind: 'deadline',
    title: 'Frist for rapportering på tildelte midler for året før',
    when: on(6, 15),
    due: 'report',
    roles: recipients,
    reminders: mandatory,
  },
  {
    id: 'planning-ahead',
    track: 'network',
    kind: 'milestone',
    title: 'Planlegge høsten og begynne prosessen med å tenke framover',
    when: about('før sommerferien', 6, 20),
    roles: partnership,
  },
  {
    id: 'review-meeting',
    track: 'forum',
    kind: 'meeting',
    title:
      'Gjennomgang av rapportering (styringsinformasjon). Møte i samarbeidsforum og partnerskapsseminar.',
    when: about('medio september', 9, 11),
    inYear: { '2025': range(9, 10, 11) },
    roles: [...forum, 'coordinator'],
    reminders: meeting,
  },
  {
    id: 'plan-revision',
    track: 'network',
    kind: 'milestone',
    title: 'Revidere langsiktig plan for nettverket',
    when: about('september', 9, 30),
    due: 'plan-revision',
    roles: recipients,
    reminders: { before: [30, 7], after: [] },
  },
  {
    id: 'extra-meeting',
    track: 'forum',
    kind: 'meeting',
    title: 'Møte i samarbeidsforum',
    when: { kind: 'if-needed', words: 'ved behov, i november', about: day(11, 11) },
    inYear: { '2025': on(11, 11) },
    roles: forum,
  },
  {
    id: 'needs-report',
    track: 'schools',
    kind: 'deadline',
    title:
      'Eventuelle behovsmeldinger fra eiere til kompetansenettverket. Frist bestemmes lokalt (anbefalt 1. desember).',
    when: about('oktober–desember', 12, 1),
    due: 'needs-report',
    roles: ['owner', 'coordinator'],
    reminders: voluntary,
  },
];

const FIRST_YEAR = 2025;

/** The county's annual cycle until the county governor saves one. */
export const defaultCountyCycle: AnnualCycle = {
  network: null,
  entries: lines.map(({ inYear = {}, due = null, reminders = null, lastYear = null, roles, ...line }) => ({
    ...line,
    firstYear: FIRST_YEAR,
    lastYear,
    inYear,
    due,
    audience: { roles, networks: null },
    reminders,
  })),
};
