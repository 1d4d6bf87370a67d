import { zAvvikelseUppgifter } from '../../../shared/avvikelse/avvikelse.ts';
import type {
  Avvikelse,
  AvvikelseUppgifter,
  Berord,
  Handelseslag,
  Skadegrad,
} from '../../../shared/avvikelse/avvikelse.ts';
import { granskaUppgifter } from '../../../shared/avvikelse/granska.ts';
import { faltFor, typslagFor } from '../../../shared/avvikelse/typuppgifter.ts';
import { swedishIssue } from '../../../shared/indatafel.ts';
import type { Lagrum } from '../../../shared/kodverk/kodverk.ts';
import { problemText } from '../../../shared/problem.ts';
import type { Grund } from '../../core/grund.ts';

export type JaNej = 'ja' | 'nej' | 'vet-ej';
/** The form as it is typed: texts may be unfinished, nothing is certain yet. Also what a draft holds. */
export interface FormVarden {
  typ: string | null;
  undertyp: string | null;
  lagrum: Lagrum | null;
  enhetId: string | null;
  plats: string | null;
  precision: 'exakt' | 'ungefar' | 'okand';
  datum: string;
  tid: string;
  upptackt: string;
  vadHande: string;
  slag: Handelseslag | null;
  skadaFysisk: Skadegrad | null;
  skadaPsykisk: Skadegrad | null;
  omedelbarAtgard: string;
  berord: Berord['slag'] | null;
  pseudonym: string;
  hantForut: JaNej | null;
  kanHandaIgen: JaNej | null;
  forKollega: boolean;
  gottExempel: boolean;
  forbattringsforslag: string;
  ytterligareTyper: string[];
  /** Answers to the type's own questions, by the id of the question. */
  svar: Record<string, unknown>;
}

export const tomtFormular: FormVarden = {
  typ: null,
  undertyp: null,
  lagrum: null,
  enhetId: null,
  plats: null,
  precision: 'exakt',
  datum: '',
  tid: '',
  upptackt: '',
  vadHande: '',
  slag: null,
  skadaFysisk: null,
  skadaPsykisk: null,
  omedelbarAtgard: '',
  berord: null,
  pseudonym: '',
  hantForut: null,
  kanHandaIgen: null,
  forKollega: false,
  gottExempel: false,
  forbattringsforslag: '',
  ytterligareTyper: [],
  svar: {},
};

/** A registered case as a form, to be completed. */
export function franAvvikelse(a: Avvikelse): FormVarden {
  const { slag: _slag, ...svar } = a.typuppgifter;
  return {
    ...tomtFormular,
    ...a,
    precision: a.nar.precision,
    datum: a.nar.precision === 'okand' ? '' : a.nar.datum,
    tid: a.nar.precision === 'okand' ? '' : (a.nar.tid ?? ''),
    berord: a.berord?.slag ?? null,
    pseudonym: a.berord?.slag === 'person' ? a.berord.pseudonym : '',
    ytterligareTyper: [...a.ytterligareTyper],
    svar,
  };
}

const narUr = (v: FormVarden): unknown => {
  if (v.precision === 'okand') return { precision: 'okand' };
  if (v.precision === 'exakt') return { precision: 'exakt', datum: v.datum, tid: v.tid };
  return { precision: 'ungefar', datum: v.datum, tid: v.tid === '' ? null : v.tid };
};

/** Only the answers that the type asks for; those to an earlier choice of type are left behind. */
function typuppgifterUr(v: FormVarden): unknown {
  const slag = typslagFor(v.typ ?? '');
  const svar = faltFor[slag]
    .map((f) => [f.id, v.svar[f.id]] as const)
    .filter(([, s]) => s !== undefined && s !== '');
  return { slag, ...Object.fromEntries(svar) };
}

/** What the contract calls it. Not yet judged. */
export function uppgifterUr(v: FormVarden): unknown {
  return {
    enhetId: v.enhetId ?? '',
    lagrum: v.lagrum ?? '',
    typ: v.typ ?? '',
    undertyp: v.undertyp,
    ytterligareTyper: v.ytterligareTyper,
    nar: narUr(v),
    ...(v.upptackt === '' ? {} : { upptackt: v.upptackt }),
    vadHande: v.vadHande,
    slag: v.slag,
    plats: v.plats,
    skadaFysisk: v.skadaFysisk,
    skadaPsykisk: v.skadaPsykisk,
    omedelbarAtgard: v.omedelbarAtgard,
    berord:
      v.berord === null
        ? null
        : v.berord === 'person'
          ? { slag: 'person', pseudonym: v.pseudonym }
          : { slag: v.berord },
    hantForut: v.hantForut,
    kanHandaIgen: v.kanHandaIgen,
    forKollega: v.forKollega,
    gottExempel: v.gottExempel,
    forbattringsforslag: v.forbattringsforslag,
    typuppgifter: typuppgifterUr(v),
  };
}

/** Fields whose name in the form is not the one in the contract. */
const formNames: Readonly<Record<string, keyof FormVarden>> = {
  'nar.datum': 'datum',
  'nar.tid': 'tid',
  nar: 'datum',
  berord: 'pseudonym',
  'berord.pseudonym': 'pseudonym',
};
/** What to do about a field that is empty or cannot be read, said better than the schema can. */
const sentences: Partial<Record<keyof FormVarden, string>> = {
  typ: 'Välj vad det gäller.',
  lagrum: 'Välj om det gäller SoL eller LSS.',
  enhetId: 'Välj enheten där det hände.',
  datum: 'Skriv dagen, till exempel 2026-03-31 eller igår. Vet du inte: välj Okänt.',
  tid: 'Skriv klockslaget, till exempel 14.30. Vet du inte: välj Ungefär.',
  upptackt: 'Skriv dagen då det upptäcktes, till exempel igår.',
  vadHande: 'Beskriv med några ord vad som hände.',
  pseudonym: 'Skriv en beteckning, till exempel Brukare A.',
};

export interface Formularfel {
  readonly falt: string;
  readonly text: string;
}
/** In the order of the form; the lagrum follows from the type, so it is not asked for before there is one. */
function ordered(fel: readonly Formularfel[]): readonly Formularfel[] {
  const order = Object.keys(tomtFormular);
  const isUntyped = fel.some((f) => f.falt === 'typ');
  return fel
    .filter((f) => !(isUntyped && f.falt === 'lagrum'))
    .toSorted(
      (a, b) => order.indexOf(a.falt.split('.')[0] ?? '') - order.indexOf(b.falt.split('.')[0] ?? ''),
    );
}
const faltAv = (path: string): string =>
  formNames[path] ??
  (path.startsWith('typuppgifter.') ? `svar.${path.split('.')[1] ?? ''}` : (path.split('.')[0] ?? ''));

export type Granskat =
  | { readonly ok: true; readonly uppgifter: AvvikelseUppgifter }
  | { readonly ok: false; readonly fel: readonly Formularfel[] };

/** The answers when they hold, otherwise every fault with its field and what to do. The same rules as in the core. */
export function granskaFormular(v: FormVarden, grund: Grund): Granskat {
  const parsed = zAvvikelseUppgifter.safeParse(uppgifterUr(v), { error: swedishIssue });
  if (!parsed.success) {
    const fel = parsed.error.issues.map((i) => {
      const falt = faltAv(i.path.map(String).join('.'));
      const isTooLong = i.code === 'too_big';
      const own = isTooLong ? undefined : sentences[falt as keyof FormVarden];
      return { falt, text: own ?? `Svaret ${i.message}.` };
    });
    return { ok: false, fel: ordered(fel.filter((f, i) => fel.findIndex((o) => o.falt === f.falt) === i)) };
  }
  const stop = granskaUppgifter(parsed.data, {
    org: grund.organisation,
    kodverk: grund.kodverk,
    today: grund.idag,
  });
  return stop === null
    ? { ok: true, uppgifter: parsed.data }
    : { ok: false, fel: [{ falt: faltAv(stop.falt ?? ''), text: problemText(stop) }] };
}
