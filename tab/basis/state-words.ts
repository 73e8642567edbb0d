import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { formatDate, formatInstant, formatWeekday } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';
import { markedDay } from '../../src/text/marked-day.ts';
import type { basis } from '../../src/text/pages/basis.ts';
import type { BasisView } from './basis-draft.ts';

type Texts = Pick<(typeof basis)['nb'], 'state' | 'deadline'>;

/** Whether the basis is being written or is submitted, and then when. */
export function stateWords(
  { submittedAt, late }: Pick<BasisView, 'submittedAt' | 'late'>,
  texts: Texts,
  language: Language,
): string {
  if (submittedAt === null) return texts.state.draft;
  const when = formatInstant(submittedAt, language);
  return late ? texts.state.late(when) : texts.state.submitted(when);
}

/** When the basis is due, with its weekday. A weekend or a public holiday says so, and nothing is moved. */
export function deadlineWords(deadline: PlainDate | null, texts: Texts, language: Language): string {
  if (deadline === null) return '';
  const day = `${formatWeekday(deadline, language)} ${formatDate(deadline, language)}`;
  return texts.deadline(markedDay(day, deadline, language));
}
