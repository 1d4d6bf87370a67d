import type { Niva, Riskmatris } from './riskmatris.ts';

const nivaer = (
  rader: readonly (readonly [text: string, definition: string, minstPerAr?: number])[],
): Niva[] =>
  rader.map(([text, definition, minstPerAr], i) => ({
    varde: i + 1,
    text,
    definition,
    ...(minstPerAr === undefined ? {} : { minstPerAr }),
  }));

/** A grid from limits on the product: the zone is the last whose limit the product reaches. */
export function rutnatUrGranser(
  rader: number,
  kolumner: number,
  granser: readonly (readonly [minst: number, zon: string])[],
): string[][] {
  return Array.from({ length: rader }, (_, s) =>
    Array.from(
      { length: kolumner },
      (_, a) => granser.findLast(([minst]) => (s + 1) * (a + 1) >= minst)?.[1] ?? '',
    ),
  );
}

// Once a year, every month, every week, every day: the lower limits of the words in events per year.
const frekvens = [0, 12, 52, 365] as const;

/** Patient safety 4×4 (Socialstyrelsen m.fl., Riskanalys och händelseanalys). */
export const patientsakerhet: Riskmatris = {
  id: 'patientsakerhet',
  version: 1,
  namn: 'Patientsäkerhet 4×4',
  kalla: 'Handbok Riskanalys & händelseanalys',
  sannolikhet: nivaer([
    ['Mycket liten', 'En gång om året eller mer sällan', frekvens[0]],
    ['Liten', 'Varje månad', frekvens[1]],
    ['Stor', 'Varje vecka', frekvens[2]],
    ['Mycket stor', 'Dagligen', frekvens[3]],
  ]),
  allvarlighetsgrad: nivaer([
    ['Mindre', 'Obehag eller obetydlig skada'],
    ['Måttlig', 'Övergående funktionsnedsättning eller ökat vårdbehov'],
    ['Betydande', 'Bestående måttlig funktionsnedsättning'],
    ['Katastrofal', 'Dödsfall eller bestående stor funktionsnedsättning'],
  ]),
  zoner: [
    { kod: 'lag', text: 'Låg risk', monster: 'slat' },
    { kod: 'mellan', text: 'Förhöjd risk', monster: 'diagonal' },
    { kod: 'hog', text: 'Hög risk', monster: 'korsad' },
  ],
  rutnat: rutnatUrGranser(4, 4, [
    [1, 'lag'],
    [3, 'mellan'],
    [8, 'hog'],
  ]),
};

/** SoL/LSS are scored apart from HSL, with words for insatser instead of care. */
export const omsorg: Riskmatris = {
  ...patientsakerhet,
  id: 'omsorg',
  namn: 'SoL och LSS 4×4',
  kalla: 'Lokal rutin (kontrollera)',
  allvarlighetsgrad: nivaer([
    ['Mindre', 'Obehag eller kortvarig olägenhet'],
    ['Måttlig', 'Påverkan på trygghet, hälsa eller rätt till insats, övergående'],
    ['Betydande', 'Missförhållande: hot mot eller följder för liv, säkerhet, fysisk eller psykisk hälsa'],
    ['Katastrofal', 'Allvarligt missförhållande, bestående skada eller dödsfall'],
  ]),
};

/** Internkontroll 4×4 as Lindesberg uses it; the limits of the zones are not published and are therefore a setting. */
export const internkontroll4: Riskmatris = {
  id: 'internkontroll-4',
  version: 1,
  namn: 'Internkontroll 4×4',
  kalla: 'Lindesbergs kommun 2023; zongränserna är en inställning (kontrollera)',
  sannolikhet: nivaer([
    ['Mycket liten', 'Inträffar mer sällan', frekvens[0]],
    ['Liten', 'Kan inträffa varje månad', frekvens[1]],
    ['Stor', 'Kan inträffa varje vecka', frekvens[2]],
    ['Mycket stor', 'Kan inträffa dagligen', frekvens[3]],
  ]),
  allvarlighetsgrad: nivaer([
    ['Försumbar', 'Obetydlig för intressenter och/eller kommunen'],
    ['Lindrig', 'Liten för intressenter och/eller kommunen'],
    ['Kännbar', 'Besvärande för intressenter och/eller kommunen'],
    ['Allvarlig', 'Stor för intressenter och/eller kommunen'],
  ]),
  zoner: [
    { kod: 'accepteras', text: 'Accepteras', monster: 'slat' },
    { kod: 'snarast', text: 'Hanteras snarast', monster: 'diagonal' },
    { kod: 'omedelbart', text: 'Hanteras omedelbart', monster: 'korsad' },
  ],
  rutnat: rutnatUrGranser(4, 4, [
    [1, 'accepteras'],
    [6, 'snarast'],
    [12, 'omedelbart'],
  ]),
};

/** A 5×5 for those who want finer steps. */
export const internkontroll5: Riskmatris = {
  ...internkontroll4,
  id: 'internkontroll-5',
  namn: 'Internkontroll 5×5',
  kalla: 'Vanlig 5×5 (kontrollera)',
  sannolikhet: nivaer([
    ['Mycket liten', 'Mer sällan än en gång om året', 0],
    ['Liten', 'Någon gång om året', 1],
    ['Möjlig', 'Varje månad', 12],
    ['Stor', 'Varje vecka', 52],
    ['Mycket stor', 'Dagligen', 365],
  ]),
  allvarlighetsgrad: nivaer([
    ['Försumbar', 'Märks knappt'],
    ['Lindrig', 'Liten påverkan'],
    ['Kännbar', 'Besvärande'],
    ['Allvarlig', 'Stor påverkan'],
    ['Mycket allvarlig', 'Hotar liv, hälsa eller uppdraget'],
  ]),
  rutnat: rutnatUrGranser(5, 5, [
    [1, 'accepteras'],
    [6, 'snarast'],
    [15, 'omedelbart'],
  ]),
};

export const standardmatriser: readonly Riskmatris[] = [
  patientsakerhet,
  omsorg,
  internkontroll4,
  internkontroll5,
];
