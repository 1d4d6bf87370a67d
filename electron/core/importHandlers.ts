import { basename } from 'node:path';
import {
  countWorkedOn,
  findImport,
  insertImport,
  insertImportrad,
  listImporter,
  listImportmallar,
  listImportrader,
  markImportAngrad,
  saveImportmall,
} from '../../db/importRepo.ts';
import type { importApi } from '../../shared/importera/importApi.ts';
import { okandaKolumner, saknadeFalt } from '../../shared/importera/importmall.ts';
import type { Importmall } from '../../shared/importera/importmall.ts';
import type { Tabell } from '../../shared/importera/tabell.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { granskaRader, mallHaller, okandaVarden, valjMall } from './importGranskning.ts';
import type { GranskadRad } from './importGranskning.ts';
import { arendeHandlers } from './arendeHandlers.ts';
import { registrera } from './avvikelseHandlers.ts';
import type { JobContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';

interface Urval {
  readonly fil: string;
  readonly innehall?: Uint8Array | undefined;
  readonly mall?: Importmall | undefined;
  readonly mallnamn?: string | undefined;
  readonly blad?: string | undefined;
}
interface Last {
  readonly tabell: Tabell;
  readonly filHash: string;
  readonly mall: Importmall;
}

async function las(c: JobContext, { fil, innehall, mall, mallnamn, blad }: Urval): Promise<Result<Last>> {
  c.progress(0, 'Läser filen');
  // Read from the disk when a file is to be read, with the library for CSV.
  const { lasTabell } = await import('../importera/lasTabell.ts');
  const read = await lasTabell(fil, blad, innehall);
  if (!read.ok) return read;
  const chosen = valjMall(c, read.value.tabell, mall, mallnamn);
  return chosen.ok ? done({ ...read.value, mall: chosen.value }) : chosen;
}

const count = (rader: readonly GranskadRad[], lage: GranskadRad['lage']): number =>
  rader.filter((r) => r.lage === lage).length;

export const importHandlers: HandlersOf<typeof importApi> = {
  'import.forhandsgranska': async (c, { antalRader, ...urval }) => {
    const read = await las(c, urval);
    if (!read.ok) return read;
    const { tabell, filHash, mall } = read.value;
    const rader = mallHaller(mall, tabell).ok ? granskaRader(c, tabell, mall) : [];
    const shown = [...rader.slice(0, antalRader), ...rader.slice(antalRader).filter((r) => r.lage === 'fel')];
    return done({
      filHash,
      format: tabell.format,
      teckenkodning: tabell.teckenkodning,
      avskiljare: tabell.avskiljare,
      blad: [...tabell.blad],
      rubriker: [...tabell.rubriker],
      mall,
      saknadeFalt: [...saknadeFalt(mall, tabell.rubriker)],
      okandaKolumner: [...okandaKolumner(mall, tabell.rubriker)],
      antal: {
        rader: tabell.rader.length,
        nya: count(rader, 'ny'),
        dubbletter: count(rader, 'dubblett'),
        fel: count(rader, 'fel'),
      },
      okandaVarden: okandaVarden(rader),
      rader: shown.slice(0, antalRader * 2).map((r) => ({
        nr: r.rad.nr,
        lage: r.lage,
        celler: [...r.rad.celler],
        fel: r.lage === 'fel' ? r.fel.map((f) => ({ ...f })) : [],
      })),
    });
  },

  'import.genomfor': async (c, { filHash, hoppaOverFel, ...urval }) => {
    const read = await las(c, urval);
    if (!read.ok) return read;
    const { tabell, mall } = read.value;
    const filnamn = basename(urval.fil);
    if (read.value.filHash !== filHash) return refused(problem('import-andrad-fil', { fil: filnamn }));
    const holds = mallHaller(mall, tabell);
    if (!holds.ok) return holds;
    c.progress(0.3, 'Granskar raderna');
    return c.write((w) => {
      const rader = granskaRader(w, tabell, mall);
      const [fel, dubbletter] = [count(rader, 'fel'), count(rader, 'dubblett')];
      if (fel > 0 && !hoppaOverFel) return refused(problem('import-har-fel', { fel, rader: rader.length }));
      const nya = rader.filter((r) => r.lage === 'ny');
      if (nya.length === 0) return refused(problem('import-inget-nytt'));
      c.progress(0.6, 'Registrerar');
      const id = w.newId();
      insertImport(w.db, {
        id,
        filnamn,
        filHash,
        antal: nya.length,
        at: w.clock.now(),
        vem: w.vem,
        angradAt: null,
      });
      for (const { rad, uppgifter, nyckelHash } of nya) {
        const saved = registrera(w, uppgifter);
        if (!saved.ok) return saved;
        insertImportrad(w.db, id, { nr: rad.nr, avvikelseId: saved.value.id, nyckelHash });
      }
      const detalj = { filnamn, filHash, importerade: nya.length, dubbletter, fel };
      w.log({ handling: 'importerad', sak: 'import', sakId: id, detalj });
      return done({ importId: id, importerade: nya.length, dubbletter, fel });
    });
  },

  'import.lista': (c) => done(listImporter(c.db).map(({ filHash: _h, ...i }) => i)),

  'import.angra': (c, { id, skal }) => {
    const batch = findImport(c.db, id);
    if (batch === undefined) return refused(problem('finns-inte', { vad: 'Importen', id }));
    if (batch.angradAt !== null) return refused(problem('import-redan-angrad'));
    const worked = countWorkedOn(c.db, id);
    if (worked > 0) return refused(problem('import-arbetats-med', { antal: worked }));
    const rader = listImportrader(c.db, id);
    for (const { avvikelseId } of rader) {
      // Withdrawn by the same step as a person takes, so that the history reads the same.
      const steg = { id: avvikelseId, till: 'ej-avvikelse' as const, skal: `Importen ångrad: ${skal}` };
      const result = arendeHandlers['avvikelse.steg'](c, steg);
      if (!result.ok) return result;
    }
    markImportAngrad(c.db, id, c.clock.now());
    c.log({ handling: 'import-angrad', sak: 'import', sakId: id, detalj: { skal, antal: rader.length } });
    return done({ id, angrade: rader.length });
  },

  'import.mallar': (c) => done(listImportmallar(c.db)),
  'import.sparaMall': (c, { namn, mall }) => {
    saveImportmall(c.db, namn, mall, c.clock.now());
    return done({ namn });
  },
};
