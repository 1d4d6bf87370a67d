import { enheterDen, enhetNamn } from '../../shared/enhet/enhet.ts';
import { standardKodverk } from '../../shared/kodverk/standardKodverk.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { slagText } from '../../shared/snabb/chip.ts';
import type { Chip } from '../../shared/snabb/chip.ts';
import { tolkaSnabbtext } from '../../shared/snabb/snabbtext.ts';
import type { Snabbsammanhang } from '../../shared/snabb/snabbtext.ts';
import { localTimeOf } from '../../shared/time/instant.ts';
import { parseLocalDate } from '../../shared/time/localDate.ts';
import type { LocalDate } from '../../shared/time/localDate.ts';
import { utpekandeVarning } from './utpekande.ts';
import type { CliContext, Kommando } from './kommando.ts';

/** Units and code lists of the profile that `--data` names; the shipped code lists and no units without it. */
async function lists(
  c: CliContext,
  today: LocalDate,
): Promise<Result<Pick<Snabbsammanhang, 'kodverk' | 'enheter'>>> {
  if (c.val['data'] === undefined) return done({ kodverk: standardKodverk, enheter: [] });
  const core = c.core();
  if (!core.ok) return core;
  const lage = await core.value.call('profil.lage', {});
  if (!lage.ok) return lage;
  const { organisation, kodverk } = lage.value;
  return done({
    kodverk,
    enheter: enheterDen(organisation, today).map((e) => ({
      id: e.id,
      namn: enhetNamn(organisation, e.id, today),
    })),
  });
}

const chiprad = (c: Chip): string =>
  [
    `${slagText[c.slag]}: ${c.text}`,
    ...(c.skal === undefined ? [] : [`  härlett: ${c.skal}`]),
    ...(c.alternativ === undefined ? [] : [`  eller: ${c.alternativ.map((a) => a.text).join(', ')}`]),
  ].join('\n');

export const snabbKommando: Kommando = {
  namn: 'snabb',
  ord: ['TEXT'],
  hjalp: 'Visar hur snabbrutan läser en rad. Inget sparas.',
  val: { idag: { type: 'string' } },
  valHjalp: { idag: 'Dagen som raden skrivs, ÅÅÅÅ-MM-DD; annars dagens datum.' },
  mer: [
    'Exempel: snabb "fall kl 03 i badrum, ingen skada"',
    'Behöver ingen profil. Med --data används profilens enheter och kodlistor.',
    'Varje chip har slag, värde, text, start och slut i raden (UTF-16), och säger om det är härlett och varför.',
  ].join('\n'),
  kor: async (c) => {
    const given = c.val['idag'];
    const idag = typeof given === 'string' ? parseLocalDate(given) : undefined;
    if (idag === null)
      return refused(problem('ogiltig-indata', { falt: 'idag', skal: 'ska vara ett datum som finns' }));
    const today = idag ?? c.clock.today();
    const data = await lists(c, today);
    if (!data.ok) return data;
    const last = tolkaSnabbtext(c.ord[0] ?? '', {
      ...data.value,
      today,
      ...(idag === undefined ? { nowTime: localTimeOf(c.clock.now()) } : {}),
    });
    const varning = utpekandeVarning([c.ord[0] ?? '']);
    if (varning !== '') c.say(varning);
    return done({
      json: last,
      text: [...last.chips.map(chiprad), ...(last.rest === '' ? [] : [`Kvar som text: ${last.rest}`])].join(
        '\n',
      ),
    });
  },
};
