import { tillhorighetNamn } from '../../../shared/enhet/tillhorighet.ts';
import { analysdelar } from '../../../shared/lexMaria/handelseanalys.ts';
import type { Analysdel } from '../../../shared/lexMaria/handelseanalys.ts';
import { lexMariaArAvslutad, lexMariaStatus } from '../../../shared/lexMaria/lexMariaStatus.ts';
import { informationspunkter } from '../../../shared/lexMaria/patientinformation.ts';
import { allvarligVardskada, vardskador } from '../../../shared/lexMaria/vardskada.ts';
import { ask } from '../../core/client.ts';
import type { Input } from '../../core/client.ts';
import { optionsOf } from '../../ui/Choice.tsx';
import type { Falt } from './falt.ts';
import { filterAv, omvand } from './sida.ts';
import type { Sida } from './sida.ts';

const datum: Falt = { id: 'datum', text: 'Datum', slag: 'datum' };
const underskrift: readonly Falt[] = [
  datum,
  { id: 'namn', text: 'Namn', slag: 'rad' },
  { id: 'titel', text: 'Titel', slag: 'rad' },
];
const jaNejVetEj = [
  { id: 'ja', text: 'Ja' },
  { id: 'nej', text: 'Nej' },
  { id: 'vet-ej', text: 'Vet ej' },
];
const skador = (Object.keys(vardskador) as (keyof typeof vardskador)[]).map((id) => ({
  id,
  text: vardskador[id].text,
}));

export const lexMariaSida: Sida = {
  plats: 'lex-maria',
  titel: 'Lex Maria',
  ingress: 'Vårdskador och risker för vårdskador som MAS utreder. Skriv inga namn.',
  ny: {
    knapp: 'Registrera utredning',
    titel: 'Registrera lex Maria-utredning',
    falt: [
      { id: 'plats', text: 'Vilken enhet eller verksamhet gäller det?', slag: 'plats' },
      { id: 'handelsedatum', text: 'När hände det?', slag: 'datum' },
      { id: 'handelse', text: 'Vad hände?', slag: 'text' },
      { id: 'mtp', text: 'Var en medicinteknisk produkt inblandad?', slag: 'janej', valfri: true },
      { id: 'patient', text: 'Pseudonym för patienten', slag: 'rad', valfri: true },
    ],
  },
  tomText: 'Utredningar av vårdskador finns här, från uppdrag till uppföljning.',
  lista: (text, grund) =>
    omvand(ask('lexMaria.lista', { filter: filterAv(text) }), ({ rader }) =>
      rader.map((r) => ({
        id: r.id,
        nummer: r.nummer,
        datum: r.handelsedatum,
        var: tillhorighetNamn(grund.organisation, r, r.handelsedatum),
        vad: r.handelse === '' ? (r.vardskada === null ? '' : vardskador[r.vardskada].text) : r.handelse,
        status: lexMariaStatus[r.status],
        kommande: r.kommande,
      })),
    ),
  visa: (id, grund) =>
    omvand(ask('lexMaria.visa', { id }), ({ lexMaria: l, ...mer }) => ({
      ...mer,
      nummer: l.nummer,
      status: lexMariaStatus[l.status],
      arAvslutad: lexMariaArAvslutad(l.status),
      sak: l,
      fakta: [
        ['Var', tillhorighetNamn(grund.organisation, l, l.handelsedatum)],
        ['Händelsens datum', l.handelsedatum],
        ['Händelsen', l.handelse],
        ['Medicinteknisk produkt', l.mtp ? (l.mtpAnmalan?.produkt ?? 'Ja') : ''],
        [
          'Uppdrag',
          l.uppdrag === null
            ? ''
            : `${l.uppdrag.uppdragsgivare}; ${l.uppdrag.team.join(', ')}; ${l.uppdrag.metod}`,
        ],
        ...(Object.keys(analysdelar) as Analysdel[]).map(
          (d) => [analysdelar[d], l.analys?.[d] ?? ''] as const,
        ),
        [
          'Patienten informerad',
          l.patientinformation === null
            ? ''
            : l.patientinformation.till === 'ingen'
              ? `Nej. ${l.patientinformation.varforInte}`
              : `${l.patientinformation.datum ?? ''}, ${l.patientinformation.punkter.length} av 6 punkter`,
        ],
        [
          'Beslut (låst)',
          l.beslut === null
            ? ''
            : `${vardskador[l.beslut.vardskada].text}. ${l.beslut.motivering} ${l.beslut.datum}, ${l.beslut.namn}`,
        ],
        ['Avslutad utan utredning', l.avslag?.motivering ?? ''],
        ['Anmäld till IVO', l.anmalan === null ? '' : `${l.anmalan.datum}, ${l.anmalan.ivoNummer}`],
        ['IVO:s beslut', l.ivoBeslut === null ? '' : `${l.ivoBeslut.datum}. ${l.ivoBeslut.innebord}`],
        ['Uppföljning', l.uppfoljningar.map((u) => `${u.datum}: ${u.text}`).join(' ')],
        ['Tillägg', l.tillagg.map((t) => `${t.datum}: ${t.text}`).join(' ')],
      ],
    })),
  registrera: (input) =>
    ask('lexMaria.registrera', { uppgifter: input as Input<'lexMaria.registrera'>['uppgifter'] }),
  steg: {
    starta: {
      falt: [
        datum,
        { id: 'uppdragsgivare', text: 'Vem ger uppdraget?', slag: 'rad' },
        { id: 'team', text: 'Vilka utreder? En på varje rad', slag: 'rader' },
        { id: 'metod', text: 'Metod', slag: 'rad' },
      ],
    },
    utred: {
      falt: (Object.keys(analysdelar) as Analysdel[]).map((d) => ({
        id: `analys.${d}`,
        text: analysdelar[d],
        slag: 'text',
        valfri: true,
      })),
      fran: (l) => l,
    },
    informera: {
      falt: [
        {
          id: 'information.till',
          text: 'Vem är informerad?',
          slag: 'val',
          val: [
            { id: 'patient', text: 'Patienten' },
            { id: 'narstaende', text: 'Närstående' },
            { id: 'ingen', text: 'Ingen' },
          ],
        },
        {
          id: 'information.punkter',
          text: 'Vad har sagts?',
          slag: 'flera',
          val: optionsOf(informationspunkter),
          valfri: true,
        },
        { id: 'information.datum', text: 'När?', slag: 'datum', valfri: true },
        { id: 'information.avVem', text: 'Av vem?', slag: 'rad', valfri: true },
        { id: 'information.iJournalen', text: 'Står det i journalen?', slag: 'janej', valfri: true },
        { id: 'information.varforInte', text: 'Om ingen, varför inte?', slag: 'text', valfri: true },
      ],
    },
    mtp: {
      falt: [
        { id: 'produkt', text: 'Produkt', slag: 'rad' },
        { id: 'produktId', text: 'Id- eller batchnummer', slag: 'rad', valfri: true },
        { id: 'fel', text: 'Vad var fel?', slag: 'text' },
        { id: 'undanstalld', text: 'Är produkten undanställd?', slag: 'val', val: jaNejVetEj },
        {
          id: 'tillverkareUnderrattad',
          text: 'När underrättades tillverkaren?',
          slag: 'datum',
          valfri: true,
        },
        {
          id: 'lakemedelsverketUnderrattat',
          text: 'När underrättades Läkemedelsverket?',
          slag: 'datum',
          valfri: true,
        },
      ],
      fran: (l) => (l as { mtpAnmalan: unknown }).mtpAnmalan,
    },
    besluta: {
      falt: [
        {
          id: 'vardskada',
          text: 'Vad visade utredningen?',
          hjalp: allvarligVardskada,
          slag: 'val',
          val: skador,
        },
        { id: 'motivering', text: 'Motivering', slag: 'text' },
        ...underskrift,
      ],
    },
    avsla: {
      falt: [
        { id: 'motivering', text: 'Varför utreds det inte som lex Maria?', slag: 'text' },
        ...underskrift,
      ],
    },
    anmal: {
      falt: [
        datum,
        { id: 'av', text: 'Vem anmälde?', slag: 'rad' },
        { id: 'ivoNummer', text: 'IVO:s nummer', slag: 'rad' },
        { id: 'diarienummer', text: 'Eget diarienummer', slag: 'rad', valfri: true },
      ],
    },
    'ivo-beslut': {
      falt: [
        datum,
        { id: 'diarienummer', text: 'Diarienummer', slag: 'rad', valfri: true },
        { id: 'innebord', text: 'Vad beslutade IVO?', slag: 'text' },
      ],
    },
    'folj-upp': {
      falt: [
        datum,
        { id: 'namn', text: 'Namn', slag: 'rad' },
        {
          id: 'genomforda',
          text: 'Är åtgärderna genomförda?',
          slag: 'val',
          val: [
            { id: 'ja', text: 'Ja, alla' },
            { id: 'delvis', text: 'Delvis' },
            { id: 'nej', text: 'Nej' },
          ],
        },
        { id: 'text', text: 'Vad visar uppföljningen?', slag: 'text' },
        { id: 'nasta', text: 'När följs det upp igen?', slag: 'datum', valfri: true },
      ],
    },
    tillagg: { falt: [{ id: 'text', text: 'Tillägg', slag: 'text' }, ...underskrift] },
    kort: {
      falt: [
        { id: 'verksamhet', text: 'Verksamhet, som den ska stå i rapporten', slag: 'rad' },
        { id: 'handelse', text: 'Händelsen, utan något som pekar ut en person', slag: 'text' },
        { id: 'atgarder', text: 'Åtgärder, en på varje rad', slag: 'rader', valfri: true },
        ...underskrift,
      ],
      fran: (l) => (l as { kort: unknown }).kort,
    },
    oppna: { falt: [{ id: 'skal', text: 'Varför öppnas ärendet igen?', slag: 'text' }] },
  },
  taSteg: (id, steg) => ask('lexMaria.steg', { id, steg: steg as Input<'lexMaria.steg'>['steg'] }),
};
