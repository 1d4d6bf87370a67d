import { readSvar } from '../../db/rapportRepo.ts';
import { granskaRapport } from '../../shared/halvarsrapport/granskaRapport.ts';
import { rapportperiodText } from '../../shared/halvarsrapport/rapport.ts';
import type { Rapport } from '../../shared/halvarsrapport/rapport.ts';
import type { Rapportfynd } from '../../shared/halvarsrapport/rapportfraga.ts';
import { fyndNyckel } from '../../shared/halvarsrapport/rimlighet/granska.ts';
import type { QueryContext } from './context.ts';
import { sammanfogadeTexter } from './rapportDelar.ts';

/** Which blocks of the document belong to each section, the first and how many. */
function blockOf(r: Rapport): ReadonlyMap<string, readonly [number, number]> {
  const spans = new Map<string, readonly [number, number]>();
  let open: { id: string; from: number } | undefined;
  const close = (to: number) => open !== undefined && spans.set(open.id, [open.from, to - open.from]);
  r.dokument.block.forEach((b, i) => {
    if (b.slag !== 'rubrik' || b.id === undefined) return;
    close(i);
    open = { id: b.id.replace(/^rubrik-/, ''), from: i };
  });
  close(r.dokument.block.length);
  return spans;
}

/** What does not agree in a report, with the answers that have been given. */
export function rapportfynd(c: QueryContext, r: Rapport): Rapportfynd[] {
  const svar = readSvar(c.db, { mall: r.mall, period: r.period });
  const spans = blockOf(r);
  return granskaRapport(r).map((f) => {
    const nyckel = fyndNyckel(f);
    const avsnitt = [...spans].find(([, [from, n]]) => from <= f.plats.block && f.plats.block < from + n);
    return {
      nyckel,
      regel: f.regel,
      allvar: f.allvar,
      tal: f.tal,
      plats: f.plats.beskrivning,
      block: f.plats.block,
      avsnitt: avsnitt?.[0] ?? null,
      text: f.text,
      forslag: f.forslag,
      svar: svar.get(nyckel) ?? null,
    };
  });
}

/** The report as the contract has it. */
export function rapportmodell(c: QueryContext, r: Rapport) {
  const spans = blockOf(r);
  const texter = sammanfogadeTexter(c, { mall: r.mall, period: r.period });
  return {
    mall: r.mall,
    namn: r.namn,
    period: r.period,
    periodText: rapportperiodText(r),
    titel: r.titel,
    kommun: r.kommun,
    namnd: r.namnd,
    datum: r.datum,
    totalt: r.totalt,
    enheter: r.enheter,
    klara: r.klara,
    avsnitt: r.avsnitt.map(({ block: _b, tabeller: _t, ...a }) => ({
      ...a,
      block: spans.get(a.id) ?? ([0, 0] as const),
      konflikter: (texter.get(a.id)?.konflikter ?? []).map(({ text, klar, roll, vem }) => ({
        text,
        klar,
        roll,
        vem,
      })),
    })),
    tabeller: r.avsnitt.flatMap((a) => a.tabeller),
    fynd: rapportfynd(c, r),
  };
}
