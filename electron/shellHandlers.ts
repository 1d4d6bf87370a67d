import { writeFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { OutputOf, ParsedOf } from '../shared/contract.ts';
import { indataProblem, swedishIssue } from '../shared/indatafel.ts';
import { farExportera, type Policy } from '../shared/policy/policy.ts';
import { problem } from '../shared/problem.ts';
import { done, refused, type Result } from '../shared/result.ts';
import { markeAntal, paminnelseText } from '../shared/skal/paminnelse.ts';
import { skalApi, type SkalApi } from '../shared/skal/skalApi.ts';
import type { ChosenPaths } from './chosenPaths.ts';
import type { CoreHost } from './coreHost.ts';
import type { ProfileKeeper } from './profileKeeper.ts';

type FileKinds = ParsedOf<SkalApi['skal.valjFil']>['slag'];
export interface SaveQuestion {
  readonly titel: string;
  readonly forslag: string;
  readonly slag: FileKinds;
}

/** What the desktop can do, as the handlers need it; main.ts gives it from Electron. */
export interface Desktop {
  version(): OutputOf<SkalApi['skal.version']>;
  askOpen(titel: string, slag: FileKinds, flera: boolean): Promise<readonly string[]>;
  askFolder(titel: string): Promise<string | undefined>;
  askSave(question: SaveQuestion): Promise<string | undefined>;
  print(): void;
  printToPdf(html: string | undefined): Promise<Uint8Array>;
  showInFolder(path: string): void;
  /** Puts a number on the program's icon; 0 takes it away. */
  badge(count: number): void;
  /** Shows a notification unless the user is looking already; tells whether it was shown. */
  notify(text: string): boolean;
}

type Handlers = {
  readonly [Name in keyof SkalApi]: (
    input: ParsedOf<SkalApi[Name]>,
  ) => Promise<Result<OutputOf<SkalApi[Name]>>>;
};

/** Answers the questions that begin with `skal.`; input that the schema refuses is refused with the field named. */
export function shellAnswers(
  desktop: Desktop,
  keeper: ProfileKeeper,
  chosen: ChosenPaths,
  policy: () => Policy,
): (name: string, input: unknown) => Promise<Result<unknown>> {
  const pdf = { namn: 'PDF', andelser: ['pdf'] };

  async function save(question: SaveQuestion, content: string | Uint8Array | undefined) {
    const path = await desktop.askSave(question);
    if (path === undefined) return done({ sokvag: null });
    if (content !== undefined && !(await isWritten(path, content))) {
      return refused(problem('kan-inte-skriva', { fil: path }));
    }
    chosen.add(path);
    return done({ sokvag: path });
  }

  const handlers: Handlers = {
    'skal.version': () => Promise.resolve(done(desktop.version())),
    'skal.tillstand': async () => done(await keeper.lage()),
    'skal.skapaNyckel': (input) => Promise.resolve(keeper.create(input)),
    'skal.aterstallNyckel': ({ hemligDel }) => keeper.open({ hemligDel }),
    'skal.oppnaMedLosenfras': ({ losenfras }) => keeper.open({ losenfras }),
    ...keyHandlers(keeper),
    ...copyHandlers(keeper, chosen),
    'skal.avbryt': ({ namn }) => {
      keeper.core()?.cancel(namn);
      return Promise.resolve(done(null));
    },
    'skal.valjFil': async ({ titel, slag, flera }) => {
      const paths = await desktop.askOpen(titel, slag, flera);
      const filer = [];
      for (const sokvag of paths) {
        const found = await stat(sokvag).catch(() => undefined);
        if (found === undefined) return refused(problem('fil-saknas', { fil: basename(sokvag) }));
        chosen.add(sokvag);
        filer.push({ sokvag, namn: basename(sokvag), byte: found.size });
      }
      return done({ filer });
    },
    'skal.valjMapp': async ({ titel }) => {
      const sokvag = await desktop.askFolder(titel);
      if (sokvag !== undefined) chosen.add(sokvag);
      return done({ sokvag: sokvag ?? null });
    },
    'skal.sparaSom': ({ titel, namn, slag, innehall }) =>
      innehall !== undefined && !farExportera(policy())
        ? Promise.resolve(refused(problem('export-avstangd')))
        : save({ titel, forslag: namn, slag: [slag] }, innehall),
    'skal.skrivUtPdf': async ({ namn, html }) => {
      if (!farExportera(policy())) return refused(problem('export-avstangd'));
      const content = await desktop.printToPdf(html);
      return await save({ titel: 'Spara som PDF', forslag: namn, slag: [pdf] }, content);
    },
    'skal.skrivUt': () => {
      desktop.print();
      return Promise.resolve(done(null));
    },
    'skal.oppnaMapp': ({ sokvag }) => {
      if (!chosen.has(sokvag) && !chosen.has(dirname(sokvag))) {
        return Promise.resolve(refused(problem('sokvag-inte-vald')));
      }
      desktop.showInFolder(sokvag);
      return Promise.resolve(done(null));
    },
    'skal.paminn': ({ antal, medAvisering }) => {
      desktop.badge(markeAntal(antal));
      const text = paminnelseText(antal);
      return Promise.resolve(done({ aviserad: medAvisering && text !== null && desktop.notify(text) }));
    },
  };
  return (name, input) => answer(handlers, name, input);
}

type Named<N extends keyof SkalApi> = Pick<Handlers, N>;

/** Changing the ways in to the database. */
const keyHandlers = (
  keeper: ProfileKeeper,
): Named<
  'skal.nyckelLage' | 'skal.nyttPapper' | 'skal.anvandPapper' | 'skal.bytLosenfras' | 'skal.bytNyckel'
> => ({
  'skal.nyckelLage': () => Promise.resolve(done(keeper.ways())),
  'skal.nyttPapper': () => Promise.resolve(keeper.newPaper()),
  'skal.anvandPapper': () => Promise.resolve(keeper.usePaper()),
  'skal.bytLosenfras': (input) => Promise.resolve(keeper.changePhrase(input)),
  'skal.bytNyckel': ({ losenfras }) => keeper.changeKey(losenfras),
});

/** Copies of the database, also when it cannot be opened. A file is one of the list, or one that somebody has chosen. */
function copyHandlers(
  keeper: ProfileKeeper,
  chosen: ChosenPaths,
): Named<
  'skal.kopior' | 'skal.granskaKopia' | 'skal.aterstallKopia' | 'skal.hamtaKopia' | 'skal.behallDatabasen'
> {
  const notOpen = Promise.resolve(refused(problem('profil-ej-oppen')));
  async function allowed(fil: string): Promise<Result<CoreHost>> {
    const core = keeper.core();
    if (core === undefined) return await notOpen;
    const listed = await core.maintain({ slag: 'kopior' });
    if (!listed.ok) return listed;
    return chosen.has(fil) || listed.value.kopior.some((k) => k.fil === fil)
      ? done(core)
      : refused(problem('sokvag-inte-vald'));
  }
  return {
    'skal.kopior': async () => {
      const listed = await (keeper.core()?.maintain({ slag: 'kopior' }) ?? notOpen);
      return listed.ok ? done({ mapp: listed.value.mapp, kopior: [...listed.value.kopior] }) : listed;
    },
    'skal.granskaKopia': async ({ fil }) => {
      const core = await allowed(fil);
      return core.ok ? await core.value.maintain({ slag: 'granska', fil }) : core;
    },
    'skal.aterstallKopia': async ({ fil }) => {
      const core = await allowed(fil);
      if (!core.ok) return core;
      const restored = await core.value.maintain({ slag: 'aterstall', fil });
      return restored.ok ? done(await keeper.lage()) : restored;
    },
    'skal.hamtaKopia': async (input) =>
      chosen.has(input.fil) ? await keeper.fetch(input) : refused(problem('sokvag-inte-vald')),
    'skal.behallDatabasen': async () => {
      const kept = await (keeper.core()?.maintain({ slag: 'behall' }) ?? notOpen);
      return kept.ok ? done(await keeper.lage()) : kept;
    },
  };
}

const isShellName = (name: string): name is keyof SkalApi => Object.hasOwn(skalApi, name);

async function answer(handlers: Handlers, name: string, input: unknown): Promise<Result<unknown>> {
  if (!isShellName(name)) return refused(problem('okand-fraga', { namn: name }));
  const parsed = skalApi[name].input.safeParse(input, { error: swedishIssue });
  if (!parsed.success) return refused(indataProblem(parsed.error.issues));
  // The schema of this very name has parsed the input; TypeScript cannot tie the two together over a union.
  const handle = handlers[name] as (input: unknown) => Promise<Result<unknown>>;
  return await handle(parsed.data);
}

async function isWritten(path: string, content: string | Uint8Array): Promise<boolean> {
  try {
    await writeFile(path, content);
    return true;
  } catch {
    return false;
  }
}
