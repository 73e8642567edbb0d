import type { SchoolPlanPaper } from '../application/ports/documents.ts';
import type { Language } from '../domain/registers/registers.ts';
import { schoolPlanParts } from '../domain/school-plan/school-plan.ts';
import { pick } from '../text/language.ts';
import { writingFrame } from '../text/writing-frame.ts';

const languageTags = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

/** A school's plan as a Word file: the frame's five parts with what the school has written in them. */
export async function writeSchoolPlan(plan: SchoolPlanPaper, language: Language): Promise<Uint8Array> {
  const { writeWordLetter } = await import('./word-letter.ts');
  const texts = pick(writingFrame, language);
  return writeWordLetter({
    language: languageTags[language],
    sender: plan.ownerName,
    title: texts.paper.title(plan.school),
    notice: plan.state === 'draft' ? texts.paper.draft : '',
    reference: [
      { label: texts.school, value: plan.school },
      { label: texts.period, value: plan.period },
      { label: texts.paper.owner, value: plan.ownerName },
      { label: texts.paper.network, value: plan.networkName },
      { label: texts.paper.version, value: String(plan.version) },
    ],
    sections: schoolPlanParts.map((part) => ({
      heading: texts.parts[part].title,
      blocks: [plan.parts[part].trim() === '' ? texts.paper.empty : plan.parts[part]],
    })),
    closing: null,
    page: texts.paper.page,
    pageOf: texts.paper.pageOf,
  });
}
