import { propertyOf } from '../../../src/storage/sharepoint/graph/answer.ts';
import { type ChannelName, channelTexts } from '../../../src/text/teams/channels.ts';
import { type Channel, type Part, teamPath } from '../part.ts';
import { sent, textIn } from '../requests.ts';
import { step } from '../step.ts';
import type { Place } from '../wanted.ts';

const names = ['plan', 'meetings'] as const satisfies readonly ChannelName[];

/** The two channels that every Team has besides its first one. */
export const channels: Part<'channels'> = {
  name: 'channels',
  after: ['team'],
  nothing: [],

  async see(at) {
    const path = `${teamPath(at)}/channels?$select=id,displayName,description`;
    return (await at.graph.readAll(path)).map((channel) => ({
      id: String(propertyOf(channel, 'id')),
      name: textIn(channel, 'displayName'),
      description: textIn(channel, 'description'),
    }));
  },

  steps({ place }, seen) {
    return names
      .filter((name) => channelOf(name, seen) === null)
      .map((name) => step('channels', 'make-channel', channelTexts[name][place.language].name));
  },

  async perform({ subject }, at) {
    await sent(at.graph, {
      method: 'POST',
      path: `${teamPath(at)}/channels`,
      body: { ...textsOf(at.place, subject), membershipType: 'standard' },
    });
    return 'done';
  },
};

/** The channel by its name in any language, or by its description: people may have given it another name. */
export function channelOf(wanted: ChannelName, seen: readonly Channel[]): Channel | null {
  const texts = Object.values(channelTexts[wanted]);
  return (
    seen.find(({ name }) => texts.some((text) => text.name.toLowerCase() === name.toLowerCase())) ??
    seen.find(({ description }) => texts.some((text) => text.description === description)) ??
    null
  );
}

function textsOf({ language }: Place, displayName: string): { displayName: string; description: string } {
  const texts = names.map((name) => channelTexts[name][language]);
  return { displayName, description: texts.find(({ name }) => name === displayName)?.description ?? '' };
}
