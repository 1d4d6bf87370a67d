import { insertBedomning, replaceOrsaker, saveForlopp } from '../../db/arendeRepo.ts';
import { countSameType, findAvvikelse, updateAvvikelse } from '../../db/avvikelseRepo.ts';
import type { arendeApi } from '../../shared/avvikelse/arendeApi.ts';
import type { Avvikelse, AvvikelseId } from '../../shared/avvikelse/avvikelse.ts';
import { eskaleringFor, uppfylldaKrav } from '../../shared/avvikelse/forlopp.ts';
import type { Arende, Forlopp } from '../../shared/avvikelse/forlopp.ts';
import { granskaUppgifter } from '../../shared/avvikelse/granska.ts';
import { nastaSteg } from '../../shared/avvikelse/nastaSteg.ts';
import {
  arAvslutad,
  finnOvergang,
  kravText,
  overgangar,
  saknadeKrav,
  statusText,
} from '../../shared/avvikelse/overgangar.ts';
import { typslagFor } from '../../shared/avvikelse/typuppgifter.ts';
import { matrisIdFor } from '../../shared/bedomning/bedomning.ts';
import type { Eskaleringsregel } from '../../shared/bedomning/eskalering.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { finnsIMatrisen, sannolikhetUrData } from '../../shared/riskmatris/riskmatris.ts';
import { addDays } from '../../shared/time/localDate.ts';
import { arendeAv, readArende } from './arendeReader.ts';
import type { CommandContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';
import { matrisFor } from './matriser.ts';
import { okandOrsak } from './orsakHandlers.ts';

type Efter = { id: AvvikelseId; status: Avvikelse['status']; nastaSteg: ReturnType<typeof nastaSteg> };
const finnsInte = (id: string) => refused(problem('finns-inte', { vad: 'Avvikelsen', id }));

/** Reads the case, lets `change` decide, writes what it gives and answers with the next step. */
function change(
  c: CommandContext,
  id: AvvikelseId,
  decide: (
    a: Arende,
  ) => Result<{ readonly avvikelse?: Avvikelse; readonly forlopp?: Forlopp; readonly write?: () => void }>,
  how: {
    readonly handling: string;
    readonly detalj: Readonly<Record<string, unknown>>;
    readonly avslutad?: true;
  },
): Result<Efter> {
  const before = readArende(c.db, id, c.grund.profil);
  if (before === undefined) return finnsInte(id);
  const { status } = before.avvikelse;
  if (arAvslutad(status) && how.avslutad !== true)
    return refused(problem('arendet-avslutat', { status: statusText[status].toLowerCase() }));
  const decided = decide(before);
  if (!decided.ok) return decided;
  const { avvikelse, forlopp, write } = decided.value;
  if (avvikelse !== undefined) updateAvvikelse(c.db, { ...avvikelse, andradAt: c.clock.now() });
  if (forlopp !== undefined) saveForlopp(c.db, id, forlopp);
  write?.();
  c.log({ handling: how.handling, sak: 'avvikelse', sakId: id, detalj: how.detalj });
  const after = arendeAv(c.db, avvikelse ?? before.avvikelse);
  return done({
    id,
    status: after.avvikelse.status,
    nastaSteg: nastaSteg(after, c.grund.regler, c.clock.today()),
  });
}

const eskaleringText = (r: Eskaleringsregel): string => {
  const vem = r.till.toUpperCase();
  const vad = {
    samrad: `Rådgör med ${vem} vid behov`,
    alltid: `${vem} ska alltid ta del av ärendet`,
    avslut: `Ärendet avslutas inte utan ${vem}`,
  }[r.grad];
  return r.legitimerad ? `${vad}; en namngiven legitimerad ska ha deltagit i bedömningen` : vad;
};

const windowDays = 365;

export const arendeHandlers: HandlersOf<
  Pick<typeof arendeApi, Extract<keyof typeof arendeApi, `avvikelse.${string}`>>
> = {
  'avvikelse.arende': (c, { id }) => {
    const a = readArende(c.db, id, c.grund.profil);
    if (a === undefined) return finnsInte(id);
    const today = c.clock.today();
    const har = uppfylldaKrav(a, c.grund.regler.eskalering);
    const antal = countSameType(
      c.db,
      a.avvikelse.enhetId,
      a.avvikelse.typ,
      addDays(today, 1 - windowDays),
      today,
    );
    const niva = sannolikhetUrData(matrisFor(c, matrisIdFor(a.avvikelse.lagrum)), antal, windowDays);
    return done({
      forlopp: a.forlopp,
      bedomningar: [...a.bedomningar],
      orsaker: [...a.orsaker],
      atgarder: [...a.atgarder],
      nastaSteg: nastaSteg(a, c.grund.regler, today),
      steg: overgangar
        .filter((o) => o.fran.includes(a.avvikelse.status))
        .map((o) => ({ till: o.till, text: o.text, saknas: [...saknadeKrav(o, har)] })),
      eskalering: eskaleringFor(a, c.grund.regler.eskalering).map(eskaleringText),
      sannolikhetUrData:
        niva === null ? null : { varde: niva.varde, text: niva.text, antal, dagar: windowDays },
    });
  },

  'avvikelse.bedom': (c, { id, bedomning }) =>
    change(
      c,
      id,
      ({ avvikelse }) => {
        const matris = matrisFor(c, matrisIdFor(avvikelse.lagrum));
        if (!finnsIMatrisen(matris, bedomning))
          return refused(
            problem(
              'utanfor-matrisen',
              { niva: `${bedomning.sannolikhet}/${bedomning.allvarlighetsgrad}`, matris: matris.namn },
              'bedomning',
            ),
          );
        const ny = {
          ...bedomning,
          id: c.newId(),
          matrisId: matris.id,
          matrisVersion: matris.version,
          at: c.clock.now(),
          vem: c.vem,
        };
        return done({ write: () => insertBedomning(c.db, { slag: 'avvikelse', id }, ny) });
      },
      { handling: 'bedomd', detalj: bedomning },
    ),

  'avvikelse.orsaker': (c, { id, orsaker }) => {
    const stop = okandOrsak(c, orsaker);
    if (stop !== null) return refused(stop);
    return change(
      c,
      id,
      () => done({ write: () => replaceOrsaker(c.db, { slag: 'avvikelse', id }, orsaker) }),
      { handling: 'orsaker', detalj: { orsaker } },
    );
  },

  'avvikelse.svara': (c, { id, lexSarah, ingenAtgardSkal, aterkoppladDatum }) => {
    if (aterkoppladDatum !== undefined && aterkoppladDatum > c.clock.today())
      return refused(problem('datum-i-framtiden', { datum: aterkoppladDatum }, 'aterkoppladDatum'));
    return change(
      c,
      id,
      ({ forlopp }) =>
        done({
          forlopp: {
            ...forlopp,
            ...(lexSarah === undefined ? {} : { lexSarahSvar: lexSarah.svar, lexSarahSkal: lexSarah.skal }),
            ...(ingenAtgardSkal === undefined ? {} : { ingenAtgardSkal }),
            ...(aterkoppladDatum === undefined ? {} : { aterkoppladDatum }),
          },
        }),
      { handling: 'svarat', detalj: { lexSarah, ingenAtgardSkal, aterkoppladDatum } },
    );
  },

  'avvikelse.tagitDel': (c, { id }) =>
    change(
      c,
      id,
      ({ forlopp }) => done({ forlopp: { ...forlopp, masDatum: c.clock.today(), masVem: c.vem } }),
      { handling: 'tagit-del', detalj: {} },
    ),

  'avvikelse.steg': (c, { id, till, skal, dubblettAv }) =>
    change(
      c,
      id,
      (a) => {
        const fran = a.avvikelse.status;
        const overgang = finnOvergang(fran, till);
        const words = { fran: statusText[fran].toLowerCase(), till: statusText[till].toLowerCase() };
        if (overgang === undefined) return refused(problem('overgang-finns-inte', words, 'till'));
        if (dubblettAv === id) return refused(problem('dubblett-av-sig-sjalv', {}, 'dubblettAv'));
        if (dubblettAv !== undefined && findAvvikelse(c.db, dubblettAv) === undefined)
          return finnsInte(dubblettAv);
        const forlopp = { ...a.forlopp, skal, dubblettAv: dubblettAv ?? null, statusSedan: c.clock.today() };
        const saknas = saknadeKrav(overgang, uppfylldaKrav({ ...a, forlopp }, c.grund.regler.eskalering));
        if (saknas.length > 0)
          return refused(
            problem(
              'overgang-kraver',
              { ...words, saknas: saknas.map((k) => kravText[k]).join('; ') },
              'till',
            ),
          );
        return done({ avvikelse: { ...a.avvikelse, status: till }, forlopp });
      },
      { handling: 'status', detalj: { till, skal, dubblettAv }, avslutad: true },
    ),

  'avvikelse.flytta': (c, { id, enhetId, skal }) => {
    const fran = findAvvikelse(c.db, id)?.enhetId;
    return change(
      c,
      id,
      ({ avvikelse }) => {
        if (avvikelse.enhetId === enhetId) return refused(problem('ingen-andring', {}, 'enhetId'));
        const moved = { ...avvikelse, enhetId };
        const stop = granskaUppgifter(moved, {
          org: c.grund.organisation,
          kodverk: c.grund.kodverk,
          today: c.clock.today(),
        });
        return stop === null ? done({ avvikelse: moved }) : refused(stop);
      },
      { handling: 'flyttad', detalj: { fran, till: enhetId, skal } },
    );
  },

  'avvikelse.klassaOm': (c, { id, lagrum, typ, undertyp, skal }) => {
    const before = findAvvikelse(c.db, id);
    // Answers that no longer apply are pruned from the case; the history keeps them.
    const typuppgifter =
      before !== undefined && typslagFor(typ) === before.typuppgifter.slag
        ? before.typuppgifter
        : ({ slag: 'inga' } as const);
    const klass = { lagrum, typ, undertyp, ytterligareTyper: [], typuppgifter };
    const fran =
      before === undefined
        ? null
        : {
            lagrum: before.lagrum,
            typ: before.typ,
            undertyp: before.undertyp,
            ytterligareTyper: before.ytterligareTyper,
            typuppgifter: before.typuppgifter,
          };
    return change(
      c,
      id,
      ({ avvikelse }) => {
        if (avvikelse.lagrum === lagrum && avvikelse.typ === typ && avvikelse.undertyp === undertyp)
          return refused(problem('ingen-andring', {}, 'typ'));
        const changed: Avvikelse = { ...avvikelse, ...klass };
        const stop = granskaUppgifter(changed, {
          org: c.grund.organisation,
          kodverk: c.grund.kodverk,
          today: c.clock.today(),
        });
        return stop === null ? done({ avvikelse: changed }) : refused(stop);
      },
      { handling: 'omklassad', detalj: { fran, till: klass, skal } },
    );
  },

  'avvikelse.tillagg': (c, { id, text }) =>
    change(c, id, () => done({}), { handling: 'tillagg', detalj: { text }, avslutad: true }),
};
