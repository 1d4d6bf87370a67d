import { statusgrupper, filterfalt } from '../../shared/avvikelse/urvalsord.ts';
import { statusLista, statusText } from '../../shared/avvikelse/overgangar.ts';
import type { ApiInput } from '../../shared/api.ts';
import { kodText, lagrumLista } from '../../shared/kodverk/kodverk.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import { parsePeriod } from '../../shared/time/period.ts';
import { enheterUr, listed, namnUr, typerUr } from './koder.ts';
import type { Kommando } from './kommando.ts';

export const listaKommando: Kommando = {
  namn: 'lista',
  ord: [],
  hjalp: 'Listar avvikelser, nyast först.',
  val: {
    enhet: { type: 'string' },
    lagrum: { type: 'string' },
    typ: { type: 'string' },
    status: { type: 'string' },
    period: { type: 'string' },
    text: { type: 'string' },
    antal: { type: 'string' },
    fran: { type: 'string' },
  },
  valHjalp: {
    enhet: 'enheter, namn eller id, med komma emellan',
    lagrum: 'hsl, sol, lss',
    typ: 'typer, t.ex. fall,lakemedel',
    status:
      'registrerad, bedomd, utredd, atgardad, uppfoljd, aterkopplad, avslutad, dubblett, ej-avvikelse; oppna, uppfoljda',
    period: 't.ex. 2021-H1, 2021, 2021-03, 2021-01..2021-08',
    text: 'ord som ska finnas i texten',
    antal: 'högst så många rader (200)',
    fran: 'hoppa över så många rader',
  },
  kor: async (c) => {
    const period = typeof c.val['period'] === 'string' ? parsePeriod(c.val['period']) : undefined;
    if (period === null)
      return refused(
        problem('ogiltig-indata', { falt: 'period', skal: 'ska vara t.ex. 2021-H1 eller 2021-01..2021-08' }),
      );
    const wrong = ['antal', 'fran'].find((name) => !/^\d{1,9}$/.test(String(c.val[name] ?? 0)));
    if (wrong !== undefined)
      return refused(problem('ogiltig-indata', { falt: wrong, skal: 'ska vara ett heltal' }, wrong));
    const core = c.core();
    if (!core.ok) return core;
    const lage = await core.value.call('profil.lage', {});
    if (!lage.ok) return lage;
    const { organisation, kodverk } = lage.value;
    const { text, antal, fran } = c.val;
    const enheter = enheterUr(organisation, listed(c.val['enhet']) ?? []);
    if (!enheter.ok) return enheter;
    const typ = typerUr(kodverk, listed(c.val['typ']) ?? []);
    if (!typ.ok) return typ;
    const lagrum = namnUr('Lagrum', lagrumLista, listed(c.val['lagrum']) ?? []);
    if (!lagrum.ok) return lagrum;
    const status = namnUr(
      'Status',
      [...statusLista, ...Object.keys(statusgrupper)],
      listed(c.val['status']) ?? [],
    );
    if (!status.ok) return status;
    const some = <T>(values: readonly T[]): readonly T[] | undefined =>
      values.length === 0 ? undefined : values;
    const filter = {
      enheter: some(enheter.value),
      lagrum: some(lagrum.value),
      typ: some(typ.value),
      status: some(filterfalt('status', status.value).varden),
      from: period?.from,
      to: period?.to,
      text,
    };
    const input = {
      filter,
      antal: antal === undefined ? undefined : Number(antal),
      offset: fran === undefined ? undefined : Number(fran),
    };
    const found = await core.value.call('avvikelse.lista', input as ApiInput<'avvikelse.lista'>);
    if (!found.ok) return found;
    const rows = found.value.rader.map((r) =>
      [
        r.nummer.padEnd(22),
        r.raknedatum,
        (r.handelsetid ?? '').padEnd(5),
        kodText(kodverk, 'avvikelsetyp', r.typ).slice(0, 24).padEnd(24),
        statusText[r.status].padEnd(12),
        r.rubrik.split('\n')[0]?.slice(0, 60) ?? '',
      ].join('  '),
    );
    return done({
      json: found.value,
      text:
        rows.length === 0
          ? 'Inga avvikelser hittades.'
          : [...rows, `${rows.length} av ${found.value.totalt}`].join('\n'),
    });
  },
};
