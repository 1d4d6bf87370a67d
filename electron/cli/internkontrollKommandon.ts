import { jsonKommando } from './jsonSteg.ts';

const uuid = 'ID';

export const riskKommando = jsonKommando('risk', 'Riskregistret: skapa, skatta, lista.', {
  skapa: {
    name: 'risk.spara',
    exempel: '{"uppgifter":{"nr":1,"risk":"För få handläggare","kvalitetsfaktor":"IoF"}}',
  },
  skatta: {
    name: 'risk.skatta',
    exempel: `{"id":"${uuid}","niva":"nuvarande","poang":{"sannolikhet":3,"allvarlighetsgrad":3}}`,
  },
  behall: { name: 'risk.behall', exempel: `{"id":"${uuid}","skal":"Enstaka händelse"}` },
  visa: { name: 'risk.visa', exempel: `{"id":"${uuid}"}` },
  lista: { name: 'risk.lista' },
});

export const kontrollKommando = jsonKommando(
  'kontroll',
  'Internkontrollplanen: skapa kontroller, visa, anta, det som återstår.',
  {
    skapa: {
      name: 'kontroll.spara',
      exempel:
        '{"ar":2026,"uppgifter":{"kontrollmoment":"Mätning av utredningstid","manader":[2,5,9,12],"slag":"klasser"}}',
    },
    lista: { name: 'kontroll.lista', exempel: '{"ar":2026,"namnd":"Socialnämnden"}', valfri: true },
    'ta-bort': { name: 'kontroll.taBort', exempel: `{"id":"${uuid}"}` },
    'att-gora': { name: 'kontroll.attGora' },
    planer: { name: 'plan.lista' },
    visa: { name: 'plan.visa', exempel: '{"ar":2026,"namnd":"Socialnämnden"}' },
    anta: {
      name: 'plan.anta',
      exempel: '{"ar":2026,"namnd":"Socialnämnden","datum":"2026-01-20","paragraf":"§ 5"}',
    },
    'ny-version': { name: 'plan.nyVersion', exempel: '{"ar":2026}' },
    angra: { name: 'plan.angra', exempel: '{"ar":2026}' },
    kopiera: { name: 'plan.kopiera', exempel: '{"fran":2026,"till":2027}' },
    dra: { name: 'stickprov.dra', exempel: '{"population":200,"antal":16,"fro":"vår 2026"}' },
  },
);

export const utfallKommando = jsonKommando(
  'utfall',
  'Utfall av kontroller: spara, fyll i ur statistiken, lista.',
  {
    skapa: {
      name: 'utfall.spara',
      exempel: `{"uppgifter":{"kontrollId":"${uuid}","matdatum":"2026-02-01","resultat":"utan","varde":{"slag":"uppgift","text":"…"}}}`,
    },
    'fyll-i': {
      name: 'utfall.fyllI',
      exempel: `{"kontrollId":"${uuid}","period":"2026-01..2026-08","resultat":"utan"}`,
    },
    visa: { name: 'utfall.visa', exempel: `{"id":"${uuid}"}` },
    aterkalla: { name: 'utfall.aterkalla', exempel: `{"id":"${uuid}","skal":"Fel år"}` },
    bevis: {
      name: 'bevis.laggTill',
      exempel: `{"sak":{"slag":"utfall","id":"${uuid}"},"kalla":{"fil":"granskning.pdf"}}`,
    },
    spar: {
      name: 'internkontroll.spar',
      exempel: '{"trace":"internkontroll|sol-avvikelser||form|2026-delar|alla|"}',
    },
    lista: { name: 'utfall.lista', exempel: `{"kontrollId":"${uuid}"}`, valfri: true },
  },
);
