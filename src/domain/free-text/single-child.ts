/*
 * Whether a text tells of one child's health, bullying or case with the authorities. Words decide, in bokmål and
 * nynorsk: somebody who is one («gutten», «eleven», «en jente på 8 år»), and in the same sentence what is nobody else's
 * business. It warns and does not refuse, so it may be wrong; plans write of pupils in general all the time, and there
 * it should be silent.
 */

/** A word that begins in one of these ways; `\b` knows no æ, ø and å. */
function word(...beginnings: string[]): string {
  return `(?<!\\p{L})(?:${beginnings.join('|')})`;
}
const END = '(?!\\p{L})';

/** Health, diagnoses and help that one child has. */
const health = word(
  `adhd${END}`,
  `add${END}`,
  'autis',
  'asperger',
  'tourette',
  'dyslek[st]',
  'dyskalkuli',
  'diagnos',
  'depre(?:sjon|siv|rt)',
  `angst${END}`,
  'angstli',
  'selvskad',
  'sjølvskad',
  'selvmord',
  'sjølvmord',
  '(?:spise|ete)forstyrr',
  'epilep',
  'diabetes',
  'kreft',
  'psykisk (?:syk|sjuk|lid)',
  'psykiske (?:vansk|plag|lid)',
  'traume',
  'traumatis',
  'utviklingshem',
  'cerebral parese',
  'downs? syndrom',
  'hørsels?hem',
  'høyrsels?hem',
  'synshem',
  'medisiner',
  'utred(?:et|es|a|ning)',
  'utgrei(?:dd|ing)',
  `bup${END}`,
  'habilitering',
  'rus(?:problem|misbruk|a)',
  'skolevegr',
  'skulevegr',
);

/** What others do to a child. */
const harm = word(
  'mobb(?:es|et|a|ast|ing|er)',
  'krenk(?:es|et|a|ast|ing|else)',
  'trakasser',
  'utestengt?',
  'utestengd',
  'utsett?(?:es|t|ast) for',
  'misbruk',
  'misbrukt',
  'overgrep',
  'omsorgss?vikt',
  'vold(?:en|s?utsatt)?' + END,
  'vald(?:en)?' + END,
  'slått' + END,
);

/** Decisions and cases about one child. */
const authority = word(
  'barnevern',
  'fosterh[je]',
  'enkeltvedtak',
  'vedtak om',
  'spesialundervis',
  'spesialpedagogisk hjelp',
  'individuelt tilrettelagt opplæring',
  'individuell (?:opplærings)?plan',
  `iop${END}`,
  'sakkyndig(?:e)? (?:vurder|uttal)',
  'sakkunnig(?:e)? (?:vurder|uttal)',
  'aktivitetsplan',
  'bekymringsmeld',
  'uromelding',
  '(?:til)?vis[et]t? til (?:ppt|bup)',
  'henvist til (?:ppt|bup)',
);
const sensitive = `(?:${health}|${harm}|${authority})`;

/** One particular child: plans do not write so of children in general. */
const particular = word(
  `gutt(?:en|ens)${END}`,
  `gut(?:en|ens)${END}`,
  `jent(?:a|en|as|ens)${END}`,
  `(?:sønn|son)(?:en|ens)${END}`,
  `(?:datter|dotter)(?:a|en|as|ens)${END}`,
  `(?:min|vår|hennes|hans|deres) (?:sønn|son|datter|dotter)${END}`,
  `(?:sønn|son|dattera?|dottera?) (?:min|vår|hennes|hans|deres)${END}`,
  `(?:denne|den aktuelle|vedkommende|aktuelle) (?:eleven|elev|gutten|guten|jenta|jenten)${END}`,
  `dette barnet${END}`,
  `(?:gutt|gut|jente|elev|barn) (?:på|i|frå|fra) (?:\\d{1,2}\\.? ?(?:år|klasse|trinn|trinnet|steg)|\\d{1,2}[a-d]${END})`,
  `(?:\\d{1,2}|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten)[ -]?år(?:ig|s) (?:gamm[ae]l )?(?:gutt|gut|jente|elev)${END}`,
  `(?:en|ein|ei) (?:gutt|gut|jente)${END}`,
  `(?:han|hun|hen|ho|ham|henne)${END}`,
);

/** One child, or the child as such: «laget rundt eleven» is said of all of them. */
const oneOrAny = word(
  `elev(?:en|ens)${END}`,
  `barn(?:et|ets)${END}`,
  `(?:en|ein|éin|eit|et|ett) (?:elev|barn)${END}`,
);

/** A few words between, and no new sentence part. */
const few = '(?:[^\\p{L}\\p{N},;:]+[\\p{L}\\p{N}-]+){0,4}?[^\\p{L}\\p{N},;:]+';
const has = word(
  ...[
    'har',
    'hadde',
    'fikk',
    'fekk',
    'får',
    'fått',
    'er',
    'var',
    'ble',
    'blei',
    'vart',
    'blir',
    'blitt',
    'vert',
  ].map((verb) => verb + END),
  ...[
    'sliter',
    'slit',
    'lider',
    'lid',
    'strever',
    'strevar',
    'opplever',
    'opplevde',
    'går til',
    'gjekk',
    'gikk',
  ].map((verb) => verb + END),
);

const rules = [
  // «eleven har ADHD», «barnet er utredet for autisme»
  `${oneOrAny}(?:${few}|[^\\p{L}\\p{N},;:]+)${has}(?:${few}|[^\\p{L}\\p{N},;:]+)${sensitive}`,
  // «eleven mobbes», «eleven krenkes»
  `${oneOrAny}[^\\p{L}]+(?:mobb|krenk|utest[eo]ng|trakasser)(?:es|ast|et|a|d)${END}`,
  // «eleven med ADHD-diagnose», «en elev med diagnose»
  `${oneOrAny}[^\\p{L}]+(?:med|som har|som blir|som ble|som er|som vart)${few}?${sensitive}`,
  // «vedtak om spesialundervisning for eleven», «mobbing av eleven»
  `(?:${authority}|${harm})[\\p{L}-]*(?:[^\\p{L}\\p{N},;:]+[\\p{L}\\p{N}-]+){0,2}?[^\\p{L}\\p{N},;:]+(?:for|av|mot|til|om|gjelder|gjeld)[^\\p{L}]+${oneOrAny}`,
].map((rule) => new RegExp(rule, 'iu'));

const particularChild = new RegExp(particular, 'iu');
const sensitiveWord = new RegExp(sensitive, 'iu');

/** Somebody as an example: «han eller hun», «når eleven har …», «hvordan møte en elev med …». */
const anybody =
  /(?<!\p{L})(?:han|hun|ho|hen|ham|henne) ?(?:eller|\/|og) ?(?:han|hun|ho|hen|ham|henne)(?!\p{L})/giu;
const general =
  /(?<!\p{L})(?:når|hvis|dersom|viss|uansett om|hvordan|korleis|der|hva|kva|hver|kvar|enhver|den enkelte|det enkelte|kvart)(?!\p{L})(?:[^\p{L}\p{N}]+[\p{L}\p{N}-]+){0,2}[^\p{L}\p{N}]+(?:elev|elever|eleven|barn|barnet)(?!\p{L})/iu;

/** The first sentence that seems to tell of one child's health, bullying or case; null in a text without one. */
export function sentenceOnSingleChild(text: string): string | null {
  return sentencesOf(text).find(isOnSingleChild) ?? null;
}

function isOnSingleChild(sentence: string): boolean {
  if (!sensitiveWord.test(sentence)) return false;
  const told = sentence.replaceAll(anybody, ' ');
  if (particularChild.test(told)) return true;
  return !general.test(told) && rules.some((rule) => rule.test(told));
}

/** A full stop after a figure ends no sentence: «i 4. klasse». */
function sentencesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/(?<=[!?])\s+|(?<=[^\d\s]\.)\s+|[\n\r]+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
