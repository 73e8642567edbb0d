/** A number that a municipality (kommune) had, and the one or ones that it went into. */
type Former = { readonly number: string; readonly into: readonly [string, ...string[]] };

const became = (number: string, ...into: readonly [string, ...string[]]): Former => ({ number, into });

/** 1 January 2018: Sør-Trøndelag and Nord-Trøndelag became Trøndelag, and every number another. */
const since2018: readonly Former[] = [
  became('1601', '5001'), // Trondheim
  became('1612', '5011'), // Hemne
  became('1613', '5012'), // Snillfjord
  became('1617', '5013'), // Hitra
  became('1620', '5014'), // Frøya
  became('1621', '5015'), // Ørland
  became('1622', '5016'), // Agdenes
  became('1624', '5054'), // Rissa, into Indre Fosen
  became('1627', '5017'), // Bjugn
  became('1630', '5018'), // Åfjord
  became('1632', '5019'), // Roan
  became('1633', '5020'), // Osen
  became('1634', '5021'), // Oppdal
  became('1635', '5022'), // Rennebu
  became('1636', '5023'), // Meldal
  became('1638', '5024'), // Orkdal
  became('1640', '5025'), // Røros
  became('1644', '5026'), // Holtålen
  became('1648', '5027'), // Midtre Gauldal
  became('1653', '5028'), // Melhus
  became('1657', '5029'), // Skaun
  became('1662', '5030'), // Klæbu
  became('1663', '5031'), // Malvik
  became('1664', '5032'), // Selbu
  became('1665', '5033'), // Tydal
  became('1702', '5004'), // Steinkjer
  became('1703', '5005'), // Namsos
  became('1711', '5034'), // Meråker
  became('1714', '5035'), // Stjørdal
  became('1717', '5036'), // Frosta
  became('1718', '5054'), // Leksvik, into Indre Fosen
  became('1719', '5037'), // Levanger
  became('1721', '5038'), // Verdal
  became('1724', '5039'), // Verran
  became('1725', '5040'), // Namdalseid
  became('1736', '5041'), // Snåsa
  became('1738', '5042'), // Lierne
  became('1739', '5043'), // Røyrvik
  became('1740', '5044'), // Namsskogan
  became('1742', '5045'), // Grong
  became('1743', '5046'), // Høylandet
  became('1744', '5047'), // Overhalla
  became('1748', '5048'), // Fosnes
  became('1749', '5049'), // Flatanger
  became('1750', '5050'), // Vikna
  became('1751', '5051'), // Nærøy
  became('1755', '5052'), // Leka
  became('1756', '5053'), // Inderøy
];

/** 1 January 2019: Rindal came from Møre og Romsdal. */
const since2019: readonly Former[] = [became('1567', '5061')];

/** 1 January 2020. Snillfjord was divided between three. */
const since2020: readonly Former[] = [
  became('5030', '5001'), // Klæbu, into Trondheim
  became('5004', '5006'), // Steinkjer
  became('5039', '5006'), // Verran, into Steinkjer
  became('5005', '5007'), // Namsos
  became('5040', '5007'), // Namdalseid, into Namsos
  became('5048', '5007'), // Fosnes, into Namsos
  became('5011', '5055'), // Hemne, into Heim
  became('1571', '5055'), // Halsa, into Heim
  became('5012', '5059', '5055', '5056'), // Snillfjord, into Orkland, Heim and Hitra
  became('5013', '5056'), // Hitra
  became('5015', '5057'), // Ørland
  became('5017', '5057'), // Bjugn, into Ørland
  became('5018', '5058'), // Åfjord
  became('5019', '5058'), // Roan, into Åfjord
  became('5016', '5059'), // Agdenes, into Orkland
  became('5023', '5059'), // Meldal, into Orkland
  became('5024', '5059'), // Orkdal, into Orkland
  became('5050', '5060'), // Vikna, into Nærøysund
  became('5051', '5060'), // Nærøy, into Nærøysund
];

/** Municipalities that went into one that kept its number: their figures belong beside its own of the same time. */
const JOINED_ONE_THAT_KEPT_ITS_NUMBER = new Map([['5030', '5001']]);

const into = new Map(
  [...since2018, ...since2019, ...since2020].map((former) => [former.number, former.into]),
);

/** Whether the number is one that a municipality in Trøndelag had before. */
export function isFormerNumber(number: string): boolean {
  return into.has(number);
}

/** The numbers of today that a number went into: itself where nothing has become of it, several where it was divided. */
export function currentNumbers(number: string): readonly string[] {
  const next = into.get(number);
  return next ? next.flatMap(currentNumbers) : [number];
}

/** Whether figures of both may stand in one source without anybody being counted twice. */
export function standsBeside(former: string, current: string): boolean {
  return JOINED_ONE_THAT_KEPT_ITS_NUMBER.get(former) === current;
}
