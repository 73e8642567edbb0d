import { setImmediate } from 'node:timers/promises';
import type { Judgement, Reason } from '../../application/forms/judge-response.ts';
import { rowToKeep } from '../../application/forms/import-responses.ts';
import type { Preview, PreviewRow } from '../../application/forms/preview-responses.ts';
import type { FormStanding, Queue } from '../../application/forms/read-forms.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { Answer } from '../../contract/operations.ts';
import type { Form } from '../../domain/forms/form.ts';
import { interpret } from '../../domain/forms/interpret.ts';
import type { Directory } from '../../domain/forms/match-sender.ts';
import type { ReceivedResponse, ResponsePlace } from '../../domain/forms/response.ts';
import type { Names } from './names.ts';
import { presentProcess } from './process.ts';

type FormView = Answer<'readForm'>;
type Judged = Pick<FormView['waiting'][number], 'verdict' | 'reasons' | 'notes' | 'candidates'>;
/** The names of an owner and its network. */
type NamePlace = (place: ResponsePlace) => Promise<{ ownerName: string; networkName: string }>;

export async function presentForms(
  forms: readonly FormStanding[],
  names: Names,
): Promise<Answer<'listForms'>> {
  return { forms: await Promise.all(forms.map((standing) => presentStanding(standing, names))) };
}

/** A form with its queue. */
export async function presentForm(queue: Queue, names: Names): Promise<FormView> {
  const { form, waiting, waitingFrom, setAside, undecided, owners } = queue;
  const namePlace = placeNames(owners, names);
  return {
    ...(await presentStanding(queue, names)),
    version: form.version,
    questions: form.state.questions,
    importing: queue.importing && (await presentProcess(queue.importing, names)),
    undecided,
    waiting: await Promise.all(
      waiting.map(async ({ response, judgement }) => ({
        ...presentResponse(response),
        about: subjectOf(form.state, response.state),
        ...(await presentJudgement(judgement, namePlace)),
      })),
    ),
    waitingFrom,
    setAside: setAside.map((response) => ({
      ...presentResponse(response),
      why: response.state.setAside?.why ?? '',
    })),
    owners: await Promise.all(
      owners.map(async ({ owner, network, name }) => ({
        owner,
        ownerName: name,
        network,
        networkName: await names.network(network),
      })),
    ),
  };
}

async function presentStanding({ form, responses }: FormStanding, names: Names) {
  const { id, title, network, purpose } = form.state;
  return {
    id,
    title,
    network,
    networkName: network && (await names.network(network)),
    purpose,
    responses,
    changed: await names.changed(form.audit),
  };
}

/** What a file would do, row by row. Between rows others get their turn. */
export async function presentPreview(
  { form, undecided, rows, owners }: Preview,
  names: Names,
): Promise<Answer<'previewResponses'>> {
  const namePlace = placeNames(owners, names);
  const counts = { made: 0, changed: 0, unchanged: 0, waiting: 0, refused: 0 };
  const presented: Answer<'previewResponses'>['rows'][number][] = [];
  for (const row of rows) {
    await setImmediate();
    const one = await presentRow(row, form.state, namePlace);
    counts[one.verdict] += 1;
    presented.push(one);
  }
  return { undecided, counts, toImport: rows.flatMap(rowToKeep).length, rows: presented };
}

async function presentRow(
  row: PreviewRow,
  form: Form,
  namePlace: NamePlace,
): Promise<Answer<'previewResponses'>['rows'][number]> {
  if (row.kind === 'refused') {
    const { responseId, code } = row;
    return {
      row: row.row,
      responseId,
      about: '',
      verdict: 'refused',
      reasons: [],
      notes: [],
      candidates: [],
      rowFault: code,
      inQueue: false,
    };
  }
  return {
    row: row.row,
    responseId: row.response.responseId,
    about: subjectOf(form, row.response),
    ...(await presentJudgement(row.judgement, namePlace)),
    rowFault: null,
    inQueue: row.judgement.inQueue,
  };
}

const MOST_SHOWN = 120;

/** What a response is about, to know it by: the school, or the theme. */
function subjectOf(form: Form, response: ReceivedResponse): string {
  const { school, product } = interpret(form, response);
  const theme = product?.kind === 'need' ? product.need.theme : '';
  return (school || theme).slice(0, MOST_SHOWN);
}

async function presentJudgement(
  { verdict, reasons, notes, candidates }: Judgement,
  namePlace: NamePlace,
): Promise<Judged> {
  const plain = ({ code, field, question, values }: Reason) => ({ code, field, question, values });
  return {
    verdict,
    reasons: reasons.map(plain),
    notes: notes.map(plain),
    candidates: await Promise.all(
      candidates.map(async ({ owner, network, signs }) => ({
        owner,
        network,
        signs: [...signs],
        ...(await namePlace({ owner, network })),
      })),
    ),
  };
}

function presentResponse({ id, etag, state }: Stored<'form-response'>) {
  const { responseId, submittedAt, email, name, answers } = state;
  return { id, etag, responseId, submittedAt, email, name, answers };
}

/** Each place is looked up once: a file names the same few owners again and again. */
function placeNames(owners: Directory['owners'], names: Names): NamePlace {
  const known = new Map<string, ReturnType<NamePlace>>();
  const look = async ({ owner, network }: ResponsePlace) => ({
    ownerName: owners.find((one) => one.owner === owner && one.network === network)?.name ?? owner,
    networkName: await names.network(network),
  });
  return (place) => {
    const key = `${place.owner} ${place.network}`;
    const found = known.get(key) ?? look(place);
    known.set(key, found);
    return found;
  };
}
