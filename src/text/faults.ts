import { isPlainDate } from '../domain/calendar/plain-date.ts';
import { formatDate, formatKroner } from './format.ts';
import { defineTexts, type Language } from './language.ts';

type Values = Readonly<Record<string, string | number>>;

const amount = (values: Values, key: string) => formatKroner(Number(values[key] ?? 0));

const date = (values: Values, key: string, language: Language) => {
  const value = String(values[key]);
  return isPlainDate(value) ? formatDate(value, language) : value;
};

/** What is wrong with one field or part, and what would do, per fault code. */
export const faults = defineTexts({
  nb: {
    required: () => 'Må fylles ut.',
    'wrong-type': () => 'Feil slags verdi.',
    'not-a-whole-number': () => 'Skriv et helt tall.',
    'too-small': () => 'Tallet eller teksten er for liten.',
    'too-large': () => 'Tallet eller teksten er for stor.',
    'wrong-format': () => 'Skrivemåten kan ikke brukes.',
    'unknown-field': () => 'Feltet finnes ikke.',
    'not-one-of': () => 'Verdien er ikke et av valgene.',
    'weight-missing': () => 'Dette tallet har ingen vekt. Legg til en vekt for det, eller fjern tallet.',
    'unreadable-json': () => 'Innholdet er ikke gyldig JSON.',
    blank: () => 'Må fylles ut.',
    'too-long': () => 'Teksten er for lang. Kort den ned.',
    'duplicate-id': () => 'Står to ganger. Fjern den ene.',
    'duplicate-year': () => 'Året står to ganger. Fjern det ene.',
    'duplicate-network': () => 'Nettverket står to ganger. Fjern det ene.',
    'duplicate-institution': () => 'Institusjonen står to ganger på samme tiltak. Slå sammen beløpene.',
    'unknown-institution': () => 'Institusjonen finnes ikke i registeret. Velg en fra listen.',
    'unknown-network': () => 'Nettverket er ikke med i runden. Velg et som er med.',
    'unknown-scheme': () => 'Ordningen finnes ikke. Velg en fra listen.',
    'scheme-not-valid': () => 'Ordningen gjelder ikke det året. Velg et år som ordningen gjelder.',
    'year-outside-plan': () => 'Året er utenfor planperioden. Velg et år i perioden eller utvid den.',
    'last-year-before-first': () => 'Siste år er før første år. Bytt dem om.',
    'span-too-long': () => 'En plan kan dekke høyst seks år. Kort ned perioden.',
    'total-too-large': () => 'Summen er større enn det går an å regne med. Se etter for mange nuller.',
    'period-empty': () => 'Skriv når tiltaket går, for eksempel «H-24 – V-27».',
    'period-unreadable': () =>
      'Perioden kan ikke leses. Skriv for eksempel «H-24 – V-27» eller «vår 2024 – høst 2026».',
    'period-end-before-start': () => 'Slutten er før starten. Bytt dem om.',
    'period-year-out-of-range': () => 'Året må være mellom 1990 og 2100.',
    'no-measures': () => 'Legg til minst ett tiltak.',
    'cost-missing': (values: Values) =>
      `«${values['title']}» mangler kostnad for UH eller eier. Skriv 0 hvis det ikke koster noe.`,
    'criterion-unanswered': () => 'Kriteriet er ikke begrunnet. Skriv hvordan tiltakene oppfyller det.',
    'above-frame': (values: Values) =>
      `Tiltakene er ${amount(values, 'by')} over rammen. Sett ned kostnadene.`,
    'owner-not-confirmed': () => 'Eiersiden har ikke bekreftet ennå. Be representanten bekrefte.',
    'partner-not-confirmed': () => 'UH har ikke bekreftet ennå. Be utviklingspartneren bekrefte.',
    'key-not-decided': () => 'Fordelingsnøkkelen er ikke vedtatt. Vedta den først.',
    'recommendation-delivered': () =>
      'Innstillingen er levert, så grunnlaget kan ikke endres i denne runden.',
    'network-not-recommended': (values: Values) =>
      `«${values['network']}» er ikke med i innstillingen. Ta det ut.`,
    'nothing-asked': (values: Values) =>
      `«${values['network']}» har ikke bedt om penger og kan ikke få noe. Sett beløpet til 0.`,
    'network-without-basis': (values: Values) =>
      `«${values['network']}» har ikke levert beslutningsgrunnlag og kan ikke få penger. Sett beløpet til 0.`,
    'above-asked': (values: Values) =>
      `«${values['network']}» får ${amount(values, 'by')} mer enn det ba om. Sett ned beløpet.`,
    'used-missing': () => 'Fyll inn hvor mye som er brukt. Skriv 0 hvis ingenting er brukt.',
    'used-above-granted': (values: Values) =>
      `Brukt beløp er ${amount(values, 'by')} over det som ble tildelt. Før bare opp tilskuddet.`,
    'unused-plan-missing': (values: Values) =>
      `${amount(values, 'left')} er ikke brukt. Skriv hva dere vil gjøre med pengene.`,
    'done-missing': () => 'Skriv kort hva som er gjennomført.',
    'attainment-missing': () => 'Velg hvor langt dere kom mot målet.',
    'teacher-education-missing': () => 'Skriv hva lærerutdanningen har hatt igjen for samarbeidet.',
    'partnership-missing': () => 'Skriv hvordan eiere og UH har deltatt i partnerskapet.',
    'letter-replaced': () => 'Et nytt vedtak har tatt plassen til dette brevet. Åpne det nyeste brevet.',
    'already-annulled': () => 'Vedtaket er alt annullert.',
    'nothing-changed': () => 'Ingenting er endret. Endre et beløp eller en tekst.',
    'no-money-left': () => 'Alle beløpene er 0. Velg å annullere vedtaket i stedet.',
    'date-in-future': () => 'Datoen har ikke vært ennå. Velg i dag eller før.',
    'date-too-early': () => 'Datoen er før det den skal følge etter. Velg en senere dato.',
    'appeal-settled': () => 'Klagen er alt avgjort.',
    'appeal-sent-on': () => 'Klagen er alt sendt videre. Velg hva klageinstansen kom til.',
    'letter-annulled': (values: Values) =>
      `Vedtaket om dette tilskuddet ble annullert ${date(values, 'on', 'nb')}. Dere skal ikke rapportere på det.`,
    'line-annulled': (values: Values) =>
      `«${values['title']}» gjelder ikke lenger etter det nye vedtaket ${date(values, 'on', 'nb')}. Ta det ut av rapporten.`,
    'unknown-line': () => 'Tilskuddsbrevet har ikke dette beløpet. Last inn siden på nytt.',
    'line-missing': (values: Values) => `«${values['title']}» mangler i rapporten. Ta det med.`,
    'grounds-missing': (values: Values) => `Begrunnelse mangler for «${values['network']}».`,
    'network-missing': (values: Values) => `«${values['network']}» mangler. Ta det med, eventuelt med 0 kr.`,
    'networks-above-available': (values: Values) =>
      `Summen til nettverkene er ${amount(values, 'by')} over det nøkkelen gir. Sett ned noe.`,
    'joint-measures-above-available': (values: Values) =>
      `Fellestiltakene er ${amount(values, 'by')} over det nøkkelen setter av. Sett ned noe.`,
    'above-available': (values: Values) =>
      `Summen er ${amount(values, 'by')} over det nøkkelen gir. Sett ned noe.`,
    'too-many-entries': () => 'Årshjulet har for mange linjer. Ta bort noen.',
    'no-such-day': () => 'Denne dagen finnes ikke. Velg en annen.',
    'range-backwards': () => 'Siste dag er før første dag. Bytt om på dem.',
    'exception-outside-years': () => 'Året er utenfor årene som linja gjelder for.',
    'nobody-concerned': () => 'Velg minst én rolle som dette gjelder for.',
    'another-network': () => 'Nettverkets egne linjer kan bare gjelde for nettverket selv.',
    'no-such-network': () => 'Nettverket finnes ikke i registeret. Velg et fra lista.',
    'not-a-local-deadline': () => 'Nettverket kan bare sette egen frist for behovsmelding og planrevisjon.',
    'reminder-out-of-range': () => 'Skriv hele dager fra 0 til 120 før, og fra 1 til 120 etter.',
    'duplicate-reminder': () => 'Samme dag står to ganger. Ta bort den ene.',
    'too-many-reminders': () => 'Det er for mange påminnelser. Høyst tolv før og tolv etter.',
    'no-reminders': () => 'Skriv minst én dag, eller velg at ingen skal påminnes.',
    'no-needs': () => 'Meld minst ett behov.',
    'need-without-theme': () => 'Skriv hvilket tema behovet gjelder.',
    'need-without-grounds': () => 'Begrunn behovet.',
    'need-without-involved': () => 'Kryss av for hvem som har vært med.',
    'need-without-target-group': () => 'Kryss av for hvem det gjelder.',
    'unknown-need': () => 'Behovet finnes ikke lenger. Last siden på nytt.',
    'not-in-plan': () => 'Planen har ikke dette tiltaket eller satsingsområdet lenger. Velg et annet.',
    'merged-into-itself': () => 'Et behov kan ikke slås sammen med seg selv. Velg et annet.',
    'merged-into-merged': () => 'Det behovet er selv slått sammen med et annet. Velg det andre.',
    'national-identity-number': (values: Values) => `Ta ut fødselsnummeret «${values['number']}».`,
    'sensitive-text': (values: Values) => `«${values['sentence']}»`,
    'case-number-missing': () => 'Skriv saksnummeret, for eksempel «2027/1234».',
    'rejection-without-grounds': () => 'Skriv hvorfor du stemmer mot.',
    'remark-missing': () => 'Skriv merknaden, eller velg «For» uten merknad.',
    'rule-not-open': () => 'Avstemningsregelen er ikke samarbeidsforums. Velg en av reglene som vises.',
    'closes-in-past': () => 'Tidspunktet er passert. Velg et senere tidspunkt.',
    'dissent-altered': () =>
      'Dissensen fra siste avstemning skal stå ordrett. Sett den inn igjen; du kan skrive mer under den.',
    'no-seats': () => 'Legg til minst én plass.',
    'duplicate-seat': () => 'Plassen står to ganger. Fjern den ene.',
    'governor-in-seat': () =>
      'Statsforvalteren har ikke plass i samarbeidsforum og kan ikke stemme. Velg en annen.',
    'cannot-vote': () => 'Noen på plassen har ingen rolle i samarbeidsforum. Velg fra listen.',
    'twice-in-seat': () => 'Noen står både som representant og vara. Fjern den ene.',
    'quorum-out-of-range': () => 'Andelen må være mer enn 0 og høyst 1, for eksempel 1/2.',
  },
  nn: {
    required: () => 'Må fyllast ut.',
    'wrong-type': () => 'Feil slags verdi.',
    'not-a-whole-number': () => 'Skriv eit heilt tal.',
    'too-small': () => 'Talet eller teksten er for liten.',
    'too-large': () => 'Talet eller teksten er for stor.',
    'wrong-format': () => 'Skrivemåten kan ikkje brukast.',
    'unknown-field': () => 'Feltet finst ikkje.',
    'not-one-of': () => 'Verdien er ikkje eit av vala.',
    'weight-missing': () => 'Dette talet har inga vekt. Legg til ei vekt for det, eller fjern talet.',
    'unreadable-json': () => 'Innhaldet er ikkje gyldig JSON.',
    blank: () => 'Må fyllast ut.',
    'too-long': () => 'Teksten er for lang. Kort han ned.',
    'duplicate-id': () => 'Står to gonger. Fjern den eine.',
    'duplicate-year': () => 'Året står to gonger. Fjern det eine.',
    'duplicate-network': () => 'Nettverket står to gonger. Fjern det eine.',
    'duplicate-institution': () => 'Institusjonen står to gonger på same tiltak. Slå saman beløpa.',
    'unknown-institution': () => 'Institusjonen finst ikkje i registeret. Vel ein frå lista.',
    'unknown-network': () => 'Nettverket er ikkje med i runden. Vel eit som er med.',
    'unknown-scheme': () => 'Ordninga finst ikkje. Vel ei frå lista.',
    'scheme-not-valid': () => 'Ordninga gjeld ikkje det året. Vel eit år som ordninga gjeld.',
    'year-outside-plan': () => 'Året er utanfor planperioden. Vel eit år i perioden eller utvid han.',
    'last-year-before-first': () => 'Siste år er før første år. Byt dei om.',
    'span-too-long': () => 'Ein plan kan dekkje høgst seks år. Kort ned perioden.',
    'total-too-large': () => 'Summen er større enn det går an å rekne med. Sjå etter for mange nullar.',
    'period-empty': () => 'Skriv når tiltaket går, til dømes «H-24 – V-27».',
    'period-unreadable': () =>
      'Perioden kan ikkje lesast. Skriv til dømes «H-24 – V-27» eller «vår 2024 – haust 2026».',
    'period-end-before-start': () => 'Slutten er før starten. Byt dei om.',
    'period-year-out-of-range': () => 'Året må vere mellom 1990 og 2100.',
    'no-measures': () => 'Legg til minst eitt tiltak.',
    'cost-missing': (values: Values) =>
      `«${values['title']}» manglar kostnad for UH eller eigar. Skriv 0 om det ikkje kostar noko.`,
    'criterion-unanswered': () => 'Kriteriet er ikkje grunngitt. Skriv korleis tiltaka oppfyller det.',
    'above-frame': (values: Values) => `Tiltaka er ${amount(values, 'by')} over ramma. Set ned kostnadene.`,
    'owner-not-confirmed': () => 'Eigarsida har ikkje stadfesta enno. Be representanten stadfeste.',
    'partner-not-confirmed': () => 'UH har ikkje stadfesta enno. Be utviklingspartnaren stadfeste.',
    'key-not-decided': () => 'Fordelingsnøkkelen er ikkje vedteken. Vedta han først.',
    'recommendation-delivered': () =>
      'Innstillinga er levert, så grunnlaget kan ikkje endrast i denne runden.',
    'network-not-recommended': (values: Values) =>
      `«${values['network']}» er ikkje med i innstillinga. Ta det ut.`,
    'nothing-asked': (values: Values) =>
      `«${values['network']}» har ikkje bede om pengar og kan ikkje få noko. Set beløpet til 0.`,
    'network-without-basis': (values: Values) =>
      `«${values['network']}» har ikkje levert avgjerdsgrunnlag og kan ikkje få pengar. Set beløpet til 0.`,
    'above-asked': (values: Values) =>
      `«${values['network']}» får ${amount(values, 'by')} meir enn det bad om. Set ned beløpet.`,
    'used-missing': () => 'Fyll inn kor mykje som er brukt. Skriv 0 dersom ingenting er brukt.',
    'used-above-granted': (values: Values) =>
      `Brukt beløp er ${amount(values, 'by')} over det som vart tildelt. Før berre opp tilskotet.`,
    'unused-plan-missing': (values: Values) =>
      `${amount(values, 'left')} er ikkje brukt. Skriv kva de vil gjere med pengane.`,
    'done-missing': () => 'Skriv kort kva som er gjennomført.',
    'attainment-missing': () => 'Vel kor langt de kom mot målet.',
    'teacher-education-missing': () => 'Skriv kva lærarutdanninga har hatt att for samarbeidet.',
    'partnership-missing': () => 'Skriv korleis eigarar og UH har delteke i partnarskapet.',
    'letter-replaced': () => 'Eit nytt vedtak har teke plassen til dette brevet. Opne det nyaste brevet.',
    'already-annulled': () => 'Vedtaket er alt annullert.',
    'nothing-changed': () => 'Ingenting er endra. Endre eit beløp eller ein tekst.',
    'no-money-left': () => 'Alle beløpa er 0. Vel å annullere vedtaket i staden.',
    'date-in-future': () => 'Datoen har ikkje vore enno. Vel i dag eller før.',
    'date-too-early': () => 'Datoen er før det han skal følgje etter. Vel ein seinare dato.',
    'appeal-settled': () => 'Klaga er alt avgjord.',
    'appeal-sent-on': () => 'Klaga er alt send vidare. Vel kva klageinstansen kom til.',
    'letter-annulled': (values: Values) =>
      `Vedtaket om dette tilskotet vart annullert ${date(values, 'on', 'nn')}. De skal ikkje rapportere på det.`,
    'line-annulled': (values: Values) =>
      `«${values['title']}» gjeld ikkje lenger etter det nye vedtaket ${date(values, 'on', 'nn')}. Ta det ut av rapporten.`,
    'unknown-line': () => 'Tilskotsbrevet har ikkje dette beløpet. Last inn sida på nytt.',
    'line-missing': (values: Values) => `«${values['title']}» manglar i rapporten. Ta det med.`,
    'grounds-missing': (values: Values) => `Grunngiving manglar for «${values['network']}».`,
    'network-missing': (values: Values) => `«${values['network']}» manglar. Ta det med, eventuelt med 0 kr.`,
    'networks-above-available': (values: Values) =>
      `Summen til nettverka er ${amount(values, 'by')} over det nøkkelen gir. Set ned noko.`,
    'joint-measures-above-available': (values: Values) =>
      `Fellestiltaka er ${amount(values, 'by')} over det nøkkelen set av. Set ned noko.`,
    'above-available': (values: Values) =>
      `Summen er ${amount(values, 'by')} over det nøkkelen gir. Set ned noko.`,
    'too-many-entries': () => 'Årshjulet har for mange linjer. Ta bort nokre.',
    'no-such-day': () => 'Denne dagen finst ikkje. Vel ein annan.',
    'range-backwards': () => 'Siste dag er før første dag. Byt om på dei.',
    'exception-outside-years': () => 'Året er utanfor åra som linja gjeld for.',
    'nobody-concerned': () => 'Vel minst éi rolle som dette gjeld for.',
    'another-network': () => 'Dei eigne linjene til nettverket kan berre gjelde for nettverket sjølv.',
    'no-such-network': () => 'Nettverket finst ikkje i registeret. Vel eit frå lista.',
    'not-a-local-deadline': () => 'Nettverket kan berre setje eigen frist for behovsmelding og planrevisjon.',
    'reminder-out-of-range': () => 'Skriv heile dagar frå 0 til 120 før, og frå 1 til 120 etter.',
    'duplicate-reminder': () => 'Same dag står to gonger. Ta bort den eine.',
    'too-many-reminders': () => 'Det er for mange påminningar. Høgst tolv før og tolv etter.',
    'no-reminders': () => 'Skriv minst éin dag, eller vel at ingen skal påminnast.',
    'no-needs': () => 'Meld minst eitt behov.',
    'need-without-theme': () => 'Skriv kva tema behovet gjeld.',
    'need-without-grounds': () => 'Grunngje behovet.',
    'need-without-involved': () => 'Kryss av for kven som har vore med.',
    'need-without-target-group': () => 'Kryss av for kven det gjeld.',
    'unknown-need': () => 'Behovet finst ikkje lenger. Last sida på nytt.',
    'not-in-plan': () => 'Planen har ikkje dette tiltaket eller satsingsområdet lenger. Vel eit anna.',
    'merged-into-itself': () => 'Eit behov kan ikkje slåast saman med seg sjølv. Vel eit anna.',
    'merged-into-merged': () => 'Det behovet er sjølv slått saman med eit anna. Vel det andre.',
    'national-identity-number': (values: Values) => `Ta ut fødselsnummeret «${values['number']}».`,
    'sensitive-text': (values: Values) => `«${values['sentence']}»`,
    'case-number-missing': () => 'Skriv saksnummeret, til dømes «2027/1234».',
    'rejection-without-grounds': () => 'Skriv kvifor du røystar mot.',
    'remark-missing': () => 'Skriv merknaden, eller vel «For» utan merknad.',
    'rule-not-open': () =>
      'Avrøystingsregelen er ikkje samarbeidsforum sin. Vel ein av reglane som blir viste.',
    'closes-in-past': () => 'Tidspunktet er passert. Vel eit seinare tidspunkt.',
    'dissent-altered': () =>
      'Dissensen frå siste avrøysting skal stå ordrett. Set han inn att; du kan skrive meir under han.',
    'no-seats': () => 'Legg til minst éin plass.',
    'duplicate-seat': () => 'Plassen står to gonger. Fjern den eine.',
    'governor-in-seat': () =>
      'Statsforvaltaren har ikkje plass i samarbeidsforum og kan ikkje røyste. Vel ein annan.',
    'cannot-vote': () => 'Nokon på plassen har inga rolle i samarbeidsforum. Vel frå lista.',
    'twice-in-seat': () => 'Nokon står både som representant og vara. Fjern den eine.',
    'quorum-out-of-range': () => 'Delen må vere meir enn 0 og høgst 1, til dømes 1/2.',
  },
  en: {
    required: () => 'Must be filled in.',
    'wrong-type': () => 'The wrong kind of value.',
    'not-a-whole-number': () => 'Write a whole number.',
    'too-small': () => 'The number or text is too small.',
    'too-large': () => 'The number or text is too large.',
    'wrong-format': () => 'That way of writing it cannot be used.',
    'unknown-field': () => 'There is no such field.',
    'not-one-of': () => 'The value is not one of the choices.',
    'weight-missing': () => 'This count has no weight. Add a weight for it, or remove the count.',
    'unreadable-json': () => 'The content is not valid JSON.',
    blank: () => 'Must be filled in.',
    'too-long': () => 'The text is too long. Make it shorter.',
    'duplicate-id': () => 'It is listed twice. Remove one of them.',
    'duplicate-year': () => 'The year is listed twice. Remove one of them.',
    'duplicate-network': () => 'The network is listed twice. Remove one of them.',
    'duplicate-institution': () => 'The institution is listed twice on one measure. Merge the amounts.',
    'unknown-institution': () => 'The institution is not in the register. Choose one from the list.',
    'unknown-network': () => 'The network is not part of the round. Choose one that is.',
    'unknown-scheme': () => 'There is no such scheme. Choose one from the list.',
    'scheme-not-valid': () => 'The scheme does not apply in that year. Choose a year in which it does.',
    'year-outside-plan': () => 'The year is outside the plan. Choose a year within it, or extend the plan.',
    'last-year-before-first': () => 'The last year is before the first. Swap them.',
    'span-too-long': () => 'A plan can cover at most six years. Shorten the period.',
    'total-too-large': () => 'The sum is larger than can be worked with. Look for too many zeros.',
    'period-empty': () => 'Write when the measure runs, such as “H-24 – V-27”.',
    'period-unreadable': () =>
      'The period cannot be read. Write it like “H-24 – V-27” or “vår 2024 – høst 2026”.',
    'period-end-before-start': () => 'The end is before the start. Swap them.',
    'period-year-out-of-range': () => 'The year must be between 1990 and 2100.',
    'no-measures': () => 'Add at least one measure.',
    'cost-missing': (values: Values) =>
      `“${values['title']}” lacks a cost for higher education or owner. Write 0 if it costs nothing.`,
    'criterion-unanswered': () => 'The criterion has no grounds. Write how the measures meet it.',
    'above-frame': (values: Values) =>
      `The measures are ${amount(values, 'by')} above the frame. Lower the costs.`,
    'owner-not-confirmed': () => 'The owners have not confirmed yet. Ask the representative to confirm.',
    'partner-not-confirmed': () =>
      'Higher education has not confirmed yet. Ask the development partner to confirm.',
    'key-not-decided': () => 'The allocation key is not decided. Decide it first.',
    'recommendation-delivered': () =>
      'The recommendation is delivered, so the basis cannot change in this round.',
    'network-not-recommended': (values: Values) =>
      `“${values['network']}” is not part of the recommendation. Take it out.`,
    'nothing-asked': (values: Values) =>
      `“${values['network']}” has not asked for money and cannot get any. Set the amount to 0.`,
    'network-without-basis': (values: Values) =>
      `“${values['network']}” has not submitted a decision basis and cannot get money. Set the amount to 0.`,
    'above-asked': (values: Values) =>
      `“${values['network']}” gets ${amount(values, 'by')} more than it asked for. Lower the amount.`,
    'used-missing': () => 'Fill in how much was used. Write 0 if nothing was.',
    'used-above-granted': (values: Values) =>
      `The amount used is ${amount(values, 'by')} above what was granted. Enter the grant only.`,
    'unused-plan-missing': (values: Values) =>
      `${amount(values, 'left')} is not used. Write what you will do with the money.`,
    'done-missing': () => 'Write briefly what was carried out.',
    'attainment-missing': () => 'Choose how far you came towards the goal.',
    'teacher-education-missing': () => 'Write what teacher education has gained from the cooperation.',
    'partnership-missing': () => 'Write how owners and higher education took part in the partnership.',
    'letter-replaced': () => 'A new decision has taken this letter’s place. Open the newest letter.',
    'already-annulled': () => 'The decision is already annulled.',
    'nothing-changed': () => 'Nothing is changed. Change an amount or a text.',
    'no-money-left': () => 'All amounts are 0. Choose to annul the decision instead.',
    'date-in-future': () => 'That date has not come yet. Choose today or before.',
    'date-too-early': () => 'The date is before what it is to follow. Choose a later one.',
    'appeal-settled': () => 'The appeal is already settled.',
    'appeal-sent-on': () => 'The appeal is already sent on. Choose what the appeals body came to.',
    'letter-annulled': (values: Values) =>
      `The decision on this grant was annulled ${date(values, 'on', 'en')}. No report is due on it.`,
    'line-annulled': (values: Values) =>
      `“${values['title']}” no longer stands after the new decision of ${date(values, 'on', 'en')}. Take it out of the report.`,
    'unknown-line': () => 'The award letter does not have this sum. Load the page again.',
    'line-missing': (values: Values) => `“${values['title']}” is missing from the report. Include it.`,
    'grounds-missing': (values: Values) => `Grounds are missing for “${values['network']}”.`,
    'network-missing': (values: Values) =>
      `“${values['network']}” is missing. Include it, with 0 kr if need be.`,
    'networks-above-available': (values: Values) =>
      `The networks' sum is ${amount(values, 'by')} above what the key gives. Lower something.`,
    'joint-measures-above-available': (values: Values) =>
      `The joint measures are ${amount(values, 'by')} above what the key sets aside. Lower something.`,
    'above-available': (values: Values) =>
      `The sum is ${amount(values, 'by')} above what the key gives. Lower something.`,
    'too-many-entries': () => 'The annual cycle has too many lines. Remove some.',
    'no-such-day': () => 'There is no such day. Choose another.',
    'range-backwards': () => 'The last day is before the first. Swap them.',
    'exception-outside-years': () => 'The year is outside the years that the line applies to.',
    'nobody-concerned': () => 'Choose at least one role that this concerns.',
    'another-network': () => 'A network’s own lines can concern that network only.',
    'no-such-network': () => 'The network is not in the register. Choose one from the list.',
    'not-a-local-deadline': () =>
      'A network can set a deadline of its own only for needs reports and plan revision.',
    'reminder-out-of-range': () => 'Write whole days from 0 to 120 before, and from 1 to 120 after.',
    'duplicate-reminder': () => 'The same day is listed twice. Remove one of them.',
    'too-many-reminders': () => 'There are too many reminders. At most twelve before and twelve after.',
    'no-reminders': () => 'Write at least one day, or choose that nobody is reminded.',
    'no-needs': () => 'Report at least one need.',
    'need-without-theme': () => 'Write which theme the need is about.',
    'need-without-grounds': () => 'Give the grounds for the need.',
    'need-without-involved': () => 'Tick who has been involved.',
    'need-without-target-group': () => 'Tick whom it is for.',
    'unknown-need': () => 'The need is not there any more. Reload the page.',
    'not-in-plan': () => 'The plan no longer has this measure or focus area. Choose another.',
    'merged-into-itself': () => 'A need cannot be merged with itself. Choose another.',
    'merged-into-merged': () => 'That need is itself merged with another. Choose the other one.',
    'national-identity-number': (values: Values) => `Take out the identity number “${values['number']}”.`,
    'sensitive-text': (values: Values) => `“${values['sentence']}”`,
    'case-number-missing': () => 'Write the case number, such as “2027/1234”.',
    'rejection-without-grounds': () => 'Write why you vote against.',
    'remark-missing': () => 'Write the remark, or choose “For” without one.',
    'rule-not-open': () => 'That is not the forum’s voting rule. Choose one of those shown.',
    'closes-in-past': () => 'That time has passed. Choose a later one.',
    'dissent-altered': () =>
      'Dissent from the last vote must stand word for word. Put it back; you may write more below it.',
    'no-seats': () => 'Add at least one seat.',
    'duplicate-seat': () => 'The seat is listed twice. Remove one of them.',
    'governor-in-seat': () =>
      'The County Governor has no seat in the forum and may not vote. Choose somebody else.',
    'cannot-vote': () => 'Somebody in the seat has no role in the forum. Choose from the list.',
    'twice-in-seat': () => 'Somebody is both representative and deputy. Remove one of them.',
    'quorum-out-of-range': () => 'The share must be more than 0 and at most 1, such as 1/2.',
  },
});

export type FaultCode = keyof (typeof faults)['nb'];
