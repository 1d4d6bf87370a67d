import { findAvvikelse, nextNummer } from '../../db/avvikelseRepo.ts';
import {
  insertSamlingsutredning,
  listMonsterrader,
  listSamlingsutredningar,
  listSignalSvar,
  saveSignalSvar,
} from '../../db/monsterRepo.ts';
import type { AvvikelseId } from '../../shared/avvikelse/avvikelse.ts';
import { enhetNamn } from '../../shared/enhet/enhet.ts';
import { kodText, lagrumText } from '../../shared/kodverk/kodverk.ts';
import { finnMonster } from '../../shared/monster/monster.ts';
import type { Signal } from '../../shared/monster/monster.ts';
import type { monsterApi, Samlingsutredning } from '../../shared/monster/monsterApi.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { addDays, spanText, yearOf } from '../../shared/time/localDate.ts';
import { tidsband } from '../../shared/time/tidsband.ts';
import { serEnhet } from './arendeReader.ts';
import type { CommandContext, QueryContext } from './context.ts';
import type { HandlersOf } from './handlerTypes.ts';

/** The signals that the rules of this municipality find at the units that the profile sees. */
export function signaler(c: QueryContext): readonly Signal[] {
  const regler = c.grund.monsterregler;
  const longest = Math.max(1, ...regler.map((r) => r.dagar));
  // An event counts as recent for as long as the longest rule looks back.
  const rader = listMonsterrader(c.db, addDays(c.clock.today(), -2 * longest)).filter((r) =>
    serEnhet(c.grund.profil, r.enhetId),
  );
  return finnMonster(rader, regler);
}

/** What the signal says, in one sentence. */
function mening(c: QueryContext, s: Signal): string {
  const enhet = enhetNamn(c.grund.organisation, s.enhetId, c.clock.today());
  const vad = s.typ === null ? 'händelser' : kodText(c.grund.kodverk, 'avvikelsetyp', s.typ).toLowerCase();
  const nar = tidsband.find((b) => b.kod === s.band)?.text;
  const vem = s.pseudonym === null ? '' : ` som rör ${s.pseudonym}`;
  return `${s.handelser.length} ${vad}${vem}${nar === undefined ? '' : ` på ${nar}`} på ${enhet} (${lagrumText[s.lagrum]}), ${spanText(s.from, s.to)}.`;
}

/** An investigation of these very events answers the signal, unless the question of lex Sarah is still to be asked. */
const utredsI = (s: Signal, utredningar: readonly Samlingsutredning[]): string | null =>
  s.lexSarahFraga
    ? null
    : (utredningar.find((u) => s.handelser.every((h) => u.handelser.some((own) => own === h)))?.nummer ??
      null);

function skapa(
  c: CommandContext,
  rubrik: string,
  handelser: readonly AvvikelseId[],
): Result<Samlingsutredning> {
  const unique = [...new Set(handelser)];
  const first = unique[0] === undefined ? undefined : findAvvikelse(c.db, unique[0]);
  const missing = unique.find((id) => {
    const a = findAvvikelse(c.db, id);
    return a === undefined || !serEnhet(c.grund.profil, a.enhetId);
  });
  if (first === undefined || missing !== undefined || unique.length < 2)
    return refused(problem('finns-inte', { vad: 'Avvikelsen', id: missing ?? unique[0] ?? '' }, 'handelser'));
  const serie = `su-${yearOf(c.clock.today())}`;
  const utredning = {
    id: c.newId(),
    nummer: `${serie}-${String(nextNummer(c.db, serie)).padStart(3, '0')}`.toUpperCase(),
    rubrik,
    enhetId: first.enhetId,
    handelser: unique,
    skapadAt: c.clock.now(),
    slutsats: '',
    avslutadAt: null,
  };
  insertSamlingsutredning(c.db, utredning);
  c.log({
    handling: 'skapad',
    sak: 'samlingsutredning',
    sakId: utredning.id,
    detalj: { rubrik, handelser: unique },
  });
  for (const id of unique)
    c.log({
      handling: 'i-samlingsutredning',
      sak: 'avvikelse',
      sakId: id,
      detalj: { nummer: utredning.nummer },
    });
  return done(utredning);
}

export const monsterHandlers: HandlersOf<typeof monsterApi> = {
  'signal.lista': (c, { avenBesvarade }) => {
    const answers = new Map(listSignalSvar(c.db).map(({ nyckel, ...svar }) => [nyckel, svar]));
    const utredningar = listSamlingsutredningar(c.db);
    return done(
      signaler(c)
        .map((s) => ({
          ...s,
          mening: mening(c, s),
          svar: answers.get(s.nyckel) ?? null,
          utredsI: utredsI(s, utredningar),
        }))
        .filter((s) => avenBesvarade || (s.svar === null && s.utredsI === null)),
    );
  },
  'signal.svara': (c, { nyckel, svar, lexSarah, skal }) => {
    const signal = signaler(c).find((s) => s.nyckel === nyckel);
    if (signal === undefined) return refused(problem('finns-inte', { vad: 'Signalen', id: nyckel }));
    if (signal.lexSarahFraga && lexSarah === null)
      return refused(problem('lex-sarah-obesvarad', {}, 'lexSarah'));
    saveSignalSvar(c.db, { nyckel, svar, lexSarah, skal, at: c.clock.now(), vem: c.vem });
    c.log({ handling: 'svarat', sak: 'signal', sakId: nyckel, detalj: { svar, lexSarah, skal } });
    if (svar === 'ingen-atgard') return done({ samlingsutredning: null });
    const made = skapa(c, mening(c, signal), signal.handelser as AvvikelseId[]);
    return made.ok ? done({ samlingsutredning: made.value }) : made;
  },
  'samlingsutredning.lista': (c) =>
    done(listSamlingsutredningar(c.db).filter((s) => serEnhet(c.grund.profil, s.enhetId))),
  'samlingsutredning.skapa': (c, { rubrik, handelser }) => skapa(c, rubrik, handelser),
};
