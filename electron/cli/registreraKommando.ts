import { franEnkelForm } from '../../shared/avvikelse/enkelForm.ts';
import type { ApiInput } from '../../shared/api.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { utpekandeVarning } from './utpekande.ts';
import type { Kommando } from './kommando.ts';

/** One JSON object, a JSON list, or one object on each line. */
export function readJsonInput(text: string): Result<readonly unknown[]> {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return refused(problem('inget-att-lasa'));
  try {
    const whole: unknown = JSON.parse(trimmed);
    return done(Array.isArray(whole) ? whole : [whole]);
  } catch {
    const values: unknown[] = [];
    for (const [i, line] of trimmed.split('\n').entries()) {
      if (line.trim() === '') continue;
      try {
        values.push(JSON.parse(line));
      } catch {
        return refused(problem('inte-json', { var: `rad ${i + 1}` }));
      }
    }
    return done(values);
  }
}

const fritextfalt = ['vadHande', 'omedelbarAtgard', 'forbattringsforslag'] as const;
const fritexter = (one: unknown): readonly string[] =>
  typeof one !== 'object' || one === null
    ? []
    : Object.entries(one).flatMap(([name, value]) =>
        typeof value === 'string' && fritextfalt.some((f) => f === name) ? [value] : [],
      );

export const registreraKommando: Kommando = {
  namn: 'registrera',
  ord: [],
  hjalp: 'Registrerar avvikelser ur JSON på stdin, ett objekt eller ett per rad. Alla eller ingen.',
  val: {},
  valHjalp: {},
  mer: [
    'Exempel:',
    '  {"enhet":"Hagen","typ":"fall","undertyp":"fall-utan-skada","datum":"2026-03-01","tid":"03:00",',
    '   "vadHande":"Föll i badrummet","skadaFysisk":"ingen","plats":"badrum-toalett"}',
    '',
    'Behövs: enhet (eller enhetId), typ, datum (eller nar), vadHande. lagrum (hsl, sol, lss) behövs när typen finns i flera.',
    'Utan tid räknas datumet som ungefärligt. Text som kan peka ut någon sparas med en varning. Svaret är en lista med id och nummer, eller ett enda när bara ett gavs.',
  ].join('\n'),
  kor: async (c) => {
    const core = c.core();
    if (!core.ok) return core;
    const input = readJsonInput(await c.stdin());
    if (!input.ok) return input;
    const lage = await core.value.call('profil.lage', {});
    if (!lage.ok) return lage;
    const { organisation, kodverk } = lage.value;
    const uppgifter = input.value.map((one) => franEnkelForm(one, organisation, kodverk));
    // What stdin holds is judged by the contract itself.
    const saved = await core.value.call('avvikelse.registreraFlera', {
      uppgifter,
    } as ApiInput<'avvikelse.registreraFlera'>);
    if (!saved.ok) return saved;
    const varning = utpekandeVarning(uppgifter.flatMap(fritexter));
    if (varning !== '') c.say(varning);
    return done({
      json: saved.value.length === 1 ? saved.value[0] : saved.value,
      text: saved.value.map((s) => `Registrerad: ${s.nummer}`).join('\n'),
    });
  },
};
