import type { Language } from '../../domain/registers/registers.ts';

/** The channels that each Team gets. */
export type ChannelName = 'plan' | 'meetings';

type ChannelText = { readonly name: string; readonly description: string };

/** Teams takes names of at most 50 characters. */
export const channelTexts: Readonly<Record<ChannelName, Readonly<Record<Language, ChannelText>>>> = {
  plan: {
    nb: { name: 'Plan og rapportering', description: 'Planen, beslutningsgrunnlaget og rapportene.' },
    nn: { name: 'Plan og rapportering', description: 'Planen, avgjerdsgrunnlaget og rapportane.' },
    en: { name: 'Plan and reporting', description: 'The plan, the decision basis and the reports.' },
  },
  meetings: {
    nb: { name: 'Møter og referater', description: 'Innkallinger, saker og referater.' },
    nn: { name: 'Møte og referat', description: 'Innkallingar, saker og referat.' },
    en: { name: 'Meetings and minutes', description: 'Notices, items and minutes.' },
  },
};
