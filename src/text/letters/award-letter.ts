import { defineLetterTexts } from '../language.ts';

/** The decision that a new one points at. */
type Earlier = {
  readonly sender: string;
  readonly date: string;
  readonly caseNumber: string;
  readonly amount: string;
};

/** What the owners must add themselves, and of what. */
type OwnPart = { readonly percent: string; readonly awarded: string; readonly amount: string };

/**
 * Every sentence of an award letter (tilsagnsbrev). The sections cited are those of the Public Administration Act of
 * 10 February 1967 and of the appropriations regulations (bevilgningsreglementet), with no-break spaces after `§`.
 */
export const awardLetterTexts = defineLetterTexts({
  nb: {
    title: (scheme: string, year: number) => `Tilsagn om tilskudd ${year}: ${scheme}`,
    refusalTitle: (scheme: string, year: number) => `Avslag på søknad om tilskudd ${year}: ${scheme}`,
    figuresAreExamples: 'Eksempeltall: beløpene er oppdiktet',
    draft: 'Utkast: vedtaket er ikke fattet',
    amended: {
      reversal: {
        title: (scheme: string, year: number) => `Omgjøring av vedtak om tilskudd ${year}: ${scheme}`,
        what: ({ sender, date, caseNumber, amount }: Earlier) =>
          `${sender} gjør om vedtaket av ${date} (sak ${caseNumber}), der beløpet var ${amount}. Dette vedtaket kommer i stedet.`,
        because: 'Vedtaket er gjort om etter forvaltningsloven §\u00A035. Dette er begrunnelsen vår:',
      },
      correction: {
        title: (scheme: string, year: number) => `Retting av vedtak om tilskudd ${year}: ${scheme}`,
        what: ({ sender, date, caseNumber }: Earlier) =>
          `${sender} retter vedtaket av ${date} (sak ${caseNumber}). Beløpene er de samme. Dette brevet kommer i stedet.`,
        because: 'Dette er rettet, og hvorfor:',
      },
      annulment: {
        title: (scheme: string, year: number) => `Annullering av vedtak om tilskudd ${year}: ${scheme}`,
        what: ({ sender, date, caseNumber, amount }: Earlier) =>
          `${sender} annullerer vedtaket av ${date} (sak ${caseNumber}), der beløpet var ${amount}. Dere får ikke tilskuddet.`,
        because: 'Vedtaket er annullert etter forvaltningsloven §\u00A035. Dette er begrunnelsen vår:',
      },
    },
    page: 'Side',
    pageOf: 'av',
    reference: {
      recipient: 'Mottaker',
      caseNumber: 'Saksnummer',
      date: 'Dato',
      network: (name: string) => `Kompetansenettverket ${name}`,
    },
    decision: {
      heading: 'Vedtak',
      award: (sender: string, amount: string, year: number) =>
        `${sender} gir dere tilsagn om ${amount} i tilskudd for ${year}.`,
      refusal: (sender: string, year: number) =>
        `${sender} avslår søknaden. Dere får ikke tilskudd for ${year}.`,
    },
    purpose: {
      heading: 'Formål og rettslig grunnlag',
      legalBasis: (legalBasis: string) => `Rettslig grunnlag: ${legalBasis}`,
    },
    measures: {
      heading: 'Tiltak og beløp',
      introduction: 'Tilskuddet er fordelt slik:',
      title: 'Tiltak',
      network: 'Kompetansenettverk',
      common: 'Felles',
      amount: 'Beløp',
      total: 'Sum',
    },
    grounds: {
      heading: 'Begrunnelse',
      forum: 'Samarbeidsforum begrunnet innstillingen slik:',
      follows: 'Vedtaket følger innstillingen fra samarbeidsforum.',
      restsOn: 'Vedtaket bygger på innstillingen fra samarbeidsforum.',
      departs: 'Vedtaket avviker fra innstillingen fra samarbeidsforum. Dette er begrunnelsen vår:',
    },
    conditions: {
      heading: 'Vilkår for tilskuddet',
      use: 'Tilskuddet skal brukes til tiltakene i tabellen og i tråd med formålet.',
      partnership:
        'Tiltakene skal planlegges og gjennomføres i partnerskap mellom barnehage- og skoleeiere og universitet eller høyskole.',
      changes:
        'Vil dere endre et tiltak vesentlig eller bruke penger på noe annet, må dere be om skriftlig samtykke fra oss først.',
      ownContribution: ({ percent, awarded, amount }: OwnPart) =>
        `Eierne i nettverket skal bidra med en egenandel på ${percent} av sin del av tilskuddet. Deres del er ${awarded}, og egenandelen er ${amount}.`,
      accounts:
        'Dere skal føre regnskap slik at det går fram hva tilskuddet er brukt til, og ta vare på dokumentasjonen.',
    },
    reporting: {
      heading: 'Rapportering',
      duty: (deadline: string) => `Dere skal rapportere om bruken av tilskuddet innen ${deadline}.`,
      content:
        'Rapporten skal vise hvilke tiltak som er gjennomført, hvor mye av tilskuddet som er brukt på hvert tiltak, og hvilke resultater dere ser, målt mot formålet. Er noe av tilskuddet ubrukt, skal rapporten si hvor mye og hvorfor.',
      ownContribution: 'Rapporten skal også vise hvor stor egenandel eierne har bidratt med.',
    },
    control: {
      heading: 'Kontroll',
      right: (sender: string) =>
        `${sender}, Utdanningsdirektoratet, Kunnskapsdepartementet og Riksrevisjonen kan kontrollere at tilskuddet blir brukt etter forutsetningene (bevilgningsreglementet §\u00A010).`,
      duty: 'Dere skal gi de opplysningene og legge fram de dokumentene som trengs til kontrollen.',
    },
    breach: {
      heading: 'Følger av brudd på vilkårene',
      consequences:
        'Hvis dere bryter vilkårene, ikke rapporterer innen fristen eller gir uriktige opplysninger, kan vi holde tilbake tilskudd som ikke er utbetalt, og kreve at dere betaler tilbake hele eller deler av tilskuddet.',
      hearing: 'Før vi tar stilling til det, får dere varsel og mulighet til å uttale dere.',
    },
    appeal: {
      heading: 'Rett til å klage',
      right: 'Dere kan klage på dette vedtaket etter forvaltningsloven §\u00A028.',
      deadline: (days: number) =>
        `Klagefristen er ${period(days, { few: ['én uke', 'to uker', 'tre uker', 'fire uker'], days: 'dager' })} fra underretningen om vedtaket kom fram til dere (forvaltningsloven §\u00A029).`,
      addressee: (sender: string) =>
        `Klagen skal sendes til ${sender}. Vi vurderer vedtaket på nytt. Hvis vi står fast på det, sender vi klagen videre til Utdanningsdirektoratet, som avgjør den.`,
      form: 'Klagen skal være skriftlig og undertegnet. Den skal si hvilket vedtak dere klager på, og hvilken endring dere ønsker. Skriv også hvorfor dere klager (forvaltningsloven §\u00A032).',
      access: 'Dere har rett til å se dokumentene i saken (forvaltningsloven §§\u00A018 og 19).',
    },
    closing: {
      greeting: 'Med hilsen',
      approved: 'Brevet er godkjent elektronisk og har derfor ingen underskrift.',
    },
  },
  nn: {
    title: (scheme, year) => `Tilsegn om tilskot ${year}: ${scheme}`,
    refusalTitle: (scheme, year) => `Avslag på søknad om tilskot ${year}: ${scheme}`,
    figuresAreExamples: 'Eksempeltal: beløpa er oppdikta',
    draft: 'Utkast: vedtaket er ikkje gjort',
    amended: {
      reversal: {
        title: (scheme, year) => `Omgjering av vedtak om tilskot ${year}: ${scheme}`,
        what: ({ sender, date, caseNumber, amount }) =>
          `${sender} gjer om vedtaket av ${date} (sak ${caseNumber}), der beløpet var ${amount}. Dette vedtaket kjem i staden.`,
        because: 'Vedtaket er gjort om etter forvaltningslova §\u00A035. Dette er grunngivinga vår:',
      },
      correction: {
        title: (scheme, year) => `Retting av vedtak om tilskot ${year}: ${scheme}`,
        what: ({ sender, date, caseNumber }) =>
          `${sender} rettar vedtaket av ${date} (sak ${caseNumber}). Beløpa er dei same. Dette brevet kjem i staden.`,
        because: 'Dette er retta, og kvifor:',
      },
      annulment: {
        title: (scheme, year) => `Annullering av vedtak om tilskot ${year}: ${scheme}`,
        what: ({ sender, date, caseNumber, amount }) =>
          `${sender} annullerer vedtaket av ${date} (sak ${caseNumber}), der beløpet var ${amount}. De får ikkje tilskotet.`,
        because: 'Vedtaket er annullert etter forvaltningslova §\u00A035. Dette er grunngivinga vår:',
      },
    },
    page: 'Side',
    pageOf: 'av',
    reference: {
      recipient: 'Mottakar',
      caseNumber: 'Saksnummer',
      date: 'Dato',
      network: (name) => `Kompetansenettverket ${name}`,
    },
    decision: {
      heading: 'Vedtak',
      award: (sender, amount, year) => `${sender} gir dykk tilsegn om ${amount} i tilskot for ${year}.`,
      refusal: (sender, year) => `${sender} avslår søknaden. De får ikkje tilskot for ${year}.`,
    },
    purpose: {
      heading: 'Formål og rettsleg grunnlag',
      legalBasis: (legalBasis) => `Rettsleg grunnlag: ${legalBasis}`,
    },
    measures: {
      heading: 'Tiltak og beløp',
      introduction: 'Tilskotet er fordelt slik:',
      title: 'Tiltak',
      network: 'Kompetansenettverk',
      common: 'Felles',
      amount: 'Beløp',
      total: 'Sum',
    },
    grounds: {
      heading: 'Grunngiving',
      forum: 'Samarbeidsforum grunngav innstillinga slik:',
      follows: 'Vedtaket følgjer innstillinga frå samarbeidsforum.',
      restsOn: 'Vedtaket byggjer på innstillinga frå samarbeidsforum.',
      departs: 'Vedtaket avvik frå innstillinga frå samarbeidsforum. Dette er grunngivinga vår:',
    },
    conditions: {
      heading: 'Vilkår for tilskotet',
      use: 'Tilskotet skal brukast til tiltaka i tabellen og i tråd med formålet.',
      partnership:
        'Tiltaka skal planleggjast og gjennomførast i partnarskap mellom barnehage- og skuleeigarar og universitet eller høgskule.',
      changes:
        'Vil de endre eit tiltak vesentleg eller bruke pengar på noko anna, må de be om skriftleg samtykke frå oss først.',
      ownContribution: ({ percent, awarded, amount }) =>
        `Eigarane i nettverket skal bidra med ein eigendel på ${percent} av sin del av tilskotet. Deira del er ${awarded}, og eigendelen er ${amount}.`,
      accounts:
        'De skal føre rekneskap slik at det går fram kva tilskotet er brukt til, og ta vare på dokumentasjonen.',
    },
    reporting: {
      heading: 'Rapportering',
      duty: (deadline) => `De skal rapportere om bruken av tilskotet innan ${deadline}.`,
      content:
        'Rapporten skal vise kva tiltak som er gjennomførte, kor mykje av tilskotet som er brukt på kvart tiltak, og kva resultat de ser, målte mot formålet. Er noko av tilskotet ubrukt, skal rapporten seie kor mykje og kvifor.',
      ownContribution: 'Rapporten skal òg vise kor stor eigendel eigarane har bidrege med.',
    },
    control: {
      heading: 'Kontroll',
      right: (sender) =>
        `${sender}, Utdanningsdirektoratet, Kunnskapsdepartementet og Riksrevisjonen kan kontrollere at tilskotet blir brukt etter føresetnadene (løyvingsreglementet §\u00A010).`,
      duty: 'De skal gi dei opplysningane og leggje fram dei dokumenta som trengst til kontrollen.',
    },
    breach: {
      heading: 'Følgjer av brot på vilkåra',
      consequences:
        'Dersom de bryt vilkåra, ikkje rapporterer innan fristen eller gir urette opplysningar, kan vi halde tilbake tilskot som ikkje er betalt ut, og krevje at de betaler tilbake heile eller delar av tilskotet.',
      hearing: 'Før vi tek stilling til det, får de varsel og høve til å uttale dykk.',
    },
    appeal: {
      heading: 'Rett til å klage',
      right: 'De kan klage på dette vedtaket etter forvaltningslova §\u00A028.',
      deadline: (days) =>
        `Klagefristen er ${period(days, { few: ['éi veke', 'to veker', 'tre veker', 'fire veker'], days: 'dagar' })} frå underrettinga om vedtaket kom fram til dykk (forvaltningslova §\u00A029).`,
      addressee: (sender) =>
        `Klaga skal sendast til ${sender}. Vi vurderer vedtaket på nytt. Dersom vi står fast på det, sender vi klaga vidare til Utdanningsdirektoratet, som avgjer ho.`,
      form: 'Klaga skal vere skriftleg og underskriven. Ho skal seie kva vedtak de klagar på, og kva endring de ønskjer. Skriv også kvifor de klagar (forvaltningslova §\u00A032).',
      access: 'De har rett til å sjå dokumenta i saka (forvaltningslova §§\u00A018 og 19).',
    },
    closing: {
      greeting: 'Med helsing',
      approved: 'Brevet er godkjent elektronisk og har difor inga underskrift.',
    },
  },
});

/** A period of days in words: whole weeks as long as there are words for them. */
function period(days: number, words: { few: readonly string[]; days: string }): string {
  return words.few[days / 7 - 1] ?? `${days} ${words.days}`;
}
