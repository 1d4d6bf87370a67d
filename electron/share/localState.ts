import { z } from 'zod';
import { zEnhetId } from '../../shared/enhet/enhetSchema.ts';
import { zSammandragsperiod } from '../../shared/sammandrag/sammandragSchema.ts';
import type { Clock } from '../../shared/time/instant.ts';
import type { ReadDb, WriteDb } from '../../db/db.ts';
import {
  ersattSnapshot,
  flaggaSnapshot,
  kandaNummer,
  karantanNamn,
  markeraStromSkickad,
  sattIKarantan,
  senasteKorning,
  sparaKorning,
  stallStrom,
  stromBytes,
  strommarFor,
  vantandeStrommar,
} from '../../db/delningRepo.ts';
import type { Utskick } from '../../db/delningRepo.ts';
import type { Samlarminne } from './collect.ts';
import { unit16 } from './names.ts';
import type { Sandarminne } from './outbox.ts';

/** Reading at any time, writing in a transaction that is committed when the call returns. */
export interface LokaltMinne {
  readonly db: ReadDb;
  readonly write: (work: (db: WriteDb) => void) => void;
  readonly clock: Clock;
}

const zStrom = z.object({ unit: zEnhetId, period: zSammandragsperiod });

/** The publisher's memory in the local database. */
export function sandarminne({ db, write, clock }: LokaltMinne, share: string, src: string): Sandarminne {
  const metaOf = (rad: Utskick) => ({
    ...zStrom.parse(rad),
    src: rad.src,
    seq: rad.seq,
    namn: rad.namn,
    sha256: rad.sha256,
    innehall: rad.innehall,
    aterkallar: rad.aterkallar === 1,
    skickad: rad.skickadAt !== null,
  });
  return {
    strommar: () =>
      strommarFor(db, share, src).map((rad) => ({
        ...metaOf(rad),
        get bytes() {
          const bytes = stromBytes(db, rad);
          if (bytes === undefined) throw new Error(`Byten är utbytta: ${rad.namn}`);
          return bytes;
        },
      })),
    vantande: () => vantandeStrommar(db, share, src).map((rad) => ({ ...metaOf(rad), bytes: rad.bytes })),
    stall: ({ unit, period, seq, namn, sha256, innehall, bytes, aterkallar }) =>
      write((w) =>
        stallStrom(w, {
          share,
          src,
          unit,
          period,
          seq,
          namn,
          sha256,
          innehall,
          bytes,
          aterkallar: aterkallar ? 1 : 0,
          skapadAt: clock.now(),
        }),
      ),
    markeraSkickad: ({ unit, period, seq }) =>
      write((w) => markeraStromSkickad(w, { share, src, unit, period, seq, at: clock.now() })),
  };
}

const columnOf = {
  saknas: ['saknas', 1],
  finns: ['saknas', 0],
  gren: ['gren', 1],
  skadad: ['skadad', 1],
  hel: ['skadad', 0],
} as const;

/** The collector's memory in the local database. */
export function samlarminne({ db, write, clock }: LokaltMinne, share: string): Samlarminne {
  const korning = () => (senasteKorning(db, share)?.nr ?? 0) + 1;
  return {
    korning,
    kanda: (perioder) =>
      kandaNummer(db, share, perioder).map((k) => ({
        period: zSammandragsperiod.parse(k.period),
        unit16: k.unit16,
        src16: k.src,
        seq: k.seq,
        namn: k.namn,
        sha256: k.sha256,
        saknas: k.saknas === 1,
      })),
    karantan: () => new Set(karantanNamn(db, share)),
    taIn: (intag) =>
      write((w) => {
        for (const { fil, gren } of intag)
          ersattSnapshot(w, {
            share,
            period: fil.head.period,
            unit16: unit16(fil.head.unit),
            src: fil.head.src,
            unit: fil.head.unit,
            pub: fil.head.pub,
            seq: fil.head.seq,
            namn: fil.namn,
            sha256: fil.sha256,
            state: fil.head.state,
            ersatter: JSON.stringify(fil.head.replaces),
            n: fil.head.n,
            app: fil.head.app,
            text: fil.text,
            gren: gren ? 1 : 0,
            at: clock.now(),
            aterkallade: fil.head.withdrawn,
          });
      }),
    satIKarantan: (filer) =>
      write((w) => {
        for (const fil of filer) sattIKarantan(w, { share, ...fil, at: clock.now() });
      }),
    markera: (strommar, som) =>
      write((w) => {
        const [flagga, varde] = columnOf[som];
        for (const { period, unit16: unit, src16 } of strommar)
          flaggaSnapshot(w, { share, period, unit16: unit, src: src16 }, flagga, varde);
      }),
    avsluta: (rapport) =>
      write((w) =>
        sparaKorning(w, { share, nr: korning(), klarAt: clock.now(), rapport: JSON.stringify(rapport) }),
      ),
  };
}
