import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { AwardLetter } from '../../domain/decision/award-letter.ts';
import type { Language } from '../../domain/registers/registers.ts';
import type { MoneySums, SteeringGroup } from '../../domain/report/steering.ts';

/** A group of the steering information with the name that people read; empty for what belongs nowhere in particular. */
export type NamedGroup = Omit<SteeringGroup, 'reports'> & { readonly name: string };

/** What the September paper says. */
export type SteeringPaper = {
  readonly year: number;
  readonly total: MoneySums;
  readonly participants: number;
  readonly due: number;
  readonly delivered: number;
  readonly late: number;
  readonly attainment: SteeringGroup['attainment'];
  readonly networks: readonly NamedGroup[];
  readonly institutions: readonly NamedGroup[];
  readonly themes: readonly NamedGroup[];
  readonly figuresAreExamples: boolean;
};

/** Writes the files that people receive. */
export interface Documents {
  /** The award letter as a Word document. */
  awardLetter(letter: AwardLetter): Promise<Uint8Array>;
  /** The steering information as a Word document for the September meeting. */
  steeringPaper(paper: SteeringPaper, language: Language, date: PlainDate): Promise<Uint8Array>;
}
