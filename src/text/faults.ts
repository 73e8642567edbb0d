import { isPlainDate } from '../domain/calendar/plain-date.ts';
import { formatDate, formatKroner } from './format.ts';
import { defineTexts, type Language } from './language.ts';

type Values = Readonly<Record<string, string | number>>;

const amount = (values: Values, key: string) => formatKroner(Number(values[key] ?? 0));

/** How many places are left, in the words for none, one and more. */
function places(values: Values, none: string, one: string, more: (left: number) => string): string {
  const left = Number(values['left'] ?? 0);
  if (left === 0) return none;
  return left === 1 ? one : more(left);
}

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
    'too-small': () => 'Tallet er for lite.',
    'too-large': () => 'Tallet er for stort.',
    'too-many': () => 'Listen er for lang. Fjern noe.',
    'wrong-format': () => 'Skrivemåten kan ikke brukes.',
    'unknown-field': () => 'Feltet finnes ikke.',
    'not-one-of': () => 'Verdien er ikke et av valgene.',
    'weight-missing': () => 'Dette tallet har ingen vekt. Legg til en vekt for det, eller fjern tallet.',
    'unreadable-json': () => 'Innholdet er ikke gyldig JSON.',
    blank: () => 'Må fylles ut.',
    'too-long': () => 'Teksten er for lang. Kort den ned.',
    'count-in-future': () => 'Datoen er i framtiden. Skriv dagen tallene gjelder for.',
    'rows-undecided': (values: Values) =>
      `${values['rows']} rader venter på at du sier hvem de gjelder, eller at de skal utelates.`,
    'no-figures': () => 'Ingen rader gir tall som kan tas inn. Se etter at kolonnene er riktig valgt.',
    'has-a-figure': () => 'Her finnes det et tall. Anslag kan bare stå der kilden ikke gir noe.',
    'duplicate-id': () => 'Står to ganger. Fjern den ene.',
    'form-stays': () => 'Dette kan ikke endres når skjemaet er satt opp. Lag et nytt skjema.',
    'duplicate-question': () => 'Spørsmålet står to ganger. Fjern det ene.',
    'not-from-forms': () => 'Filen har ingen kolonne «ID». Last opp filen slik Microsoft Forms lager den.',
    'question-twice': () => 'Filen har samme spørsmål to ganger. Gi det ene en annen ordlyd i skjemaet.',
    'no-questions': () => 'Filen har ingen spørsmål. Last opp filen slik Microsoft Forms lager den.',
    'questions-undecided': () =>
      'Filen har spørsmål som ingen har tatt stilling til. Velg felt for dem først.',
    'nothing-to-import': () =>
      'Filen har ikke noe nytt. Alt er tatt inn, venter i køen eller kan ikke tas inn.',
    'response-not-ready': () => 'Svaret kan ikke tas inn slik det står nå. Last siden på nytt og se hvorfor.',
    'duplicate-year': () => 'Året står to ganger. Fjern det ene.',
    'duplicate-network': () => 'Nettverket står to ganger. Fjern det ene.',
    'duplicate-institution': () => 'Institusjonen står to ganger på samme tiltak. Slå sammen beløpene.',
    'unknown-institution': () => 'Institusjonen finnes ikke i registeret. Velg en fra listen.',
    'unknown-network': () => 'Nettverket er ikke med i runden. Velg et som er med.',
    'unknown-scheme': () => 'Ordningen finnes ikke. Velg en fra listen.',
    'scheme-not-valid': () => 'Ordningen gjelder ikke det året. Velg et år som ordningen gjelder.',
    'ends-before-start': () => 'Siste dag er før første dag. Bytt om på dem.',
    'membership-twice': () => 'Eieren står to ganger i dette nettverket på samme tid. Slå dem sammen.',
    'owner-in-two-networks': (values: Values) =>
      `Eieren er i «${values['one']}» og «${values['other']}» på samme tid. Sett en sluttdato i det ene.`,
    'note-missing': () => 'Eieren står i to nettverk av ulike slag. Skriv hvorfor i merknaden.',
    'municipality-number': () => 'Et kommunenummer har fire siffer, for eksempel 5041.',
    'organisation-number': () =>
      'Et organisasjonsnummer har ni siffer, der det siste er et kontrollsiffer. Se etter skrivefeil.',
    'number-taken': (values: Values) => `Nummeret hører til ${values['owner']}. Se etter skrivefeil.`,
    'rename-in-future': () => 'Et nytt navn kan ikke gjelde fra en dag som kommer. Velg i dag eller før.',
    'renamed-before-last': () => 'Navnet ble endret senere enn dette. Velg en dag etter det.',
    'role-without-network': () => 'Velg minst ett nettverk som rollen gjelder for.',
    'role-without-group': () => 'Velg minst én gruppe som rollen gjelder for.',
    'no-such-group': () => 'Gruppa finnes ikke i registeret. Velg en fra lista.',
    'id-taken': (values: Values) => `«${values['name']}» er registrert fra før. Velg et annet navn.`,
    'unknown-owner': () => 'Eieren finnes ikke i registeret. Velg en fra lista.',
    'last-governor': () => 'Noen må ha rollen Statsforvalteren i dag. Gi den til en annen først.',
    'no-criteria': () => 'Legg til minst ett kriterium.',
    'duplicate-document': () => 'Dokumentet har to frister. Fjern den ene.',
    'share-out-of-range': () => 'Andelen må være mer enn 0 og høyst 1, for eksempel 3/10.',
    'criteria-in-use': () =>
      'En runde har brukt kriteriene, så de kan ikke endres. Avslutt ordningen og lag en ny med nye kriterier.',
    'year-outside-plan': () => 'Året er utenfor planperioden. Velg et år i perioden eller utvid den.',
    'last-year-before-first': () => 'Siste år er før første år. Bytt dem om.',
    'span-too-long': () => 'En plan kan dekke høyst seks år. Kort ned perioden.',
    'total-too-large': () => 'Summen er større enn det går an å regne med. Se etter for mange nuller.',
    'period-empty': () => 'Skriv når tiltaket går, for eksempel «H-24 – V-27».',
    'period-unreadable': () =>
      'Perioden kan ikke leses. Skriv for eksempel «H-24 – V-27» eller «vår 2024 – høst 2026».',
    'period-end-before-start': () => 'Slutten er før starten. Bytt dem om.',
    'period-year-out-of-range': () => 'Året må være mellom 1990 og 2100.',
    'plan-without-title': () => 'Gi planen en tittel.',
    'plan-without-chapters': () => 'Skriv minst ett kapittel.',
    'chapter-unfinished': () => 'Kapitlet mangler tittel eller tekst. Skriv det ferdig, eller ta det bort.',
    'deadline-passed': () => 'Velg en frist etter i dag.',
    'deadline-not-over': () => 'Høringsfristen er ikke ute ennå. Vent til dagen etter fristen.',
    'unknown-statement': () => 'Denne organisasjonen har ikke sendt noen uttalelse.',
    'statements-unanswered': () => 'Skriv en oppsummering, eller svar på hver uttalelse.',
    'date-in-future': () => 'Datoen kan ikke være etter i dag.',
    'review-before-adoption': () => 'Gjennomgangen kan ikke være før planen ble vedtatt.',
    'review-exists': () => 'Det er alt ført en gjennomgang denne dagen.',
    'part-unwritten': () => 'Skriv i minst én av delene før dere deler planen.',
    'no-measures': () => 'Legg til minst ett tiltak.',
    'cost-missing': (values: Values) =>
      `«${values['title']}» mangler kostnad for UH eller eier. Skriv 0 hvis det ikke koster noe.`,
    'criterion-unanswered': () => 'Kriteriet er ikke begrunnet. Skriv hvordan tiltakene oppfyller det.',
    'above-frame': (values: Values) =>
      `Tiltakene er ${amount(values, 'by')} over rammen. Sett ned kostnadene.`,
    'owner-not-confirmed': () => 'Eiersiden har ikke bekreftet ennå. Be representanten bekrefte.',
    'partner-not-confirmed': () => 'UH har ikke bekreftet ennå. Be utviklingspartneren bekrefte.',
    'key-not-decided': () => 'Fordelingsnøkkelen er ikke vedtatt. Vedta den først.',
    'unknown-cohort': () => 'Puljen finnes ikke lenger. Last siden på nytt.',
    'unknown-track': () => 'Sporet finnes ikke lenger. Velg et annet.',
    'cohort-not-open': () => 'Puljen har startet. Velg en som er åpen.',
    'cohort-full': (values: Values) =>
      `«${values['cohort']}» har ${places(values, 'ingen ledige plasser', 'bare 1 ledig plass', (left) => `bare ${left} ledige plasser`)}, og ingen annen åpen pulje har plass til så mange.`,
    'cohort-full-choose-next': (values: Values) =>
      `«${values['cohort']}» har ${places(values, 'ingen ledige plasser', 'bare 1 ledig plass', (left) => `bare ${left} ledige plasser`)}. «${values['next']}» har plass til dere.`,
    'nobody-taking-part': () => 'Skriv hvor mange som skal være med.',
    'already-accepted': () => 'Dere er alt med. Meld dere av først, hvis dere vil endre påmeldingen.',
    'not-asked': () => 'Spørsmålet er alt besvart eller trukket. Last siden på nytt.',
    'not-taking-part': () => 'Dere er ikke påmeldt her. Last siden på nytt.',
    'owner-not-in-network': () => 'Eieren er ikke med i nettverket. Velg et annet nettverk.',
    'no-carriers': () => 'Velg minst én institusjon som har tiltaket.',
    'cohort-in-use': (values: Values) => `Noen er påmeldt «${values['title']}». Puljen kan ikke tas bort.`,
    'track-in-use': (values: Values) => `Noen er påmeldt sporet «${values['title']}». Det kan ikke tas bort.`,
    'capacity-below-taken': (values: Values) =>
      `${values['taken']} er alt påmeldt. Tallet på plasser kan ikke være lavere.`,
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
    'own-contribution-missing': () =>
      'Fyll inn hvor mye eierne selv har bidratt med. Skriv 0 hvis det er ingenting.',
    'own-contribution-unexplained': (values: Values) =>
      `Egenandelen er ${amount(values, 'by')} mindre enn kravet. Skriv hvorfor.`,
    'done-missing': () => 'Skriv kort hva som er gjennomført.',
    'attainment-missing': () => 'Velg hvor langt dere kom mot målet.',
    'teacher-education-missing': () => 'Skriv hva lærerutdanningen har hatt igjen for samarbeidet.',
    'partnership-missing': () => 'Skriv hvordan eiere og UH har deltatt i partnerskapet.',
    'letter-replaced': () => 'Et nytt vedtak har tatt plassen til dette brevet. Åpne det nyeste brevet.',
    'already-annulled': () => 'Vedtaket er alt annullert.',
    'nothing-changed': () => 'Ingenting er endret. Endre et beløp eller en tekst.',
    'no-money-left': () => 'Alle beløpene er 0. Velg å annullere vedtaket i stedet.',
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
    'agenda-is-sent': () => 'Innkallingen er sendt, så sakene står fast. Ta det nye opp under Eventuelt.',
    'link-not-https': () => 'Lenken må begynne med https://.',
    'paper-file-empty': (values: Values) =>
      `«${values['name']}» er tom. Åpne filen og se at den har innhold, og lagre den på nytt.`,
    'paper-file-too-large': (values: Values) =>
      `«${values['name']}» er større enn 10 MB. Gjør bildene mindre, eller del filen opp.`,
    'paper-file-unknown': (values: Values) =>
      `«${values['name']}» kan ikke legges ved. Lagre den som PDF, Word (.docx), Excel (.xlsx) eller PowerPoint (.pptx).`,
    'paper-file-misnamed': (values: Values) =>
      `«${values['name']}» er noe annet enn navnet sier. Lagre den på nytt fra programmet som den er laget i.`,
    'paper-file-with-macros': (values: Values) =>
      `«${values['name']}» kan ha makroer. Lagre den uten makroer, som .docx, .xlsx eller .pptx, eller som PDF.`,
    'paper-file-locked': (values: Values) =>
      `«${values['name']}» er beskyttet med passord eller i et gammelt format. Lagre den uten passord, som .docx, .xlsx eller .pptx.`,
    'paper-file-damaged': (values: Values) =>
      `«${values['name']}» er skadet. Åpne den, lagre den på nytt og prøv igjen.`,
    'unknown-case': () => 'Saken finnes ikke lenger. Last siden på nytt.',
    'too-many-files': (values: Values) =>
      `Saken har alt ${values['limit']} filer. Slå noen sammen, eller legg dem i Team-et og lim inn lenken.`,
    'no-cases': () => 'Legg til minst én sak.',
    'case-without-title': () => 'Skriv hva saken heter.',
    'place-missing': () => 'Skriv hvor møtet er.',
    'deadline-missing': () => 'Skriv siste dag for påmelding.',
    'attendance-missing': () => 'Før fremmøte for alle plassene.',
    'conclusion-missing': () => 'Skriv hva som ble konklusjonen.',
    'not-held-yet': () => 'Møtedagen har ikke kommet ennå.',
    'vote-still-open': () => 'Avstemningen er ikke avsluttet. Avslutt den først.',
    'unknown-vote': () => 'Avstemningen finnes ikke. Velg en fra listen.',
    'unknown-round': () => 'Tilskuddsrunden finnes ikke. Velg en fra listen.',
    'unknown-seat': () => 'Plassen finnes ikke i samarbeidsforum. Last siden på nytt.',
    'unknown-meeting': () => 'Møtet har ingen sak som kan godkjenne referatet. Velg et fra listen.',
    'not-on-agenda': () => 'Nettverket står ikke på listen over presentasjoner.',
    'unknown-comment': () => 'Kommentaren finnes ikke lenger. Last siden på nytt.',
    'nothing-to-shield': () => 'Her er det ingen tekst å skjerme. Last siden på nytt.',
    'not-shielded': () => 'Teksten er ikke skjermet lenger. Last siden på nytt.',
    'no-registration': () => 'Det er ingen påmelding til dette møtet.',
    'registration-is-over': () => 'Påmeldingsfristen er ute. Ta kontakt med statsforvalteren.',
  },
  nn: {
    required: () => 'Må fyllast ut.',
    'wrong-type': () => 'Feil slags verdi.',
    'not-a-whole-number': () => 'Skriv eit heilt tal.',
    'too-small': () => 'Talet er for lite.',
    'too-large': () => 'Talet er for stort.',
    'too-many': () => 'Lista er for lang. Fjern noko.',
    'wrong-format': () => 'Skrivemåten kan ikkje brukast.',
    'unknown-field': () => 'Feltet finst ikkje.',
    'not-one-of': () => 'Verdien er ikkje eit av vala.',
    'weight-missing': () => 'Dette talet har inga vekt. Legg til ei vekt for det, eller fjern talet.',
    'unreadable-json': () => 'Innhaldet er ikkje gyldig JSON.',
    blank: () => 'Må fyllast ut.',
    'too-long': () => 'Teksten er for lang. Kort han ned.',
    'count-in-future': () => 'Datoen er i framtida. Skriv dagen tala gjeld for.',
    'rows-undecided': (values: Values) =>
      `${values['rows']} rader ventar på at du seier kven dei gjeld, eller at dei skal utelatast.`,
    'no-figures': () => 'Ingen rader gir tal som kan takast inn. Sjå etter at kolonnane er rett valde.',
    'has-a-figure': () => 'Her finst det eit tal. Anslag kan berre stå der kjelda ikkje gir noko.',
    'duplicate-id': () => 'Står to gonger. Fjern den eine.',
    'form-stays': () => 'Dette kan ikkje endrast når skjemaet er sett opp. Lag eit nytt skjema.',
    'duplicate-question': () => 'Spørsmålet står to gonger. Fjern det eine.',
    'not-from-forms': () => 'Fila har ingen kolonne «ID». Last opp fila slik Microsoft Forms lagar ho.',
    'question-twice': () => 'Fila har same spørsmål to gonger. Gi det eine ei anna ordlyd i skjemaet.',
    'no-questions': () => 'Fila har ingen spørsmål. Last opp fila slik Microsoft Forms lagar ho.',
    'questions-undecided': () => 'Fila har spørsmål som ingen har teke stilling til. Vel felt for dei først.',
    'nothing-to-import': () =>
      'Fila har ikkje noko nytt. Alt er teke inn, ventar i køen eller kan ikkje takast inn.',
    'response-not-ready': () =>
      'Svaret kan ikkje takast inn slik det står no. Last sida på nytt og sjå kvifor.',
    'duplicate-year': () => 'Året står to gonger. Fjern det eine.',
    'duplicate-network': () => 'Nettverket står to gonger. Fjern det eine.',
    'duplicate-institution': () => 'Institusjonen står to gonger på same tiltak. Slå saman beløpa.',
    'unknown-institution': () => 'Institusjonen finst ikkje i registeret. Vel ein frå lista.',
    'unknown-network': () => 'Nettverket er ikkje med i runden. Vel eit som er med.',
    'unknown-scheme': () => 'Ordninga finst ikkje. Vel ei frå lista.',
    'scheme-not-valid': () => 'Ordninga gjeld ikkje det året. Vel eit år som ordninga gjeld.',
    'ends-before-start': () => 'Siste dag er før første dag. Byt om på dei.',
    'membership-twice': () => 'Eigaren står to gonger i dette nettverket på same tid. Slå dei saman.',
    'owner-in-two-networks': (values: Values) =>
      `Eigaren er i «${values['one']}» og «${values['other']}» på same tid. Set ein sluttdato i det eine.`,
    'note-missing': () => 'Eigaren står i to nettverk av ulike slag. Skriv kvifor i merknaden.',
    'municipality-number': () => 'Eit kommunenummer har fire siffer, til dømes 5041.',
    'organisation-number': () =>
      'Eit organisasjonsnummer har ni siffer, der det siste er eit kontrollsiffer. Sjå etter skrivefeil.',
    'number-taken': (values: Values) => `Nummeret høyrer til ${values['owner']}. Sjå etter skrivefeil.`,
    'rename-in-future': () => 'Eit nytt namn kan ikkje gjelde frå ein dag som kjem. Vel i dag eller før.',
    'renamed-before-last': () => 'Namnet vart endra seinare enn dette. Vel ein dag etter det.',
    'role-without-network': () => 'Vel minst eitt nettverk som rolla gjeld for.',
    'role-without-group': () => 'Vel minst éi gruppe som rolla gjeld for.',
    'no-such-group': () => 'Gruppa finst ikkje i registeret. Vel ei frå lista.',
    'id-taken': (values: Values) => `«${values['name']}» er registrert frå før. Vel eit anna namn.`,
    'unknown-owner': () => 'Eigaren finst ikkje i registeret. Vel ein frå lista.',
    'last-governor': () => 'Nokon må ha rolla Statsforvaltaren i dag. Gje ho til ein annan først.',
    'no-criteria': () => 'Legg til minst eitt kriterium.',
    'duplicate-document': () => 'Dokumentet har to fristar. Fjern den eine.',
    'share-out-of-range': () => 'Delen må vere meir enn 0 og høgst 1, til dømes 3/10.',
    'criteria-in-use': () =>
      'Ein runde har brukt kriteria, så dei kan ikkje endrast. Avslutt ordninga og lag ei ny med nye kriterium.',
    'year-outside-plan': () => 'Året er utanfor planperioden. Vel eit år i perioden eller utvid han.',
    'last-year-before-first': () => 'Siste år er før første år. Byt dei om.',
    'span-too-long': () => 'Ein plan kan dekkje høgst seks år. Kort ned perioden.',
    'total-too-large': () => 'Summen er større enn det går an å rekne med. Sjå etter for mange nullar.',
    'period-empty': () => 'Skriv når tiltaket går, til dømes «H-24 – V-27».',
    'period-unreadable': () =>
      'Perioden kan ikkje lesast. Skriv til dømes «H-24 – V-27» eller «vår 2024 – haust 2026».',
    'period-end-before-start': () => 'Slutten er før starten. Byt dei om.',
    'period-year-out-of-range': () => 'Året må vere mellom 1990 og 2100.',
    'plan-without-title': () => 'Gje planen ein tittel.',
    'plan-without-chapters': () => 'Skriv minst eitt kapittel.',
    'chapter-unfinished': () => 'Kapittelet manglar tittel eller tekst. Skriv det ferdig, eller ta det bort.',
    'deadline-passed': () => 'Vel ein frist etter i dag.',
    'deadline-not-over': () => 'Høyringsfristen er ikkje ute enno. Vent til dagen etter fristen.',
    'unknown-statement': () => 'Denne organisasjonen har ikkje sendt noka fråsegn.',
    'statements-unanswered': () => 'Skriv ei oppsummering, eller svar på kvar fråsegn.',
    'date-in-future': () => 'Datoen kan ikkje vere etter i dag.',
    'review-before-adoption': () => 'Gjennomgangen kan ikkje vere før planen vart vedteken.',
    'review-exists': () => 'Det er alt ført ein gjennomgang denne dagen.',
    'part-unwritten': () => 'Skriv i minst éin av delane før de deler planen.',
    'no-measures': () => 'Legg til minst eitt tiltak.',
    'cost-missing': (values: Values) =>
      `«${values['title']}» manglar kostnad for UH eller eigar. Skriv 0 om det ikkje kostar noko.`,
    'criterion-unanswered': () => 'Kriteriet er ikkje grunngitt. Skriv korleis tiltaka oppfyller det.',
    'above-frame': (values: Values) => `Tiltaka er ${amount(values, 'by')} over ramma. Set ned kostnadene.`,
    'owner-not-confirmed': () => 'Eigarsida har ikkje stadfesta enno. Be representanten stadfeste.',
    'partner-not-confirmed': () => 'UH har ikkje stadfesta enno. Be utviklingspartnaren stadfeste.',
    'key-not-decided': () => 'Fordelingsnøkkelen er ikkje vedteken. Vedta han først.',
    'unknown-cohort': () => 'Pulja finst ikkje lenger. Last sida på nytt.',
    'unknown-track': () => 'Sporet finst ikkje lenger. Vel eit anna.',
    'cohort-not-open': () => 'Pulja har starta. Vel ei som er open.',
    'cohort-full': (values: Values) =>
      `«${values['cohort']}» har ${places(values, 'ingen ledige plassar', 'berre 1 ledig plass', (left) => `berre ${left} ledige plassar`)}, og inga anna open pulje har plass til så mange.`,
    'cohort-full-choose-next': (values: Values) =>
      `«${values['cohort']}» har ${places(values, 'ingen ledige plassar', 'berre 1 ledig plass', (left) => `berre ${left} ledige plassar`)}. «${values['next']}» har plass til dykk.`,
    'nobody-taking-part': () => 'Skriv kor mange som skal vere med.',
    'already-accepted': () => 'De er alt med. Meld dykk av først, om de vil endre påmeldinga.',
    'not-asked': () => 'Spørsmålet er alt svart på eller trekt. Last sida på nytt.',
    'not-taking-part': () => 'De er ikkje påmelde her. Last sida på nytt.',
    'owner-not-in-network': () => 'Eigaren er ikkje med i nettverket. Vel eit anna nettverk.',
    'no-carriers': () => 'Vel minst éin institusjon som har tiltaket.',
    'cohort-in-use': (values: Values) =>
      `Nokon er påmelde «${values['title']}». Pulja kan ikkje takast bort.`,
    'track-in-use': (values: Values) =>
      `Nokon er påmelde sporet «${values['title']}». Det kan ikkje takast bort.`,
    'capacity-below-taken': (values: Values) =>
      `${values['taken']} er alt påmelde. Talet på plassar kan ikkje vere lågare.`,
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
    'own-contribution-missing': () =>
      'Fyll inn kor mykje eigarane sjølve har bidrege med. Skriv 0 dersom det er ingenting.',
    'own-contribution-unexplained': (values: Values) =>
      `Eigendelen er ${amount(values, 'by')} mindre enn kravet. Skriv kvifor.`,
    'done-missing': () => 'Skriv kort kva som er gjennomført.',
    'attainment-missing': () => 'Vel kor langt de kom mot målet.',
    'teacher-education-missing': () => 'Skriv kva lærarutdanninga har hatt att for samarbeidet.',
    'partnership-missing': () => 'Skriv korleis eigarar og UH har delteke i partnarskapet.',
    'letter-replaced': () => 'Eit nytt vedtak har teke plassen til dette brevet. Opne det nyaste brevet.',
    'already-annulled': () => 'Vedtaket er alt annullert.',
    'nothing-changed': () => 'Ingenting er endra. Endre eit beløp eller ein tekst.',
    'no-money-left': () => 'Alle beløpa er 0. Vel å annullere vedtaket i staden.',
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
    'agenda-is-sent': () => 'Innkallinga er send, så sakene står fast. Ta det nye opp under Eventuelt.',
    'link-not-https': () => 'Lenkja må byrje med https://.',
    'paper-file-empty': (values: Values) =>
      `«${values['name']}» er tom. Opne fila og sjå at ho har innhald, og lagre ho på nytt.`,
    'paper-file-too-large': (values: Values) =>
      `«${values['name']}» er større enn 10 MB. Gjer bileta mindre, eller del opp fila.`,
    'paper-file-unknown': (values: Values) =>
      `«${values['name']}» kan ikkje leggjast ved. Lagre ho som PDF, Word (.docx), Excel (.xlsx) eller PowerPoint (.pptx).`,
    'paper-file-misnamed': (values: Values) =>
      `«${values['name']}» er noko anna enn namnet seier. Lagre ho på nytt frå programmet som ho er laga i.`,
    'paper-file-with-macros': (values: Values) =>
      `«${values['name']}» kan ha makroar. Lagre ho utan makroar, som .docx, .xlsx eller .pptx, eller som PDF.`,
    'paper-file-locked': (values: Values) =>
      `«${values['name']}» er verna med passord eller i eit gammalt format. Lagre ho utan passord, som .docx, .xlsx eller .pptx.`,
    'paper-file-damaged': (values: Values) =>
      `«${values['name']}» er skadd. Opne ho, lagre ho på nytt og prøv igjen.`,
    'unknown-case': () => 'Saka finst ikkje lenger. Last sida på nytt.',
    'too-many-files': (values: Values) =>
      `Saka har alt ${values['limit']} filer. Slå nokre saman, eller legg dei i Team-et og lim inn lenkja.`,
    'no-cases': () => 'Legg til minst éi sak.',
    'case-without-title': () => 'Skriv kva saka heiter.',
    'place-missing': () => 'Skriv kvar møtet er.',
    'deadline-missing': () => 'Skriv siste dag for påmelding.',
    'attendance-missing': () => 'Før frammøte for alle plassane.',
    'conclusion-missing': () => 'Skriv kva som vart konklusjonen.',
    'not-held-yet': () => 'Møtedagen har ikkje kome enno.',
    'vote-still-open': () => 'Avrøystinga er ikkje avslutta. Avslutt ho først.',
    'unknown-vote': () => 'Avrøystinga finst ikkje. Vel ei frå lista.',
    'unknown-round': () => 'Tilskotsrunden finst ikkje. Vel ein frå lista.',
    'unknown-seat': () => 'Plassen finst ikkje i samarbeidsforum. Last sida på nytt.',
    'unknown-meeting': () => 'Møtet har inga sak som kan godkjenne referatet. Vel eit frå lista.',
    'not-on-agenda': () => 'Nettverket står ikkje på lista over presentasjonar.',
    'unknown-comment': () => 'Kommentaren finst ikkje lenger. Last sida på nytt.',
    'nothing-to-shield': () => 'Her er det ingen tekst å skjerme. Last sida på nytt.',
    'not-shielded': () => 'Teksten er ikkje skjerma lenger. Last sida på nytt.',
    'no-registration': () => 'Det er inga påmelding til dette møtet.',
    'registration-is-over': () => 'Påmeldingsfristen er ute. Ta kontakt med statsforvaltaren.',
  },
  en: {
    required: () => 'Must be filled in.',
    'wrong-type': () => 'The wrong kind of value.',
    'not-a-whole-number': () => 'Write a whole number.',
    'too-small': () => 'The number is too small.',
    'too-large': () => 'The number is too large.',
    'too-many': () => 'The list is too long. Take something out.',
    'wrong-format': () => 'That way of writing it cannot be used.',
    'unknown-field': () => 'There is no such field.',
    'not-one-of': () => 'The value is not one of the choices.',
    'weight-missing': () => 'This count has no weight. Add a weight for it, or remove the count.',
    'unreadable-json': () => 'The content is not valid JSON.',
    blank: () => 'Must be filled in.',
    'too-long': () => 'The text is too long. Make it shorter.',
    'count-in-future': () => 'The date is in the future. Write the day that the figures are for.',
    'rows-undecided': (values: Values) =>
      `${values['rows']} rows wait for you to say whom they are about, or that they are left out.`,
    'no-figures': () =>
      'No row gives a figure that can be taken in. Check that the columns are chosen right.',
    'has-a-figure': () => 'There is a figure here. An estimate can only stand where the source gives none.',
    'duplicate-id': () => 'It is listed twice. Remove one of them.',
    'form-stays': () => 'This cannot be changed once the form is set up. Make a new form.',
    'duplicate-question': () => 'The question stands twice. Remove one of them.',
    'not-from-forms': () => 'The file has no column “ID”. Upload the file as Microsoft Forms makes it.',
    'question-twice': () => 'The file has the same question twice. Word one of them differently in the form.',
    'no-questions': () => 'The file has no questions. Upload the file as Microsoft Forms makes it.',
    'questions-undecided': () =>
      'The file has questions that nobody has decided on. Choose fields for them first.',
    'nothing-to-import': () =>
      'There is nothing new in the file. All of it is taken in, waits in the queue or cannot be taken in.',
    'response-not-ready': () =>
      'The response cannot be taken in as things stand. Reload the page and see why.',
    'duplicate-year': () => 'The year is listed twice. Remove one of them.',
    'duplicate-network': () => 'The network is listed twice. Remove one of them.',
    'duplicate-institution': () => 'The institution is listed twice on one measure. Merge the amounts.',
    'unknown-institution': () => 'The institution is not in the register. Choose one from the list.',
    'unknown-network': () => 'The network is not part of the round. Choose one that is.',
    'unknown-scheme': () => 'There is no such scheme. Choose one from the list.',
    'scheme-not-valid': () => 'The scheme does not apply in that year. Choose a year in which it does.',
    'ends-before-start': () => 'The last day is before the first. Swap them.',
    'membership-twice': () => 'The owner is listed twice in this network at the same time. Merge the two.',
    'owner-in-two-networks': (values: Values) =>
      `The owner is in “${values['one']}” and “${values['other']}” at the same time. Set an end date in one of them.`,
    'note-missing': () => 'The owner is in two networks of different kinds. Write why in the note.',
    'municipality-number': () => 'A municipality number has four digits, such as 5041.',
    'organisation-number': () =>
      'An organisation number has nine digits, the last of them a control digit. Look for a slip.',
    'number-taken': (values: Values) => `That number belongs to ${values['owner']}. Look for a slip.`,
    'rename-in-future': () => 'A new name cannot count from a day to come. Choose today or earlier.',
    'renamed-before-last': () => 'The name was changed later than this. Choose a day after that.',
    'role-without-network': () => 'Choose at least one network that the role is for.',
    'role-without-group': () => 'Choose at least one group that the role is for.',
    'no-such-group': () => 'The group is not in the register. Choose one from the list.',
    'id-taken': (values: Values) => `“${values['name']}” is registered already. Choose another name.`,
    'unknown-owner': () => 'The owner is not in the register. Choose one from the list.',
    'last-governor': () => 'Somebody must be county governor today. Give the role to another first.',
    'no-criteria': () => 'Add at least one criterion.',
    'duplicate-document': () => 'The document has two deadlines. Remove one of them.',
    'share-out-of-range': () => 'The share must be more than 0 and at most 1, such as 3/10.',
    'criteria-in-use': () =>
      'A round has used the criteria, so they cannot change. End the scheme and make a new one with new criteria.',
    'year-outside-plan': () => 'The year is outside the plan. Choose a year within it, or extend the plan.',
    'last-year-before-first': () => 'The last year is before the first. Swap them.',
    'span-too-long': () => 'A plan can cover at most six years. Shorten the period.',
    'total-too-large': () => 'The sum is larger than can be worked with. Look for too many zeros.',
    'period-empty': () => 'Write when the measure runs, such as “H-24 – V-27”.',
    'period-unreadable': () =>
      'The period cannot be read. Write it like “H-24 – V-27” or “vår 2024 – høst 2026”.',
    'period-end-before-start': () => 'The end is before the start. Swap them.',
    'period-year-out-of-range': () => 'The year must be between 1990 and 2100.',
    'plan-without-title': () => 'Give the plan a title.',
    'plan-without-chapters': () => 'Write at least one chapter.',
    'chapter-unfinished': () => 'The chapter has no title or no text. Finish it or remove it.',
    'deadline-passed': () => 'Choose a deadline after today.',
    'deadline-not-over': () => 'The hearing deadline has not passed yet. Wait until the day after it.',
    'unknown-statement': () => 'This organisation has sent no statement.',
    'statements-unanswered': () => 'Write a summary, or answer each statement.',
    'date-in-future': () => 'The date cannot be after today.',
    'review-before-adoption': () => 'The review cannot be before the plan was adopted.',
    'review-exists': () => 'A review on that day is already recorded.',
    'part-unwritten': () => 'Write in at least one of the parts before you share the plan.',
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
    'unknown-cohort': () => 'The cohort is not there any more. Reload the page.',
    'unknown-track': () => 'The track is not there any more. Choose another.',
    'cohort-not-open': () => 'The cohort has started. Choose one that is open.',
    'cohort-full': (values: Values) =>
      `“${values['cohort']}” has ${places(values, 'no places left', 'only 1 place left', (left) => `only ${left} places left`)}, and no other open cohort has room for so many.`,
    'cohort-full-choose-next': (values: Values) =>
      `“${values['cohort']}” has ${places(values, 'no places left', 'only 1 place left', (left) => `only ${left} places left`)}. “${values['next']}” has room for you.`,
    'nobody-taking-part': () => 'Write how many will take part.',
    'already-accepted': () => 'You take part already. Leave first if you want to change it.',
    'not-asked': () => 'The question is answered or withdrawn already. Reload the page.',
    'not-taking-part': () => 'You do not take part here. Reload the page.',
    'owner-not-in-network': () => 'The owner is not in the network. Choose another network.',
    'no-carriers': () => 'Choose at least one institution that carries the measure.',
    'cohort-in-use': (values: Values) =>
      `Somebody has joined “${values['title']}”. The cohort cannot be removed.`,
    'track-in-use': (values: Values) =>
      `Somebody has joined the track “${values['title']}”. It cannot be removed.`,
    'capacity-below-taken': (values: Values) =>
      `${values['taken']} have joined already. There cannot be fewer places.`,
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
    'own-contribution-missing': () =>
      'Fill in how much the owners have added themselves. Write 0 if it is nothing.',
    'own-contribution-unexplained': (values: Values) =>
      `The own contribution is ${amount(values, 'by')} less than required. Write why.`,
    'done-missing': () => 'Write briefly what was carried out.',
    'attainment-missing': () => 'Choose how far you came towards the goal.',
    'teacher-education-missing': () => 'Write what teacher education has gained from the cooperation.',
    'partnership-missing': () => 'Write how owners and higher education took part in the partnership.',
    'letter-replaced': () => 'A new decision has taken this letter’s place. Open the newest letter.',
    'already-annulled': () => 'The decision is already annulled.',
    'nothing-changed': () => 'Nothing is changed. Change an amount or a text.',
    'no-money-left': () => 'All amounts are 0. Choose to annul the decision instead.',
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
    'agenda-is-sent': () =>
      'The agenda is sent, so its cases stand. Take up what is new under any other business.',
    'link-not-https': () => 'The link must begin with https://.',
    'paper-file-empty': (values: Values) =>
      `«${values['name']}» is empty. Open it, see that it has content, and save it again.`,
    'paper-file-too-large': (values: Values) =>
      `«${values['name']}» is larger than 10 MB. Make its pictures smaller, or split it.`,
    'paper-file-unknown': (values: Values) =>
      `«${values['name']}» cannot be attached. Save it as PDF, Word (.docx), Excel (.xlsx) or PowerPoint (.pptx).`,
    'paper-file-misnamed': (values: Values) =>
      `«${values['name']}» is something else than its name says. Save it again from the program that it was made in.`,
    'paper-file-with-macros': (values: Values) =>
      `«${values['name']}» may have macros. Save it without, as .docx, .xlsx or .pptx, or as PDF.`,
    'paper-file-locked': (values: Values) =>
      `«${values['name']}» has a password or is in an old format. Save it without password, as .docx, .xlsx or .pptx.`,
    'paper-file-damaged': (values: Values) =>
      `«${values['name']}» is damaged. Open it, save it again and try once more.`,
    'unknown-case': () => 'The case is no longer there. Load the page again.',
    'too-many-files': (values: Values) =>
      `The case has ${values['limit']} files already. Join some, or put them in the Team and paste the link.`,
    'no-cases': () => 'Add at least one case.',
    'case-without-title': () => 'Write what the case is called.',
    'place-missing': () => 'Write where the meeting is.',
    'deadline-missing': () => 'Write the last day to register.',
    'attendance-missing': () => 'Record attendance for every seat.',
    'conclusion-missing': () => 'Write what was concluded.',
    'not-held-yet': () => 'The day of the meeting has not come yet.',
    'vote-still-open': () => 'The vote is not closed. Close it first.',
    'unknown-vote': () => 'There is no such vote. Choose one from the list.',
    'unknown-round': () => 'There is no such round. Choose one from the list.',
    'unknown-seat': () => 'The forum has no such seat. Reload the page.',
    'unknown-meeting': () =>
      'That meeting has no case that can approve the minutes. Choose one from the list.',
    'not-on-agenda': () => 'The network is not on the list of presentations.',
    'unknown-comment': () => 'The comment is not there any more. Reload the page.',
    'nothing-to-shield': () => 'There is no text to shield here. Reload the page.',
    'not-shielded': () => 'The text is not shielded any more. Reload the page.',
    'no-registration': () => 'There is no registration for this meeting.',
    'registration-is-over': () => 'The deadline for registration has passed. Contact the county governor.',
  },
});

export type FaultCode = keyof (typeof faults)['nb'];
