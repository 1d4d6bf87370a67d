import { listAtgarder } from '../../db/arendeRepo.ts';
import { listOpenAvvikelser } from '../../db/avvikelseRepo.ts';
import { listSamlingsutredningar } from '../../db/monsterRepo.ts';
import type { Arbetsrad, Arbetssak } from '../../shared/arbete/arbeteApi.ts';
import { arEffektBedomd, arGallande, arUtford } from '../../shared/atgard/atgard.ts';
import type { Atgard } from '../../shared/atgard/atgard.ts';
import { nastaSteg } from '../../shared/avvikelse/nastaSteg.ts';
import type { Status } from '../../shared/avvikelse/overgangar.ts';
import { far } from '../../shared/behorighet/behorighet.ts';
import { berordaRoller, fristLista } from '../../shared/frist/frister.ts';
import type { Fristkod } from '../../shared/frist/frister.ts';
import { kommande, kommandeDen } from '../../shared/frist/kommande.ts';
import type { Kommande } from '../../shared/frist/kommande.ts';
import { nastaISamling } from '../../shared/monster/samlingsutredning.ts';
import { roller } from '../../shared/profil/profil.ts';
import { monthName, monthOf, yearOf } from '../../shared/time/localDate.ts';
import { kodText } from '../../shared/kodverk/kodverk.ts';
import { nu, urvalAv } from './arende.ts';
import { arendeAv, serEnhet } from './arendeReader.ts';
import type { Arende, Arendeslag, Stegval } from './arendeslag.ts';
import type { QueryContext } from './context.ts';
import { externSlag } from './externSlag.ts';
import { kontrollerAttGora } from './kontrollerAttGora.ts';
import { klagomalSlag } from './klagomalSlag.ts';
import { lexMariaSlag } from './lexMariaSlag.ts';
import { lexSarahSlag, utanDolda } from './lexSarahSlag.ts';
import { samlingslage } from './samlingsHandlers.ts';
import { sakProblem } from './sakSyn.ts';

/** Finds what is owed of one kind, as this profile may see it. */
type Arbetskalla = (c: QueryContext) => readonly Arbetsrad[];

type Vems = Pick<Arbetsrad, 'sak' | 'id' | 'nummer' | 'enhetId' | 'vad' | 'stalle'>;
const radAv = (c: QueryContext, vems: Vems, k: Kommande): Arbetsrad => ({
  ...vems,
  mening: k.mening,
  ord: k.ord,
  kalla: k.kalla,
  senast: k.senast,
  dagarKvar: k.dagarKvar,
  berorda: [...berordaRoller(c.grund.regler.frister, -k.dagarKvar)],
});

/** The deadline that each step of an avvikelse is counted by: the reason for its day. */
const fristFor: Readonly<Partial<Record<Status, Fristkod>>> = {
  registrerad: 'avvikelse.bedomning',
  bedomd: 'avvikelse.utredning',
  utredd: 'avvikelse.atgard',
  atgardad: 'avvikelse.uppfoljning',
  uppfoljd: 'avvikelse.aterkoppling',
  aterkopplad: 'avvikelse.avslut',
};

const avvikelser: Arbetskalla = (c) =>
  listOpenAvvikelser(c.db, 5000)
    .filter((a) => serEnhet(c.grund.profil, a.enhetId))
    .flatMap((a): readonly Arbetsrad[] => {
      const steg = nastaSteg(arendeAv(c.db, a), c.grund.regler, c.clock.today());
      const frist = fristFor[a.status];
      if (steg === null) return [];
      const { id, nummer, enhetId } = a;
      const vad = kodText(c.grund.kodverk, 'avvikelsetyp', a.typ);
      const { ord, kalla } = frist === undefined ? { ord: '', kalla: '' } : fristLista[frist];
      return [
        radAv(
          c,
          { sak: 'avvikelse', id, nummer, enhetId, vad, stalle: steg.stalle },
          { ...steg, ord, kalla, kontrollera: false },
        ),
      ];
    });

/** Steps that can be taken at any time are no work owed. */
const narSomHelst: ReadonlySet<string> = new Set(['tillagg', 'kort', 'oppna']);
const ALLA = 100_000;

/** The next step of every open case of a kind, where this role can take one: otherwise the work is somebody else's. */
const arenden =
  <K extends string, S extends string, T extends Arende<S>, G extends Stegval<K>>(
    sak: Arbetssak,
    vad: string,
    slag: Arendeslag<K, S, T, G>,
    dolda: (c: QueryContext) => Readonly<Record<string, readonly string[] | undefined>> = () => ({}),
  ): Arbetskalla =>
  (c) => {
    const n = nu(c);
    const { roll } = c.grund.profil;
    const minRoll = (status: S): boolean =>
      (Object.keys(slag.tabell) as K[]).some((namn) => {
        const { fran, roller } = slag.tabell[namn];
        return !narSomHelst.has(namn) && fran.includes(status) && (roller?.includes(roll) ?? true);
      });
    const oppna = (Object.keys(slag.statusText) as S[]).filter((s) => !slag.arAvslutad(s) && minRoll(s));
    const urval = urvalAv(c, { filter: { status: oppna }, offset: 0, antal: ALLA }, dolda(c));
    return slag.repo.list(c.db, urval).saker.flatMap((x) => {
      const k = slag.nasta(x, n);
      const { id, nummer, enhetId } = x;
      return k === null ? [] : [radAv(c, { sak, id, nummer, enhetId, vad, stalle: 'gor' }, k)];
    });
  };

/** Kinds whose measures are rows of their own; those of an avvikelse are its next step. */
const medAtgarder = {
  lexSarah: lexSarahSlag,
  lexMaria: lexMariaSlag,
  klagomal: klagomalSlag,
  extern: externSlag,
} as const;
const harAtgarder = (slag: string): slag is keyof typeof medAtgarder => Object.hasOwn(medAtgarder, slag);

function atgardKvar(c: QueryContext, a: Atgard): Kommande | null {
  if (!arGallande(a) || arEffektBedomd(a)) return null;
  if (!arUtford(a)) return kommandeDen(nu(c), `Genomför åtgärden: ${a.text}`, a.klarSenast);
  const mening = `Bedöm om åtgärden hjälpte: ${a.text}`;
  return a.bedomsDatum === null
    ? kommande(nu(c), mening, 'avvikelse.uppfoljning', a.utfordDatum ?? a.klarSenast)
    : kommandeDen(nu(c), mening, a.bedomsDatum);
}

const atgarder: Arbetskalla = (c) =>
  listAtgarder(c.db, undefined).flatMap((a): readonly Arbetsrad[] => {
    const { slag, id } = a.sak;
    const k = atgardKvar(c, a);
    if (k === null || !harAtgarder(slag) || sakProblem(c, a.sak) !== null) return [];
    const x = medAtgarder[slag].repo.find(c.db, id);
    if (x === undefined) return [];
    const vems = {
      sak: slag,
      id,
      nummer: x.nummer,
      enhetId: x.enhetId,
      vad: `Åtgärd, ${a.ansvarig}`,
      stalle: `atgard-${a.id}`,
    };
    return [radAv(c, vems, k)];
  });

/** The one who keeps the plan owes its controls; so does whoever a control names, by name or by role. */
function minKontroll(c: QueryContext, ansvarig: string): boolean {
  const { roll, namn } = c.grund.profil;
  const said = ansvarig.toLocaleLowerCase('sv');
  return (
    roll === 'kvalitetssamordnare' ||
    said.includes(roller[roll].toLocaleLowerCase('sv')) ||
    said.split(/[^a-zåäö]+/u).includes(roll) ||
    (namn !== '' && said.includes(namn.toLocaleLowerCase('sv')))
  );
}

/** Controls to carry out this month, and those that are late or were missed. Last year's until its report is written. */
const kontroller: Arbetskalla = (c) => {
  const today = c.clock.today();
  const fran = yearOf(today) - (monthOf(today) <= 3 ? 1 : 0);
  return kontrollerAttGora(c)
    .filter((t) => t.ar >= fran && minKontroll(c, t.ansvarig))
    .map((t) => {
      const mening =
        t.lage === 'missad'
          ? `Kontrollen ”${t.kontrollmoment}” missades i ${monthName(t.manad)}. Ta igen den eller se över risken.`
          : `Genomför kontrollen ”${t.kontrollmoment}”.`;
      const vems = {
        sak: 'kontroll' as const,
        id: t.kontrollId,
        nummer: `Plan ${t.ar}`,
        enhetId: null,
        vad: t.ansvarig === '' ? 'Internkontroll' : `Internkontroll, ${t.ansvarig}`,
        stalle: `manad-${t.manad}`,
      };
      const kalla = `Internkontrollplanen ${t.ar}, ${t.namnd}`;
      return radAv(c, vems, { ...kommandeDen(nu(c), mening, t.senast), kalla });
    });
};

/** Investigations of several events at the units that this profile sees, where its role works with cases. */
const samlingar: Arbetskalla = (c) => {
  if (!far(c.grund.profil.roll, 'handlagga')) return [];
  return listSamlingsutredningar(c.db)
    .filter((u) => u.avslutadAt === null && serEnhet(c.grund.profil, u.enhetId))
    .flatMap((u): readonly Arbetsrad[] => {
      const steg = nastaISamling(samlingslage(c, u), nu(c));
      if (steg === null) return [];
      const { id, nummer, enhetId } = u;
      const vad = `Samlingsutredning av ${u.handelser.length} händelser`;
      return [radAv(c, { sak: 'samlingsutredning', id, nummer, enhetId, vad, stalle: steg.stalle }, steg)];
    });
};

/** Where owed work is found. A new source is a new line, and its kind a word in `arbetssaker`. */
const arbetskallor: readonly Arbetskalla[] = [
  avvikelser,
  arenden('lexSarah', 'Lex Sarah', lexSarahSlag, utanDolda),
  arenden('lexMaria', 'Lex Maria', lexMariaSlag),
  arenden('klagomal', 'Klagomål eller synpunkt', klagomalSlag),
  arenden('extern', 'Extern avvikelse', externSlag),
  atgarder,
  kontroller,
  samlingar,
];

/** Everything owed, the oldest day first. */
export const mittArbete = (c: QueryContext): readonly Arbetsrad[] =>
  arbetskallor
    .flatMap((hitta) => hitta(c))
    .toSorted((a, b) => a.senast.localeCompare(b.senast) || a.nummer.localeCompare(b.nummer, 'sv'));
