import { granskaTillhorighet } from '../../shared/enhet/tillhorighet.ts';
import type { LexFalt, LexSteg } from '../../shared/process/handlingar.ts';
import { problem } from '../../shared/problem.ts';
import type { Problem } from '../../shared/problem.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import { framtida, okantTema } from './arende.ts';
import { synligAvvikelse } from './arendeReader.ts';
import type { CommandContext, QueryContext } from './context.ts';

/** What a lex Sarah and a lex Maria case are when they begin. */
export function nyttLexarende(c: CommandContext) {
  const at = c.clock.now();
  return {
    beslut: null,
    avslag: null,
    anmalan: null,
    ivoBeslut: null,
    uppfoljningar: [],
    tillagg: [],
    kort: null,
    registreradAt: at,
    registreradAv: c.vem,
    andradAt: at,
  };
}

type Plats = Parameters<typeof granskaTillhorighet>[1];
interface Handelse extends Plats {
  readonly handelsedatum: LocalDate;
  readonly upptackt: LocalDate | null;
  readonly rapporterad?: LocalDate;
  readonly tema: string | null;
}
/** What stops an event from being reported or corrected: its days, its place or its theme. */
export function granskaHandelse(c: QueryContext, h: Handelse): Problem | null {
  const { handelsedatum, upptackt, rapporterad } = h;
  const stop =
    framtida(c, { handelsedatum, upptackt, rapporterad }) ??
    granskaTillhorighet(c.grund.organisation, h, handelsedatum) ??
    okantTema(c, h.tema, handelsedatum);
  if (stop !== null) return stop;
  const sedd = upptackt ?? rapporterad;
  return sedd !== undefined && sedd < handelsedatum
    ? problem('upptackt-fore-handelse', {}, 'upptackt')
    : null;
}

/** The refusal of an avvikelse that is not there, or not of a unit that this profile sees. */
export const utanAvvikelse = (c: QueryContext, id: string | null): Problem | null =>
  id === null || synligAvvikelse(c.db, id, c.grund.profil) !== undefined
    ? null
    : problem('finns-inte', { vad: 'Avvikelsen', id }, 'avvikelseId');

/** Writes in the history that the case has begun, in the avvikelse's too when it came from one. */
export function loggaBorjan(
  c: CommandContext,
  sak: 'lexSarah' | 'lexMaria',
  {
    id,
    nummer,
    avvikelseId,
  }: { readonly id: string; readonly nummer: string; readonly avvikelseId: string | null },
): void {
  const ord = { lexSarah: ['rapporterad', 'lex-sarah'], lexMaria: ['registrerad', 'lex-maria'] } as const;
  const [handling, iAvvikelsen] = ord[sak];
  c.log({ handling, sak, sakId: id, detalj: { nummer } });
  if (avvikelseId !== null)
    c.log({
      handling: iAvvikelsen,
      sak: 'avvikelse',
      sakId: avvikelseId,
      detalj: { [`${sak}Id`]: id, nummer },
    });
}

/** A step without its name: what it writes. */
export function utanNamn<G extends { readonly steg: string }>(g: G): Omit<G, 'steg'> {
  const { steg: _steg, ...falt } = g;
  return falt;
}

/** What the steps that lex Sarah and lex Maria have alike write into the case. */
export function lexEfter(l: LexFalt, g: LexSteg): Partial<LexFalt> & { readonly status?: 'uppfoljd' } {
  switch (g.steg) {
    case 'avsla':
      return { avslag: utanNamn(g) };
    case 'ivo-beslut':
      return { ivoBeslut: utanNamn(g) };
    case 'folj-upp':
      return {
        uppfoljningar: [...l.uppfoljningar, utanNamn(g)],
        ...(lexAvslutar(g) ? { status: 'uppfoljd' } : {}),
      };
    case 'tillagg':
      return { tillagg: [...l.tillagg, utanNamn(g)] };
    case 'kort':
      return { kort: utanNamn(g) };
    case 'oppna':
      return { avslag: null };
  }
}

/** A review that finds everything carried out ends the case; no clock does. */
export const lexAvslutar = (g: { readonly steg: string; readonly genomforda?: string }): boolean =>
  g.steg === 'folj-upp' && g.genomforda === 'ja';

/** A review that ends nothing says when it is looked at again. */
export const utanNastaDag = (g: Extract<LexSteg, { steg: 'folj-upp' }>, steg: string): Problem | null =>
  lexAvslutar(g) || g.nasta !== null
    ? null
    : problem('steg-kraver', { steg, saknas: 'ett datum för nästa uppföljning' });
