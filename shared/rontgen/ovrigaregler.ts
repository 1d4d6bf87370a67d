import type { Extern } from '../extern/extern.ts';
import { sistaDag } from '../frist/frister.ts';
import { lexMariaArAvslutad } from '../lexMaria/lexMariaStatus.ts';
import { lexSarahArAvslutad } from '../lexSarah/lexSarahStatus.ts';
import type { Klagomal } from '../klagomal/klagomal.ts';
import { granskaText } from '../sekretess/granska.ts';
import { localDateOf } from '../time/instant.ts';
import type { Instant } from '../time/instant.ts';
import type { Lage, Regel, Traff } from './lage.ts';

const klagomal =
  (stalle: string, villkor: (x: Klagomal, l: Lage) => boolean) =>
  (l: Lage): readonly Traff[] =>
    l.klagomal
      .filter((x) => villkor(x, l))
      .map(({ id, nummer }) => ({ sak: 'klagomal' as const, id, nummer, stalle }));
const externa =
  (stalle: string, villkor: (x: Extern, l: Lage) => boolean) =>
  (l: Lage): readonly Traff[] =>
    l.externa
      .filter((x) => villkor(x, l))
      .map(({ id, nummer }) => ({ sak: 'extern' as const, id, nummer, stalle }));

/** An open case that nobody has written in for longer than the local limit. */
const orort = (x: { readonly andradAt: Instant }, l: Lage): boolean =>
  sistaDag(l.frister, 'arende.steg', localDateOf(x.andradAt)) < l.today;
const starStilla = (l: Lage): readonly Traff[] =>
  (
    [
      ['lexSarah', l.lexSarah.filter((x) => !lexSarahArAvslutad(x.status))],
      ['lexMaria', l.lexMaria.filter((x) => !lexMariaArAvslutad(x.status))],
      ['klagomal', l.klagomal.filter((x) => x.status !== 'avslutad')],
      ['extern', l.externa.filter((x) => x.status !== 'avslutad')],
    ] as const
  ).flatMap(([sak, oppna]) =>
    oppna.filter((x) => orort(x, l)).map(({ id, nummer }): Traff => ({ sak, id, nummer, stalle: 'gor' })),
  );

export const ovrigaregler: readonly Regel[] = [
  {
    kod: 'klagomal-obesvarat',
    text: 'Klagomålet skulle ha varit besvarat.',
    gor: 'Svara den som klagat.',
    grad: 'brist',
    finn: klagomal(
      'besvara',
      (x, l) =>
        x.svar === null &&
        x.kanBesvaras &&
        x.slag !== 'berom' &&
        x.status !== 'avslutad' &&
        sistaDag(l.frister, 'klagomal.svar', x.mottaget) < l.today,
    ),
  },
  {
    kod: 'klagomal-utan-utredning',
    text: 'Klagomålet kom via IVO, patientnämnden eller JO och är avslutat utan utredning.',
    gor: 'Öppna det och skriv vad ni kom fram till.',
    grad: 'brist',
    finn: klagomal(
      'oppna',
      (x) =>
        x.status === 'avslutad' &&
        x.utredning === null &&
        ['via-ivo', 'via-patientnamnden', 'jo'].includes(x.kanal),
    ),
  },
  {
    kod: 'klagomal-utan-tema',
    text: 'Klagomålet har inget tema och kan inte läsas ihop med avvikelserna.',
    gor: 'Välj ett tema.',
    grad: 'brist',
    finn: klagomal('ratta', (x) => x.slag === 'klagomal' && x.tema === null && x.status === 'avslutad'),
  },
  {
    kod: 'klagomal-person-i-text',
    text: 'Klagomålets text kan peka ut en person.',
    gor: 'Byt namn och nummer mot roller.',
    grad: 'allvarlig',
    finn: klagomal('ratta', (x) => granskaText(x.beskrivning).length > 0),
  },
  {
    kod: 'extern-utan-svar',
    text: 'Den andra vårdgivaren har inte svarat i tid.',
    gor: 'Påminn.',
    grad: 'brist',
    finn: externa(
      'paminn',
      (x, l) =>
        x.status === 'vantar-pa-svar' &&
        sistaDag(l.frister, 'extern.svar', x.paminnelser.at(-1)?.datum ?? x.datum) < l.today,
    ),
  },
  {
    kod: 'extern-obesvarad',
    text: 'En annan vårdgivare väntar på svar från oss.',
    gor: 'Svara.',
    grad: 'brist',
    finn: externa(
      'svar',
      (x, l) => x.status === 'att-besvara' && sistaDag(l.frister, 'extern.eget-svar', x.datum) < l.today,
    ),
  },
  {
    kod: 'extern-nytta-obedomd',
    text: 'Svaret har kommit, men ingen har bedömt om det var till nytta.',
    gor: 'Bedöm nyttan.',
    grad: 'brist',
    finn: externa('bedom-nytta', (x) => x.riktning === 'skickad' && x.svar !== null && x.svar.nytta === null),
  },
  {
    kod: 'arende-star-stilla',
    text: 'Ärendet har inte rörts på länge.',
    gor: 'Ta nästa steg, eller skriv varför det väntar.',
    grad: 'brist',
    finn: starStilla,
  },
];
