import { enhetIdOf } from '../../shared/avvikelse/enkelForm.ts';
import type { ApiName } from '../../shared/api.ts';
import type { Organisation } from '../../shared/enhet/enhet.ts';
import { problem } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { parsePeriod } from '../../shared/time/period.ts';
import type { Core } from '../core/core.ts';
import { FelAnvandning } from './kommando.ts';
import type { CliContext, Kommando, Svar } from './kommando.ts';
import { readJsonInput } from './registreraKommando.ts';

type Objekt = Readonly<Record<string, unknown>>;
const isObjekt = (v: unknown): v is Objekt => typeof v === 'object' && v !== null && !Array.isArray(v);

/** How a kind of case is reached from the terminal; the contract judges what stdin holds. */
export interface Sakord {
  /** The command and the name of the thing in the contract. */
  readonly kommando: string;
  readonly api: 'klagomal' | 'extern' | 'lexSarah' | 'lexMaria';
  readonly hjalp: string;
  /** The question that makes a new one, and the field its answers lie in. */
  readonly skapa: { readonly fraga: ApiName; readonly falt: string };
  /** The question that makes many at once, all or none, where there is one. */
  readonly flera?: ApiName;
  /** The question that makes one of an avvikelse, where there is one. */
  readonly ur?: ApiName;
  readonly exempel: readonly string[];
  readonly steg: readonly string[];
  /** One line of the list. */
  readonly rad: (rad: Objekt) => string;
}

/** Lets people write `enhet` and `verksamhet` by name. */
function medPlats(input: unknown, org: Organisation): unknown {
  if (!isObjekt(input)) return input;
  const { enhet, verksamhet, ...rest } = input;
  const wanted = typeof verksamhet === 'string' ? verksamhet.trim().toLowerCase() : undefined;
  const found = org.verksamheter.find((v) => v.id === wanted || v.namn.toLowerCase() === wanted);
  return {
    ...rest,
    ...(typeof enhet === 'string' ? { enhetId: enhetIdOf(org, enhet) } : {}),
    ...(wanted === undefined ? {} : { verksamhetId: found?.id ?? wanted }),
  };
}

async function skapa(c: CliContext, core: Core, k: Sakord): Promise<Result<Svar>> {
  const input = readJsonInput(await c.stdin());
  if (!input.ok) return input;
  const lage = await core.call('profil.lage', {});
  if (!lage.ok) return lage;
  const uppgifter = input.value.map((one) => medPlats(one, lage.value.organisation));
  if (uppgifter.length > 1 && k.flera === undefined)
    throw new FelAnvandning(`${k.kommando} registrera tar ett ärende i taget.`);
  const made =
    k.flera === undefined
      ? await core.dispatch(k.skapa.fraga, { [k.skapa.falt]: uppgifter[0] })
      : await core.dispatch(k.flera, { uppgifter });
  if (!made.ok) return made;
  const saved = [made.value].flat() as readonly { readonly id: string; readonly nummer: string }[];
  return done({
    json: saved.length === 1 ? saved[0] : saved,
    text: saved.map((one) => `Registrerad: ${one.nummer}`).join('\n'),
  });
}

async function urAvvikelse(c: CliContext, core: Core, fraga: ApiName): Promise<Result<Svar>> {
  const id = await core.call('avvikelse.finn', { nummer: c.ord[1] ?? '' });
  if (!id.ok) return id;
  const text = c.val['lagrum'];
  const made = await core.dispatch(fraga, {
    avvikelseId: id.value.id,
    ...(text === undefined ? {} : { lagrum: text }),
    ...(c.val['forbi-chef'] === true ? { forbiChef: true } : {}),
  });
  return made.ok
    ? done({ json: made.value, text: `Registrerad: ${(made.value as { nummer: string }).nummer}` })
    : made;
}

async function lista(c: CliContext, core: Core, k: Sakord): Promise<Result<Svar>> {
  const period = typeof c.val['period'] === 'string' ? parsePeriod(c.val['period']) : undefined;
  if (period === null)
    return refused(
      problem('ogiltig-indata', { falt: 'period', skal: 'ska vara t.ex. 2021-H1 eller 2021-01..2021-08' }),
    );
  const lage = await core.call('profil.lage', {});
  if (!lage.ok) return lage;
  const listed = (v: string | boolean | undefined): readonly string[] | undefined =>
    typeof v === 'string' ? v.split(',').map((w) => w.trim()) : undefined;
  const found = await core.dispatch(`${k.api}.lista`, {
    filter: {
      enheter: listed(c.val['enhet'])?.map((e) => enhetIdOf(lage.value.organisation, e)),
      status: listed(c.val['status']),
      from: period?.from,
      to: period?.to,
      text: c.val['text'],
    },
  });
  if (!found.ok) return found;
  const { rader, totalt } = found.value as { readonly rader: readonly Objekt[]; readonly totalt: number };
  return done({
    json: found.value,
    text:
      rader.length === 0
        ? 'Inga ärenden hittades.'
        : [...rader.map(k.rad), `${rader.length} av ${totalt}`].join('\n'),
  });
}

async function finn(c: CliContext, core: Core, k: Sakord): Promise<Result<{ id: string }>> {
  const found = await core.dispatch(`${k.api}.finn`, { nummer: c.ord[1] ?? '' });
  return found.ok ? done(found.value as { id: string }) : found;
}

async function visa(c: CliContext, core: Core, k: Sakord): Promise<Result<Svar>> {
  const id = await finn(c, core, k);
  if (!id.ok) return id;
  const shown = await core.dispatch(`${k.api}.visa`, id.value);
  return shown.ok ? done({ json: shown.value, text: JSON.stringify(shown.value, null, 2) }) : shown;
}

async function steg(c: CliContext, core: Core, k: Sakord): Promise<Result<Svar>> {
  const input = readJsonInput(await c.stdin());
  if (!input.ok) return input;
  const id = await finn(c, core, k);
  if (!id.ok) return id;
  const taken = await core.dispatch(`${k.api}.stegFlera`, { ...id.value, steg: input.value });
  if (!taken.ok) return taken;
  const { status } = taken.value as { readonly status: string };
  return done({ json: taken.value, text: `Klart. Ärendet är nu: ${status}` });
}

const gor: Readonly<Record<string, (c: CliContext, core: Core, k: Sakord) => Promise<Result<Svar>>>> = {
  registrera: skapa,
  lista,
  visa,
  steg,
};

/** The command of a kind of case: registrera, lista, visa ID, steg ID (and ur ID, from an avvikelse). */
export const sakKommando = (k: Sakord): Kommando => ({
  namn: k.kommando,
  ord: [k.ur === undefined ? 'registrera|lista|visa|steg' : 'registrera|ur|lista|visa|steg'],
  fritt: ['ID'],
  hjalp: k.hjalp,
  val: {
    enhet: { type: 'string' },
    status: { type: 'string' },
    period: { type: 'string' },
    text: { type: 'string' },
    ...(k.ur === undefined ? {} : { lagrum: { type: 'string' }, 'forbi-chef': { type: 'boolean' } }),
  },
  valHjalp: {
    enhet: 'lista: enheter, namn eller id, med komma emellan',
    status: 'lista: status, med komma emellan',
    period: 'lista: t.ex. 2021-H1, 2021, 2021-03, 2021-01..2021-08',
    text: 'lista: ord som ska finnas i ärendet',
    ...(k.ur === undefined
      ? {}
      : {
          lagrum: 'ur: sol eller lss, när avvikelsen är HSL (bara lex Sarah)',
          'forbi-chef': 'ur: enhetens chef ser bara att rapporten finns (bara lex Sarah)',
        }),
  },
  mer: [
    k.flera === undefined
      ? 'registrera: ett JSON-objekt på stdin. enhet och verksamhet får skrivas med namn.'
      : 'registrera: ett JSON-objekt, en lista eller ett objekt per rad på stdin, alla eller ingen. enhet och verksamhet får skrivas med namn.',
    ...k.exempel.map((e) => `  ${e}`),
    ...(k.ur === undefined ? [] : ['ur ID: gör ett ärende av en avvikelse, med en enda handling.']),
    'visa ID och steg ID: ID är numret eller id:t. steg läser {"steg": …} på stdin, ett eller flera i följd, alla eller inga: nekas ett är inget taget.',
    `Steg: ${k.steg.join(', ')}.`,
  ].join('\n'),
  kor: async (c) => {
    const [vad = '', id] = c.ord;
    const work = Object.hasOwn(gor, vad) ? gor[vad] : undefined;
    if (work === undefined && (vad !== 'ur' || k.ur === undefined))
      throw new FelAnvandning(`${k.kommando} förstår inte ”${vad}”.`);
    if (id === undefined && ['visa', 'steg', 'ur'].includes(vad))
      throw new FelAnvandning(`${k.kommando} ${vad} behöver ID.`);
    if (id !== undefined && !['visa', 'steg', 'ur'].includes(vad))
      throw new FelAnvandning(`${k.kommando} ${vad} förstår inte ”${id}”.`);
    const core = c.core();
    if (!core.ok) return core;
    return work === undefined && k.ur !== undefined
      ? urAvvikelse(c, core.value, k.ur)
      : (work ?? lista)(c, core.value, k);
  },
});
