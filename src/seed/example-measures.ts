/**
 * A measure of an example plan: title, period, comment, and the planned kroner of each of the years 2025–2027 that the
 * period touches. All of it is invented ("eksempeltall").
 */
export type ExampleMeasure = readonly [title: string, period: string, comment: string, ...amounts: number[]];

/** Per network (by id), its focus areas by title with their measures. Trondheim/Malvik has a real plan instead. */
export const exampleMeasures: Readonly<Record<string, Readonly<Record<string, readonly ExampleMeasure[]>>>> =
  {
    fosen: {
      'Inkluderende praksis': [
        [
          'Barnets stemme i barnehage og skole',
          'H-25 – V-27',
          'To puljer, én per år.',
          140_000,
          180_000,
          90_000,
        ],
        [
          'PPT tett på barnehage og skole',
          'V-26 – H-27',
          'Fast kontaktperson fra PPT i hver enhet.',
          120_000,
          130_000,
        ],
      ],
      Begynneropplæring: [
        ['Språk og lesing de første skoleårene', 'H-25 – H-27', '', 100_000, 160_000, 160_000],
        [
          'Overgang fra barnehage til skole',
          'V-26 – ?',
          'Omfanget avgjøres etter første samling.',
          80_000,
          80_000,
        ],
      ],
    },
    gauldal: {
      Vurdering: [
        ['Underveisvurdering på ungdomstrinnet', 'V-25 – V-27', '', 150_000, 150_000, 70_000],
        [
          'Vurdering i fådelte skoler',
          'H-26 – H-27',
          'Felles nettverk for de minste skolene.',
          60_000,
          120_000,
        ],
      ],
      'Ledelse av profesjonsfellesskap': [
        [
          'Ledernettverk for barnehage og skole',
          'd.d. – H-27',
          'Fire samlinger i året.',
          110_000,
          110_000,
          110_000,
        ],
        ['Lærende møter i personalet', 'V-26 – V-27', '', 130_000, 65_000],
        ['Veiledning av nye styrere og rektorer', 'H-26 – ?', '', 50_000, 100_000],
      ],
    },
    'trondelag-sorvest': {
      'Flerspråklighet og mangfold': [
        ['Flerspråklige barn i fellesskapet', 'H-25 – V-27', '', 170_000, 220_000, 110_000],
        [
          'Andrespråksopplæring i alle fag',
          'V-26 – H-27',
          'Særlig for trinn med mange nyankomne.',
          180_000,
          190_000,
        ],
        ['Samarbeid med flerspråklige foreldre', 'H-26 – H-27', '', 60_000, 90_000],
      ],
      'Psykososialt miljø': [
        ['Trygge voksne i friminutt og overganger', 'V-25 – H-26', '', 130_000, 130_000],
        [
          'Forebygging av bekymringsfullt fravær',
          'V-26 – H-27',
          'Sammen med PPT og skolehelsetjenesten.',
          160_000,
          170_000,
        ],
        ['Elevmedvirkning i skolemiljøarbeidet', 'H-26 – ?', '', 50_000, 110_000],
      ],
    },
    'midtre-namdal': {
      'Inkluderende praksis': [
        ['Tilpasset opplæring i ordinær undervisning', 'H-25 – H-27', '', 120_000, 170_000, 170_000],
        [
          'Laget rundt barnet',
          'V-26 – H-27',
          'Barnehage, skole, PPT og helsetjeneste sammen.',
          110_000,
          120_000,
        ],
      ],
      'Samiske perspektiver': [
        ['Samisk innhold i barnehagens hverdag', 'V-26 – V-27', '', 90_000, 45_000],
        ['Samiske perspektiver i fagene', 'H-26 – ?', 'Oppstart når partner er klar.', 40_000, 80_000],
      ],
    },
    'indre-namdal': {
      'Samiske perspektiver': [
        ['Sørsamisk språk og kultur i barnehage og skole', 'H-25 – H-27', '', 70_000, 120_000, 120_000],
        [
          'Lokalt læringsnettverk om samiske emner',
          'V-26 – H-27',
          'Digitale møter mellom fysiske samlinger.',
          50_000,
          50_000,
        ],
      ],
      'Digital kompetanse': [
        ['Digital praksis i små skoler', 'V-25 – V-27', '', 80_000, 90_000, 40_000],
        ['Kunstig intelligens i undervisningen', 'H-26 – ?', '', 30_000, 70_000],
      ],
    },
    'levanger-verdal': {
      'Psykososialt miljø': [
        ['Inkluderende fellesskap på mellomtrinnet', 'H-25 – V-27', '', 160_000, 210_000, 100_000],
        [
          'Leikende voksne i barnehagen',
          'V-26 – H-27',
          'Observasjon og veiledning i egen avdeling.',
          140_000,
          150_000,
        ],
        ['Psykisk helse og livsmestring', 'V-26 – ?', '', 90_000, 90_000],
      ],
      Vurdering: [
        ['Vurderingspraksis i overgangen til ungdomstrinnet', 'V-25 – H-26', '', 120_000, 120_000],
        ['Eleven som deltaker i egen vurdering', 'V-27 – H-27', 'Følger opp tiltaket i overgangen.', 140_000],
      ],
    },
    innherred: {
      'Samiske perspektiver': [
        [
          'Sørsamiske perspektiver i alle fag',
          'H-25 – H-27',
          'Sammen med lokale språkbærere.',
          110_000,
          150_000,
          150_000,
        ],
        ['Samisk barnehagehverdag', 'V-26 – H-27', '', 80_000, 90_000],
      ],
      'Inkluderende praksis': [
        ['Refleksjonsverktøy for inkludering', 'V-25 – H-26', '', 140_000, 140_000],
        ['PPT som utviklingspartner', 'V-26 – H-27', 'PPT leder samlingene sammen med UH.', 130_000, 140_000],
        ['Alternativ og supplerende kommunikasjon', 'H-26 – ?', '', 45_000, 90_000],
      ],
    },
    vaernes: {
      'Digital kompetanse': [
        ['Digital dømmekraft fra barnehage til ungdomstrinn', 'H-25 – V-27', '', 110_000, 160_000, 80_000],
        ['Programmering og skaperglede', 'V-26 – H-27', '', 100_000, 110_000],
      ],
      'PPT tett på': [
        [
          'Systemarbeid i PPT',
          'd.d. – H-27',
          'Videreføres fra forrige planperiode.',
          130_000,
          130_000,
          130_000,
        ],
        ['Tidlig innsats i barnehagen', 'V-26 – ?', '', 120_000, 120_000],
      ],
    },
    'ytre-namdal': {
      Begynneropplæring: [
        ['Leik og læring på første trinn', 'H-25 – H-27', '', 60_000, 100_000, 100_000],
        ['Tidlig leseopplæring', 'V-26 – V-27', 'Lesekurs og veiledning i klasserommet.', 80_000, 40_000],
      ],
      Ledelse: [
        [
          'Ledelse av utviklingsarbeid i små enheter',
          'V-26 – H-27',
          'Digital veiledning hver måned.',
          70_000,
          70_000,
        ],
      ],
    },
    videregaende: {
      'Inkluderende opplæring': [
        ['Tilpasset opplæring på yrkesfag', 'H-25 – V-27', '', 190_000, 260_000, 130_000],
        [
          'Oppfølging av elever med høyt fravær',
          'V-26 – H-27',
          'Sammen med oppfølgingstjenesten.',
          170_000,
          180_000,
        ],
        ['Overgang fra ungdomsskole', 'H-26 – ?', '', 60_000, 120_000],
      ],
      'Vurdering og digital kompetanse': [
        ['Vurdering når elevene bruker kunstig intelligens', 'V-26 – H-27', '', 150_000, 150_000],
        ['Tverrfaglig vurdering i yrkesfag', 'V-25 – H-26', '', 130_000, 130_000],
      ],
    },
  };
