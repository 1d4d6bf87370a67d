import { join } from 'node:path';
import type { Core } from '../../electron/core/core.ts';
import { createProfile, openProfile } from '../../electron/core/profile.ts';
import { problemText } from '../../shared/problem.ts';
import type { Result } from '../../shared/result.ts';
import { fixedClock } from '../../shared/time/instant.ts';
import { halvar } from '../../shared/time/period.ts';
import { facitOrganisation, lasFacit } from './facit.ts';
import { foljUpp } from './forlopp.ts';
import { facitAntal, handelser } from './handelser.ts';
import type { Antal } from './handelser.ts';
import { antaPlanen, aretEfter, delaret, varen } from './internkontroll.ts';
import { FACIT_PERIOD, laddaFacit } from './ladda.ts';
import type { Ask } from './ladda.ts';

interface Demo {
  readonly folder: string;
  readonly profile: string;
  readonly key: string;
  readonly say: (text: string) => void;
}

/** The day that the demo is left at; its window begins there. */
export const DEMO_NU = '2022-07-04T08:00:00.000Z';

/** What the core refused, with its sentence. */
class Nekad extends Error {}
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Nekad(problemText(result.problem));
  return result.value;
};
const asker =
  (core: Core): Ask =>
  async (name, input) =>
    must(await core.call(name, input));

/** Some of the facit's counts: enough for trends, and quick to walk through. */
function glesare(a: Antal, factor: number): Antal {
  const thin = (counts: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(counts).map(([e, n]) => [e, Math.max(1, Math.round(n * factor))]));
  const fall = thin(a.fall);
  return {
    fall,
    lakemedel: thin(a.lakemedel),
    mtp: Math.round(a.mtp * factor),
    information: Math.round(a.information * factor),
    sol: a.sol.map((s) => ({ ...s, antal: Math.max(1, Math.round(s.antal * factor)) })),
    personer: Object.values(fall).reduce((n, x) => n + Math.ceil(x / 3), 0),
    hoftskydd: Math.round(a.hoftskydd * factor),
    ganghjalpmedel: Math.round(a.ganghjalpmedel * factor),
  };
}

async function fyll(ask: Ask, half: readonly [number, 1 | 2], factor: number, klara: number): Promise<void> {
  const [year, part] = half;
  const period = halvar(year, part);
  const saved = await ask('avvikelse.registreraFlera', {
    uppgifter: [
      ...handelser(
        year * 10 + part,
        period,
        glesare(facitAntal(lasFacit()), factor),
        `${year % 100}${part}-`,
      ),
    ],
  });
  await foljUpp(
    ask,
    saved.map((s) => s.id),
    { seed: year + part, dag: period.to, klara },
  );
}

/**
 * Nine units, three verksamheter and two years of made-up events around the facit's half-year, walked through the
 * process; writes the half-year report of the facit with corrected texts. A format that cannot be written here is told.
 */
export async function byggDemo(demo: Demo): Promise<{ filer: readonly string[]; nekade: readonly string[] }> {
  const who = { mapp: demo.profile, keys: { given: demo.key }, vem: 'demo' };
  const vid = (klocka: string) => ({ ...who, clock: fixedClock(klocka) });
  /** Works in the program as it was used that day. */
  const den = async (klocka: string, work: (ask: Ask) => Promise<void>): Promise<void> => {
    const core = must(openProfile(vid(klocka)));
    try {
      await work(asker(core));
    } finally {
      core.close();
    }
  };
  const januari = '2021-01-21T08:00:00.000Z';
  demo.say('Skapar demokommunen …');
  must(createProfile(vid(januari), facitOrganisation(), { roll: 'sas', namn: 'Demo', enheter: [] }));
  demo.say('Skattar risker och antar internkontrollplanen …');
  await den(januari, antaPlanen);
  await den('2021-06-02T08:00:00.000Z', varen);
  const filer: string[] = [];
  const nekade: string[] = [];
  await den('2021-09-06T08:00:00.000Z', async (ask) => {
    demo.say('Registrerar och handlägger händelser …');
    await fyll(ask, [2020, 2], 0.12, 1);
    const ids = await laddaFacit(ask, 'rattad');
    await foljUpp(ask, ids, { seed: 2021, dag: '2021-08-20', klara: 0.87 });
    await delaret(ask, ids);
    for (const ending of ['docx', 'html', 'pdf', 'xlsx']) {
      const fil = join(demo.folder, `halvarsrapport-${FACIT_PERIOD.toLowerCase()}.${ending}`);
      demo.say(`Skriver rapporten som .${ending} …`);
      try {
        await ask('rapport.halvar', { period: FACIT_PERIOD, fil, ersatt: true });
        filer.push(fil);
      } catch (error) {
        if (!(error instanceof Nekad)) throw error;
        nekade.push(error.message);
      }
    }
    const fil = join(demo.folder, 'internkontroll-2021-delar.docx');
    await ask('rapport.internkontroll', { period: '2021-delar', fil, ersatt: true });
    filer.push(fil);
  });
  await den(DEMO_NU, async (ask) => {
    demo.say('Lägger till året efter …');
    await fyll(ask, [2021, 2], 0.12, 0.95);
    await fyll(ask, [2022, 1], 0.12, 0.6);
    await aretEfter(ask);
  });
  return { filer, nekade };
}
