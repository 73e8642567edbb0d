import { responseKey } from '../../application/forms/form-subject.ts';
import { listForms, readForm } from '../../application/forms/read-forms.ts';
import {
  restoreResponse,
  setAsideResponse,
  takeInResponse,
} from '../../application/forms/response-changes.ts';
import { importResponses, takeInResponses } from '../../application/forms/import-responses.ts';
import { previewResponses, readFormToImport } from '../../application/forms/preview-responses.ts';
import { saveForm } from '../../application/forms/save-form.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { Body } from '../../contract/operations.ts';
import { refusedByFile } from '../refused.ts';
import { presentProcess } from '../presenters/process.ts';
import { presentForm, presentForms, presentPreview } from '../presenters/forms.ts';
import { type Handlers, type Services, valueOf } from './handler.ts';

/** Microsoft Forms whose responses are taken in. */
export const formHandlers: Handlers<
  | 'listForms'
  | 'readForm'
  | 'saveForm'
  | 'previewResponses'
  | 'importResponses'
  | 'takeInResponse'
  | 'takeInResponses'
  | 'setAsideResponse'
  | 'restoreResponse'
> = {
  listForms: async (services, { actor }) => ({
    body: await presentForms(await valueOf(listForms(services.store, actor), services), services.names),
  }),

  readForm: async (services, { actor, params, query }) =>
    formReply(services, actor, params.form, query.after),

  saveForm: async (services, { params, body, ...command }) => {
    await valueOf(saveForm(services, command, { id: params.form, settings: body }), services);
    return formReply(services, command.actor, params.form);
  },

  previewResponses: async (services, { actor, params, body }) => {
    const rows = await rowsIn(services, actor, params.form, body);
    const what = { form: params.form, rows };
    const preview = await valueOf(previewResponses(services, actor, what), services);
    return { body: await presentPreview(preview, services.names) };
  },

  importResponses: async (services, { params, body, ...command }) => {
    const rows = await rowsIn(services, command.actor, params.form, body);
    const process = await valueOf(importResponses(services, command, { form: params.form, rows }), services);
    return { status: 202, body: await presentProcess(process, services.names) };
  },

  takeInResponses: async (services, { params, body, ...command }) => {
    const chosen = body.responses.map(({ response, etag, ...place }) => ({ response, etag, place }));
    const what = { form: params.form, chosen };
    const process = await valueOf(takeInResponses(services, command, what), services);
    return { status: 202, body: await presentProcess(process, services.names) };
  },

  takeInResponse: async (services, { params, body, ...command }) => {
    const what = { id: responseKey(params.form, params.response), place: body };
    return responseReply(await valueOf(takeInResponse(services, command, what), services));
  },

  setAsideResponse: async (services, { params, body, ...command }) => {
    const what = { id: responseKey(params.form, params.response), ...body };
    return responseReply(await valueOf(setAsideResponse(services, command, what), services));
  },

  restoreResponse: async (services, { params, ...command }) => {
    const what = { id: responseKey(params.form, params.response) };
    return responseReply(await valueOf(restoreResponse(services, command, what), services));
  },
};

/** The rows of a file, for somebody who may import it. */
async function rowsIn(services: Services, actor: Person, form: string, file: Body<'previewResponses'>) {
  await valueOf(readFormToImport(services.store, actor, form), services);
  const table = await services.readTable(file);
  if (table.kind === 'file-refused') throw refusedByFile(table);
  return table.rows;
}

async function formReply(services: Services, actor: Person, id: string, after?: string) {
  const queue = await valueOf(readForm(services, actor, id, after), services);
  return { etag: queue.form.etag, body: await presentForm(queue, services.names) };
}

function responseReply({ id, etag, state }: Stored<'form-response'>) {
  return { etag, body: { id, state: state.state } };
}
