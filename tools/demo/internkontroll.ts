import type { ApiInput } from '../../shared/api.ts';
import { dra } from '../../shared/internkontroll/stickprov.ts';
import type { Ask } from './ladda.ts';
import { demorisker, utredningstider } from './riskdata.ts';
import type { Ruta } from './riskdata.ts';

type Varde = ApiInput<'utfall.spara'>['uppgifter']['varde'];
const namnd = 'Socialnämnden';

const risken = async (ask: Ask, nr: number): Promise<string> => (await ask('risk.finn', { nr })).id;
/** A control of a year by its first words. */
async function kontrollen(ask: Ask, ar: number, ord: string): Promise<string> {
  const found = (await ask('kontroll.lista', { ar, namnd })).find((k) => k.kontrollmoment.startsWith(ord));
  if (found === undefined) throw new Error(`Kontrollen ${ord} finns inte i planen för ${ar}`);
  return found.id;
}
const skatta = async (
  ask: Ask,
  nr: number,
  niva: 'inneboende' | 'nuvarande' | 'mal',
  [sannolikhet, allvarlighetsgrad]: Ruta,
  motivering: string,
): Promise<unknown> =>
  ask('risk.skatta', {
    id: await risken(ask, nr),
    niva,
    poang: { sannolikhet, allvarlighetsgrad },
    motivering,
  });

interface Svar {
  readonly resultat: string;
  readonly atgardBehovs?: boolean;
  readonly kommentar?: string;
}
async function utfall(ask: Ask, ord: string, matdatum: string, varde: Varde, svar: Svar): Promise<string> {
  const kontrollId = await kontrollen(ask, Number(matdatum.slice(0, 4)), ord);
  return (await ask('utfall.spara', { uppgifter: { kontrollId, matdatum, varde, ...svar } })).id;
}
async function fyllI(ask: Ask, ord: string, ar: number, period: string, svar: Svar): Promise<unknown> {
  return ask('utfall.fyllI', { kontrollId: await kontrollen(ask, ar, ord), period, ...svar });
}

const utredningstid = (
  ask: Ask,
  [matdatum, totalt, inom, varav]: (typeof utredningstider)[number],
): Promise<string> =>
  utfall(
    ask,
    'Mätning av utredningstid',
    matdatum,
    {
      slag: 'klasser',
      totalt,
      klasser: [
        { namn: 'Upp till fyra månader', antal: inom, varav: [] },
        {
          namn: 'Fyra månader eller mer',
          antal: totalt - inom,
          varav: ['förlängd utredningstid', 'avslutad strax efter mätningen', 'utan giltigt skäl'].map(
            (delnamn, i) => ({ namn: delnamn, antal: varav[i] ?? 0 }),
          ),
        },
      ],
    },
    { resultat: 'med', atgardBehovs: true, kommentar: 'Gränsen är fyra månader.' },
  );

/** Sixteen of forty lists are drawn and looked at; the same ones each time the demo is made. */
function signeringslistor(fro: string, brister: readonly number[]): Varde {
  const granskade = dra(40, 16, fro).map((nr, i) => {
    const ok = !brister.includes(i);
    return { nr, ok, fel: ok ? [] : [1], not: '' };
  });
  return {
    slag: 'checklista',
    population: 40,
    stickprov: 16,
    fro,
    avvikelser: granskade.filter((g) => !g.ok).length,
    granskade,
  };
}

/** January: the register is scored and the plan decided. */
export async function antaPlanen(ask: Ask): Promise<void> {
  for (const [i, { uppgifter, kontroller, motivering, ...r }] of demorisker.entries()) {
    const nr = i + 1;
    const { id: riskId } = await ask('risk.spara', { uppgifter: { nr, ...uppgifter } });
    await skatta(ask, nr, 'inneboende', r.inneboende, 'Som om inga kontroller fanns.');
    await skatta(ask, nr, 'nuvarande', r.nuvarande, motivering);
    await skatta(ask, nr, 'mal', r.mal, 'Målet i nämndens plan.');
    for (const k of kontroller)
      await ask('kontroll.spara', { ar: 2021, namnd, uppgifter: { ...k.uppgifter, riskId } });
  }
  await ask('plan.anta', { ar: 2021, namnd, datum: '2021-01-20', paragraf: '§ 5' });
}

/** The spring's turns: classes, a sample with its file, and a score that has changed. */
export async function varen(ask: Ask): Promise<void> {
  for (const tid of utredningstider.filter(([dag]) => dag.startsWith('2021'))) await utredningstid(ask, tid);
  const id = await utfall(
    ask,
    'Granskning av signeringslistor',
    '2021-03-25',
    signeringslistor('vår 2021', [2, 9, 13]),
    { resultat: 'mindre', kommentar: 'Tre listor saknar en signering var.' },
  );
  await ask('bevis.laggTill', {
    sak: { slag: 'utfall', id },
    kalla: {
      namn: 'protokoll-signeringslistor-2021-03.txt',
      innehall: new TextEncoder().encode(
        'Granskning av signeringslistor, mars 2021.\nSexton av fyrtio listor granskade med frö "vår 2021". Tre saknar en signering.\n',
      ),
    },
  });
  await skatta(ask, 2, 'nuvarande', [1, 3], 'Digital signering är införd på alla enheter.');
}

/** Delår: what the registers say, the boende inventory with its measure, and events that belong to a risk. */
export async function delaret(ask: Ask, handelser: readonly string[]): Promise<void> {
  const period = '2021-01..2021-08';
  await fyllI(ask, 'Sammanställa HSL', 2021, period, { resultat: 'mindre', atgardBehovs: true });
  await fyllI(ask, 'Sammanställa SoL', 2021, period, { resultat: 'utan', atgardBehovs: false });
  await fyllI(ask, 'Sammanställa klagomål', 2021, period, { resultat: 'utan' });
  await fyllI(ask, 'Sammanställa lex Sarah', 2021, period, { resultat: 'utan' });
  const id = await utfall(
    ask,
    'Inventera boendeplatser',
    '2021-08-31',
    { slag: 'uppgift', text: '14 personer väntar på plats. Alla har erbjudits korttidsplats.' },
    { resultat: 'med', atgardBehovs: true },
  );
  const atgard = await ask('atgard.foresla', {
    sak: { slag: 'utfall', id },
    atgard: {
      omrade: 'omgivning',
      text: 'Ta fram beslutsunderlag för ett nytt boende',
      ansvarig: 'Förvaltningschefen',
      klarSenast: '2021-12-15',
    },
  });
  await ask('atgard.status', { id: atgard.id, status: 'pagar' });
  const fall = await risken(ask, 1);
  for (const avvikelseId of handelser.slice(0, 2)) await ask('risk.koppla', { id: fall, avvikelseId });
}

/** The year after: the plan is copied and decided again, some turns are done, some late, one missed. */
export async function aretEfter(ask: Ask): Promise<void> {
  await ask('plan.kopiera', { fran: 2021, till: 2022, namnd });
  await ask('plan.anta', { ar: 2022, namnd, datum: '2022-01-19', paragraf: '§ 4' });
  for (const tid of utredningstider.filter(([dag]) => dag.startsWith('2022'))) await utredningstid(ask, tid);
  await utfall(ask, 'Granskning av signeringslistor', '2022-04-07', signeringslistor('vår 2022', [5]), {
    resultat: 'utan',
    kommentar: 'En lista saknar en signering.',
  });
  await skatta(ask, 1, 'nuvarande', [3, 3], 'Färre fall sedan larmen sågs över.');
  const risker = await ask('risk.rader', { antal: 4 });
  const { id } = await ask('dubbelskattning.bjudIn', {
    namn: 'Inför planen 2023',
    personer: { a: 'Samordnare 1', b: 'Samordnare 2' },
    risker: risker.rader.map((r) => r.id),
  });
  for (const r of risker.rader)
    await ask('dubbelskattning.skatta', {
      id,
      person: 'a',
      riskId: r.id,
      poang: { sannolikhet: 2, allvarlighetsgrad: 3 },
      motivering: 'Enligt årets utfall.',
    });
}
