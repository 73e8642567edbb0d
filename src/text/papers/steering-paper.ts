import { defineTexts } from '../language.ts';

/** Every sentence of the steering information's paper. */
export const steeringPaperTexts = defineTexts({
  nb: {
    title: (year: number) => `Styringsinformasjon for tilskudd i ${year}`,
    figuresAreExamples: 'Eksempeltall: beløpene er oppdiktet',
    date: 'Dato',
    page: 'Side',
    pageOf: 'av',
    summary: {
      heading: 'Kort sagt',
      delivered: (delivered: number, due: number, late: number) =>
        `${delivered} av ${due} rapporter er levert${late > 0 ? `, ${late} av dem etter fristen` : ''}.`,
      money: (granted: string, used: string, unused: string) =>
        `Tildelt: ${granted}. Rapportert brukt: ${used}. Ikke brukt: ${unused}.`,
      participants: (count: string) => `Deltakere i tiltakene: ${count}.`,
      unknown: (count: number) =>
        count === 1
          ? 'For ett tilskuddsbeløp er bruken ikke rapportert ennå.'
          : `For ${count} tilskuddsbeløp er bruken ikke rapportert ennå.`,
    },
    attainment: {
      heading: 'Måloppnåelse',
      not: (count: number) => `Ikke nådd: ${count}`,
      partly: (count: number) => `Delvis nådd: ${count}`,
      largely: (count: number) => `I stor grad nådd: ${count}`,
      fully: (count: number) => `Helt nådd: ${count}`,
    },
    networks: { heading: 'Nettverk', column: 'Nettverk', none: 'Felles for nettverkene' },
    institutions: { heading: 'Universitet og høyskoler', column: 'Institusjon', none: '–' },
    themes: { heading: 'Satsingsområder', column: 'Satsingsområde', none: 'Uten satsingsområde' },
    years: { heading: 'År for år', column: 'Runde' },
    contribution: {
      heading: 'Egenandel fra eierne',
      asked: 'Av det omsøkte',
      required: 'Krav',
      reported: 'Rapportert',
      unreported: 'ikke rapportert',
    },
    participants: 'Deltakere',
    reached: 'Nådd helt eller i stor grad',
    reachedOf: (reached: number, all: number) => (all === 0 ? '–' : `${reached} av ${all}`),
    inKroner: 'Beløp i kroner.',
    granted: 'Tildelt',
    used: 'Brukt',
    unused: 'Ikke brukt',
    sum: 'Sum',
  },
  nn: {
    title: (year: number) => `Styringsinformasjon for tilskot i ${year}`,
    figuresAreExamples: 'Eksempeltal: beløpa er oppdikta',
    date: 'Dato',
    page: 'Side',
    pageOf: 'av',
    summary: {
      heading: 'Kort sagt',
      delivered: (delivered: number, due: number, late: number) =>
        `${delivered} av ${due} rapportar er leverte${late > 0 ? `, ${late} av dei etter fristen` : ''}.`,
      money: (granted: string, used: string, unused: string) =>
        `Tildelt: ${granted}. Rapportert brukt: ${used}. Ikkje brukt: ${unused}.`,
      participants: (count: string) => `Deltakarar i tiltaka: ${count}.`,
      unknown: (count: number) =>
        count === 1
          ? 'For eitt tilskotsbeløp er bruken ikkje rapportert enno.'
          : `For ${count} tilskotsbeløp er bruken ikkje rapportert enno.`,
    },
    attainment: {
      heading: 'Måloppnåing',
      not: (count: number) => `Ikkje nådd: ${count}`,
      partly: (count: number) => `Delvis nådd: ${count}`,
      largely: (count: number) => `I stor grad nådd: ${count}`,
      fully: (count: number) => `Heilt nådd: ${count}`,
    },
    networks: { heading: 'Nettverk', column: 'Nettverk', none: 'Felles for nettverka' },
    institutions: { heading: 'Universitet og høgskular', column: 'Institusjon', none: '–' },
    themes: { heading: 'Satsingsområde', column: 'Satsingsområde', none: 'Utan satsingsområde' },
    years: { heading: 'År for år', column: 'Runde' },
    contribution: {
      heading: 'Eigendel frå eigarane',
      asked: 'Av det omsøkte',
      required: 'Krav',
      reported: 'Rapportert',
      unreported: 'ikkje rapportert',
    },
    participants: 'Deltakarar',
    reached: 'Nådd heilt eller i stor grad',
    reachedOf: (reached: number, all: number) => (all === 0 ? '–' : `${reached} av ${all}`),
    inKroner: 'Beløp i kroner.',
    granted: 'Tildelt',
    used: 'Brukt',
    unused: 'Ikkje brukt',
    sum: 'Sum',
  },
  en: {
    title: (year: number) => `Steering information on grants for ${year}`,
    figuresAreExamples: 'Example figures: the amounts are invented',
    date: 'Date',
    page: 'Page',
    pageOf: 'of',
    summary: {
      heading: 'In short',
      delivered: (delivered: number, due: number, late: number) =>
        `${delivered} of ${due} reports are submitted${late > 0 ? `, ${late} of them late` : ''}.`,
      money: (granted: string, used: string, unused: string) =>
        `Granted: ${granted}. Reported used: ${used}. Not used: ${unused}.`,
      participants: (count: string) => `Participants in the measures: ${count}.`,
      unknown: (count: number) =>
        count === 1
          ? 'The use of one grant is not reported yet.'
          : `The use of ${count} grants is not reported yet.`,
    },
    attainment: {
      heading: 'Goal attainment',
      not: (count: number) => `Not reached: ${count}`,
      partly: (count: number) => `Partly reached: ${count}`,
      largely: (count: number) => `Largely reached: ${count}`,
      fully: (count: number) => `Fully reached: ${count}`,
    },
    networks: { heading: 'Networks', column: 'Network', none: 'Common to the networks' },
    institutions: { heading: 'Higher education', column: 'Institution', none: '–' },
    themes: { heading: 'Focus areas', column: 'Focus area', none: 'No focus area' },
    years: { heading: 'Year by year', column: 'Round' },
    contribution: {
      heading: 'The owners’ own contribution',
      asked: 'For what was asked',
      required: 'Required',
      reported: 'Reported',
      unreported: 'not reported',
    },
    participants: 'Participants',
    reached: 'Fully or largely reached',
    reachedOf: (reached: number, all: number) => (all === 0 ? '–' : `${reached} of ${all}`),
    inKroner: 'Amounts in kroner.',
    granted: 'Granted',
    used: 'Used',
    unused: 'Not used',
    sum: 'Total',
  },
});
