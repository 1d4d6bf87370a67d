import { zAvvikelseUppgifter } from '../../../shared/avvikelse/avvikelse.ts';
import type { AvvikelseUppgifter } from '../../../shared/avvikelse/avvikelse.ts';
import { typslagFor } from '../../../shared/avvikelse/typuppgifter.ts';
import { finnEnhet, senasteVersion } from '../../../shared/enhet/enhet.ts';
import type { EnhetId } from '../../../shared/enhet/enhet.ts';
import { finnKod, lagrumText } from '../../../shared/kodverk/kodverk.ts';
import { nyChip } from '../../../shared/snabb/chip.ts';
import type { Chip, Chipslag, Chipval } from '../../../shared/snabb/chip.ts';
import { ownEnheter } from '../../core/grund.ts';
import type { Grund } from '../../core/grund.ts';
import { lagrumFor, typlista } from '../../core/typval.ts';

/** What the user has changed of what was read; stays while the line is typed on. */
export interface Andringar {
  /** Chips taken away, as `slag:varde`. */
  readonly bort: readonly string[];
  readonly valda: Readonly<Partial<Record<Chipslag, Chipval>>>;
}
export const ingaAndringar: Andringar = { bort: [], valda: {} };
export const chipNyckel = (c: Pick<Chip, 'slag' | 'varde'>): string => `${c.slag}:${c.varde}`;

/** The day said to be unknown; a choice like any other day. */
export const okandDag: Chipval = { varde: 'okand', text: 'Okänt när' };

export function valj(a: Andringar, slag: Chipslag, val: Chipval): Andringar {
  const nyckel = chipNyckel({ slag, varde: val.varde });
  return { bort: a.bort.filter((n) => n !== nyckel), valda: { ...a.valda, [slag]: val } };
}
export function taBort(a: Andringar, chip: Chip): Andringar {
  const { [chip.slag]: _taken, ...valda } = a.valda;
  const was = chip.alternativ?.map((v) => chipNyckel({ slag: chip.slag, varde: v.varde })) ?? [];
  return { bort: [...a.bort, chipNyckel(chip), ...(chip.slag in a.valda ? was : [])], valda };
}

/** What was read with the user's changes, and what follows from it: the only unit, the lagrum of the type. */
export function gallandeChips(read: readonly Chip[], a: Andringar, grund: Grund): readonly Chip[] {
  const left = read.filter((c) => !a.bort.includes(chipNyckel(c)) && !(c.slag in a.valda));
  const chosen = Object.entries(a.valda).map(([slag, val]) => {
    const before = read.find((c) => c.slag === slag);
    const others = before === undefined ? [] : [before, ...(before.alternativ ?? [])];
    return nyChip(slag as Chipslag, val, before?.stallen ?? [], {
      alternativ: others.filter((o) => o.varde !== val.varde).map(({ varde, text }) => ({ varde, text })),
    });
  });
  const chips = utanFelUndertyp([...left, ...chosen], grund);
  const all = [...chips, ...foljdEnhet(chips, grund)];
  return [...all, ...foljdLagrum(all, grund)].filter((c) => !a.bort.includes(chipNyckel(c)));
}

const vardeAv = (chips: readonly Chip[], slag: Chipslag): string | null =>
  chips.find((c) => c.slag === slag)?.varde ?? null;

/** A subtype of another type than the one that was chosen says nothing any more. */
function utanFelUndertyp(chips: readonly Chip[], grund: Grund): readonly Chip[] {
  const typ = vardeAv(chips, 'typ');
  return chips.filter(
    (c) => c.slag !== 'undertyp' || finnKod(grund.kodverk, typlista, c.varde)?.under === typ,
  );
}

function foljdEnhet(chips: readonly Chip[], grund: Grund): readonly Chip[] {
  const [only, ...others] = ownEnheter(grund);
  if (only === undefined || others.length > 0 || vardeAv(chips, 'enhet') !== null) return [];
  return [nyChip('enhet', { varde: only.id, text: only.text }, [], { skal: 'Din enda enhet' })];
}

function foljdLagrum(chips: readonly Chip[], grund: Grund): readonly Chip[] {
  const typ = vardeAv(chips, 'typ');
  if (typ === null || vardeAv(chips, 'lagrum') !== null) return [];
  const enhet = finnEnhet(grund.organisation, (vardeAv(chips, 'enhet') ?? '') as EnhetId);
  const form = enhet === undefined ? 'sabo' : senasteVersion(enhet).form;
  const [first, ...others] = lagrumFor(grund, typ, form).map((l) => ({ varde: l, text: lagrumText[l] }));
  if (first === undefined) return [];
  const skal =
    others.length === 0 ? 'Följer av typen' : 'Vanligast för typen; byt om insatsen ges enligt annat';
  return [nyChip('lagrum', first, [], { skal, alternativ: others })];
}

export type Saknas = 'typ' | 'enhet' | 'nar' | 'vadHande';
const saknasText: Readonly<Record<Saknas, string>> = {
  typ: 'vad det gäller',
  enhet: 'enheten där det hände',
  nar: 'när det hände',
  vadHande: 'några ord om vad som hände',
};

/** Which of the four answers are not there yet. */
export function saknade(line: string, chips: readonly Chip[]): readonly Saknas[] {
  const is: Readonly<Record<Saknas, boolean>> = {
    vadHande: line.trim() === '',
    typ: vardeAv(chips, 'typ') === null || vardeAv(chips, 'lagrum') === null,
    enhet: vardeAv(chips, 'enhet') === null,
    nar: vardeAv(chips, 'datum') === null,
  };
  return (Object.keys(is) as Saknas[]).filter((s) => is[s]);
}
export const saknasOrd = (s: readonly Saknas[]): readonly string[] => s.map((x) => saknasText[x]);

/** The answers in the shape of the long form, so that a line left unfinished can be taken up there. */
export function formularUr(line: string, chips: readonly Chip[]) {
  const en = (slag: Chipslag) => vardeAv(chips, slag);
  const flera = (slag: Chipslag) => chips.filter((c) => c.slag === slag).map((c) => c.varde);
  const typslag = typslagFor(en('typ') ?? '');
  const rough = chips.some((c) => (c.slag === 'datum' || c.slag === 'tid') && c.ungefar === true);
  const datum = en('datum');
  const exakt = en('tid') !== null && !rough;
  const fall = {
    aktivitet: en('fall-aktivitet'),
    yttre: flera('fall-yttre'),
    bakomliggande: flera('fall-bakomliggande'),
  };
  const svar = { fall, lakemedel: { lakemedelsgrupp: en('lakemedelsgrupp') }, mtp: {}, inga: {} }[typslag];
  return {
    typ: en('typ'),
    undertyp: en('undertyp'),
    lagrum: en('lagrum'),
    enhetId: en('enhet'),
    plats: en('plats'),
    precision: datum === okandDag.varde ? 'okand' : exakt ? 'exakt' : 'ungefar',
    datum: datum === null || datum === okandDag.varde ? '' : datum,
    tid: en('tid') ?? '',
    vadHande: line.trim(),
    slag: en('handelseslag'),
    skadaFysisk: en('skada'),
    skadaPsykisk: en('psykisk-skada'),
    svar,
  } as const;
}

function narUr(f: ReturnType<typeof formularUr>): unknown {
  if (f.precision === 'okand') return { precision: 'okand' };
  return { precision: f.precision, datum: f.datum, tid: f.tid === '' ? null : f.tid };
}

/** What the contract calls it, or null when something in it does not hold; `saknade` tells what is not there. */
export function uppgifterUr(line: string, chips: readonly Chip[]): AvvikelseUppgifter | null {
  const { precision: _p, datum: _d, tid: _t, svar, ...rest } = formularUr(line, chips);
  const parsed = zAvvikelseUppgifter.safeParse({
    ...rest,
    nar: narUr(formularUr(line, chips)),
    typuppgifter: { slag: typslagFor(rest.typ ?? ''), ...svar },
  });
  return parsed.success ? parsed.data : null;
}
