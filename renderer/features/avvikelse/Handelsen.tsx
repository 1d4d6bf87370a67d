import { berordText, handelseslag, jaNejText, skadegrader } from '../../../shared/avvikelse/avvikelse.ts';
import type { Avvikelse } from '../../../shared/avvikelse/avvikelse.ts';
import { faltFor } from '../../../shared/avvikelse/typuppgifter.ts';
import type { Falt } from '../../../shared/avvikelse/typuppgifter.ts';
import { kodText, lagrumText } from '../../../shared/kodverk/kodverk.ts';
import type { Kodverk } from '../../../shared/kodverk/kodverk.ts';
import { longDate, parseLocalDate } from '../../../shared/time/localDate.ts';
import { useGrund } from '../../core/grund.ts';
import { Facts } from '../../ui/Facts.tsx';
import type { Fact } from '../../ui/Facts.tsx';
import { clockInText, listInText, momentInText } from '../../ui/swedish.ts';
import { Beteckningar } from '../../sekretess/Beteckningar.tsx';
import { handlingWords } from '../../../shared/avvikelse/historikText.ts';
import type { SektionProps } from './sektioner.ts';

const word = <K extends string>(texts: Readonly<Record<K, string>>, key: K | null): string | null =>
  key === null ? null : texts[key];

/** What was reported: the answers that were given, in the order of the form. */
export function Handelsen({ avvikelse: a, historik }: SektionProps) {
  const { kodverk } = useGrund();
  const facts: readonly Fact[] = [
    ['Vad hände', a.vadHande],
    ['Vad gjordes genast', a.omedelbarAtgard],
    ['Slags händelse', word(handelseslag, a.slag)],
    ['Fysisk skada', word(skadegrader, a.skadaFysisk)],
    ['Psykisk skada', word(skadegrader, a.skadaPsykisk)],
    ['Plats', a.plats === null ? null : kodText(kodverk, 'plats', a.plats)],
    ['Berörd', berordAv(a)],
    ...typeFacts(a, kodverk),
    ['Har det hänt förut', word(jaNejText, a.hantForut)],
    ['Kan det hända igen', word(jaNejText, a.kanHandaIgen)],
    ['Förslag på förbättring', a.forbattringsforslag],
    ['Lagrum', lagrumText[a.lagrum]],
    ['Upptäckt', longDate(a.upptackt)],
    ['Rapporterad åt en kollega', a.forKollega ? 'Ja' : null],
    ['Gott exempel', a.gottExempel ? 'Ja' : null],
  ];
  return (
    <div className="stack">
      <Facts facts={facts} />
      <Tillagg historik={historik} />
      <Beteckningar />
    </div>
  );
}

/** Corrections stand beside the words they correct. */
function Tillagg({ historik }: Pick<SektionProps, 'historik'>) {
  const written = historik.filter((h) => h.handling === 'tillagg');
  if (written.length === 0) return null;
  return (
    <ul className="items" aria-label="Tillägg">
      {written.map((h) => (
        <li key={h.seq} className="card">
          <p>
            <strong>Tillägg</strong>{' '}
            <span className="quiet small">
              {h.vem}, {momentInText(h.at)}
            </span>
          </p>
          <p>{handlingWords(h)}</p>
        </li>
      ))}
    </ul>
  );
}

const berordAv = ({ berord }: Avvikelse): string | null => {
  if (berord === null) return null;
  return berord.slag === 'person' ? berord.pseudonym : berordText[berord.slag];
};

/** The type's own questions, from the same table that drew them. */
function typeFacts(a: Avvikelse, kodverk: Kodverk): readonly Fact[] {
  const svar: Readonly<Record<string, unknown>> = a.typuppgifter;
  return faltFor[a.typuppgifter.slag].map((f) => [
    f.text.replace(/\?$/u, ''),
    answerText(f, svar[f.id], kodverk),
  ]);
}

const isMoment = (v: unknown): v is { readonly datum: string; readonly tid: string | null } =>
  typeof v === 'object' && v !== null && 'datum' in v;

/** One answer in words; null when the question was not answered. */
function answerText(f: Falt, value: unknown, kodverk: Kodverk): string | null {
  if (Array.isArray(value))
    return value.length === 0
      ? null
      : listInText(value.map((k) => kodText(kodverk, f.lista ?? '', String(k))));
  if (isMoment(value)) {
    const day = parseLocalDate(value.datum);
    return `${day === null ? value.datum : longDate(day)}${value.tid === null ? '' : ` ${clockInText(value.tid)}`}`;
  }
  if (typeof value !== 'string' || value === '') return null;
  switch (f.slag) {
    case 'jaNej':
      return jaNejText[value as keyof typeof jaNejText];
    case 'kod':
      return kodText(kodverk, f.lista ?? '', value);
    case 'tid':
      return clockInText(value);
    case 'text':
    case 'koder':
    case 'datumTid':
      return value;
  }
}
