import { readContacts } from '../../application/registers/read-contacts.ts';
import { readRegister } from '../../application/registers/read-register.ts';
import { saveGroup } from '../../application/registers/save-group.ts';
import { saveNetwork } from '../../application/registers/save-network.ts';
import { saveOwner } from '../../application/registers/save-owner.ts';
import { savePerson } from '../../application/registers/save-person.ts';
import { saveScheme } from '../../application/registers/save-scheme.ts';
import {
  presentContacts,
  presentGroup,
  presentNetwork,
  presentOwner,
  presentPerson,
  presentRegister,
  presentScheme,
} from '../presenters/register.ts';
import { type Handlers, valueOf } from './handler.ts';

/** The registers with their dates, who people are, and the schemes. */
export const registerHandlers: Handlers<
  'readRegister' | 'saveNetwork' | 'saveGroup' | 'saveOwner' | 'saveScheme' | 'readContacts' | 'savePerson'
> = {
  readRegister: async (services, { actor, query }) => ({
    body: await presentRegister(
      await valueOf(readRegister(services, actor, query.date), services),
      services.names,
    ),
  }),

  saveNetwork: async (services, { params, body, ...command }) => {
    const what = { id: params.network, content: body };
    const network = await valueOf(saveNetwork(services, command, what), services);
    return { etag: network.etag, body: await presentNetwork(network, services.names) };
  },

  saveGroup: async (services, { params, body, ...command }) => {
    const what = { id: params.group, content: body };
    const group = await valueOf(saveGroup(services, command, what), services);
    return { etag: group.etag, body: await presentGroup(group, services.names) };
  },

  saveOwner: async (services, { params, body, ...command }) => {
    const what = { id: params.owner, content: body };
    const owner = await valueOf(saveOwner(services, command, what), services);
    return { etag: owner.etag, body: await presentOwner(owner, services.names) };
  },

  saveScheme: async (services, { params, body, ...command }) => {
    const what = { id: params.scheme, content: body };
    const scheme = await valueOf(saveScheme(services, command, what), services);
    return { etag: scheme.etag, body: await presentScheme(scheme, services.names) };
  },

  readContacts: async (services, { actor }) => ({
    body: await presentContacts(await valueOf(readContacts(services, actor), services), services.names),
  }),

  savePerson: async (services, { params, body, ...command }) => {
    const what = { id: params.person, content: body };
    const person = await valueOf(savePerson(services, command, what), services);
    return { etag: person.etag, body: await presentPerson(person, services.names) };
  },
};
