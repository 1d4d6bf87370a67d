import { lagrumFor } from '../../../shared/lagrum/lagrumsreferens.ts';
import { tillhorighetNamn } from '../../../shared/enhet/tillhorighet.ts';
import { analysdelar } from '../../../shared/lexMaria/handelseanalys.ts';
import type { Analysdel } from '../../../shared/lexMaria/handelseanalys.ts';
import type { LexMaria } from '../../../shared/lexMaria/lexMaria.ts';
import {
  lexMariaArAvslutad,
  lexMariaStatus,
  zLexMariaStatus,
} from '../../../shared/lexMaria/lexMariaStatus.ts';
import type { LexMariaStatus } from '../../../shared/lexMaria/lexMariaStatus.ts';
import { lexMariaSteg } from '../../../shared/lexMaria/lexMariaSteg.ts';
import { informationspunkter, saknadInformation } from '../../../shared/lexMaria/patientinformation.ts';
import { allvarligVardskada, vardskador } from '../../../shared/lexMaria/vardskada.ts';
import { listInText } from '../../../shared/text/svenska.ts';
import { ask } from '../../core/client.ts';
import type { Input } from '../../core/client.ts';
import type { Grund } from '../../core/grund.ts';
import { optionsOf } from '../../ui/Choice.tsx';
import { datum, faltet, jaNejVetEj, lexSteg, tema, underskrift } from './gemensamtFalt.ts';
import { omvand, stegTexter, valda } from './sida.ts';
import type { Del, Sida } from './sida.ts';
import { slutdelar, stallningsdel, underskriven } from './slutdelar.ts';

const skador = (Object.keys(vardskador) as (keyof typeof vardskador)[]).map((id) => ({
  id,
  text: vardskador[id].text,
}));

const informerad = { id: 'information.till', ar: ['patient', 'narstaende'] };
const delar = Object.keys(analysdelar) as Analysdel[];

/** What the investigation says, part by part, in the order it came about. */
function delarAv(l: LexMaria, { organisation }: Grund): readonly Del[] {
  const { patientinformation: p, mtpAnmalan: m } = l;
  return [
    {
      id: 'handelsen',
      text: 'Händelsen',
      fakta: [
        ['Var', tillhorighetNamn(organisation, l, l.handelsedatum)],
        ['Händelsens datum', l.handelsedatum],
        ['Lagrum', lagrumFor('anmala-vardskada', 'hsl', l.handelsedatum)?.text ?? ''],
        ['Händelsen', l.handelse],
        ['Medicinteknisk produkt', l.mtp ? 'Ja' : ''],
        ['Inte lex Maria', l.avslag === null ? '' : `${l.avslag.motivering} ${underskriven(l.avslag)}`],
      ],
    },
    {
      id: 'utredningen',
      text: 'Utredningen',
      fakta: [
        ['Uppdrag', l.uppdrag === null ? '' : `${l.uppdrag.uppdragsgivare}, ${l.uppdrag.datum}`],
        ['Utreder', l.uppdrag?.team.join(', ') ?? ''],
        ['Metod', l.uppdrag?.metod ?? ''],
        ...delar.map((d) => [analysdelar[d], l.analys?.[d] ?? ''] as const),
      ],
    },
    {
      id: 'patienten',
      text: 'Information till patienten',
      fakta:
        p === null
          ? []
          : p.till === 'ingen'
            ? [['Informerad', `Nej. ${p.varforInte}`]]
            : [
                [
                  'Informerad',
                  `${p.till === 'patient' ? 'Patienten' : 'Närstående'}, ${p.datum ?? ''}, ${p.avVem}`,
                ],
                ['Om', listInText(p.punkter.map((k) => informationspunkter[k]))],
                ['I journalen', p.iJournalen ? 'Ja' : 'Nej'],
                ['Saknas', saknadInformation(p).join(', ')],
              ],
    },
    {
      id: 'mtp',
      text: 'Den medicintekniska produkten',
      fakta:
        m === null
          ? []
          : [
              ['Produkt', m.produktId === '' ? m.produkt : `${m.produkt}, ${m.produktId}`],
              ['Felet', m.fel],
              ['Undanställd', { ja: 'Ja', nej: 'Nej', 'vet-ej': 'Vet ej' }[m.undanstalld]],
              ['Tillverkaren underrättad', m.tillverkareUnderrattad ?? 'Nej'],
              ['Läkemedelsverket underrättat', m.lakemedelsverketUnderrattat ?? 'Nej'],
            ],
    },
    stallningsdel(
      { id: 'beslut', text: 'Beslut', av: 'Beslutat av', last: true },
      l.beslut,
      (b) => vardskador[b.vardskada].text,
    ),
    {
      id: 'ivo',
      text: 'Anmälan till IVO',
      fakta: [
        ['Anmäld', l.anmalan === null ? '' : `${l.anmalan.datum}, ${l.anmalan.av}`],
        ['IVO:s nummer', l.anmalan?.ivoNummer ?? ''],
        ['Eget diarienummer', l.anmalan?.diarienummer ?? ''],
        ['IVO:s beslut', l.ivoBeslut === null ? '' : `${l.ivoBeslut.datum}. ${l.ivoBeslut.innebord}`],
      ],
    },
    ...slutdelar(l),
  ];
}

export const lexMariaSida: Sida = {
  plats: 'lex-maria',
  sak: 'lexMaria',
  titel: 'Lex Maria',
  ord: ['utredning', 'utredningar'],
  ingress: 'Vårdskador och risker för vårdskador som MAS utreder. Skriv inga namn.',
  ny: {
    knapp: 'Registrera utredning',
    titel: 'Registrera lex Maria-utredning',
    falt: [
      { id: 'plats', text: 'Vilken enhet eller verksamhet gäller det?', slag: 'plats' },
      { id: 'handelsedatum', text: 'När hände det?', slag: 'datum' },
      { id: 'handelse', text: 'Vad hände?', slag: 'text' },
      { id: 'mtp', text: 'Var en medicinteknisk produkt inblandad?', slag: 'janej', valfri: true },
      tema,
      {
        id: 'patient',
        text: 'Pseudonym för patienten',
        hjalp: 'Till exempel Patient A. Stannar på den här datorn.',
        slag: 'rad',
        valfri: true,
      },
    ],
  },
  tomText: 'Utredningar av vårdskador finns här, från uppdrag till uppföljning.',
  status: lexMariaStatus,
  oppna: Object.keys(lexMariaStatus).filter((s) => !lexMariaArAvslutad(s as LexMariaStatus)),
  filter: [],
  kolumner: [
    { id: 'utfall', text: 'Utfall', width: 14 },
    { id: 'anmald', text: 'Anmäld till IVO', width: 9 },
    { id: 'mtp', text: 'Medicinteknisk produkt', width: 8 },
  ],
  stegText: stegTexter(lexMariaSteg),
  lista: ({ filter, status, sida }, grund) =>
    omvand(
      ask('lexMaria.lista', {
        filter: { ...filter, status: valda(zLexMariaStatus.options, status) },
        ...sida,
      }),
      ({ rader, totalt }) => ({
        totalt,
        rader: rader.map((r) => ({
          id: r.id,
          nummer: r.nummer,
          datum: r.handelsedatum,
          var: tillhorighetNamn(grund.organisation, r, r.handelsedatum),
          vad: r.handelse === '' ? (r.vardskada === null ? '' : vardskador[r.vardskada].text) : r.handelse,
          status: lexMariaStatus[r.status],
          kommande: r.kommande,
          egna: {
            utfall: r.vardskada === null ? '' : vardskador[r.vardskada].text,
            anmald: r.anmald ?? '',
            mtp: r.mtp ? 'Ja' : '',
          },
        })),
      }),
    ),
  visa: (id, grund, oppning) =>
    omvand(ask('lexMaria.visa', { id, oppning }), ({ lexMaria: l, ...mer }) => ({
      ...mer,
      nummer: l.nummer,
      status: lexMariaStatus[l.status],
      arAvslutad: lexMariaArAvslutad(l.status),
      sak: l,
      rubrik: `${tillhorighetNamn(grund.organisation, l, l.handelsedatum)} · hände ${l.handelsedatum}`,
      avvikelseId: l.avvikelseId,
      kanRattas: l.beslut === null,
      delar: delarAv(l, grund),
    })),
  registrera: (input) =>
    ask('lexMaria.registrera', { uppgifter: input as Input<'lexMaria.registrera'>['uppgifter'] }),
  ratta: (id, input, skal) =>
    ask('lexMaria.ratta', { id, uppgifter: input as Input<'lexMaria.registrera'>['uppgifter'], skal }),
  steg: {
    ...lexSteg('Varför utreds det inte som lex Maria?'),
    starta: {
      falt: [
        datum,
        { id: 'uppdragsgivare', text: 'Vem ger uppdraget?', slag: 'uppgift' },
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
          om: informerad,
        },
        { id: 'information.datum', text: 'När?', slag: 'datum', om: informerad },
        { id: 'information.avVem', text: 'Av vem?', slag: 'rad', om: informerad },
        { id: 'information.iJournalen', text: 'Står det i journalen?', slag: 'janej', om: informerad },
        {
          id: 'information.varforInte',
          text: 'Varför är ingen informerad?',
          slag: 'text',
          om: { id: 'information.till', ar: ['ingen'] },
        },
      ],
      fran: (l) => ({ information: faltet('patientinformation')(l) }),
    },
    mtp: {
      falt: [
        { id: 'produkt', text: 'Produkt', slag: 'rad' },
        { id: 'produktId', text: 'Id- eller batchnummer', slag: 'uppgift', valfri: true },
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
      fran: faltet('mtpAnmalan'),
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
    anmal: {
      falt: [
        datum,
        { id: 'av', text: 'Vem anmälde?', slag: 'uppgift' },
        { id: 'ivoNummer', text: 'IVO:s nummer', slag: 'uppgift' },
        { id: 'diarienummer', text: 'Eget diarienummer', slag: 'uppgift', valfri: true },
      ],
    },
  },
  taSteg: (id, steg) => ask('lexMaria.steg', { id, steg: steg as Input<'lexMaria.steg'>['steg'] }),
};
