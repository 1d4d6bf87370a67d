import { useRef, useState } from 'react';
import { dra } from '../../../../shared/internkontroll/stickprov.ts';
import { arInaktuellt } from '../../../../shared/internkontroll/utfall.ts';
import type { Utfall, Varde } from '../../../../shared/internkontroll/utfall.ts';
import type { Kontroll } from '../../../../shared/internkontroll/kontroll.ts';
import { problemText } from '../../../../shared/problem.ts';
import { parseLocalDate, yearOf } from '../../../../shared/time/localDate.ts';
import type { LocalDate } from '../../../../shared/time/localDate.ts';
import { periodCode, delar } from '../../../../shared/time/period.ts';
import { ask } from '../../../core/client.ts';
import type { Answer } from '../../../core/client.ts';
import { useGrund } from '../../../core/grund.ts';
import { goTo } from '../../../core/places.ts';
import { useIfyllt } from '../../../core/useFormutkast.ts';
import type { Formutkast, Ifyllt } from '../../../core/useFormutkast.ts';
import { toast } from '../../../ui/toasts.ts';
import { planPlats } from '../plan/planval.ts';
import { rapportperioder, tillOchMed } from '../rapport/rapportperioder.ts';
import type { Stickprovsvarden } from './Checklista.tsx';
import { antalAv, klasserSomForut, somKlasser } from './utfallVarden.ts';
import type { Klassvarde } from './utfallVarden.ts';

interface Varden {
  readonly text: string;
  readonly totalt: string;
  readonly klasser: readonly Klassvarde[];
  readonly stickprov: Stickprovsvarden;
  readonly period: string;
  readonly matdatum: string;
  readonly resultat: string | null;
  readonly kommentar: string;
  readonly atgard: 'ja' | 'nej' | 'vet-inte';
}

/** A planned turn of the control. */
type Tur = Answer<'kontroll.visa'>['tillfallen'][number];

export interface Utfallsform {
  readonly v: Varden;
  readonly set: (more: Partial<Varden>) => void;
  readonly utkast: Ifyllt<Varden>;
  readonly error: string | undefined;
  readonly isBusy: boolean;
  /** The measured day is older than one interval. */
  readonly inaktuellt: boolean;
  readonly save: () => Promise<void>;
}

/** The span up to the turn that is owed, when it has ended; otherwise delår or the latest that has. */
function forstaPeriod({ ar }: Kontroll, tur: Tur | undefined, idag: LocalDate): string {
  const ended = rapportperioder(ar, idag);
  const owed = tur === undefined ? null : tillOchMed(ar, tur.manad);
  return ended.find((p) => p.id === owed)?.id ?? ended[0]?.id ?? periodCode(delar(ar));
}

const tomma = (k: Kontroll, forra: Utfall | undefined, tur: Tur | undefined, idag: LocalDate): Varden => ({
  text: '',
  totalt: '',
  klasser: klasserSomForut(forra),
  stickprov: {
    population: '',
    antal: forra?.varde.slag === 'checklista' ? String(forra.varde.stickprov) : '',
    fro: idag,
    granskade: [],
  },
  period: forstaPeriod(k, tur, idag),
  matdatum: yearOf(idag) === k.ar ? idag : '',
  resultat: null,
  kommentar: '',
  atgard: 'vet-inte',
});

/** What was found as it is saved, or the sentence that says what is missing. */
function somVarde(k: Kontroll, v: Varden): Varde | string {
  switch (k.slag) {
    case 'uppgift':
      return v.text.trim() === '' ? 'Skriv vad kontrollen visar.' : { slag: 'uppgift', text: v.text.trim() };
    case 'klasser': {
      const [totalt, klasser] = [antalAv(v.totalt), somKlasser(v.klasser)];
      if (totalt === null) return 'Skriv hur många det är totalt, i hela tal.';
      if (klasser === null || klasser.length === 0)
        return 'Varje klass behöver ett namn och ett antal. Ta bort dem som inte används.';
      return { slag: 'klasser', totalt, klasser };
    }
    case 'checklista': {
      const { population, antal, fro, granskade } = v.stickprov;
      const [finns, granskas] = [antalAv(population), antalAv(antal)];
      if (finns === null || granskas === null || fro === '')
        return 'Skriv hur många akter det finns, hur många som granskas och ett frö.';
      const stickprov = Math.min(granskas, finns);
      const svar = dra(finns, granskas, fro).flatMap((nr) => {
        const g = granskade.find((x) => x.nr === nr);
        return g === undefined || g.ok === null ? [] : [{ nr, ok: g.ok, fel: [...g.fel], not: g.not }];
      });
      if (svar.length < stickprov)
        return `Alla dragna akter behöver ett svar. ${svar.length} av ${stickprov} är granskade.`;
      return {
        slag: 'checklista',
        population: finns,
        stickprov,
        fro,
        avvikelser: svar.filter((g) => !g.ok).length,
        granskade: svar,
      };
    }
    case 'automatisk':
      return '';
  }
}

export const utfallsnyckel = (kontrollId: string): string => `utfall:${kontrollId}`;

/** The form of an outcome: what is typed, kept as a draft, what is missing, and saving. */
export function useUtfall(
  { kontroll: k, utfall, tillfallen }: Answer<'kontroll.visa'>,
  fran: Formutkast,
): Utfallsform {
  const tur = tillfallen.find((t) => t.lage === 'missad' || t.lage === 'forsenad' || t.lage === 'nu');
  const { idag } = useGrund();
  const utkast = {
    nyckel: utfallsnyckel(k.id),
    plats: planPlats(`kontroller/${k.id}/genomfor`, k),
    titel: `Genomför: ${k.kontrollmoment}`,
  };
  const ifyllt = useIfyllt(utkast, fran, tomma(k, utfall.at(-1), tur, idag));
  const v = ifyllt.varden;
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const matdatum = parseLocalDate(v.matdatum);
  const atgardBehovs = v.atgard === 'vet-inte' ? null : v.atgard === 'ja';

  const send = async (resultat: string) => {
    const { kommentar } = v;
    if (k.slag === 'automatisk')
      return ask('utfall.fyllI', { kontrollId: k.id, period: v.period, resultat, kommentar, atgardBehovs });
    const varde = somVarde(k, v);
    if (typeof varde === 'string') return varde;
    return ask('utfall.spara', {
      uppgifter: { kontrollId: k.id, matdatum: v.matdatum, resultat, varde, kommentar, atgardBehovs },
    });
  };
  // The key that saves is not turned off as the button is: a second press while the first is on its way saves nothing.
  const isSaving = useRef(false);
  const save = async (): Promise<void> => {
    if (v.resultat === null) return setError('Välj ett resultat.');
    if (isSaving.current) return undefined;
    isSaving.current = true;
    setBusy(true);
    const result = await send(v.resultat);
    setBusy(false);
    isSaving.current = typeof result !== 'string' && result.ok;
    if (typeof result === 'string') return setError(result);
    if (!result.ok) return setError(problemText(result.problem));
    await ifyllt.klar();
    toast('Utfallet är sparat.');
    return goTo(`internkontroll/kontroller/${k.id}`, {
      ar: String(k.ar),
      namnd: k.namnd,
      utfall: result.value.id,
    });
  };
  return {
    v,
    set: (more) => {
      setError(undefined);
      ifyllt.set(more);
    },
    utkast: ifyllt,
    error,
    isBusy,
    inaktuellt: k.slag !== 'automatisk' && matdatum !== null && arInaktuellt({ matdatum }, k, idag),
    save,
  };
}
