import type { RunningApp } from './harness.ts';

const ar = 2026;

/** A small plan of this year with one control of each kind and some outcomes; gives the ids of the controls by kind. */
export async function planeraNagra(app: RunningApp): Promise<Readonly<Record<string, string>>> {
  const must = async (name: string, input: unknown): Promise<{ readonly id: string }> => {
    const result = await app.ask(name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
    return result.value as { readonly id: string };
  };
  const { id: riskId } = await must('risk.spara', {
    uppgifter: { nr: 41, risk: 'Utredningar tar för lång tid', kvalitetsfaktor: 'Rättssäkerhet' },
  });
  await must('risk.skatta', {
    id: riskId,
    niva: 'nuvarande',
    poang: { sannolikhet: 3, allvarlighetsgrad: 3 },
    motivering: 'Enligt mätning',
  });
  const kontroll = async (uppgifter: object) =>
    (await must('kontroll.spara', { ar, uppgifter: { riskId, manader: [2, 5, 9, 12], ...uppgifter } })).id;
  const ids = {
    uppgift: await kontroll({ kontrollmoment: 'Inventera boendeplatser', ansvarig: 'Verksamhetschef' }),
    klasser: await kontroll({ kontrollmoment: 'Mätning av utredningstid', slag: 'klasser' }),
    checklista: await kontroll({
      kontrollmoment: 'Granskning av hemtjänstutredningar',
      slag: 'checklista',
      fragor: ['Är önskemålen dokumenterade?', 'Finns ett beslutsmeddelande?'],
    }),
    automatisk: await kontroll({
      kontrollmoment: 'Sammanställa LSS-avvikelser',
      manader: [8, 12],
      slag: 'automatisk',
      automatik: { fraga: 'lss-avvikelser' },
    }),
  };
  await must('utfall.spara', {
    uppgifter: {
      kontrollId: ids.klasser,
      matdatum: '2026-02-20',
      resultat: 'mindre',
      varde: {
        slag: 'klasser',
        totalt: 68,
        klasser: [
          { namn: 'Upp till fyra månader', antal: 59 },
          { namn: 'Fyra månader eller mer', antal: 9 },
        ],
      },
    },
  });
  return ids;
}
