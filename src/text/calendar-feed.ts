import { defineTexts } from './language.ts';

/** What stands in the calendar that a person subscribes to. */
export const calendarFeed = defineTexts({
  nb: {
    name: 'Årshjul for kompetanseutvikling',
    from: (publisher: string) => `Fra ${publisher}`,
    approximate: (title: string) => `ca.: ${title}`,
    ifNeeded: (title: string) => `Ved behov: ${title}`,
    ofNetwork: (title: string, network: string) => `${title} (${network})`,
    when: (words: string) => `Tidspunkt: ${words}.`,
    notWorking: (day: string) => `Merk at dagen er ${day}. Fristen er ikke flyttet.`,
    meetingNotWorking: (day: string) => `Merk at dagen er ${day}.`,
    kind: { meeting: 'Møte', deadline: 'Frist', milestone: 'Milepæl' },
    track: { schools: 'Skoler', network: 'Nettverk og UH', forum: 'Samarbeidsforum' },
  },
  nn: {
    name: 'Årshjul for kompetanseutvikling',
    from: (publisher: string) => `Frå ${publisher}`,
    approximate: (title: string) => `ca.: ${title}`,
    ifNeeded: (title: string) => `Ved behov: ${title}`,
    ofNetwork: (title: string, network: string) => `${title} (${network})`,
    when: (words: string) => `Tidspunkt: ${words}.`,
    notWorking: (day: string) => `Merk at dagen er ${day}. Fristen er ikkje flytta.`,
    meetingNotWorking: (day: string) => `Merk at dagen er ${day}.`,
    kind: { meeting: 'Møte', deadline: 'Frist', milestone: 'Milepæl' },
    track: { schools: 'Skular', network: 'Nettverk og UH', forum: 'Samarbeidsforum' },
  },
  en: {
    name: 'Annual cycle of competence development',
    from: (publisher: string) => `From ${publisher}`,
    approximate: (title: string) => `About now: ${title}`,
    ifNeeded: (title: string) => `If needed: ${title}`,
    ofNetwork: (title: string, network: string) => `${title} (${network})`,
    when: (words: string) => `Time: ${words}.`,
    notWorking: (day: string) => `Note that the day is ${day}. The deadline has not been moved.`,
    meetingNotWorking: (day: string) => `Note that the day is ${day}.`,
    kind: { meeting: 'Meeting', deadline: 'Deadline', milestone: 'Milestone' },
    track: { schools: 'Schools', network: 'Networks and higher education', forum: 'Collaboration forum' },
  },
});
