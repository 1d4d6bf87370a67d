import type { Granskning, Karantanorsak } from '../../shared/sammandrag/las.ts';
import type { Sammandragsperiod } from '../../shared/sammandrag/sammandrag.ts';
import { planera, valjPerioder } from './collectPlan.ts';
import type { KandStrom, Strom } from './collectPlan.ts';
import { arOforandrad, lasNyaste, listaUtdelning } from './readShare.ts';
import type { GodFil, Lasmiljo } from './readShare.ts';
import { felklassOf } from './retryClasses.ts';
import type { Felklass } from './retryClasses.ts';
import { codeOf } from './shareIo.ts';

export interface Karantanfil {
  readonly period: Sammandragsperiod;
  readonly namn: string;
  readonly orsak: Karantanorsak;
}

/** A good file with what the chain says about it. */
export interface Intag {
  readonly fil: GodFil;
  /** Its `prev` is not what this source sent before it: a restored backup, or one key on two computers. */
  readonly gren: boolean;
}

/** What a collector keeps. Each call is one local transaction, so that a run can be cut off between any two. */
export interface Samlarminne {
  readonly korning: () => number;
  /** Of some half-years only: a run must not cost more for every year that has passed. */
  readonly kanda: (perioder: readonly Sammandragsperiod[]) => readonly KandStrom[];
  readonly karantan: () => ReadonlySet<string>;
  /** Replaces what was taken in for that unit, source and period; lifts the file's own quarantine. */
  readonly taIn: (intag: readonly Intag[]) => void;
  readonly satIKarantan: (filer: readonly Karantanfil[]) => void;
  readonly markera: (
    strommar: readonly KandStrom[],
    som: 'saknas' | 'finns' | 'gren' | 'skadad' | 'hel',
  ) => void;
  readonly avsluta: (rapport: Samlingsrapport) => void;
}

/** What one run did, in numbers and names. */
export interface Samlingsrapport {
  readonly perioder: readonly Sammandragsperiod[];
  readonly olistade: readonly Sammandragsperiod[];
  readonly nya: number;
  readonly kontrollerade: number;
  readonly karantan: readonly Karantanfil[];
  readonly skadade: readonly string[];
  readonly saknade: number;
  readonly grenar: number;
  readonly frammande: readonly string[];
  readonly okandaRader: Readonly<Record<string, number>>;
  readonly inteNu: number;
  /** The run stopped to ask: too much has gone or turned bad at once for it to be chance. */
  readonly stopp: null | 'manga-borta' | 'manga-daliga';
}
export type Samling =
  | { readonly slag: 'klar'; readonly rapport: Samlingsrapport }
  | { readonly slag: 'fel'; readonly klass: Felklass; readonly kod: string };

export interface Samlingsval {
  /** All periods and every file checked again: before a report. */
  readonly allt: boolean;
  /** A person has looked and says go on, though much is gone or bad. */
  readonly fortsattAnda: boolean;
  readonly framsteg?: (gjort: number, av: number) => void;
  readonly avbruten?: () => boolean;
}

const MAX_GONE = 0.2;
const MAX_BAD = 5;
const BATCH = 100;

const isFork = (kand: KandStrom | null, fil: GodFil): boolean =>
  kand !== null && fil.head.seq === kand.seq + 1 && fil.head.prev !== kand.sha256;

/**
 * One run over one root. Bad files are set aside and the last good one stays in force; a file that is gone keeps its
 * figures; nothing is ever taken back by a lower number; one bad file never stops the others.
 */
export async function samla(
  miljo: Lasmiljo,
  share: string,
  minne: Samlarminne,
  granskning: Granskning,
  val: Samlingsval,
): Promise<Samling> {
  const run = minne.korning();
  const listning = await listaUtdelning(miljo, share, valjPerioder(run, val.allt));
  if (listning.slag === 'fel') return listning;
  const kanda = minne.kanda(listning.listade.map((l) => l.period));
  const plan = planera(listning.listade, kanda, minne.karantan(), run, val.allt);

  const karantan: Karantanfil[] = [];
  const skadade: string[] = [];
  const okandaRader: Record<string, number> = {};
  let [nya, kontrollerade, inteNu, grenar] = [0, 0, 0, plan.grenar.length];
  let stopp: Samlingsrapport['stopp'] = null;
  const tooManyBad = () => !val.fortsattAnda && karantan.length + skadade.length > MAX_BAD;

  const readBatch = async (strommar: readonly Strom[]): Promise<void> => {
    const intag: Intag[] = [];
    const bad: Karantanfil[] = [];
    for (const strom of strommar) {
      for (const fil of await lasNyaste(miljo, strom.period, strom.namn, granskning)) {
        if (fil.slag === 'inte-nu') inteNu++;
        else if (fil.slag === 'dalig') bad.push({ period: strom.period, namn: fil.namn, orsak: fil.orsak });
        else {
          const gren = isFork(strom.kand, fil);
          if (gren) grenar++;
          intag.push({ fil, gren });
          for (const [rec, n] of Object.entries(fil.okanda)) okandaRader[rec] = (okandaRader[rec] ?? 0) + n;
        }
      }
    }
    karantan.push(...bad);
    if (bad.length > 0) minne.satIKarantan(bad);
    if (intag.length > 0) minne.taIn(intag);
    nya += intag.length;
  };

  try {
    if (!val.fortsattAnda && plan.nyssBorta.length > MAX_GONE * plan.strommar) stopp = 'manga-borta';
    else {
      minne.markera(plan.nyssBorta, 'saknas');
      minne.markera(plan.ater, 'finns');
      minne.markera(plan.grenar, 'gren');
    }
    for (let i = 0; stopp === null && i < plan.attLasa.length; i += BATCH) {
      await readBatch(plan.attLasa.slice(i, i + BATCH));
      val.framsteg?.(Math.min(i + BATCH, plan.attLasa.length), plan.attLasa.length);
      if (tooManyBad()) stopp = 'manga-daliga';
      if (val.avbruten?.() === true) break;
    }
    for (const k of stopp === null ? plan.attKontrollera : []) {
      if (val.avbruten?.() === true) break;
      const answer = await arOforandrad(miljo, k.period, k.namn, k.sha256);
      if (answer === 'inte-nu') continue;
      kontrollerade++;
      minne.markera([k], answer === 'ja' ? 'hel' : 'skadad');
      if (answer === 'nej') skadade.push(k.namn);
      if (tooManyBad()) {
        stopp = 'manga-daliga';
        break;
      }
    }
  } catch (error) {
    const kod = codeOf(error);
    if (kod === undefined) throw error;
    return { slag: 'fel', klass: felklassOf(kod), kod };
  }

  const rapport: Samlingsrapport = {
    perioder: listning.listade.map((l) => l.period),
    olistade: listning.olistade.map((l) => l.period),
    nya,
    kontrollerade,
    karantan,
    skadade,
    saknade: plan.nyssBorta.length,
    grenar,
    frammande: plan.frammande,
    okandaRader,
    inteNu,
    stopp,
  };
  minne.avsluta(rapport);
  return { slag: 'klar', rapport };
}
