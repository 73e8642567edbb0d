import type { CalendarEntry, When } from '../../domain/calendar/calendar-entry.ts';
import { toPlainDate } from '../../domain/calendar/plain-date.ts';

function on(date: string): When {
  return { kind: 'on', date: toPlainDate(date) };
}

function range(start: string, end: string): When {
  return { kind: 'range', start: toPlainDate(start), end: toPlainDate(end) };
}

/** A time in words, and the day by which it is sorted: the recommended one, or the last that the words may mean. */
function approximately(words: string, about: string): When {
  return { kind: 'approximate', words, about: toPlainDate(about) };
}

/**
 * The annual wheel (årshjul) of 2025, as the county plan 2024–26 prints it in annex 2. Two deadlines are
 * not in the wheel and stand in the plan's case flow (saksgang): the recommendation's, and the reports' on the round's
 * own money, which are due the year after.
 */
export const annualWheel2025: readonly CalendarEntry[] = [
  {
    id: 'key-meeting-2025',
    track: 'forum',
    kind: 'meeting',
    title: 'Fordelingsnøkkel for tilskuddsmidler 2025. Gjennomgang av forvaltning og saksgang.',
    when: range('2025-01-08', '2025-01-09'),
    due: null,
  },
  {
    id: 'institutions-report-2025',
    track: 'network',
    kind: 'deadline',
    title: 'Rapporteringsfrist for UH – fellestiltak og midler til UP1 for 2024 (gjelder Dekom)',
    when: on('2025-01-15'),
    due: null,
  },
  {
    id: 'decision-basis-2025',
    track: 'network',
    kind: 'deadline',
    title: 'Frist for innsending av kompetansenettverkets beslutningsgrunnlag til samarbeidsforum',
    when: on('2025-02-01'),
    due: 'decision-basis',
  },
  {
    id: 'bases-received-2025',
    track: 'forum',
    kind: 'milestone',
    title: 'Samarbeidsforums medlemmer mottar alle kompetansenettverks beslutningsgrunnlag',
    when: approximately('medio februar 2025', '2025-02-15'),
    due: null,
  },
  {
    id: 'recommendation-meeting-2025',
    track: 'forum',
    kind: 'meeting',
    title:
      'Eierrepresentantene legger fram nettverkenes beslutningsgrunnlag; utforme innstilling; evaluering av fellestiltaket (pilot)',
    when: range('2025-03-12', '2025-03-13'),
    due: null,
  },
  {
    id: 'recommendation-2025',
    track: 'forum',
    kind: 'deadline',
    title: 'Frist for samarbeidsforums innstilling til Statsforvalteren',
    when: on('2025-03-15'),
    due: 'recommendation',
  },
  {
    id: 'award-letters-2025',
    track: 'network',
    kind: 'milestone',
    title: 'Tilsagnsbrev fra Statsforvalteren for 2025',
    when: on('2025-04-15'),
    due: 'award-letter',
  },
  {
    id: 'planning-ahead-2025',
    track: 'network',
    kind: 'milestone',
    title: 'Planlegge høsten og begynne prosessen med å tenke framover',
    when: approximately('før sommerferien 2025', '2025-06-20'),
    due: null,
  },
  {
    id: 'report-2025',
    track: 'network',
    kind: 'deadline',
    title: 'Rapportere på tildelte midler for 2024',
    when: on('2025-06-15'),
    due: null,
  },
  {
    id: 'report-2026',
    track: 'network',
    kind: 'deadline',
    title: 'Rapportere på tildelte midler for 2025',
    when: on('2026-06-15'),
    due: 'report',
  },
  {
    id: 'plan-revision-2025',
    track: 'network',
    kind: 'milestone',
    title: 'Revidere langsiktig plan for nettverket',
    when: approximately('september 2025', '2025-09-30'),
    due: null,
  },
  {
    id: 'review-meeting-2025',
    track: 'forum',
    kind: 'meeting',
    title:
      'Gjennomgang av rapportering 2024 (styringsinformasjon). Møte i samarbeidsforum og partnerskapsseminar.',
    when: range('2025-09-10', '2025-09-11'),
    due: null,
  },
  {
    id: 'extra-meeting-2025',
    track: 'forum',
    kind: 'meeting',
    title: 'Møte i samarbeidsforum, ved behov',
    when: on('2025-11-11'),
    due: null,
  },
  {
    id: 'needs-reports-2025',
    track: 'schools',
    kind: 'deadline',
    title:
      'Eventuelle behovsmeldinger fra eiere til kompetansenettverket. Frist bestemmes lokalt (anbefalt 1. desember)',
    when: approximately('oktober–desember 2025', '2025-12-01'),
    due: 'needs-report',
  },
  {
    id: 'key-meeting-2026',
    track: 'forum',
    kind: 'meeting',
    title: 'Fordelingsnøkkel for tilskuddsmidler 2026. Gjennomgang av forvaltning og saksgang.',
    when: range('2026-01-14', '2026-01-15'),
    due: null,
  },
];
