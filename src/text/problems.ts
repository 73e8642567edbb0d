import { formatKroner, formatNumber } from './format.ts';
import { defineTexts } from './language.ts';

type Values = Readonly<Record<string, string | number>>;

/** An amount; a sum beyond 2⁵³ − 1 comes as text, digit by digit. */
const amount = (values: Values, key: string) => {
  const value = values[key] ?? 0;
  return formatKroner(typeof value === 'string' ? BigInt(value) : value);
};

/** What went wrong and what to do, per problem code: the title is the first sentence, the detail the second. */
export const problems = defineTexts({
  nb: {
    'not-signed-in': () =>
      'Du er ikke logget inn. Lukk og åpne appen i Teams, så logger den deg inn på nytt.',
    'not-found': () => 'Fant ikke det du spurte etter. Gå tilbake til oversikten og åpne siden derfra.',
    'unknown-address': () => 'Adressen finnes ikke. Se /api/openapi.json for alle adressene.',
    'not-your-role': () => 'Rollen din har ikke tilgang til dette. Spør Statsforvalteren hvis det er feil.',
    'not-your-network': () =>
      'Dette gjelder et annet nettverk enn ditt. Spør Statsforvalteren hvis det er feil.',
    'second-person-needed': () =>
      'Den som skrev utkastet, kan ikke fatte vedtaket selv. Be en annen hos Statsforvalteren om å se på det og signere.',
    'not-in-this-state': () =>
      'Dette kan ikke gjøres nå, for saken har kommet til et annet steg. Last siden på nytt.',
    'already-exists': () => 'Det finnes allerede. Åpne den som finnes, i stedet for å lage en ny.',
    conflict: () =>
      'Noen andre har lagret en nyere versjon. Det du har skrevet, er ikke borte: se den nye versjonen og velg.',
    'not-ready': () => 'Noe må rettes først. Se punktene under.',
    'invalid-request': () => 'Noe i det som ble sendt, kan ikke brukes. Se feltene under.',
    'too-large': () => 'Det som ble sendt, er for stort. Del det opp eller kort det ned.',
    'file-too-large': (values: Values) =>
      `Filen er større enn ${values['megabytes']} MB. Ta ut ark og bilder som ikke trengs, eller del filen opp.`,
    'file-unpacks-too-large': () =>
      'Filen inneholder mer enn vi kan lese. Kopier bare det som trengs, til en ny fil.',
    'file-has-macros': () =>
      'Filen har makroer og blir ikke åpnet. Lagre den som Excel-arbeidsbok (.xlsx) uten makroer.',
    'file-is-old-excel': () =>
      'Filen er i et Excel-format som vi ikke leser. Lagre den som Excel-arbeidsbok (.xlsx).',
    'file-is-encrypted': () => 'Filen er beskyttet med passord. Ta bort passordet, og prøv igjen.',
    'file-has-wrong-ending': () =>
      'Filen er ikke en Excel-arbeidsbok (.xlsx) eller en tekstfil (.csv, .txt), eller navnet sier noe annet enn innholdet. Lagre den på nytt fra regnearket.',
    'file-declares-entities': () =>
      'Filen inneholder noe som et regneark ikke skal ha, og blir ikke åpnet. Kopier tallene til en ny fil.',
    'file-has-too-many-rows': (values: Values) =>
      `Filen har mer enn ${formatNumber(Number(values['limit'] ?? 0))} rader. Ta ut rader som ikke trengs, eller del filen opp.`,
    'file-has-too-many-columns': (values: Values) =>
      `Filen har mer enn ${formatNumber(Number(values['limit'] ?? 0))} kolonner. Ta ut kolonner som ikke trengs.`,
    'file-has-no-rows': () =>
      'Det er ingen rader her. Se etter at tallene står i filen, og i arket som er valgt.',
    'file-has-no-such-sheet': (values: Values) =>
      `Filen har ikke noe ark som heter «${values['sheet']}». Velg et annet ark.`,
    'file-is-not-text': () =>
      'Filen kan ikke leses som tekst. Lagre den på nytt fra regnearket som .xlsx eller .csv.',
    'file-is-damaged': (values: Values) =>
      values['row'] === undefined
        ? 'Filen er skadet. Åpne den i regnearket, lagre den på nytt og prøv igjen.'
        : `Filen er skadet: et anførselstegn som åpnes i rad ${values['row']}, blir aldri lukket. Rett det, og prøv igjen.`,
    'file-takes-too-long': () => 'Filen er for tung å lese. Kopier bare det som trengs, til en ny fil.',
    'precondition-required': () =>
      'Forespørselen sier ikke hvilken versjon den bygger på. Send If-Match med versjonen som ble lest.',
    'webhook-secret-wrong': () =>
      'Hemmeligheten mangler eller er feil. Se docs/forms.md om hvordan den settes opp.',
    'too-many-requests': () => 'Det kommer for mange svar på en gang. Vent et minutt og prøv igjen.',
    'store-unavailable': () =>
      'Lageret svarer ikke akkurat nå. Vent litt og prøv igjen; ingenting er lagret.',
    'sign-in-unavailable': () => 'Innloggingen svarer ikke akkurat nå. Vent litt og prøv igjen.',
    'internal-error': () => 'Noe gikk galt hos oss. Prøv igjen, og oppgi feilkoden hvis det skjer på nytt.',
    'national-identity-number': () =>
      'Fødselsnummer kan ikke lagres her. Ta det ut, og vis heller til saken i arkivet. Det du har skrevet, er ikke borte.',
    'sensitive-text': () =>
      'Teksten kan handle om ett enkelt barn. Skriv den slik at ingen kan kjenne igjen barnet, eller ta den ut.',
    'no-recipients': () => 'Ingen skal dele. Legg til minst én mottaker.',
    'duplicate-recipient': (values: Values) =>
      `Mottakeren «${values['recipient']}» står to ganger. Fjern den ene.`,
    'floor-above-cap': (values: Values) =>
      `Minstebeløpet er høyere enn taket for «${values['recipient']}». Senk minstebeløpet eller hev taket.`,
    'pool-exceeded': (values: Values) =>
      `Avsetninger, fellestiltak og grunntilskudd er ${amount(values, 'excess')} mer enn potten. Sett ned noe av det.`,
    'floors-exceed-pool': (values: Values) =>
      `Minstebeløpene er ${amount(values, 'excess')} mer enn det er å dele. Senk minstebeløpene eller grunntilskuddet.`,
    'zero-weight': (values: Values) =>
      `${amount(values, 'left')} står igjen å dele, men ingen mottaker har tall å dele etter. Fyll inn tall eller vekter.`,
    'voting-is-over': () => 'Tiden for å stemme er ute. Resultatet vises når avstemningen er avsluttet.',
    'not-your-seat': () =>
      'Du har ikke denne plassen i samarbeidsforum. Spør Statsforvalteren hvis det er feil.',
    'you-are-recused': () =>
      'Du er meldt inhabil og deltar ikke i denne saken. Spør den som leder møtet hvis det er feil.',
    'you-are-absent': () => 'Du er meldt fraværende. Meld at du er til stede, hvis du vil stemme selv.',
    'representative-votes': () =>
      'Representanten er til stede og stemmer selv. Du kan stemme når representanten er meldt fraværende eller inhabil.',
    'deputy-has-voted': () => 'Varaen har stemt for plassen. Varaen har plassen til avstemningen er over.',
    'seat-has-changed': () =>
      'Plassen har fått en annen stemme mens du så på. Se hva som står der nå, og stem på nytt hvis du vil.',
    'has-voted': () => 'Representanten har alt stemt. Den som har stemt, kan ikke meldes fraværende.',
    'not-a-representative': () =>
      'Personen er ikke representant for denne plassen. Bare representanter kan meldes fraværende.',
    'not-a-member': () => 'Personen har ingen plass i denne avstemningen. Velg et medlem av samarbeidsforum.',
    'only-for-yourself': () =>
      'Dette kan du bare gjøre for deg selv. Be den som leder møtet, om å gjøre det for andre.',
    'vote-is-open': () =>
      'Samarbeidsforum stemmer over innstillingen nå. Vent til avstemningen er avsluttet, eller avlys den.',
    'recommendation-changed': () =>
      'Innstillingen er endret etter at avstemningen ble åpnet. Avlys avstemningen, og åpne en ny.',
    'vote-ended-rejected': () =>
      'Samarbeidsforum sa nei i siste avstemning. Endre innstillingen, og åpne en ny avstemning.',
    'vote-ended-tie': () =>
      'Siste avstemning endte med like mange for og mot. Endre innstillingen, og åpne en ny avstemning.',
    'vote-ended-no-quorum': () =>
      'For få plasser stemte sist. Kall inn representanter og varaer, og åpne en ny avstemning.',
    'vote-ended-no-consensus': () =>
      'Samarbeidsforum ble ikke enig i siste avstemning. Åpne en ny avstemning som avgjøres med flertall.',
    'adopted-before-change': () =>
      'Innstillingen er endret etter at samarbeidsforum sa ja. Åpne en ny avstemning.',
  },
  nn: {
    'not-signed-in': () =>
      'Du er ikkje logga inn. Lukk og opne appen i Teams, så loggar han deg inn på nytt.',
    'not-found': () => 'Fann ikkje det du spurde etter. Gå tilbake til oversikta og opne sida derifrå.',
    'unknown-address': () => 'Adressa finst ikkje. Sjå /api/openapi.json for alle adressene.',
    'not-your-role': () => 'Rolla di har ikkje tilgang til dette. Spør Statsforvaltaren om det er feil.',
    'not-your-network': () => 'Dette gjeld eit anna nettverk enn ditt. Spør Statsforvaltaren om det er feil.',
    'second-person-needed': () =>
      'Den som skreiv utkastet, kan ikkje gjere vedtaket sjølv. Be ein annan hos Statsforvaltaren sjå på det og signere.',
    'not-in-this-state': () =>
      'Dette kan ikkje gjerast no, for saka har kome til eit anna steg. Last sida på nytt.',
    'already-exists': () => 'Det finst frå før. Opne den som finst, i staden for å lage ei ny.',
    conflict: () =>
      'Nokon andre har lagra ein nyare versjon. Det du har skrive, er ikkje borte: sjå den nye versjonen og vel.',
    'not-ready': () => 'Noko må rettast først. Sjå punkta under.',
    'invalid-request': () => 'Noko i det som vart sendt, kan ikkje brukast. Sjå felta under.',
    'too-large': () => 'Det som vart sendt, er for stort. Del det opp eller kort det ned.',
    'file-too-large': (values: Values) =>
      `Fila er større enn ${values['megabytes']} MB. Ta ut ark og bilete som ikkje trengst, eller del fila opp.`,
    'file-unpacks-too-large': () =>
      'Fila inneheld meir enn vi kan lese. Kopier berre det som trengst, til ei ny fil.',
    'file-has-macros': () =>
      'Fila har makroar og blir ikkje opna. Lagre ho som Excel-arbeidsbok (.xlsx) utan makroar.',
    'file-is-old-excel': () =>
      'Fila er i eit Excel-format som vi ikkje les. Lagre ho som Excel-arbeidsbok (.xlsx).',
    'file-is-encrypted': () => 'Fila er verna med passord. Ta bort passordet, og prøv igjen.',
    'file-has-wrong-ending': () =>
      'Fila er ikkje ei Excel-arbeidsbok (.xlsx) eller ei tekstfil (.csv, .txt), eller namnet seier noko anna enn innhaldet. Lagre ho på nytt frå reknearket.',
    'file-declares-entities': () =>
      'Fila inneheld noko som eit rekneark ikkje skal ha, og blir ikkje opna. Kopier tala til ei ny fil.',
    'file-has-too-many-rows': (values: Values) =>
      `Fila har meir enn ${formatNumber(Number(values['limit'] ?? 0))} rader. Ta ut rader som ikkje trengst, eller del fila opp.`,
    'file-has-too-many-columns': (values: Values) =>
      `Fila har meir enn ${formatNumber(Number(values['limit'] ?? 0))} kolonnar. Ta ut kolonnar som ikkje trengst.`,
    'file-has-no-rows': () =>
      'Det er ingen rader her. Sjå etter at tala står i fila, og i arket som er valt.',
    'file-has-no-such-sheet': (values: Values) =>
      `Fila har ikkje noko ark som heiter «${values['sheet']}». Vel eit anna ark.`,
    'file-is-not-text': () =>
      'Fila kan ikkje lesast som tekst. Lagre ho på nytt frå reknearket som .xlsx eller .csv.',
    'file-is-damaged': (values: Values) =>
      values['row'] === undefined
        ? 'Fila er skadd. Opne ho i reknearket, lagre ho på nytt og prøv igjen.'
        : `Fila er skadd: eit hermeteikn som blir opna i rad ${values['row']}, blir aldri lukka. Rett det, og prøv igjen.`,
    'file-takes-too-long': () => 'Fila er for tung å lese. Kopier berre det som trengst, til ei ny fil.',
    'precondition-required': () =>
      'Førespurnaden seier ikkje kva versjon han byggjer på. Send If-Match med versjonen som vart lesen.',
    'webhook-secret-wrong': () =>
      'Løyndomen manglar eller er feil. Sjå docs/forms.md om korleis han blir sett opp.',
    'too-many-requests': () => 'Det kjem for mange svar på ein gong. Vent eit minutt og prøv igjen.',
    'store-unavailable': () =>
      'Lageret svarer ikkje akkurat no. Vent litt og prøv igjen; ingenting er lagra.',
    'sign-in-unavailable': () => 'Innlogginga svarer ikkje akkurat no. Vent litt og prøv igjen.',
    'internal-error': () => 'Noko gjekk gale hos oss. Prøv igjen, og oppgi feilkoden om det skjer på nytt.',
    'national-identity-number': () =>
      'Fødselsnummer kan ikkje lagrast her. Ta det ut, og vis heller til saka i arkivet. Det du har skrive, er ikkje borte.',
    'sensitive-text': () =>
      'Teksten kan handle om eitt enkelt barn. Skriv han slik at ingen kan kjenne att barnet, eller ta han ut.',
    'no-recipients': () => 'Ingen skal dele. Legg til minst éin mottakar.',
    'duplicate-recipient': (values: Values) =>
      `Mottakaren «${values['recipient']}» står to gonger. Fjern den eine.`,
    'floor-above-cap': (values: Values) =>
      `Minstebeløpet er høgare enn taket for «${values['recipient']}». Senk minstebeløpet eller hev taket.`,
    'pool-exceeded': (values: Values) =>
      `Avsetjingar, fellestiltak og grunntilskot er ${amount(values, 'excess')} meir enn potten. Set ned noko av det.`,
    'floors-exceed-pool': (values: Values) =>
      `Minstebeløpa er ${amount(values, 'excess')} meir enn det er å dele. Senk minstebeløpa eller grunntilskotet.`,
    'zero-weight': (values: Values) =>
      `${amount(values, 'left')} står att å dele, men ingen mottakar har tal å dele etter. Fyll inn tal eller vekter.`,
    'voting-is-over': () => 'Tida for å røyste er ute. Resultatet blir vist når avrøystinga er avslutta.',
    'not-your-seat': () =>
      'Du har ikkje denne plassen i samarbeidsforum. Spør Statsforvaltaren om det er feil.',
    'you-are-recused': () =>
      'Du er meld inhabil og deltek ikkje i denne saka. Spør den som leier møtet om det er feil.',
    'you-are-absent': () => 'Du er meld fråverande. Meld at du er til stades, om du vil røyste sjølv.',
    'representative-votes': () =>
      'Representanten er til stades og røystar sjølv. Du kan røyste når representanten er meld fråverande eller inhabil.',
    'deputy-has-voted': () => 'Varaen har røysta for plassen. Varaen har plassen til avrøystinga er over.',
    'seat-has-changed': () =>
      'Plassen har fått ei anna røyst medan du såg på. Sjå kva som står der no, og røyst på nytt om du vil.',
    'has-voted': () => 'Representanten har alt røysta. Den som har røysta, kan ikkje meldast fråverande.',
    'not-a-representative': () =>
      'Personen er ikkje representant for denne plassen. Berre representantar kan meldast fråverande.',
    'not-a-member': () => 'Personen har ingen plass i denne avrøystinga. Vel ein medlem av samarbeidsforum.',
    'only-for-yourself': () =>
      'Dette kan du berre gjere for deg sjølv. Be den som leier møtet, om å gjere det for andre.',
    'vote-is-open': () =>
      'Samarbeidsforum røystar over innstillinga no. Vent til avrøystinga er avslutta, eller avlys ho.',
    'recommendation-changed': () =>
      'Innstillinga er endra etter at avrøystinga vart opna. Avlys avrøystinga, og opne ei ny.',
    'vote-ended-rejected': () =>
      'Samarbeidsforum sa nei i siste avrøysting. Endre innstillinga, og opne ei ny avrøysting.',
    'vote-ended-tie': () =>
      'Siste avrøysting enda med like mange for og mot. Endre innstillinga, og opne ei ny avrøysting.',
    'vote-ended-no-quorum': () =>
      'For få plassar røysta sist. Kall inn representantar og varaer, og opne ei ny avrøysting.',
    'vote-ended-no-consensus': () =>
      'Samarbeidsforum vart ikkje samde i siste avrøysting. Opne ei ny avrøysting som blir avgjord med fleirtal.',
    'adopted-before-change': () =>
      'Innstillinga er endra etter at samarbeidsforum sa ja. Opne ei ny avrøysting.',
  },
  en: {
    'not-signed-in': () => 'You are not signed in. Close the app and open it again in Teams to sign in.',
    'not-found': () => 'That was not found. Go back to the overview and open the page from there.',
    'unknown-address': () => 'There is no such address. See /api/openapi.json for all of them.',
    'not-your-role': () => 'Your role has no access to this. Ask the County Governor if that is wrong.',
    'not-your-network': () =>
      'This belongs to another network than yours. Ask the County Governor if that is wrong.',
    'second-person-needed': () =>
      'Whoever wrote the draft cannot sign the decision as well. Ask somebody else at the County Governor to look at it and sign.',
    'not-in-this-state': () => 'This cannot be done now, because the case has moved on. Reload the page.',
    'already-exists': () => 'It exists already. Open the one that is there instead of making a new one.',
    conflict: () =>
      'Somebody else has saved a newer version. What you wrote is not lost: look at the new version and choose.',
    'not-ready': () => 'Something must be put right first. See the points below.',
    'invalid-request': () => 'Something that was sent cannot be used. See the fields below.',
    'too-large': () => 'What was sent is too large. Split it up or make it shorter.',
    'file-too-large': (values: Values) =>
      `The file is larger than ${values['megabytes']} MB. Leave out sheets and pictures that are not needed, or divide the file.`,
    'file-unpacks-too-large': () =>
      'The file holds more than can be read. Copy only what is needed to a new file.',
    'file-has-macros': () =>
      'The file has macros and is not opened. Save it as an Excel workbook (.xlsx) without macros.',
    'file-is-old-excel': () =>
      'The file is in an Excel format that is not read. Save it as an Excel workbook (.xlsx).',
    'file-is-encrypted': () => 'The file is protected by a password. Remove the password and try again.',
    'file-has-wrong-ending': () =>
      'The file is not an Excel workbook (.xlsx) or a text file (.csv, .txt), or its name says something else than its content. Save it again from the spreadsheet.',
    'file-declares-entities': () =>
      'The file holds something that no spreadsheet should have, and is not opened. Copy the figures to a new file.',
    'file-has-too-many-rows': (values: Values) =>
      `The file has more than ${formatNumber(Number(values['limit'] ?? 0))} rows. Leave out rows that are not needed, or divide the file.`,
    'file-has-too-many-columns': (values: Values) =>
      `The file has more than ${formatNumber(Number(values['limit'] ?? 0))} columns. Leave out columns that are not needed.`,
    'file-has-no-rows': () =>
      'There are no rows here. Check that the figures are in the file, and in the sheet that is chosen.',
    'file-has-no-such-sheet': (values: Values) =>
      `The file has no sheet called “${values['sheet']}”. Choose another sheet.`,
    'file-is-not-text': () =>
      'The file cannot be read as text. Save it again from the spreadsheet as .xlsx or .csv.',
    'file-is-damaged': (values: Values) =>
      values['row'] === undefined
        ? 'The file is damaged. Open it in the spreadsheet, save it again and try again.'
        : `The file is damaged: a quotation mark that opens in row ${values['row']} is never closed. Correct it and try again.`,
    'file-takes-too-long': () => 'The file is too heavy to read. Copy only what is needed to a new file.',
    'precondition-required': () =>
      'The request does not say which version it builds on. Send If-Match with the version that was read.',
    'webhook-secret-wrong': () => 'The secret is missing or wrong. See docs/forms.md on how it is set up.',
    'too-many-requests': () => 'Too many responses come at once. Wait a minute and try again.',
    'store-unavailable': () =>
      'The store does not answer just now. Wait a little and try again; nothing was saved.',
    'sign-in-unavailable': () => 'Sign-in does not answer just now. Wait a little and try again.',
    'internal-error': () =>
      'Something went wrong with us. Try again, and give the trace id if it happens again.',
    'national-identity-number': () =>
      'National identity numbers cannot be kept here. Take it out, and refer to the case in the archive instead. What you wrote is not lost.',
    'sensitive-text': () =>
      'The text may be about a single child. Write it so that nobody can recognise the child, or take it out.',
    'no-recipients': () => 'Nobody is to share. Add at least one recipient.',
    'duplicate-recipient': (values: Values) =>
      `The recipient “${values['recipient']}” is listed twice. Remove one of them.`,
    'floor-above-cap': (values: Values) =>
      `The floor is above the cap for “${values['recipient']}”. Lower the floor or raise the cap.`,
    'pool-exceeded': (values: Values) =>
      `Set-asides, joint measures and base grants are ${amount(values, 'excess')} above the pool. Lower some of them.`,
    'floors-exceed-pool': (values: Values) =>
      `The floors are ${amount(values, 'excess')} above what there is to share. Lower the floors or the base grant.`,
    'zero-weight': (values: Values) =>
      `${amount(values, 'left')} is left to share, but no recipient has a count to share by. Fill in counts or weights.`,
    'voting-is-over': () => 'The time to vote is over. The result is shown once the vote is closed.',
    'not-your-seat': () =>
      'You do not have this seat in the collaboration forum. Ask the County Governor if that is wrong.',
    'you-are-recused': () =>
      'You are recorded as disqualified and take no part in this item. Ask the chair if that is wrong.',
    'you-are-absent': () =>
      'You are recorded as absent. Say that you are present if you want to vote yourself.',
    'representative-votes': () =>
      'The representative is present and votes. You can vote once the representative is recorded as absent or disqualified.',
    'deputy-has-voted': () =>
      'The deputy has voted for the seat. The deputy has the seat until the vote is over.',
    'seat-has-changed': () =>
      'The seat was given another vote while you looked. See what stands there now, and vote again if you want to.',
    'has-voted': () =>
      'The representative has already voted. Whoever has voted cannot be recorded as absent.',
    'not-a-representative': () =>
      'This person is not a representative of the seat. Only representatives can be recorded as absent.',
    'not-a-member': () => 'This person has no seat in this vote. Choose a member of the collaboration forum.',
    'only-for-yourself': () => 'You can do this only for yourself. Ask the chair to do it for others.',
    'vote-is-open': () =>
      'The forum is voting on the recommendation now. Wait until the vote is closed, or call it off.',
    'recommendation-changed': () =>
      'The recommendation has changed since the vote was opened. Call the vote off and open a new one.',
    'vote-ended-rejected': () =>
      'The forum said no in the last vote. Change the recommendation and open a new vote.',
    'vote-ended-tie': () =>
      'The last vote ended with as many for as against. Change the recommendation and open a new vote.',
    'vote-ended-no-quorum': () =>
      'Too few seats voted last time. Call in representatives and deputies, and open a new vote.',
    'vote-ended-no-consensus': () =>
      'The forum did not agree in the last vote. Open a new vote that is settled by majority.',
    'adopted-before-change': () =>
      'The recommendation has changed since the forum said yes. Open a new vote.',
  },
});

export type ProblemCode = keyof (typeof problems)['nb'];
