import type { ApiOutput } from '../../shared/api.ts';
import { slumptal } from '../../shared/internkontroll/stickprov.ts';
import type { Ask } from './ladda.ts';

type Id = ApiOutput<'avvikelse.registrera'>['id'];
type Steg = 'bedomd' | 'utredd' | 'atgardad' | 'uppfoljd' | 'aterkopplad' | 'avslutad';
const steg: readonly Steg[] = ['bedomd', 'utredd', 'atgardad', 'uppfoljd', 'aterkopplad', 'avslutad'];
const omraden = ['kommunikation', 'utbildning', 'rutiner', 'omgivning', 'teknik'];

/** Takes a case through the process as a chef does, as far as it is to come. */
async function handlagg(ask: Ask, id: Id, till: number, dag: string, r: () => number): Promise<void> {
  const grad = 1 + Math.floor(r() * 2);
  const bedomning = {
    sannolikhet: 1 + Math.floor(r() * 3),
    allvarlighetsgrad: grad,
    motivering: 'Bedömd mot matrisen.',
    legitimerad: 'Sjuksköterska 1',
  };
  for (const [i, s] of steg.slice(0, till).entries()) {
    if (i === 0) await ask('avvikelse.bedom', { id, bedomning: { skede: 'preliminar', ...bedomning } });
    if (i === 1) {
      await ask('avvikelse.orsaker', {
        id,
        orsaker: [
          { omrade: omraden[Math.floor(r() * omraden.length)] ?? 'rutiner', bakomliggande: [], text: '' },
        ],
      });
      await ask('avvikelse.bedom', { id, bedomning: { skede: 'slutlig', ...bedomning } });
      await ask('avvikelse.svara', {
        id,
        lexSarah: { svar: 'nej', skal: 'Inget missförhållande.' },
        ingenAtgardSkal: 'Rutinen är känd och följs; händelsen tas upp på arbetsplatsträffen.',
        aterkoppladDatum: dag,
      });
      if (till === steg.length) await ask('avvikelse.tagitDel', { id });
    }
    await ask('avvikelse.steg', { id, till: s });
  }
}

/** Walks most cases to their end and leaves the rest where work is still to be done. The same for the same seed. */
export async function foljUpp(
  ask: Ask,
  ids: readonly string[],
  how: { readonly seed: number; readonly dag: string; readonly klara: number },
): Promise<void> {
  const r = slumptal(how.seed);
  for (const id of ids) {
    // Some are followed up and wait to be told to the staff and closed.
    const done = r() < 0.6 ? steg.length : steg.indexOf('uppfoljd') + 1;
    const till = r() < how.klara ? done : Math.floor(r() * 3);
    await handlagg(ask, id as Id, till, how.dag, r);
  }
}
