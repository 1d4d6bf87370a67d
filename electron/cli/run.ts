import { parseArgs } from 'node:util';
import { ingenPolicy } from '../../shared/policy/policy.ts';
import { problem, problemText } from '../../shared/problem.ts';
import { done, refused } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { openProfile } from '../core/profile.ts';
import type { Core } from '../core/core.ts';
import { hjalpFor, hjalpText } from './hjalp.ts';
import { FelAnvandning } from './kommando.ts';
import type { CliContext, Kommando } from './kommando.ts';
import { kommandon } from './kommandon.ts';
import { terminaltips } from './terminaltips.ts';
import type { Omgivning } from './omgivning.ts';

/** 0 done · 1 refused, with a Swedish sentence on stderr · 2 wrong use. */
export type Slutkod = 0 | 1 | 2;

const common = { data: { type: 'string' }, json: { type: 'boolean' }, hjalp: { type: 'boolean' } } as const;

function parse(kommando: Kommando, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...kommando.val, ...common },
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Readonly<Record<string, string | boolean | undefined>>, positionals };
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new FelAnvandning(
      `${option === '' ? 'Ett val' : `Valet ${option}`} går inte att använda så här med ${kommando.namn}.`,
    );
  }
}

function checkWords(kommando: Kommando, words: readonly string[]): void {
  const most = kommando.ord.length + (kommando.fritt?.length ?? 0);
  const missing = kommando.ord[words.length];
  if (missing !== undefined) throw new FelAnvandning(`${kommando.namn} behöver ${missing}.`);
  if (words.length > most) throw new FelAnvandning(`${kommando.namn} förstår inte ”${words[most]}”.`);
}

/** Runs one command line. Never throws and never prints a stack trace. */
export async function runCli(args: readonly string[], env: Omgivning): Promise<Slutkod> {
  const [name, ...rest] = args.map((a) => (a === '--help' || a === '-h' ? '--hjalp' : a));
  if (name === undefined || name === '--hjalp' || name === 'hjalp') {
    env.out(`${hjalpText(kommandon)}\n`);
    return name === undefined ? 2 : 0;
  }
  const kommando = kommandon.find((k) => k.namn === name);
  if (kommando === undefined) {
    env.err(`Kommandot ”${name}” finns inte. Skriv --hjalp för en lista.\n`);
    return 2;
  }
  try {
    const { values, positionals } = parse(kommando, rest);
    if (values['hjalp'] === true) {
      env.out(`${hjalpFor(kommando)}\n`);
      return 0;
    }
    checkWords(kommando, positionals);
    return await carryOut(kommando, positionals, values, env);
  } catch (error) {
    if (error instanceof FelAnvandning) {
      env.err(`${error.message} Skriv ${kommando.namn} --hjalp för hjälp.\n`);
      return 2;
    }
    return refuse(
      refused(problem('internt-fel', { nummer: env.logMistake(error) })),
      rest.includes('--json'),
      env,
    );
  }
}

/** The core whose long work stops when the one at the terminal has had enough. */
const medAvbrott = (core: Core, signal: AbortSignal | undefined): Core =>
  signal === undefined
    ? core
    : { ...core, call: (name, input, options) => core.call(name, input, { signal, ...options }) };

async function carryOut(
  kommando: Kommando,
  ord: readonly string[],
  val: CliContext['val'],
  env: Omgivning,
): Promise<Slutkod> {
  const mapp = typeof val['data'] === 'string' ? val['data'] : env.defaultFolder;
  const who = {
    mapp,
    keys: { given: env.key },
    clock: env.clock,
    vem: env.user,
    policy: env.policy ?? ingenPolicy,
  };
  let opened: Result<Core> | undefined;
  const isJson = val['json'] === true;
  try {
    const result = await kommando.kor({
      ...who,
      ord,
      val,
      stdin: env.stdin,
      stdinIfAny: () => (env.stdinIsKeyboard === true ? Promise.resolve('') : env.stdin()),
      core: () => {
        opened ??= openProfile(who);
        return opened.ok ? done(medAvbrott(opened.value, env.avbryt)) : opened;
      },
      say: (text) => (isJson ? undefined : env.err(`${text}\n`)),
    });
    if (!result.ok) return refuse(result, isJson, env);
    env.out(isJson ? `${JSON.stringify(result.value.json)}\n` : `${result.value.text}\n`);
    return result.value.arNej === true ? 1 : 0;
  } finally {
    if (opened?.ok === true) opened.value.close();
  }
}

function refuse(result: ReturnType<typeof refused>, isJson: boolean, env: Omgivning): 1 {
  const text = problemText(result.problem);
  if (isJson) env.out(`${JSON.stringify({ problem: { ...result.problem, text } })}\n`);
  const tips = terminaltips[result.problem.code];
  env.err(tips === undefined ? `${text}\n` : `${text} ${tips}\n`);
  return 1;
}
