import { resolve } from 'node:path';
import { gallringsslag } from '../../shared/gallring/gallring.ts';
import { done } from '../../shared/result.ts';
import { indataProblem, swedishIssue } from '../../shared/indatafel.ts';
import { zGallringsregler } from '../../shared/gallring/gallring.ts';
import { problem } from '../../shared/problem.ts';
import { refused } from '../../shared/result.ts';
import type { Kommando } from './kommando.ts';

const antal = (n: number): string => (n === 1 ? '1 ärende' : `${n} ärenden`);

export const gallraKommando: Kommando = {
  namn: 'gallra',
  ord: [],
  hjalp: 'Visar vad som ska gallras enligt reglerna, och gallrar det när nyckeln i listan anges.',
  val: {
    regler: { type: 'boolean' },
    utfor: { type: 'string' },
    lista: { type: 'string' },
  },
  valHjalp: {
    regler: 'läser reglerna som JSON på stdin: [{"slag","ar","beslut","beslutsdatum"}]',
    utfor: 'nyckeln som visades med listan; gallrar för gott',
    lista: 'skriver listan till filen (.docx eller .pdf)',
  },
  mer: 'Utan regel med hänvisning till ett beslut gallras inget. Säkerhetskopior har kvar det gallrade tills de rensas, högst 90 dagar.',
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const { call } = core.value;
    if (c.val['regler'] === true) {
      let read: unknown;
      try {
        read = JSON.parse(await c.stdin());
      } catch {
        return refused(problem('inte-json', { var: 'stdin' }));
      }
      const regler = zGallringsregler.safeParse(read, { error: swedishIssue });
      if (!regler.success) return refused(indataProblem(regler.error.issues));
      const saved = await call('gallring.andraRegler', { regler: regler.data });
      return saved.ok ? done({ json: saved.value, text: `${regler.data.length} regler är sparade.` }) : saved;
    }
    if (typeof c.val['utfor'] === 'string') {
      const made = await call('gallring.utfor', { nyckel: c.val['utfor'] });
      return made.ok
        ? done({
            json: made.value,
            text: `${antal(made.value.antal)} är gallrade. Gallringen har id ${made.value.id}.`,
          })
        : made;
    }
    const seen = await call('gallring.forhandsvisa', {});
    if (!seen.ok) return seen;
    const { lista } = c.val;
    if (typeof lista === 'string') {
      const written = await call('gallring.skrivLista', { id: null, fil: resolve(lista) });
      if (!written.ok) return written;
    }
    const { gallras, halls, nyckel, regler } = seen.value;
    const lines =
      regler.length === 0
        ? ['Ingen regel med beslut finns, så inget gallras.']
        : [
            `Ska gallras: ${antal(gallras.length)}.`,
            ...gallras.map((r) => `  ${r.nummer}  ${gallringsslag[r.slag]}  sista anteckning ${r.sistaDag}`),
            `Hålls kvar: ${antal(halls.length)}.`,
            ...halls.map((r) => `  ${r.nummer}  ${r.hinder.join(' ')}`),
            ...(gallras.length === 0 ? [] : [`Gallra för gott med: gallra --utfor ${nyckel}`]),
          ];
    return done({ json: seen.value, text: lines.join('\n') });
  },
};
