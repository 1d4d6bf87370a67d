import { dirname } from 'node:path';
import { verifyFile } from '../../db/backup.ts';
import {
  installningarDokument,
  kodverkDokument,
  organisationDokument,
  profilDokument,
} from '../../db/dokumentslag.ts';
import { verifyHistorik } from '../../db/historikRepo.ts';
import { finnEnhet, granskaOrganisation } from '../../shared/enhet/enhet.ts';
import { farDelaI, farExportera } from '../../shared/policy/policy.ts';
import { problem } from '../../shared/problem.ts';
import type { profilApi } from '../../shared/profil/profilApi.ts';
import { done, refused } from '../../shared/result.ts';
import { hasKeyFile, layKeyFile } from '../keys/keyFileFormat.ts';
import { adopt } from './adopt.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { databasePath } from './profilFiles.ts';
import { programVersion } from './programVersion.ts';

export const profilHandlers: HandlersOf<typeof profilApi> = {
  'profil.lage': (c) =>
    done({
      profil: c.grund.profil,
      organisation: c.grund.organisation,
      kodverk: c.grund.kodverk,
      installningar: c.grund.installningar,
      idag: c.clock.today(),
      version: programVersion,
      avIt: {
        enhet: c.policy.varden.enhet !== null,
        utdelning: c.policy.varden.utdelning === null ? null : [...c.policy.varden.utdelning],
        farExportera: farExportera(c.policy),
      },
    }),
  'profil.andra': (c, { profil }) => {
    const { enhet } = c.policy.varden;
    if (enhet !== null && (profil.enheter.length !== 1 || profil.enheter[0] !== enhet))
      return refused(problem('bestamt-av-it', { vad: 'Enheten' }, 'profil.enheter'));
    const unknown = profil.enheter.find((id) => finnEnhet(c.grund.organisation, id) === undefined);
    return unknown === undefined
      ? adopt(c, profilDokument, profil)
      : refused(problem('enhet-finns-inte', { enhet: unknown, datum: c.clock.today() }, 'profil.enheter'));
  },
  'organisation.andra': (c, { organisation }) => {
    const fault = granskaOrganisation(organisation)[0];
    return fault === undefined
      ? adopt(c, organisationDokument, organisation)
      : refused(problem('organisation-haller-inte', { skal: fault }, 'organisation'));
  },
  'kodverk.andra': (c, { kodverk }) =>
    adopt(c, kodverkDokument, { ...kodverk, version: c.grund.kodverkVersion + 1 }),
  'installningar.andra': (c, { installningar }) =>
    installningar.utdelning !== null && !farDelaI(c.policy, installningar.utdelning)
      ? refused(problem('bestamt-av-it', { vad: 'Mappen för utdelning' }, 'installningar.utdelning'))
      : adopt(c, installningarDokument, installningar),
  'profil.kontrollera': async (c) => {
    const { antal, spets, brott } = verifyHistorik(c.db);
    const wrong = verifyFile(databasePath(c.profil.mapp), c.profil.key, hasKeyFile(c.profil.mapp));
    return done({
      databas: wrong?.code === 'databas-skadad' ? 'skadad' : 'hel',
      historik: brott.length === 0 ? 'hel' : 'bruten',
      handlingar: antal,
      brott: [...brott],
      spets,
    });
  },
  'profil.sakerhetskopiera': async (c, { fil }) => {
    const made = c.profil.backup(fil);
    // A copy opens on another computer only with the key file. Another profile's is left alone.
    if (made.ok) layKeyFile(c.mapp, dirname(fil));
    return made;
  },
};
