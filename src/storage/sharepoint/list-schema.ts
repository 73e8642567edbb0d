/**
 * The one definition of every list and column. Provisioning makes them from it, the doctor checks against it, and the
 * store reads and writes by it.
 *
 * `name` is internal: the list's address in its site, and the column's name for good. `displayName` is what people read
 * in SharePoint, and theirs to change.
 */

/** What a column holds. `text` is one line of at most 255 characters, `note` many lines of plain text. */
export type ColumnType = 'text' | 'note' | 'number' | 'dateTime' | 'date' | 'boolean' | 'choice';

export type ColumnDefinition = {
  readonly displayName: string;
  readonly type: ColumnType;
  /** Of a choice; case counts. */
  readonly choices?: readonly string[];
  readonly indexed?: true;
  /** SharePoint refuses a second item with the same value. Indexed too. */
  readonly unique?: true;
  /** Without it the store cannot work; any other column may go missing, and is then left out. */
  readonly essential?: true;
};

/** Where a list is: in the forum's site, in the networks' and the groups', or in all of them. */
export type ListSite = 'forum' | 'network' | 'every';

export type ListDefinition = {
  readonly displayName: string;
  readonly site: ListSite;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
};

const text = (displayName: string) => ({ displayName, type: 'text' }) as const;
const note = (displayName: string) => ({ displayName, type: 'note' }) as const;
const number = (displayName: string) => ({ displayName, type: 'number' }) as const;
const time = (displayName: string) => ({ displayName, type: 'dateTime' }) as const;
const date = (displayName: string) => ({ displayName, type: 'date' }) as const;
const yesNo = (displayName: string) => ({ displayName, type: 'boolean' }) as const;
const choice = <const C extends string>(displayName: string, choices: readonly C[]) =>
  ({ displayName, type: 'choice', choices }) as const;
const indexed = <C extends ColumnDefinition>(column: C) => ({ ...column, indexed: true }) as const;
const essential = <C extends ColumnDefinition>(column: C) => ({ ...column, essential: true }) as const;

/** The built-in title: every list has it, nobody creates it. */
const title = essential(text('Tittel'));
const key = { ...essential(text('Nøkkel')), indexed: true, unique: true } as const;
const recordOf = essential(indexed(text('Hører til')));

/** Who changed what, readable; `RecordEntry` has it exactly. */
const change = {
  RecordVersion: essential(number('Versjonsnummer')),
  RecordHash: essential(text('Kontrollsum')),
  ChangeAction: text('Handling'),
  ChangedBy: text('Endret av (id)'),
  ChangedAt: time('Endringstidspunkt'),
  ChangeReason: note('Begrunnelse'),
  RecordEntry: essential(note('Revisjonslinje (teknisk)')),
} as const;

/** The exact state as JSON, or its first part; the others are in the list of parts. */
const content = {
  RecordJson: essential(note('Innhold (teknisk)')),
  RecordParts: essential(number('Antall deler')),
} as const;

const parent = {
  Title: title,
  RecordKey: key,
  ...change,
  ...content,
  /** Which changes it holds: so a change that is sent again is known without asking. */
  RecordChanges: essential(note('Endringer (teknisk)')),
} as const;
const roundId = indexed(text('Tilskuddsrunde'));
const networkId = indexed(text('Nettverk'));
const stage = <const C extends string>(...stages: C[]) => indexed(choice('Status', stages));
const language = choice('Målform', ['Bokmål', 'Nynorsk', 'Engelsk']);
const examples = yesNo('Eksempeltall');

/** A row for people, made from its aggregate; `RowHash` tells whether it must be made anew. */
const row = {
  Title: title,
  RecordKey: key,
  RecordOf: recordOf,
  RecordVersion: essential(number('Versjonsnummer')),
  RowHash: essential(text('Kontrollsum')),
} as const;

const lists = {
  KhNetworks: {
    displayName: 'Kompetansehjulet – nettverk',
    site: 'forum',
    columns: {
      ...parent,
      /** Set when the lists are made, and never by the running service. A row may have nothing else yet. */
      SiteId: essential(text('Område (site-id)')),
      Language: language,
      Owners: note('Eiere'),
      Note: note('Merknad'),
      Level: choice('Nettverk for', ['Barnehage og grunnskole', 'Barnehage', 'Videregående']),
      ValidFrom: date('Gjelder fra'),
      ValidTo: date('Gjelder til'),
      FormerNames: note('Tidligere navn'),
    },
  },
  KhGroups: {
    displayName: 'Kompetansehjulet – grupper',
    site: 'forum',
    columns: {
      ...parent,
      /** As in the list of networks. */
      SiteId: essential(text('Område (site-id)')),
      Language: language,
      Partners: note('UH-institusjoner'),
      Note: note('Merknad'),
      ValidFrom: date('Gjelder fra'),
      ValidTo: date('Gjelder til'),
      FormerNames: note('Tidligere navn'),
    },
  },
  KhOwners: {
    displayName: 'Kompetansehjulet – eiere',
    site: 'forum',
    columns: {
      ...parent,
      OwnerKind: choice('Type eier', ['Kommune', 'Fylkeskommune', 'Privat']),
      MunicipalityNumber: indexed(text('Kommunenummer eller organisasjonsnummer')),
      Memberships: note('Nettverk og tid'),
      Note: note('Merknad'),
    },
  },
  KhInstitutions: {
    displayName: 'Kompetansehjulet – UH-institusjoner',
    site: 'forum',
    columns: { ...parent, Language: language },
  },
  KhSchemes: {
    displayName: 'Kompetansehjulet – tilskuddsordninger',
    site: 'forum',
    columns: {
      ...parent,
      ValidFrom: date('Gjelder fra'),
      ValidTo: date('Gjelder til'),
      Criteria: note('Kriterier'),
      OwnContribution: text('Egenandel'),
      Deadlines: note('Frister'),
    },
  },
  KhPeople: {
    displayName: 'Kompetansehjulet – personer',
    site: 'forum',
    columns: {
      ...parent,
      Roles: note('Roller'),
      RoleTerms: note('Roller og tid'),
      Networks: note('For nettverk'),
      Language: language,
      Email: text('E-post'),
    },
  },
  KhRounds: {
    displayName: 'Kompetansehjulet – tilskuddsrunder',
    site: 'forum',
    columns: {
      ...parent,
      SchemeId: indexed(text('Tilskuddsordning')),
      Year: indexed(number('År')),
      Stage: stage('Forberedes', 'Rammer kunngjort', 'Vedtatt', 'Avsluttet'),
      Networks: note('For nettverk'),
      PublishedAt: time('Rammer kunngjort'),
      DecidedAt: time('Vedtatt'),
      ClosedAt: time('Avsluttet'),
      OwnContribution: text('Egenandel'),
    },
  },
  KhKeys: {
    displayName: 'Kompetansehjulet – fordelingsnøkler',
    site: 'forum',
    columns: {
      ...parent,
      RoundId: roundId,
      Stage: stage('Utkast', 'Vedtatt'),
      Pool: number('Pott (kr)'),
      JointMeasures: number('Fellestiltak (kr)'),
      BaseGrant: number('Grunntilskudd (kr)'),
      Distributable: number('Til fordeling (kr)'),
      CountsSource: note('Kilde for tallene'),
      Examples: examples,
      DecidedAt: time('Vedtatt'),
    },
  },
  KhFrames: {
    displayName: 'Kompetansehjulet – rammer',
    site: 'forum',
    columns: {
      ...row,
      RoundId: roundId,
      NetworkId: networkId,
      Total: number('Ramme (kr)'),
      HigherEducation: number('Til UH (kr)'),
      Owners: number('Til eierne (kr)'),
    },
  },
  KhRecommendations: {
    displayName: 'Kompetansehjulet – innstillinger',
    site: 'forum',
    columns: {
      ...parent,
      RoundId: roundId,
      Stage: stage('Utkast', 'Sendt inn'),
      Recommended: number('Innstilt til nettverkene (kr)'),
      JointMeasures: number('Innstilt til fellestiltak (kr)'),
      Dissent: note('Dissens'),
      SubmittedAt: time('Sendt inn'),
    },
  },
  KhDecisions: {
    displayName: 'Kompetansehjulet – vedtak',
    site: 'forum',
    columns: {
      ...parent,
      RoundId: roundId,
      Stage: stage('Utkast', 'Vedtatt'),
      Decided: number('Vedtatt til nettverkene (kr)'),
      CaseNumber: text('Saksnummer'),
      DecidedAt: time('Vedtatt'),
    },
  },
  KhLetters: {
    displayName: 'Kompetansehjulet – tilsagnsbrev',
    site: 'forum',
    columns: {
      ...parent,
      RoundId: roundId,
      RecipientKind: choice('Type mottaker', ['Nettverk', 'Institusjon', 'Gruppe']),
      Recipient: text('Mottaker'),
      Total: number('Beløp (kr)'),
      CaseNumber: text('Saksnummer'),
      LetterDate: date('Brevdato'),
      ReportDeadline: date('Rapporteringsfrist'),
      Language: language,
      Examples: examples,
      LetterNumber: number('Vedtak nr.'),
      Amends: note('Endrer eller annullerer'),
      ReachedOn: date('Kom fram'),
      AppealDeadline: date('Klagefrist'),
      OwnContribution: number('Egenandel (kr)'),
      Appeals: number('Klager'),
    },
  },
  KhReports: {
    displayName: 'Kompetansehjulet – rapporter',
    site: 'forum',
    columns: {
      ...parent,
      RoundId: roundId,
      RecipientKind: choice('Type mottaker', ['Nettverk', 'Institusjon', 'Gruppe']),
      Recipient: indexed(text('Mottaker')),
      Year: indexed(number('År')),
      Stage: stage('Utkast', 'Sendt inn', 'Godkjent'),
      Deadline: date('Frist'),
      Granted: number('Tildelt (kr)'),
      Used: number('Brukt (kr)'),
      Unused: number('Ikke brukt (kr)'),
      SubmittedAt: time('Sendt inn'),
      Late: yesNo('Etter fristen'),
      Examples: examples,
      OwnRequired: number('Egenandel, krav (kr)'),
      OwnContribution: number('Egenandel, bidratt (kr)'),
    },
  },
  KhReportLines: {
    displayName: 'Kompetansehjulet – rapporterte tiltak',
    site: 'forum',
    columns: {
      ...row,
      RoundId: roundId,
      Recipient: indexed(text('Mottaker')),
      NetworkName: text('For nettverk'),
      Granted: number('Tildelt (kr)'),
      Used: number('Brukt (kr)'),
      Participants: number('Deltakere'),
      Attainment: choice('Måloppnåelse', ['Ikke nådd', 'Delvis nådd', 'I stor grad nådd', 'Helt nådd']),
      Done: note('Gjennomført'),
      Effect: note('Effekt'),
    },
  },
  KhProcesses: {
    displayName: 'Kompetansehjulet – prosesser',
    site: 'forum',
    columns: {
      ...parent,
      RoundId: roundId,
      ProcessType: choice('Type', ['Kunngjør rammer', 'Send tilsagnsbrev', 'Ta inn svar fra skjema']),
      Stage: stage('Pågår', 'Stoppet', 'Avbrutt', 'Ferdig'),
      StepsDone: number('Steg gjort'),
      Steps: number('Steg i alt'),
    },
  },
  KhDutyNotes: {
    displayName: 'Kompetansehjulet – utsatt og ikke aktuelt',
    site: 'forum',
    columns: {
      ...parent,
      NetworkId: networkId,
      Duty: indexed(text('Frist')),
      Dismissed: choice('Leveres ikke', ['Ikke aktuelt', 'Levert utenfor']),
      DismissedBecause: note('Hvorfor det ikke leveres'),
      Snoozed: note('Utsatt av og til'),
    },
  },
  KhCycles: {
    displayName: 'Kompetansehjulet – årshjul',
    site: 'forum',
    columns: { ...parent, NetworkId: networkId, Entries: number('Antall linjer') },
  },
  KhCycleEntries: {
    displayName: 'Kompetansehjulet – linjer i årshjul',
    site: 'forum',
    columns: {
      ...row,
      NetworkId: networkId,
      Track: indexed(choice('Spor', ['Skoler', 'Nettverk og UH', 'Samarbeidsforum'])),
      EntryKind: indexed(choice('Type', ['Møte', 'Frist', 'Milepæl'])),
      When: text('Når på året'),
      Exceptions: note('Andre tidspunkt i enkelte år'),
      FirstYear: number('Fra år'),
      LastYear: number('Til år'),
      Roles: note('Roller'),
      Networks: note('For nettverk'),
      Reminders: text('Påminnelser (dager før og etter)'),
    },
  },
  KhCalendarLinks: {
    displayName: 'Kompetansehjulet – kalenderlenker',
    site: 'forum',
    columns: { ...parent, IssuedAt: time('Laget') },
  },
  KhForum: {
    displayName: 'Kompetansehjulet – samarbeidsforum',
    site: 'forum',
    columns: {
      ...parent,
      VotingRule: choice('Avstemningsregel', ['Enighet', 'Alminnelig flertall', 'To tredeler']),
      Quorum: text('Andel av plassene som må stemme'),
      Seats: note('Plasser'),
      SecondSigner: yesNo('Vedtak signeres av en annen'),
    },
  },
  KhVotes: {
    displayName: 'Kompetansehjulet – avstemninger',
    site: 'forum',
    columns: {
      ...parent,
      RoundId: roundId,
      VoteNumber: number('Avstemning nr.'),
      SubjectVersion: number('Versjon av innstillingen'),
      Stage: stage('Åpen', 'Avsluttet'),
      VotingRule: choice('Avstemningsregel', ['Enighet', 'Alminnelig flertall', 'To tredeler']),
      Outcome: choice('Utfall', [
        'Vedtatt',
        'Ikke vedtatt',
        'Stemmelikhet',
        'Ikke vedtaksført',
        'Ikke enighet',
        'Avlyst',
      ]),
      Voted: number('Plasser som har stemt'),
      Seats: number('Plasser i alt'),
      OpenedAt: time('Åpnet'),
      ClosesAt: time('Avsluttes av seg selv'),
      ClosedAt: time('Avsluttet'),
      Dissent: note('Dissens'),
    },
  },
  KhBallots: {
    displayName: 'Kompetansehjulet – stemmer',
    site: 'forum',
    columns: {
      ...row,
      RoundId: roundId,
      VoteNumber: number('Avstemning nr.'),
      Answer: choice('Stemme', ['For', 'For, med merknad', 'Mot', 'Avholdende', 'Har ikke stemt']),
      Words: note('Merknad eller begrunnelse'),
      CastBy: text('Stemt av (id)'),
      CastAt: time('Stemt'),
    },
  },
  KhCountyPlans: {
    displayName: 'Kompetansehjulet – fylkesplaner',
    site: 'forum',
    columns: {
      ...parent,
      FirstYear: number('Fra år'),
      LastYear: number('Til år'),
      Stage: stage('Utkast', 'På høring', 'Høring avsluttet', 'Vedtatt'),
      Chapters: note('Kapitler'),
      Priorities: note('Prioriteringer'),
      HearingDeadline: date('Høringsfrist'),
      AdoptedOn: date('Vedtatt i møte'),
      CaseNumber: text('Saksnummer'),
      ReviewedOn: date('Sist gjennomgått'),
    },
  },
  KhStatements: {
    displayName: 'Kompetansehjulet – høringsuttalelser',
    site: 'forum',
    columns: {
      ...parent,
      Plan: indexed(text('Fylkesplan')),
      Hearing: number('Høring nr.'),
      OrganisationKind: choice('Type avsender', ['Nettverk', 'Gruppe', 'Eier', 'Institusjon', 'Statped']),
      Organisation: text('Avsender (id)'),
      Statement: note('Uttalelse'),
      SentAt: time('Sendt'),
      Late: yesNo('Etter fristen'),
    },
  },
  KhMeetings: {
    displayName: 'Kompetansehjulet – møter',
    site: 'forum',
    columns: {
      ...parent,
      MeetingKind: choice('Slag', ['Møte i samarbeidsforum', 'Partnerskapsseminar']),
      Stage: stage('Planlagt', 'Innkalt', 'Holdt', 'Referat sendt', 'Referat godkjent'),
      FromDate: indexed(date('Fra')),
      ToDate: date('Til'),
      Place: text('Sted'),
      Cases: number('Saker'),
      SeatsPresent: number('Plasser til stede'),
      Participants: number('Påmeldte'),
      AgendaSentAt: time('Innkalling sendt'),
      MinutesSentAt: time('Referat sendt'),
      ApprovedAt: time('Referat godkjent'),
      Remarks: note('Merknader til referatet'),
    },
  },
  KhMeetingCases: {
    displayName: 'Kompetansehjulet – saker',
    site: 'forum',
    columns: {
      ...row,
      MeetingId: indexed(text('Møte')),
      CaseType: choice('Sakstype', ['Godkjenning', 'Orientering', 'Drøfting', 'Vedtak', 'Eventuelt']),
      Position: number('Rekkefølge'),
      Notes: note('Referat'),
      Conclusion: note('Konklusjon'),
    },
  },
  KhForms: {
    displayName: 'Kompetansehjulet – skjemaer',
    site: 'forum',
    columns: {
      ...parent,
      NetworkId: networkId,
      Purpose: choice('Svarene blir', ['Behovsmelding', 'Skoleplan']),
      Year: number('År'),
      Questions: note('Spørsmål og felt'),
    },
  },
  KhFormResponses: {
    displayName: 'Kompetansehjulet – svar på skjemaer',
    site: 'forum',
    columns: {
      ...parent,
      NetworkId: networkId,
      FormId: indexed(text('Skjema')),
      ResponseNumber: text('Svarnummer'),
      Stage: stage('Venter', 'Tatt inn', 'Lagt til side'),
      CameBy: choice('Kom fra', ['Flyt', 'Fil']),
      SubmittedAt: time('Sendt inn'),
      OwnerId: indexed(text('Eier')),
      BecameKind: choice('Ble til', ['Behovsmelding', 'Skoleplan']),
      Became: text('Dokument (id)'),
      FormVersion: number('Versjon av skjemaet'),
      SetAsideBecause: note('Hvorfor det er lagt til side'),
    },
  },
  KhFormRows: {
    displayName: 'Kompetansehjulet – rader som importeres',
    site: 'forum',
    columns: { ...parent, NetworkId: networkId, FormId: text('Skjema'), Responses: number('Antall svar') },
  },
  KhAudit: {
    displayName: 'Kompetansehjulet – revisjonsspor',
    site: 'forum',
    columns: { Title: title, RecordKey: key, RecordOf: recordOf, ...change },
  },
  KhVersions: {
    displayName: 'Kompetansehjulet – versjoner',
    site: 'every',
    columns: {
      Title: title,
      RecordKey: key,
      RecordOf: recordOf,
      VersionOf: essential(indexed(text('Versjon av'))),
      ChangeOf: essential(indexed(text('Endring av'))),
      /** When it was written: what is long past and never committed is swept. */
      WrittenAt: essential(indexed(time('Skrevet'))),
      ...change,
      ...content,
    },
  },
  KhParts: {
    displayName: 'Kompetansehjulet – deler',
    site: 'every',
    columns: {
      Title: title,
      RecordKey: key,
      PartOf: essential(indexed(text('Del av'))),
      PartNumber: essential(number('Nummer')),
      RecordJson: essential(note('Innhold (teknisk)')),
    },
  },
  KhPlans: {
    displayName: 'Kompetansehjulet – planer',
    site: 'network',
    columns: {
      ...parent,
      NetworkId: networkId,
      FirstYear: number('Fra år'),
      LastYear: number('Til år'),
      Measures: number('Antall tiltak'),
      Examples: examples,
    },
  },
  KhSchoolPlans: {
    displayName: 'Kompetansehjulet – skoleplaner',
    site: 'network',
    columns: {
      ...parent,
      NetworkId: networkId,
      OwnerId: indexed(text('Eier')),
      School: indexed(text('Skole')),
      Period: text('Tidsperiode'),
      Stage: stage('Utkast', 'Delt'),
      Situation: note('Situasjonsbeskrivelse og analyse'),
      Goals: note('Mål'),
      Measures: note('Tiltak'),
      Organisation: note('Organisering og forankring'),
      Assessment: note('Vurdering'),
    },
  },
  KhMeasures: {
    displayName: 'Kompetansehjulet – tiltak',
    site: 'network',
    columns: {
      ...row,
      NetworkId: networkId,
      SchemeId: indexed(text('Tilskuddsordning')),
      Section: text('Del av planen'),
      FocusArea: indexed(text('Satsingsområde')),
      Period: text('Periode'),
      Partners: note('Samarbeidspartnere'),
      ContactRole: text('Kontakt (rolle)'),
      Amounts: note('Beløp per år'),
      KnownAmount: number('Kjent beløp i alt (kr)'),
      Comment: note('Kommentar'),
    },
  },
  KhBases: {
    displayName: 'Kompetansehjulet – beslutningsgrunnlag',
    site: 'network',
    columns: {
      ...parent,
      RoundId: roundId,
      NetworkId: networkId,
      Stage: stage('Utkast', 'Sendt inn'),
      Frame: number('Ramme (kr)'),
      Asked: number('Søkt om (kr)'),
      OwnerConfirmed: yesNo('Bekreftet av eierne'),
      PartnerConfirmed: yesNo('Bekreftet av UH'),
      SubmittedAt: time('Sendt inn'),
      Late: yesNo('Etter fristen'),
    },
  },
  KhBasisMeasures: {
    displayName: 'Kompetansehjulet – tiltak i beslutningsgrunnlag',
    site: 'network',
    columns: {
      ...row,
      RoundId: roundId,
      NetworkId: networkId,
      Period: text('Periode'),
      HigherEducation: number('UH (kr)'),
      Owners: number('Eierne (kr)'),
      Total: number('I alt (kr)'),
    },
  },
  KhJointMeasures: {
    displayName: 'Kompetansehjulet – fellestiltak',
    site: 'forum',
    columns: {
      ...parent,
      SchemeId: indexed(text('Tilskuddsordning')),
      Institutions: note('UH-institusjoner'),
      FirstYear: number('Fra år'),
      LastYear: number('Til år'),
      Tracks: note('Spor'),
      Cohorts: note('Puljer'),
      Participants: number('Deltakere'),
    },
  },
  KhEnrolments: {
    displayName: 'Kompetansehjulet – påmeldinger til fellestiltak',
    site: 'forum',
    columns: {
      ...row,
      NetworkId: networkId,
      OwnerId: indexed(text('Eier')),
      JointMeasure: text('Fellestiltak'),
      Cohort: text('Pulje'),
      Track: text('Spor'),
      Period: text('Periode'),
      Standing: indexed(choice('Påmelding', ['Med', 'Har spurt', 'Fikk nei', 'Meldt av'])),
      Participants: number('Deltakere'),
      ParticipantRoles: note('Deltakere etter rolle'),
      Why: note('Hvorfor'),
    },
  },
  KhNeedsReports: {
    displayName: 'Kompetansehjulet – behovsmeldinger',
    site: 'network',
    columns: {
      ...parent,
      NetworkId: networkId,
      Year: indexed(number('År')),
      OwnerId: indexed(text('Eier')),
      Stage: stage('Utkast', 'Sendt inn'),
      Needs: number('Antall behov'),
      Answered: number('Antall besvart'),
      SubmittedAt: time('Sendt inn'),
      Late: yesNo('Etter fristen'),
    },
  },
  KhNeeds: {
    displayName: 'Kompetansehjulet – behov',
    site: 'network',
    columns: {
      ...row,
      NetworkId: networkId,
      Year: indexed(number('År')),
      OwnerId: indexed(text('Eier')),
      Theme: indexed(text('Tema')),
      Grounds: note('Begrunnelse'),
      Involved: note('Hvem som var med'),
      TargetGroups: note('Målgrupper'),
      Answer: indexed(choice('Svar', ['Ikke besvart', 'Med i planen', 'Slått sammen', 'Ikke tatt med'])),
      AnswerText: note('Svaret i ord'),
    },
  },
  KhCounts: {
    displayName: 'Kompetansehjulet – elevtall og barnetall',
    site: 'forum',
    columns: {
      ...parent,
      Year: indexed(number('År')),
      Figures: number('Antall tall'),
      Withheld: number('Antall uten tall'),
      Sources: note('Kilder'),
    },
  },
  KhOwnerCounts: {
    displayName: 'Kompetansehjulet – tall per eier',
    site: 'forum',
    columns: {
      ...row,
      Year: indexed(number('År')),
      NetworkId: networkId,
      OwnerId: indexed(text('Eier')),
      CountKind: indexed(choice('Hva', ['Elever', 'Barn'])),
      CountValue: number('Antall'),
      Withheld: choice('Uten tall fordi', ['Skjermet', 'Kan ikke forekomme', 'Mangler']),
      Estimate: number('Anslag'),
      Grounds: note('Grunnlag for anslaget'),
      CountSource: note('Kilde'),
      CountedOn: date('Telledato'),
    },
  },
} as const satisfies Readonly<Record<string, ListDefinition>>;

export type ListName = keyof typeof lists;

/** All lists by name, as plain definitions. */
export const listDefinitions: Readonly<Record<ListName, ListDefinition>> = lists;

/** The lists that a site must have. */
export function listsOf(site: 'forum' | 'network'): ListName[] {
  const names = Object.keys(lists) as ListName[];
  return names.filter((name) => lists[name].site === site || lists[name].site === 'every');
}

type ValueOf<C> = C extends { type: 'number' }
  ? number | null
  : C extends { type: 'boolean' }
    ? boolean | null
    : C extends { choices: readonly (infer Choice)[] }
      ? Choice | null
      : string | null;

/** A value of any column. A date is `2027-04-15`; null is an empty cell. */
export type ColumnValue = string | number | boolean | null;

/** Values by column name, typed as the list's columns are. */
export type Values<L extends ListName> = {
  readonly [C in keyof (typeof lists)[L]['columns']]: ValueOf<(typeof lists)[L]['columns'][C]>;
};
