import { arEffektBedomd, arGallande, arUtford } from '../atgard/atgard.ts';
import type { Eskalering } from '../bedomning/eskalering.ts';
import { dagarKvar, sistaDag } from '../frist/frister.ts';
import type { FristInstallning } from '../frist/frister.ts';
import { localDateOf } from '../time/instant.ts';
import type { LocalDate } from '../time/localDate.ts';
import { eskaleringFor, uppfylldaKrav } from './forlopp.ts';
import type { Arende } from './forlopp.ts';
import type { Status } from './overgangar.ts';

/** Where in the case the step is taken; the window leads there. */
export type Stalle =
  'bedomning' | 'orsaker' | 'lexSarah' | 'atgarder' | 'effekt' | 'aterkoppling' | 'mas' | 'avslut';

/** One sentence that says what to do now. */
export interface NastaSteg {
  readonly mening: string;
  readonly stalle: Stalle;
  readonly senast: LocalDate;
  /** Negative when the day has passed. */
  readonly dagarKvar: number;
}

export interface Regler {
  readonly frister: FristInstallning;
  readonly eskalering: Eskalering;
}

/** The next step of an open case; null when nothing is owed. The first row that fits decides. */
export function nastaSteg(a: Arende, { frister, eskalering }: Regler, today: LocalDate): NastaSteg | null {
  const step = (mening: string, stalle: Stalle, senast: LocalDate): NastaSteg => ({
    mening,
    stalle,
    senast,
    dagarKvar: dagarKvar(senast, today),
  });
  const har = uppfylldaKrav(a, eskalering);
  const sedan = a.forlopp.statusSedan;
  const registrerad = localDateOf(a.avvikelse.registreradAt);
  const utredningSenast = sistaDag(frister, 'avvikelse.utredning', registrerad);
  const gallande = a.atgarder.filter(arGallande);

  const steps: Readonly<Record<Status, () => NastaSteg | null>> = {
    registrerad: () =>
      step(
        har.has('bedomning')
          ? 'Bedömningen är gjord. Gå vidare med utredningen.'
          : 'Bedöm hur allvarligt det var och om det kan hända igen.',
        'bedomning',
        sistaDag(frister, 'avvikelse.bedomning', registrerad),
      ),
    bedomd: () => {
      if (!har.has('masGodkannande') && eskaleringFor(a, eskalering).some((r) => r.grad === 'alltid'))
        return step(
          'Kontakta MAS: riskvärdet kräver det.',
          'mas',
          sistaDag(frister, 'avvikelse.bedomning', sedan),
        );
      if (!har.has('lexSarahFraga'))
        return step('Svara på frågan om lex Sarah.', 'lexSarah', utredningSenast);
      if (!har.has('orsak')) return step('Ange varför det hände.', 'orsaker', utredningSenast);
      return step(
        har.has('slutligBedomning') ? 'Avsluta utredningen.' : 'Gör den slutliga bedömningen.',
        'bedomning',
        utredningSenast,
      );
    },
    utredd: () => {
      if (gallande.length === 0 && !har.has('atgard'))
        return step(
          'Besluta om en åtgärd, eller skriv varför ingen behövs.',
          'atgarder',
          sistaDag(frister, 'avvikelse.atgard', sedan),
        );
      const kvar = gallande
        .filter((x) => !arUtford(x))
        .toSorted((x, y) => x.klarSenast.localeCompare(y.klarSenast))[0];
      if (kvar !== undefined)
        return step(`Genomför åtgärden: ${shorten(kvar.text)}.`, 'atgarder', kvar.klarSenast);
      return step(
        'Markera att åtgärderna är utförda.',
        'atgarder',
        sistaDag(frister, 'avvikelse.atgard', sedan),
      );
    },
    atgardad: () => {
      const kvar = gallande.find((x) => !arEffektBedomd(x));
      const senast = kvar?.bedomsDatum ?? sistaDag(frister, 'avvikelse.uppfoljning', sedan);
      return step(
        kvar === undefined
          ? 'Markera att ärendet är uppföljt.'
          : `Bedöm om åtgärden hjälpte: ${shorten(kvar.text)}.`,
        'effekt',
        senast,
      );
    },
    uppfoljd: () =>
      step(
        'Återkoppla till personalen på APT.',
        'aterkoppling',
        sistaDag(frister, 'avvikelse.aterkoppling', sedan),
      ),
    aterkopplad: () =>
      har.has('masGodkannande')
        ? step('Avsluta ärendet.', 'avslut', sistaDag(frister, 'avvikelse.avslut', sedan))
        : step(
            'MAS ska ta del av ärendet innan det avslutas.',
            'mas',
            sistaDag(frister, 'avvikelse.avslut', sedan),
          ),
    avslutad: () => null,
    dubblett: () => null,
    'ej-avvikelse': () => null,
  };
  return steps[a.avvikelse.status]();
}

const shorten = (text: string): string => {
  const plain = text.replace(/[.\s]+$/, '');
  return plain.length <= 60 ? plain : `${plain.slice(0, 57).trimEnd()}…`;
};
