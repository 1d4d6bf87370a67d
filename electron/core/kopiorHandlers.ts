import { readDokument } from '../../db/dokumentRepo.ts';
import type { ReadDb } from '../../db/db.ts';
import { sakerhetskopieringDokument } from '../../db/dokumentslag.ts';
import { problem, problemText } from '../../shared/problem.ts';
import type { kopiorApi } from '../../shared/profil/kopiorApi.ts';
import { done, refused } from '../../shared/result.ts';
import { adopt } from './adopt.ts';
import { nastaKopia } from './backupSchedule.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { provaMapp, senasteKopia } from './kopior.ts';
import { backupFolder } from './profilFiles.ts';

/** The chosen folder for copies, by IT or by the one who works here. */
export const valdKopieringsmapp = (db: ReadDb): string | null =>
  readDokument(db, sakerhetskopieringDokument)?.innehall.mapp ?? null;

export const kopiorHandlers: HandlersOf<typeof kopiorApi> = {
  'kopior.lage': (c) => {
    const senaste = senasteKopia(c.mapp);
    const avIt = c.policy.varden.kopieringsmapp;
    return done({
      egenMapp: backupFolder(c.mapp),
      valdMapp: avIt ?? valdKopieringsmapp(c.db),
      valdAvIt: avIt !== null,
      senaste: senaste === null ? null : { at: senaste.at, fil: senaste.fil },
      nasta: nastaKopia(senaste?.at ?? null, c.clock.now()),
    });
  },
  'kopior.valjMapp': (c, val) => {
    if (c.policy.varden.kopieringsmapp !== null)
      return refused(problem('bestamt-av-it', { vad: 'Mappen för säkerhetskopior' }, 'mapp'));
    const usable = val.mapp === null ? done(null) : provaMapp(val.mapp);
    return usable.ok ? adopt(c, sakerhetskopieringDokument, val) : usable;
  },
  'kopior.gor': async (c) => {
    c.progress(0.2, 'Skriver och läser tillbaka kopian');
    const made = c.profil.kopiera('manuell', c.policy.varden.kopieringsmapp ?? valdKopieringsmapp(c.db));
    if (!made.ok) return made;
    const { fil, valdFel } = made.value;
    return done({ fil, valdFel: valdFel === null ? null : problemText(valdFel) });
  },
};
