import { randomBytes } from 'node:crypto';
import { svaraDubblett } from '../../db/dubblettsvarRepo.ts';
import { listSnapshots } from '../../db/delningRepo.ts';
import {
  anslutRot,
  listRotter,
  markeraKlar,
  markeraPaminnelserLasta,
  markeraRegisternyttSett,
  sparaPaminnelse,
  svaraErsatter,
} from '../../db/delningRotRepo.ts';
import { granserDokument } from '../../db/dokumentslag.ts';
import { dubblettnyckel } from '../../shared/delning/mojligaDubbletter.ts';
import type { delningApi } from '../../shared/delning/delningApi.ts';
import { farDelaI } from '../../shared/policy/policy.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { arCentralroll, roller } from '../../shared/profil/profil.ts';
import { karantanText } from '../../shared/sammandrag/las.ts';
import { busy } from '../share/commitFile.ts';
import { kopplingskod, lasKopplingskod, nycklarEnligtKod } from '../share/kopplingskod.ts';
import { readMarker } from '../share/marker.ts';
import { provkor } from '../share/probe.ts';
import { granskaUtdelning } from '../share/audit.ts';
import { skapaUtdelning } from '../share/setUp.ts';
import { fingeravtryck, granskning } from '../share/sign.ts';
import { dela, delningsstatus } from './delningDela.ts';
import { enITaget } from './delningStall.ts';
import { leverans } from './delningLeverans.ts';
import {
  arAnsvarig,
  centralnyckel,
  delningsproblem,
  enhetsRot,
  medUtdelning,
  obesvaradeKallor,
  orRefusal,
  sakraNyckel,
  sasRot,
  sasRotter,
} from './delningPlats.ts';
import { granserHar, skickaRegister } from './delningRegister.ts';
import { samlaAlla } from './delningSamla.ts';
import { nyVersion, tillkannage } from './delningVersion.ts';
import { adopt } from './adopt.ts';
import { exportera } from './delningExport.ts';
import { forhandsvisa } from './delningForhandsvisa.ts';
import { godkannKallor } from './delningGodkann.ts';
import { aterkalla, godkannKort, kortforslag } from './delningKort.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { programVersion } from './programVersion.ts';

export const delningHandlers: HandlersOf<typeof delningApi> = {
  'delning.status': (c) => done(delningsstatus(c)),

  'delning.skapaUtdelning': (c, { sokvag }) =>
    orRefusal(sokvag, async () => {
      if (!farDelaI(c.policy, sokvag))
        return refused(problem('bestamt-av-it', { vad: 'Mappen för utdelning' }, 'sokvag'));
      if (enhetsRot(c.db) !== undefined) return refused(problem('delning-redan-ansluten'));
      const key = c.write(({ db, clock }) => done(sakraNyckel(db, clock)));
      if (!key.ok) return key;
      const nyckel = key.value;
      const share = randomBytes(16).toString('hex');
      return medUtdelning(sokvag, async (miljo) => {
        const made = await skapaUtdelning(miljo, c.grund.organisation.kommun, share, nyckel.pub);
        if (made !== 'skapad')
          return refused(problem(made === 'finns' ? 'delning-finns' : 'delning-skada', { sokvag }));
        c.write(({ db, clock, log }) => {
          const sasNycklar = JSON.stringify([nyckel.pub]);
          anslutRot(db, { share, sokvag, roll: 'sas', sasNycklar, anslutenAt: clock.now() });
          log({ handling: 'skapad', sak: 'utdelning', sakId: share, detalj: { sokvag } });
          return done(null);
        });
        const rot = sasRot(c.db);
        if (!rot.ok) return rot;
        const own = listRotter(c.db).find((r) => r.share === share) ?? rot.value;
        await skickaRegister(c, miljo, own, nyckel, []);
        return done({
          sokvag,
          share,
          kod: kopplingskod(share, nyckel.pub),
          fingeravtryck: fingeravtryck(nyckel.pub),
        });
      });
    }),

  'delning.kod': (c, val) => {
    const first = sasRot(c.db);
    if (!first.ok) return first;
    const rot = sasRotter(c.db).find((r) => r.share === (val.share ?? first.value.share));
    const nyckel = rot === undefined ? undefined : centralnyckel(c.db, rot);
    if (rot === undefined || nyckel === undefined) return refused(problem('delning-bara-sas'));
    const { share, sokvag } = rot;
    return done({
      sokvag,
      share,
      kod: kopplingskod(share, nyckel.pub),
      fingeravtryck: fingeravtryck(nyckel.pub),
      kommun: c.grund.organisation.kommun,
    });
  },

  'delning.anslut': (c, { sokvag, kod, somCentral }) =>
    orRefusal(sokvag, async () => {
      if (!farDelaI(c.policy, sokvag))
        return refused(problem('bestamt-av-it', { vad: 'Mappen för utdelning' }, 'sokvag'));
      if (somCentral && !arCentralroll(c.grund.profil.roll))
        return refused(problem('far-inte', { roll: roller[c.grund.profil.roll] }));
      const koppling = lasKopplingskod(kod);
      if (koppling === null) return refused(problem('delning-fel-kod', {}, 'kod'));
      const marker = await medUtdelning(sokvag, (miljo) => busy(miljo, () => readMarker(miljo.io)));
      if (marker === 'for-ny') return refused(problem('delning-for-ny'));
      const trusted = marker === 'fel-utdelning' ? [] : nycklarEnligtKod(koppling, marker.sas);
      if (marker === 'fel-utdelning' || !marker.share.startsWith(koppling.share8) || trusted.length === 0)
        return refused(problem('delning-fel-utdelning', { sokvag }, 'sokvag'));
      const known = listRotter(c.db).find((r) => r.share === marker.share);
      const roll = somCentral ? 'sas' : 'enhet';
      const isOther = known === undefined ? enhetsRot(c.db) !== undefined : known.roll !== roll;
      if (isOther) return refused(problem('delning-redan-ansluten'));
      return c.write(({ db, clock, log }) => {
        const nyckel = sakraNyckel(db, clock);
        const sasNycklar = JSON.stringify(trusted);
        anslutRot(db, { share: marker.share, sokvag, roll, sasNycklar, anslutenAt: clock.now() });
        log({ handling: 'ansluten', sak: 'utdelning', sakId: marker.share, detalj: { sokvag, roll } });
        return done({ sokvag, share: marker.share, fingeravtryck: fingeravtryck(nyckel.pub) });
      });
    }),

  'delning.nyDator': (c, { ersatter }) => {
    const others = obesvaradeKallor(c.db);
    const nyckel = sakraNyckel(c.db, c.clock);
    const replaced = ersatter ? others : [];
    svaraErsatter(c.db, nyckel.src, replaced);
    c.log({ handling: 'ny-dator', sak: 'utdelning', sakId: nyckel.src, detalj: { ersatter: replaced } });
    return done({ ersatter: [...replaced] });
  },

  'delning.forhandsvisa': (c, { enhetId, period }) => forhandsvisa(c, enhetId, period),

  'delning.dela': (c, { tillsyn }) => enITaget(c.db, () => dela(c, tillsyn)),

  'delning.markeraKlar': (c, { enhetId, period, klar }) => {
    markeraKlar(c.db, { unit: enhetId, period, at: c.clock.now() }, klar);
    c.log({
      handling: klar ? 'klar' : 'inte-klar',
      sak: 'leverans',
      sakId: `${enhetId} ${period}`,
      detalj: {},
    });
    return done({ klar });
  },

  'delning.svaraDubblett': (c, { svar, ...dubblett }) => {
    const nyckel = dubblettnyckel(dubblett);
    svaraDubblett(c.db, { nyckel, svar, vem: c.vem, at: c.clock.now() });
    c.log({ handling: 'dubblett-besvarad', sak: 'leverans', sakId: nyckel, detalj: { svar } });
    return done({ svar });
  },
  'delning.kortforslag': (c) => done({ kort: [...kortforslag(c)] }),
  'delning.godkannKort': (c, val) => godkannKort(c, val),
  'delning.aterkallaKort': (c, { kort }) => aterkalla(c, kort),

  'delning.nyVersion': (c) => done({ egen: programVersion, notis: nyVersion(c.db) }),
  'delning.tillkannage': (c, given) => {
    const rot = sasRot(c.db);
    if (!rot.ok) return Promise.resolve(rot);
    return orRefusal(rot.value.sokvag, async () => {
      const nyckel = centralnyckel(c.db, rot.value);
      if (nyckel === undefined) return refused(problem('delning-bara-sas'));
      const seq = await enITaget(c.db, () =>
        medUtdelning(rot.value.sokvag, (miljo) => tillkannage(c, miljo, rot.value, nyckel, given)),
      );
      return seq === null
        ? refused(problem('delning-skada', { sokvag: rot.value.sokvag }))
        : done({ version: given.version, seq });
    });
  },

  'delning.samla': (c, val) => enITaget(c.db, () => samlaAlla(c, val)),
  'delning.leverans': (c, { period }) => done(leverans(c, period)),

  'delning.godkannKallor': (c, val) => enITaget(c.db, () => godkannKallor(c, val)),

  'delning.lastNotiser': (c) => {
    const at = c.clock.now();
    markeraPaminnelserLasta(c.db);
    markeraRegisternyttSett(c.db, at);
    return done({ at });
  },
  'delning.granser': (c) => done(granserHar(c)),
  'delning.andraGranser': (c, { smatal }) =>
    arAnsvarig(c.db)
      ? adopt(c, granserDokument, { ...granserHar(c), smatal })
      : refused(problem(sasRotter(c.db).length === 0 ? 'delning-inte-sas' : 'delning-bara-sas')),

  'delning.paminn': (c, { enhetId, period, slag }) => {
    const rot = sasRot(c.db);
    if (!rot.ok) return rot;
    const at = c.clock.now();
    // With several shares the nudge goes where the unit delivers; one that never has is looked for in all of them.
    const roots = sasRotter(c.db).filter((r) => centralnyckel(c.db, r) !== undefined);
    if (roots.length === 0) return refused(problem('delning-bara-sas'));
    const own = new Set(
      listSnapshots(c.db)
        .filter((s) => s.unit === enhetId)
        .map((s) => s.share),
    );
    for (const { share } of roots.filter((r) => own.size === 0 || own.has(r.share)))
      sparaPaminnelse(c.db, { share, unit: enhetId, period, slag, at });
    c.log({ handling: 'paminnelse', sak: 'leverans', sakId: `${enhetId} ${period}`, detalj: { slag } });
    return done({ at });
  },

  'delning.provkor': async (c, input) => {
    const sokvag = input.sokvag ?? listRotter(c.db)[0]?.sokvag;
    if (sokvag === undefined) return refused(problem('delning-ej-ansluten'));
    const steg = await medUtdelning(sokvag, (miljo) =>
      provkor(
        miljo,
        () => performance.now(),
        () => performance.timeOrigin + performance.now(),
      ),
    );
    return done({
      sokvag,
      godkand: steg.every((s) => s.utfall !== 'fel'),
      steg: steg.map((s) => ({ ...s, ms: Math.round(s.ms * 10) / 10 })),
    });
  },

  'delning.exportera': (c) => enITaget(c.db, () => exportera(c)),

  'delning.kontrollera': (c) => {
    const [rot] = listRotter(c.db);
    if (rot === undefined) return Promise.resolve(refused(problem('delning-ej-ansluten')));
    return medUtdelning(rot.sokvag, async (miljo) => {
      const found = await granskaUtdelning(miljo, rot.share, granskning(), (gjort, av) =>
        c.progress(gjort / av, `Läser ${gjort} av ${av} filer`),
      );
      if (found.slag === 'fel') return refused(delningsproblem(found.klass, rot.sokvag));
      return done({
        sokvag: rot.sokvag,
        filer: found.filer,
        goda: found.goda,
        daliga: found.daliga.map((d) => ({ ...d, text: karantanText[d.orsak] })),
        frammande: [...found.frammande],
        perioder: [...found.perioder],
      });
    });
  },
};
