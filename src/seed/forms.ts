import { receiveFromFlow } from '../application/forms/receive-response.ts';
import { saveForm } from '../application/forms/save-form.ts';
import { addDays, type PlainDate } from '../domain/calendar/plain-date.ts';
import type { MappedQuestion } from '../domain/forms/form.ts';
import type { NetworkId } from '../domain/ids.ts';
import { command, type County, succeed } from './county.ts';

const form = 'skriveramme-fosen';
const coordinator = 'coordinator-fosen';

/** The writing frame as a form asks it, a question on each part. */
const questions: readonly MappedQuestion[] = [
  { question: 'Kommune', field: 'owner' },
  { question: 'Skole', field: 'school' },
  { question: 'Tidsperiode', field: 'period' },
  { question: 'Hva er ståstedet til skolen?', field: 'situation' },
  { question: 'Hva vil dere oppnå?', field: 'goals' },
  { question: 'Hvilke tiltak og aktiviteter planlegger dere for å nå målene?', field: 'measures' },
  { question: 'Hvem gjør hva i gjennomføringen av planen?', field: 'organisation' },
  { question: 'Hvilke tegn på læring/forbedring vil dere se etter?', field: 'assessment' },
  { question: 'Har dere noe å si om selve skjemaet?', field: null },
];

/** The schools and what they answer are invented. */
const responses: readonly (readonly string[])[] = [
  [
    'Åfjord kommune',
    'Eksempelskolen i Åfjord',
    'H-26 – V-28',
    'Mange elever strever med overgangen fra mellomtrinn til ungdomstrinn.',
    'Elevene møter de samme arbeidsmåtene på begge trinn.',
    'Lærerne på sjuende og åttende trinn planlegger sammen hver måned.',
    'Rektor leder, og teamlederne følger opp mellom samlingene.',
    'Elevene kjenner igjen arbeidsmåtene når de bytter trinn.',
    '',
  ],
  [
    '',
    'Eksempelskolen i Osen',
    '2027–2029',
    'Skolen er liten, og lærerne underviser i mange fag.',
    'Lærerne har noen å planlegge med i hvert fag.',
    'Faggrupper sammen med naboskolene, på nett og fire ganger i året på samme sted.',
    'En ressurslærer i hver kommune holder faggruppene i gang.',
    'Lærerne prøver ut opplegg fra faggruppene og forteller hvordan det gikk.',
    'Fint om vi kan lagre underveis.',
  ],
];

/** A network's form, with two responses that a flow has delivered and that wait for the coordinator. */
export async function seedForms(county: County, today: PlainDate): Promise<void> {
  county.clock.at(`${addDays(today, -12)}T09:00:00Z`);
  const settings = {
    title: 'Skriveramme for skoleutvikling',
    network: 'fosen' as NetworkId,
    purpose: { kind: 'school-plan' },
    questions,
  } as const;
  await succeed(saveForm(county, await command(county, coordinator, 'form', form), { id: form, settings }));
  for (const [index, answers] of responses.entries()) {
    const submittedAt = `${addDays(today, index - 5)}T12:30:00.000Z`;
    county.clock.at(submittedAt);
    const response = {
      responseId: String(index + 1),
      submittedAt,
      email: '',
      name: '',
      answers: questions.map(({ question }, place) => ({ question, answer: answers[place] ?? '' })),
    };
    await succeed(receiveFromFlow(county, { form, response }));
  }
}
