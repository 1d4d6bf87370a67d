import { organisationAv } from '../../shared/enhet/enhetsrad.ts';
import type { ApiInput } from '../../shared/api.ts';
import { newProfileFolder, startApp } from './harness.ts';
import type { RunningApp } from './harness.ts';

export interface OppnadKommun {
  readonly app: RunningApp;
  readonly folder: string;
  readonly end: () => Promise<void>;
}

/** The size of the small laptop that the work is done on. */
export const liten = { width: 1366, height: 768 } as const;
/** The same screen at 200 %: half as many CSS pixels each way. */
export const litenDubbel = { width: 683, height: 384 } as const;

/** The app over a profile of its own with a few units, past the wizard, on the overview; at a moment of its own when one is given. */
export async function oppnaKommun(klocka?: string): Promise<OppnadKommun> {
  const profile = newProfileFolder();
  const app = await startApp(profile.folder, klocka === undefined ? {} : { VARSAM_KLOCKA: klocka });
  const organisation = organisationAv('Lillköping', ['Hagen', 'Hemgården', 'Ljung:hemtjanst', 'Ekan:lss']);
  await app.ask('skal.skapaNyckel', { aterstallning: 'ny' });
  const profil = { roll: 'enhetschef', namn: 'Eva Ek', enheter: [] };
  const made = await app.ask('profil.skapa', { organisation, profil });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  await app.page.setViewportSize(liten);
  await app.page.reload();
  await app.page.getByRole('heading', { name: 'Hej Eva' }).waitFor();
  return {
    app,
    folder: profile.folder,
    end: async () => {
      await app.close();
      profile.remove();
    },
  };
}

type Uppgifter = ApiInput<'avvikelse.registrera'>['uppgifter'];
const fall: Uppgifter = {
  enhetId: 'hagen',
  lagrum: 'hsl',
  typ: 'fall',
  undertyp: 'fall-utan-skada',
  nar: { precision: 'exakt', datum: '2026-01-14', tid: '03:10' },
  upptackt: '2026-01-14',
  vadHande: 'Föll i badrummet på väg från toaletten. Larmmattan låg fel.',
  slag: 'tillbud',
  plats: 'badrum-toalett',
  skadaFysisk: 'ingen',
  omedelbarAtgard: 'Hjälptes upp med lyft. Sjuksköterska kontaktad.',
  berord: { slag: 'person', pseudonym: 'Brukare A' },
  typuppgifter: { slag: 'fall', sett: 'nej', larm: 'ja', ensam: 'ja', yttre: ['halt-golv', 'strumpor'] },
};

/** A handful of made-up events, so that screens have something to show. */
export async function registreraNagra(app: RunningApp): Promise<string> {
  const uppgifter: Uppgifter[] = [
    fall,
    {
      ...fall,
      enhetId: 'hemgarden',
      nar: { precision: 'ungefar', datum: '2026-02-02' },
      upptackt: '2026-02-03',
    },
    {
      enhetId: 'ljung',
      lagrum: 'hsl',
      typ: 'lakemedel',
      undertyp: 'lakemedel-utebliven-dos',
      nar: { precision: 'okand' },
      upptackt: '2026-02-10',
      vadHande: 'Morgondosen låg kvar i dosetten vid kvällsbesöket.',
    },
    {
      enhetId: 'ekan',
      lagrum: 'lss',
      typ: 'bemotande',
      nar: { precision: 'ungefar', datum: '2026-02-11', tid: '16:00' },
      vadHande: 'Otrevlig ton vid middagen. Flera reagerade.',
    },
  ];
  const saved = await app.ask('avvikelse.registreraFlera', { uppgifter });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  await app.page.reload();
  return (saved.value as readonly { readonly id: string }[])[0]?.id ?? '';
}

/** Two risks with scores, one of which asks to be looked at again; gives the id of that one. */
export async function skrivRisker(app: RunningApp, avvikelseId: string): Promise<string> {
  const must = async (name: Parameters<RunningApp['ask']>[0], input: unknown): Promise<string> => {
    const saved = await app.ask(name, input);
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    return (saved.value as { readonly id: string }).id;
  };
  const ids: string[] = [];
  for (const [i, risk] of ['Riskbedömningar görs för sent', 'För få handläggare'].entries()) {
    const id = await must('risk.spara', {
      uppgifter: { nr: i + 51, risk, agare: 'Eva Ek', handelsetyper: ['fall'], orsak: 'Hög belastning' },
    });
    ids.push(id);
    const poang = { sannolikhet: 4 - i, allvarlighetsgrad: 3 };
    await must('risk.skatta', { id, niva: 'inneboende', poang: { sannolikhet: 4, allvarlighetsgrad: 4 } });
    await must('risk.skatta', { id, niva: 'nuvarande', poang, motivering: 'Bedömd med cheferna' });
  }
  const [first = ''] = ids;
  await must('risk.koppla', { id: first, avvikelseId });
  const omgang = await must('dubbelskattning.bjudIn', {
    namn: 'Våren',
    personer: { a: 'Eva', b: 'Bo' },
    risker: ids,
  });
  for (const person of ['a', 'b'] as const)
    for (const [i, riskId] of ids.entries())
      await must('dubbelskattning.skatta', {
        id: omgang,
        person,
        riskId,
        poang: { sannolikhet: person === 'a' ? 1 : 3, allvarlighetsgrad: 2 + i },
      });
  return first;
}
