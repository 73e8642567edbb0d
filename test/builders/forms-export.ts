import { type Cell, workbook } from './workbook.ts';
import type { TableRow } from '../../src/domain/forms/response-table.ts';

/** The headings that Forms puts before the questions. */
export const formsHeadings = {
  en: ['ID', 'Start time', 'Completion time', 'Email', 'Name'],
  nb: ['ID', 'Starttidspunkt', 'Fullføringstidspunkt', 'E-postadresse', 'Navn'],
} as const;

/** The questions of the writing frame as a form asks them, and as the same form asks some of them a year later. */
export const writingFrameQuestions = [
  'Kommune',
  'Skole',
  'Tidsperiode',
  'Hva er ståstedet til skolen?',
  'Hva viser annet kunnskapsgrunnlag?',
  'Hva vil dere oppnå?',
  'Hvilke tiltak og aktiviteter planlegger dere for å nå målene?',
  'Hvem gjør hva i gjennomføringen av planen?',
  'Hvilke tegn på læring/forbedring vil dere se etter?',
] as const;
export const rewordedQuestions = writingFrameQuestions.map((question) =>
  question === 'Hva vil dere oppnå?' ? 'Hva vil dere oppnå i løpet av perioden?' : question,
);

export type ExportedResponse = {
  readonly id: string;
  readonly email?: string;
  readonly name?: string;
  /** In the order of the questions. */
  readonly answers: readonly string[];
};

/** What the file that Forms exports holds, as rows of cells. */
export function formsExport(
  responses: readonly ExportedResponse[],
  {
    language = 'nb',
    questions = writingFrameQuestions,
  }: { readonly language?: keyof typeof formsHeadings; readonly questions?: readonly string[] } = {},
): string[][] {
  return [
    [...formsHeadings[language], ...questions],
    ...responses.map(({ id, email = 'anonymous', name = '', answers }) => [
      id,
      '2026-11-02T08:12:00',
      '2026-11-02T08:30:00',
      email,
      name,
      ...answers,
    ]),
  ];
}

/** The same as the reader of tables gives it. */
export function tableRows(cells: readonly (readonly string[])[]): TableRow[] {
  return cells.map((row, index) => ({ number: index + 1, cells: row }));
}

/** A school's answers to {@link writingFrameQuestions}; each school's are its own. */
export function schoolAnswers(
  municipality: string,
  school: string,
  overrides: Readonly<Record<number, string>> = {},
): string[] {
  const answers = [
    municipality,
    school,
    'H-26 – V-28',
    `Elevene ved ${school} leser godt på småtrinnet, og mange strever med fagtekster.`,
    'Kartleggingen viser at vi jobber ulikt.',
    'Alle lærere bruker felles lesestrategier.',
    'Felles økter om lesing i fagene annenhver uke.',
    'Rektor leder, og en ressurslærer på hvert trinn følger opp.',
    'Flere elever leser fagtekster uten hjelp.',
  ];
  return answers.map((answer, index) => overrides[index] ?? answer);
}

/** The Excel file itself, as Forms makes it: times are days with a fraction. */
export function formsWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  const [headings = [], ...responses] = rows;
  return workbook([
    {
      name: 'Sheet1',
      rows: [
        headings,
        ...responses.map(([id = '', start = '', completed = '', ...cells]) => [
          /^\d+$/.test(id) ? Number(id) : id,
          timeCell(start),
          timeCell(completed),
          ...cells,
        ]),
      ],
    },
  ]);
}

function timeCell(time: string): Cell {
  return { day: Date.parse(`${time}Z`) / 86_400_000 + 25_569, style: 'time' };
}
