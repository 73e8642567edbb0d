import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aNeedsReport, anOwner, aReceivedResponse } from '../../../test/builders/aggregates.ts';
import {
  type ExportedResponse,
  formsExport,
  schoolAnswers,
  tableRows,
  writingFrameQuestions,
} from '../../../test/builders/forms-export.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  fosen,
  people,
  valueOf,
} from '../../../test/builders/small-county.ts';
import type { FormField, MappedQuestion } from '../../domain/forms/form.ts';
import type { OwnerId } from '../../domain/ids.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { saveNeedsReport } from '../needs/save-needs-report.ts';
import { submitNeedsReport } from '../needs/submit-needs-report.ts';
import { saveSchoolPlan, shareSchoolPlan } from '../school-plan/school-plan-changes.ts';
import { type ChosenResponse, importResponses, takeInResponses } from './import-responses.ts';
import { previewResponses } from './preview-responses.ts';
import { listForms, readForm } from './read-forms.ts';
import { receiveFromFlow } from './receive-response.ts';
import { restoreResponse, setAsideResponse, takeInResponse } from './response-changes.ts';
import { type FormSettings, saveForm } from './save-form.ts';

const { coordinatorFosen, coordinatorNamdal, governor, ownerFosen, representativeFosen } = people;
const orland = { owner: '5057' as OwnerId, network: fosen };
/** A number of nobody, whose control digits are right. */
const identityNumber = '01819010001';

const fields: readonly (FormField | null)[] = [
  'owner',
  'school',
  'period',
  'situation',
  'situation',
  'goals',
  'measures',
  'organisation',
  'assessment',
];
const planQuestions = writingFrameQuestions.map((question, index): MappedQuestion => ({
  question,
  field: fields[index] ?? null,
}));
const planForm: FormSettings = {
  title: 'Skriveramme',
  network: fosen,
  purpose: { kind: 'school-plan' },
  questions: planQuestions,
};
const needsForm: FormSettings = {
  title: 'Behov',
  network: fosen,
  purpose: { kind: 'needs-report', year: 2028 },
  questions: [
    { question: 'Kommune', field: 'owner' },
    { question: 'Tema', field: 'theme' },
    { question: 'Hvorfor?', field: 'grounds' },
  ],
};

/** The small county with Ørland and Åfjord in Fosen, and a form for school plans and one for needs. */
async function aCountyWithForms() {
  const county = await aSmallCounty();
  for (const owner of [anOwner(), anOwner({ id: '5058' as OwnerId, name: 'Åfjord', number: '5058' })]) {
    await county.store.commit({
      kind: 'owner',
      id: owner.id,
      expected: null,
      state: owner,
      action: 'register.edit',
      by: governor.id,
      at: '2026-11-01T08:00:00Z',
      changeId: owner.id,
      reason: '',
    });
  }
  const setUp = async (id: string, settings: FormSettings, actor = coordinatorFosen) =>
    saveForm(county, await county.commandOf(actor, 'form', id), { id, settings });
  await valueOf(setUp('plan', planForm));
  await valueOf(setUp('behov', needsForm));
  const preview = async (responses: readonly ExportedResponse[], form = 'plan') =>
    valueOf(previewResponses(county, coordinatorFosen, { form, rows: tableRows(formsExport(responses)) }));
  const verdicts = async (responses: readonly ExportedResponse[]) =>
    (await preview(responses)).rows.map((row) =>
      row.kind === 'refused'
        ? row.code
        : [row.judgement.verdict, ...row.judgement.reasons.map(({ code }) => code)].join(' '),
    );
  const upload = async (responses: readonly ExportedResponse[], actor = coordinatorFosen) => {
    const rows = tableRows(formsExport(responses));
    const outcome = await importResponses(county, await county.commandOf(actor, 'form', 'plan'), {
      form: 'plan',
      rows,
    });
    await county.runner.idle();
    return outcome;
  };
  const deliver = (form: string, answers: Readonly<Record<string, string>>, responseId = '1') =>
    receiveFromFlow(county, {
      form,
      response: {
        ...aReceivedResponse({ responseId }),
        answers: Object.entries(answers).map(([question, answer]) => ({ question, answer })),
      },
    });
  const takeIn = async (id: string, place = orland, actor = coordinatorFosen) =>
    takeInResponse(county, await county.commandOf(actor, 'form-response', id), { id, place });
  const queue = async (form: string) => (await valueOf(readForm(county, coordinatorFosen, form))).waiting;
  const plans = async () => (await county.store.list('school-plan')).map(({ state }) => state);
  return { ...county, setUp, preview, verdicts, upload, deliver, takeIn, queue, plans };
}

const first: ExportedResponse = { id: '1', answers: schoolAnswers('Ørland', 'Eksempelskolen') };

describe('a form', () => {
  it('is set up by the network’s coordinator or the county governor, for the county by the governor alone', async () => {
    const { setUp } = await aCountyWithForms();
    expect(await codeOf(setUp('a', planForm, coordinatorNamdal))).toBe('not-your-network');
    expect(await codeOf(setUp('a', planForm, representativeFosen))).toBe('not-your-role');
    expect(await codeOf(setUp('a', { ...planForm, network: null }))).toBe('not-your-network');
    expect(await codeOf(setUp('a', { ...planForm, network: null }, governor))).toBe('done');
  });

  it('keeps whose it is and what it becomes, and every version of its mapping', async () => {
    const { setUp, store } = await aCountyWithForms();
    expect(await faultsOf(setUp('plan', { ...needsForm, network: fosen }))).toEqual(['purpose: form-stays']);
    expect(await codeOf(setUp('plan', { ...planForm, network: null }, governor))).toBe('not-ready');
    await valueOf(setUp('plan', { ...planForm, questions: [] }));
    expect((await store.readVersion('form', 'plan', 1))?.state.questions).toHaveLength(planQuestions.length);
  });

  it('is seen by those who take its responses in, with how many there are', async () => {
    const { store, deliver } = await aCountyWithForms();
    await valueOf(deliver('behov', { Tema: 'Lesing' }));
    const [needs, plan] = await valueOf(listForms(store, coordinatorFosen));
    expect([needs?.form.id, needs?.responses.waiting, plan?.form.id]).toEqual(['behov', 1, 'plan']);
    expect(await valueOf(listForms(store, coordinatorNamdal))).toEqual([]);
    expect(await codeOf(listForms(store, ownerFosen))).toBe('not-your-role');
  });
});

describe('a response from a flow', () => {
  const answers = { Kommune: 'Ørland', Tema: 'Lesing', 'Hvorfor?': 'Fordi.' };

  it('waits for a person, and the same again changes nothing', async () => {
    const { deliver, queue, store } = await aCountyWithForms();
    await valueOf(deliver('behov', answers));
    await valueOf(deliver('behov', answers));
    expect((await store.read('form-response', 'behov-1'))?.version).toBe(1);
    expect(await store.list('needs-report')).toEqual([]);
    expect((await queue('behov')).map(({ judgement }) => judgement.verdict)).toEqual(['made']);
  });

  it('is refused with a national identity number, and to a form that does not exist; then nothing is kept', async () => {
    const { deliver, store } = await aCountyWithForms();
    expect(await deliver('behov', { ...answers, Tema: `Gjelder ${identityNumber}` })).toMatchObject({
      code: 'national-identity-number',
      faults: [{ path: 'answers.Tema' }],
    });
    expect(await codeOf(deliver('ukjent', answers))).toBe('not-found');
    expect(await store.list('form-response')).toEqual([]);
  });

  it('becomes a need in the owner’s draft when the coordinator takes it in, marked where it came from', async () => {
    const { deliver, takeIn, store } = await aCountyWithForms();
    await valueOf(deliver('behov', answers));
    await valueOf(takeIn('behov-1'));
    const report = await store.read('needs-report', '2028-fosen-5057');
    expect(report?.state).toMatchObject({
      state: 'draft',
      needs: [{ theme: 'Lesing', grounds: 'Fordi.', fromForm: { form: 'behov', responseId: '1' } }],
    });
    expect(report?.audit).toMatchObject({ by: coordinatorFosen.id, action: 'form-response.take-in' });
    expect((await store.read('form-response', 'behov-1'))?.state).toMatchObject({
      state: 'taken-in',
      takenIn: { formVersion: 1, document: { kind: 'needs-report', id: '2028-fosen-5057' } },
    });
  });

  it('is taken in by nobody else, for nobody outside the form’s network, and once', async () => {
    const { deliver, takeIn } = await aCountyWithForms();
    await valueOf(deliver('behov', answers));
    expect(await codeOf(takeIn('behov-1', orland, coordinatorNamdal))).toBe('not-your-network');
    expect(await codeOf(takeIn('behov-1', orland, ownerFosen))).toBe('not-your-role');
    expect(await faultsOf(takeIn('behov-1', { ...orland, owner: '5001' as OwnerId }))).toEqual([
      'owner: unknown-owner',
    ]);
    expect(await codeOf(takeIn('behov-1'))).toBe('done');
    expect(await codeOf(takeIn('behov-1'))).toBe('not-in-this-state');
  });

  it('with a question that is new waits until somebody has decided on it', async () => {
    const { deliver, queue, takeIn, setUp } = await aCountyWithForms();
    await valueOf(deliver('behov', { ...answers, 'Hva er temaet?': 'Skriving' }));
    const [waiting] = await queue('behov');
    expect(waiting?.judgement).toMatchObject({
      verdict: 'waiting',
      reasons: [{ code: 'questions-undecided', question: 'Hva er temaet?' }],
    });
    expect(await faultsOf(takeIn('behov-1'))).toEqual([': response-not-ready']);
    await valueOf(
      setUp('behov', {
        ...needsForm,
        questions: [...needsForm.questions, { question: 'Hva er temaet?', field: null }],
      }),
    );
    expect(await codeOf(takeIn('behov-1'))).toBe('done');
  });

  it('that tells of a single child waits for somebody who has seen the sentence', async () => {
    const { deliver, queue, takeIn } = await aCountyWithForms();
    await valueOf(deliver('behov', { ...answers, 'Hvorfor?': 'Eleven har ADHD.' }));
    expect((await queue('behov'))[0]?.judgement.reasons).toMatchObject([
      { code: 'sensitive-text', question: 'Hvorfor?' },
    ]);
    expect(await codeOf(takeIn('behov-1'))).toBe('done');
  });

  it('sent anew changes the need as long as nobody has written in it, and no report that was submitted', async () => {
    const county = await aCountyWithForms();
    const { deliver, takeIn, queue, store } = county;
    const id = '2028-fosen-5057';
    const what = { year: 2028, network: fosen, owner: orland.owner };
    const needs = async () => (await store.read('needs-report', id))?.state.needs ?? [];
    const verdict = async () => {
      const [waiting] = await queue('behov');
      return [waiting?.judgement.verdict, ...(waiting?.judgement.reasons ?? []).map(({ code }) => code)].join(
        ' ',
      );
    };
    await valueOf(deliver('behov', answers));
    await valueOf(takeIn('behov-1'));
    await valueOf(deliver('behov', { ...answers, Tema: 'Skriving' }));
    expect(await verdict()).toBe('changed');
    await valueOf(takeIn('behov-1'));
    expect((await needs()).map(({ theme }) => theme)).toEqual(['Skriving']);

    const written = (await needs()).map((need) => {
      const { fromForm: _, ...own } = need;
      return {
        ...own,
        theme: 'Skriving og lesing',
        involved: ['staff' as const],
        targetGroups: ['school' as const],
      };
    });
    await valueOf(
      saveNeedsReport(county, await county.commandOf(ownerFosen, 'needs-report', id), {
        ...what,
        needs: written,
      }),
    );
    expect((await needs())[0]?.fromForm).toEqual({ form: 'behov', responseId: '1' });
    await valueOf(deliver('behov', answers));
    expect(await verdict()).toBe('refused document-changed');

    await valueOf(submitNeedsReport(county, await county.commandOf(ownerFosen, 'needs-report', id), what));
    await valueOf(deliver('behov', { ...answers, Tema: 'Regning' }, '2'));
    expect((await queue('behov'))[1]?.judgement.reasons).toMatchObject([{ code: 'report-submitted' }]);
  });

  it('may be put aside with a reason, and let wait again', async () => {
    const county = await aCountyWithForms();
    await valueOf(county.deliver('behov', answers));
    const command = () => county.commandOf(coordinatorFosen, 'form-response', 'behov-1');
    await valueOf(setAsideResponse(county, await command(), { id: 'behov-1', why: 'En prøve.' }));
    expect(await county.queue('behov')).toEqual([]);
    await valueOf(county.deliver('behov', answers));
    expect(await county.queue('behov')).toEqual([]);
    await valueOf(restoreResponse(county, await command(), { id: 'behov-1' }));
    expect(await county.queue('behov')).toHaveLength(1);
  });

  it('does not go into a report that is full', async () => {
    const county = await aCountyWithForms();
    const report = aNeedsReport({ year: 2028 });
    const [need] = report.needs;
    if (!need) throw new Error('the report is empty');
    await county.store.commit({
      kind: 'needs-report',
      id: '2028-fosen-5057',
      expected: null,
      action: 'needs-report.edit',
      by: ownerFosen.id,
      at: '2027-01-15T09:00:00Z',
      changeId: 'full',
      reason: '',
      state: { ...report, needs: Array.from({ length: 50 }, (_, index) => ({ ...need, id: `n${index}` })) },
    });
    await valueOf(county.deliver('behov', answers));
    expect((await county.queue('behov'))[0]?.judgement.reasons).toMatchObject([{ code: 'report-full' }]);
  });
});

describe('several responses that wait', () => {
  const answers = { Kommune: 'Ørland', Tema: 'Lesing', 'Hvorfor?': 'Kartleggingen viser det.' };
  type CountyWithForms = Awaited<ReturnType<typeof aCountyWithForms>>;
  /** The responses of the queue as they are shown, each chosen for where it would go, or for Ørland. */
  const shownIn = async ({ queue }: CountyWithForms): Promise<ChosenResponse[]> =>
    (await queue('behov')).map(({ response, judgement }) => {
      const { owner, network } = judgement.candidates[0] ?? orland;
      return { response: response.state.responseId, etag: response.etag, place: { owner, network } };
    });
  const takeInAll = async (
    county: CountyWithForms,
    chosen: readonly ChosenResponse[],
    actor: Person = coordinatorFosen,
  ) => {
    const command = await county.commandOf(actor, 'form', 'behov');
    const outcome = await takeInResponses(county, command, { form: 'behov', chosen });
    await county.runner.idle();
    return outcome;
  };
  const left = async ({ queue }: CountyWithForms) =>
    (await queue('behov')).map(({ response }) => response.state.responseId);

  it('are taken in at once where nothing is unclear, and the others stay', async () => {
    const county = await aCountyWithForms();
    for (let number = 1; number <= 45; number++) await valueOf(county.deliver('behov', answers, `${number}`));
    await valueOf(county.deliver('behov', { ...answers, Kommune: 'Et sted' }, '50'));
    await valueOf(county.deliver('behov', { ...answers, 'Hvorfor?': 'Eleven har ADHD.' }, '51'));
    await valueOf(county.deliver('behov', { ...answers, 'Hva er nytt?': 'Alt' }, '52'));
    await valueOf(county.deliver('behov', { ...answers, Tema: '' }, '53'));
    const chosen = await shownIn(county);
    expect(chosen).toHaveLength(49);
    expect((await valueOf(takeInAll(county, chosen))).state.steps.map(({ key }) => key)).toEqual([
      '1-20',
      '21-40',
      '41-45',
    ]);
    expect(await left(county)).toEqual(['50', '51', '52', '53']);
    const [report] = await county.store.list('needs-report');
    expect(report?.state.needs).toHaveLength(45);
    const taken = await county.store.read('form-response', 'behov-1');
    expect(taken?.state).toMatchObject({
      state: 'taken-in',
      cameBy: 'flow',
      takenIn: { by: coordinatorFosen.id },
    });
  });

  it('are taken in as they were shown: not where one has changed, is somebody else’s, or is taken already', async () => {
    const county = await aCountyWithForms();
    for (const id of ['1', '2', '3', '4']) await valueOf(county.deliver('behov', answers, id));
    const [one, two, three, four] = await shownIn(county);
    if (!one || !two || !three || !four) throw new Error('there are four');
    await valueOf(county.deliver('behov', { ...answers, Tema: 'Skriving' }, '1'));
    await valueOf(county.takeIn('behov-2'));
    const elsewhere = { ...three, place: { ...three.place, owner: '5058' as OwnerId } };
    await valueOf(takeInAll(county, [one, two, elsewhere, four, { ...four, response: '99' }]));
    expect(await left(county)).toEqual(['1', '3']);
    expect(await faultsOf(takeInAll(county, [one, elsewhere]))).toEqual([': nothing-to-import']);
  });

  it('that come with other answers while they are taken in, stay as they came last', async () => {
    const county = await aCountyWithForms();
    for (const id of ['1', '2']) await valueOf(county.deliver('behov', answers, id));
    const chosen = await shownIn(county);
    const command = await county.commandOf(coordinatorFosen, 'form', 'behov');
    const begun = takeInResponses(county, command, { form: 'behov', chosen });
    const sentAnew = begun.then(() => county.deliver('behov', { ...answers, Tema: 'Skriving' }, '2'));
    await valueOf(begun);
    await valueOf(sentAnew);
    await county.runner.idle();
    const second = await county.store.read('form-response', 'behov-2');
    expect(second?.state.answers).toContainEqual({ question: 'Tema', answer: 'Skriving' });
    const report = (await county.store.list('needs-report'))[0]?.state;
    const themes = report?.needs.map(({ theme }) => theme);
    // Taken in before it came anew, or left; never the old answers in the place of the new.
    expect(second?.state.state).toBe('waiting');
    expect(themes).not.toContain('Skriving');
  });

  it('are taken in once however often it is asked, by the form as it was seen, and by whom it may', async () => {
    const county = await aCountyWithForms();
    await valueOf(county.deliver('behov', answers));
    const chosen = await shownIn(county);
    expect(await codeOf(takeInAll(county, chosen, coordinatorNamdal))).toBe('not-your-network');
    expect(await codeOf(takeInAll(county, chosen, representativeFosen))).toBe('not-your-role');
    const seen = await county.commandOf(coordinatorFosen, 'form', 'behov');
    await valueOf(county.setUp('behov', { ...needsForm, title: 'Et annet navn' }));
    expect(await codeOf(takeInResponses(county, seen, { form: 'behov', chosen }))).toBe('conflict');
    const command = await county.commandOf(coordinatorFosen, 'form', 'behov');
    const first = await valueOf(takeInResponses(county, command, { form: 'behov', chosen }));
    await county.runner.idle();
    expect((await valueOf(takeInResponses(county, command, { form: 'behov', chosen }))).id).toBe(first.id);
    expect(await left(county)).toEqual([]);
  });

  it('are shown a hundred at a time, each once, also when some are gone meanwhile', async () => {
    const county = await aCountyWithForms();
    for (let number = 1; number <= 230; number++)
      await valueOf(county.deliver('behov', answers, `${number}`));
    const page = async (after: string | null) => {
      const { waiting, waitingFrom, responses } = await valueOf(
        readForm(county, coordinatorFosen, 'behov', after),
      );
      const ids = waiting.map(({ response }) => response.state.responseId);
      return { first: ids[0], last: ids.at(-1), shown: ids.length, waitingFrom, all: responses.waiting };
    };
    expect(await page(null)).toEqual({ first: '1', last: '100', shown: 100, waitingFrom: 1, all: 230 });
    await valueOf(county.takeIn('behov-7'));
    expect(await page('100')).toEqual({ first: '101', last: '200', shown: 100, waitingFrom: 100, all: 229 });
    expect(await page('200')).toEqual({ first: '201', last: '230', shown: 30, waitingFrom: 200, all: 229 });
    expect(await page('230')).toMatchObject({ shown: 0, waitingFrom: 230 });
  });
});

describe('a file of responses', () => {
  const second: ExportedResponse = { id: '2', answers: schoolAnswers('Åfjord kommune', 'Den andre skolen') };
  const stranger: ExportedResponse = { id: '3', answers: schoolAnswers('', 'Skolen langt borte') };

  it('is shown row by row before anything is kept', async () => {
    const { verdicts, store } = await aCountyWithForms();
    const responses: ExportedResponse[] = [
      first,
      second,
      stranger,
      { id: '4', answers: schoolAnswers('Ørland', 'Skole fire', { 2: 'snart' }) },
      { id: '5', answers: schoolAnswers('Ørland', 'Skole fem', { 5: `Ring ${identityNumber}.` }) },
      { id: '6', answers: schoolAnswers('Ørland', 'Skole seks', { 3: 'Eleven har ADHD.' }) },
      { id: '7', answers: schoolAnswers('Ørland', 'Eksempelskolen') },
      { id: '', answers: [] },
    ];
    expect(await verdicts(responses)).toEqual([
      'made',
      'made',
      'waiting sender-unknown',
      'refused period-unreadable',
      'refused national-identity-number',
      'waiting sensitive-text',
      'refused plan-exists',
      'response-id-missing',
    ]);
    expect(await store.list('form-response')).toEqual([]);
    expect(await store.list('school-plan')).toEqual([]);
  });

  it('is refused where a national identity number stands with who sent it', async () => {
    const { verdicts } = await aCountyWithForms();
    const email = `${identityNumber}@example.no`;
    expect(
      await verdicts([
        { ...first, email },
        { ...first, id: '2', name: identityNumber },
      ]),
    ).toEqual(['refused national-identity-number', 'refused national-identity-number']);
  });

  it('becomes drafts of the owners and a queue, and the same file again changes nothing', async () => {
    const { upload, verdicts, plans, queue, store } = await aCountyWithForms();
    expect((await valueOf(upload([first, second, stranger]))).state.state).toBe('running');
    expect(
      (await plans())
        .map(({ owner, state, fromForm }) => `${owner} ${state} ${fromForm?.responseId}`)
        .toSorted(),
    ).toEqual(['5057 draft 1', '5058 draft 2']);
    expect((await queue('plan')).map(({ response }) => response.state.responseId)).toEqual(['3']);
    const versions = async () =>
      (await store.list('form-response')).map(({ id, version }) => `${id} ${version}`).toSorted();
    const before = await versions();
    expect(await verdicts([first, second, stranger])).toEqual([
      'unchanged',
      'unchanged',
      'waiting sender-unknown',
    ]);
    expect(await faultsOf(upload([first, second, stranger]))).toEqual([': nothing-to-import']);
    expect(await versions()).toEqual(before);
  });

  it('changes a draft that nobody has written in, and leaves one that somebody has', async () => {
    const county = await aCountyWithForms();
    const { upload, verdicts, plans, store } = county;
    await valueOf(upload([first]));
    const changed: ExportedResponse = {
      id: '1',
      answers: schoolAnswers('Ørland', 'Eksempelskolen', { 5: 'Noe annet.' }),
    };
    expect(await verdicts([changed])).toEqual(['changed']);
    await valueOf(upload([changed]));
    const [plan] = await plans();
    expect(plan?.content.parts.goals).toBe('Noe annet.');

    const [stored] = await store.list('school-plan');
    if (!stored) throw new Error('there is no plan');
    const content = {
      ...stored.state.content,
      period: 'H-26 – V-28',
      parts: { ...stored.state.content.parts, goals: 'Vårt eget.' },
    };
    const command = () => county.commandOf(ownerFosen, 'school-plan', stored.id);
    await valueOf(saveSchoolPlan(county, await command(), { id: stored.id, content, reason: '' }));
    expect(await verdicts([first])).toEqual(['refused document-changed']);
    await valueOf(shareSchoolPlan(county, await command(), { id: stored.id }));
    expect(await verdicts([{ id: '9', answers: schoolAnswers('Ørland', 'Eksempelskolen') }])).toEqual([
      'refused plan-exists',
    ]);
  });

  it('knows a school by the plan that it has, also where no owner is named', async () => {
    const { upload, preview } = await aCountyWithForms();
    await valueOf(upload([first]));
    const { rows } = await preview([
      { id: '2', answers: schoolAnswers('', 'Eksempelskolen', { 2: '2029' }) },
    ]);
    expect(rows).toMatchObject([
      { judgement: { verdict: 'made', candidates: [{ owner: '5057', signs: ['school-known'] }] } },
    ]);
  });

  it('is imported by the version of the form that was seen, once however often it is asked, and by whom it may', async () => {
    const county = await aCountyWithForms();
    const rows = tableRows(formsExport([first]));
    const what = { form: 'plan', rows };
    const seen = await county.commandOf(coordinatorFosen, 'form', 'plan');
    expect(await codeOf(importResponses(county, { ...seen, actor: coordinatorNamdal }, what))).toBe(
      'not-your-network',
    );
    await valueOf(county.setUp('plan', { ...planForm, title: 'Et annet navn' }));
    expect(await codeOf(importResponses(county, seen, what))).toBe('conflict');
    const command = await county.commandOf(coordinatorFosen, 'form', 'plan');
    const [one, other] = [
      await valueOf(importResponses(county, command, what)),
      await valueOf(importResponses(county, command, what)),
    ];
    expect(other.id).toBe(one.id);
    await county.runner.idle();
    expect((await county.store.read('process', one.id))?.state.state).toBe('finished');
  });

  it('with questions that nobody has decided on is not imported', async () => {
    const county = await aCountyWithForms();
    await valueOf(county.setUp('plan', { ...planForm, questions: planQuestions.slice(1) }));
    expect((await county.preview([first])).undecided).toEqual(['Kommune']);
    expect(await faultsOf(county.upload([first]))).toEqual([': questions-undecided']);
  });

  it('can be cancelled on the way, keeps what has come in, and goes on where it was', async () => {
    const county = await aCountyWithForms();
    const many = Array.from({ length: 450 }, (_, index) => ({
      id: String(index + 1),
      answers: schoolAnswers('Ørland', `Skole ${index}`),
    }));
    const command = await county.commandOf(coordinatorFosen, 'form', 'plan');
    const { id } = await valueOf(
      importResponses(county, command, { form: 'plan', rows: tableRows(formsExport(many)) }),
    );
    expect(await codeOf(county.runner.cancel(coordinatorNamdal, id))).toBe('not-your-network');
    expect((await valueOf(county.runner.cancel(coordinatorFosen, id))).state.state).toBe('cancelled');
    await county.runner.idle();
    const there = (await county.plans()).length;
    expect(there).toBeLessThan(450);
    expect((await county.store.read('process', id))?.state.state).toBe('cancelled');
    expect(await codeOf(county.runner.resume(coordinatorNamdal, id))).toBe('not-your-network');
    await valueOf(county.runner.resume(coordinatorFosen, id));
    await county.runner.idle();
    expect(await county.plans()).toHaveLength(450);
    expect(await codeOf(county.runner.cancel(coordinatorFosen, id))).toBe('not-in-this-state');
  });

  it('that stops between the document and the response is taken in once when it goes on', async () => {
    const county = await aCountyWithForms();
    let fails = true;
    const store = new Proxy(county.store, {
      get: (target, name, receiver) =>
        name === 'commit'
          ? (change: Parameters<typeof target.commit>[0]) =>
              fails && change.kind === 'form-response'
                ? Promise.reject(new Error('cut off'))
                : target.commit(change)
          : Reflect.get(target, name, receiver),
    });
    const deps = { ...county, store };
    await valueOf(receiveFromFlow(county, { form: 'plan', response: aReceivedResponse() }));
    const command = await county.commandOf(coordinatorFosen, 'form-response', 'plan-1');
    await expect(takeInResponse(deps, command, { id: 'plan-1', place: orland })).rejects.toThrow('cut off');
    expect(await county.plans()).toHaveLength(1);
    fails = false;
    await valueOf(takeInResponse(deps, command, { id: 'plan-1', place: orland }));
    expect(await county.plans()).toHaveLength(1);
    expect((await county.store.list('school-plan'))[0]?.version).toBe(1);
  });

  it('is taken in whole or row by row not at all, whatever stands in it', async () => {
    const county = await aCountyWithForms();
    const text = fc.oneof(
      fc.constantFrom(
        '',
        'Ørland',
        'Åfjord',
        'Eksempelskolen',
        '2027',
        'H-26 – V-28',
        '=HYPERLINK("a")',
        '<b>',
        identityNumber,
        'Eleven har ADHD.',
        'a'.repeat(250),
        '__proto__',
        '["a"]',
      ),
      fc.string({ maxLength: 12 }),
    );
    const response = fc.record({
      id: fc.oneof(fc.integer({ min: 1, max: 30 }).map(String), fc.string({ maxLength: 3 })),
      email: text,
      answers: fc.array(text, { maxLength: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(response, { maxLength: 6 }), async (responses) => {
        const { rows } = await county.preview(responses);
        expect(rows.map(({ row }) => row)).toEqual(responses.map((_, index) => index + 2));
        await county.upload(responses);
        expect(county.failures).toEqual([]);
        for (const { id, state } of await county.store.list('form-response')) {
          const became =
            state.takenIn &&
            (await county.store.read(state.takenIn.document.kind, state.takenIn.document.id));
          expect(state.state === 'taken-in' && !became ? id : null).toBeNull();
        }
        expect(JSON.stringify(await county.store.list('form-response'))).not.toContain(identityNumber);
      }),
      { numRuns: 500 },
    );
  });
});
