import { tillhorighetNamn } from '../../../shared/enhet/tillhorighet.ts';
import { lagrumFor } from '../../../shared/lagrum/lagrumsreferens.ts';
import { punktSvar } from '../../../shared/ivopaket/paketfalt.ts';
import { anmaldText, kontrollfragor } from '../../../shared/lexSarah/lexSarah.ts';
import type { LexSarah } from '../../../shared/lexSarah/lexSarah.ts';
import {
  lexSarahArAvslutad,
  lexSarahStatus,
  zLexSarahStatus,
} from '../../../shared/lexSarah/lexSarahStatus.ts';
import type { LexSarahStatus } from '../../../shared/lexSarah/lexSarahStatus.ts';
import { lexSarahSteg } from '../../../shared/lexSarah/lexSarahSteg.ts';
import { utfallen, utfallForklaring } from '../../../shared/lexSarah/utfall.ts';
import { utredningspunkter } from '../../../shared/lexSarah/utredning.ts';
import { lexSarahKategorier } from '../../../shared/kodverk/kodverk.ts';
import { ask } from '../../core/client.ts';
import type { Input } from '../../core/client.ts';
import type { Grund } from '../../core/grund.ts';
import { optionsOf } from '../../ui/Choice.tsx';
import type { Falt } from './falt.ts';
import { datum, faltet, jaNej, jaNejVetEj, lexSteg, tema, underskrift } from './gemensamtFalt.ts';
import { omvand, stegTexter, valda } from './sida.ts';
import type { Del, Sida } from './sida.ts';
import { slutdelar, stallningsdel, underskriven } from './slutdelar.ts';

const utfall = (Object.keys(utfallen) as (keyof typeof utfallen)[]).map((id) => ({
  id,
  text: utfallen[id].text,
}));
const stallning: readonly Falt[] = [
  { id: 'utfall', text: 'Utfall', hjalp: utfallForklaring.missforhallande, slag: 'val', val: utfall },
  { id: 'motivering', text: 'Motivering', slag: 'text' },
  ...underskrift,
];

/** The points of the investigation as questions; what follows from an answer is asked once it is given. */
const punkter: readonly Falt[] = utredningspunkter.flatMap((p): Falt[] => {
  const id = `utredning.${p.id}`;
  const hjalp = p.hjalp === undefined ? {} : { hjalp: p.hjalp };
  if (p.slag === 'text') return [{ id, text: p.text, slag: 'text', valfri: true, ...hjalp }];
  const svar = `${id}.svar`;
  if (p.slag === 'svar')
    return [
      { id: svar, text: p.text, slag: 'val', val: jaNejVetEj, valfri: true, ...hjalp },
      {
        id: `${id}.text`,
        text: `${p.text} Beskriv`,
        slag: 'text',
        valfri: true,
        om: { id: svar, ar: ['ja', 'nej', 'vet-ej'] },
      },
    ];
  const ja = { id: svar, ar: ['ja'] };
  return [
    {
      id: svar,
      text: p.text,
      slag: 'val',
      val: [...jaNej, { id: 'ej-aktuellt', text: 'Inte aktuellt' }],
      valfri: true,
    },
    { id: `${id}.datum`, text: `${p.text} När?`, slag: 'datum', om: ja },
    { id: `${id}.avVem`, text: `${p.text} Av vem?`, slag: 'rad', hjalp: 'En roll, inget namn.', om: ja },
    { id: `${id}.hur`, text: `${p.text} Hur?`, slag: 'rad', om: ja },
    {
      id: `${id}.varforInte`,
      text: `${p.text} Varför inte?`,
      slag: 'text',
      om: { id: svar, ar: ['nej', 'ej-aktuellt'] },
    },
  ];
});

/** What the case says, part by part, in the order it came about. */
function delarAv(l: LexSarah, { organisation }: Grund): readonly Del[] {
  const { anmalan, kontrollfragor: svar } = l;
  return [
    {
      id: 'rapporten',
      text: 'Rapporten',
      fakta: [
        ['Var', tillhorighetNamn(organisation, l, l.handelsedatum)],
        ['Händelsens datum', l.handelsedatum],
        ['Rapporterad', l.rapporterad],
        ['Lagrum', lagrumFor('rapportera-missforhallande', l.lagrum, l.handelsedatum)?.text ?? ''],
        ['Händelsen', l.handelse],
        ['Följden', l.konsekvens],
        ['Gjort genast', l.omedelbarAtgard],
        ['Kategorier', l.kategorier.map((k) => lexSarahKategorier[k]).join(', ')],
        ['Lämnad förbi chefen', l.forbiChef ? 'Ja: enhetens chef ser bara att rapporten finns.' : ''],
        ...(svar === null
          ? []
          : (Object.keys(kontrollfragor) as (keyof typeof kontrollfragor)[]).map(
              (k) => [kontrollfragor[k], svar[k] ? 'Ja' : 'Nej'] as const,
            )),
        ['Kvitterad', l.kvittens === null ? '' : underskriven(l.kvittens)],
        ['Inte lex Sarah', l.avslag === null ? '' : `${l.avslag.motivering} ${underskriven(l.avslag)}`],
      ],
    },
    {
      id: 'utredningen',
      text: 'Utredningen',
      fakta: [
        ['Utredare', l.utredare.map((u) => `${underskriven(u)} (inget jäv)`).join('; ')],
        ...utredningspunkter.map((p) => [p.text, punktSvar(l.utredning, p.id)] as const),
      ],
    },
    stallningsdel(
      { id: 'forslag', text: 'Förslag till beslut', av: 'Lämnat av' },
      l.forslag,
      (b) => utfallen[b.utfall].text,
    ),
    stallningsdel(
      { id: 'beslut', text: 'Beslut', av: 'Beslutat av', last: true },
      l.beslut,
      (b) => utfallen[b.utfall].text,
    ),
    {
      id: 'ivo',
      text: 'Anmälan till IVO',
      fakta: [
        [
          'Lagrum',
          anmalan === null
            ? ''
            : (lagrumFor('anmala-missforhallande', l.lagrum, l.handelsedatum)?.text ?? ''),
        ],
        ['Anmäld', anmalan === null ? '' : `${anmalan.datum}, ${anmalan.av}`],
        ['IVO:s diarienummer', anmalan?.diarienummer ?? ''],
        [
          'Utredningen',
          anmalan === null
            ? ''
            : anmalan.utredningBifogad
              ? 'Bifogad med anmälan'
              : anmalan.utredningInsand === null
                ? 'Inte insänd än'
                : `Insänd ${anmalan.utredningInsand}`,
        ],
        ['IVO:s beslut', l.ivoBeslut === null ? '' : `${l.ivoBeslut.datum}. ${l.ivoBeslut.innebord}`],
      ],
    },
    ...slutdelar(l),
  ];
}

export const lexSarahSida: Sida = {
  plats: 'lex-sarah',
  sak: 'lexSarah',
  titel: 'Lex Sarah',
  ord: ['rapport', 'rapporter'],
  ingress: 'Rapportera missförhållanden och risker för missförhållanden genast. Skriv inga namn.',
  ny: {
    knapp: 'Rapportera',
    titel: 'Rapportera enligt lex Sarah',
    hjalp:
      'Den som rapporterar är inte anonym enligt lag. En rapport kan lämnas förbi enhetens chef, som då bara ser att den finns.',
    falt: [
      { id: 'plats', text: 'Vilken enhet eller verksamhet gäller det?', slag: 'plats' },
      {
        id: 'lagrum',
        text: 'Enligt vilken lag ges insatsen?',
        slag: 'val',
        val: [
          { id: 'sol', text: 'Socialtjänstlagen' },
          { id: 'lss', text: 'LSS' },
        ],
      },
      { id: 'handelsedatum', text: 'När hände det?', slag: 'datum' },
      { id: 'rapporterad', text: 'När rapporteras det?', slag: 'datum', borja: 'idag' },
      { id: 'handelse', text: 'Vad har hänt?', slag: 'text' },
      { id: 'konsekvens', text: 'Vad blev följden, eller vad kunde ha hänt?', slag: 'text', valfri: true },
      { id: 'omedelbarAtgard', text: 'Vad gjordes genast?', slag: 'text', valfri: true },
      {
        id: 'kategorier',
        text: 'Vad handlar det om?',
        slag: 'flera',
        val: optionsOf(lexSarahKategorier),
        valfri: true,
      },
      tema,
      { id: 'forbiChef', text: 'Ska rapporten lämnas förbi enhetens chef?', slag: 'janej', valfri: true },
    ],
  },
  tomText: 'Rapporter om missförhållanden, och hur de utreds och följs upp, finns här.',
  status: lexSarahStatus,
  oppna: Object.keys(lexSarahStatus).filter((s) => !lexSarahArAvslutad(s as LexSarahStatus)),
  filter: [],
  kolumner: [
    { id: 'lagrum', text: 'Lagrum', width: 5 },
    { id: 'rapporterad', text: 'Rapporterad', width: 7 },
    { id: 'utfall', text: 'Utfall', width: 14 },
    { id: 'anmald', text: 'Anmäld till IVO', width: 9 },
    { id: 'forbiChef', text: 'Förbi chefen', width: 7 },
  ],
  stegText: stegTexter(lexSarahSteg),
  lista: ({ filter, status, sida }, grund) =>
    omvand(
      ask('lexSarah.lista', {
        filter: { ...filter, status: valda(zLexSarahStatus.options, status) },
        ...sida,
      }),
      ({ rader, totalt }) => ({
        totalt,
        rader: rader.map((r) =>
          r.dold
            ? {
                id: r.id,
                nummer: r.nummer,
                datum: '',
                var: '',
                vad: 'Lämnad förbi enhetens chef',
                status: '',
                kommande: null,
                egna: {},
                dold: true as const,
              }
            : {
                id: r.id,
                nummer: r.nummer,
                datum: r.handelsedatum,
                var: tillhorighetNamn(grund.organisation, r, r.handelsedatum),
                vad: r.handelse === '' ? (r.utfall === null ? '' : utfallen[r.utfall].text) : r.handelse,
                status: lexSarahStatus[r.status],
                kommande: r.kommande,
                egna: {
                  lagrum: r.lagrum === 'lss' ? 'LSS' : 'SoL',
                  rapporterad: r.rapporterad,
                  utfall: r.utfall === null ? '' : utfallen[r.utfall].text,
                  anmald: r.anmaldDatum ?? anmaldText[r.anmald],
                  forbiChef: r.forbiChef ? 'Ja' : '',
                },
              },
        ),
      }),
    ),
  visa: (id, grund, oppning) =>
    omvand(ask('lexSarah.visa', { id, oppning }), ({ lexSarah: l, ...mer }) => ({
      ...mer,
      nummer: l.nummer,
      status: lexSarahStatus[l.status],
      arAvslutad: lexSarahArAvslutad(l.status),
      sak: l,
      rubrik: `${tillhorighetNamn(grund.organisation, l, l.handelsedatum)} · ${l.lagrum === 'lss' ? 'LSS' : 'SoL'} · hände ${l.handelsedatum}`,
      avvikelseId: l.avvikelseId,
      kanRattas: l.beslut === null,
      delar: delarAv(l, grund),
    })),
  registrera: (input) =>
    ask('lexSarah.rapportera', { rapport: input as Input<'lexSarah.rapportera'>['rapport'] }),
  ratta: (id, input, skal) =>
    ask('lexSarah.ratta', { id, rapport: input as Input<'lexSarah.rapportera'>['rapport'], skal }),
  steg: {
    kontrollfragor: {
      falt: [
        ...(Object.keys(kontrollfragor) as (keyof typeof kontrollfragor)[]).map((id): Falt => ({
          id,
          text: kontrollfragor[id],
          slag: 'janej',
        })),
        datum,
      ],
    },
    'ta-emot': { falt: underskrift },
    ...lexSteg('Varför är det inte lex Sarah?'),
    'utse-utredare': {
      falt: [
        ...underskrift,
        {
          id: 'jav',
          text: 'Finns något som kan rubba utredarens opartiskhet (jäv)?',
          slag: 'val',
          val: jaNej,
        },
      ],
    },
    utred: { falt: punkter, fran: (l) => l },
    foresla: { falt: stallning, fran: faltet('forslag') },
    aterforvisa: { falt: [{ id: 'skal', text: 'Vad behöver utredas mer?', slag: 'text' }] },
    besluta: { falt: stallning, fran: faltet('forslag') },
    anmal: {
      falt: [
        datum,
        { id: 'av', text: 'Vem anmälde?', slag: 'uppgift' },
        { id: 'diarienummer', text: 'IVO:s diarienummer', slag: 'uppgift', valfri: true },
        { id: 'utredningBifogad', text: 'Bifogades utredningen?', slag: 'janej' },
      ],
    },
    'sand-utredning': { falt: [datum] },
  },
  taSteg: (id, steg) => ask('lexSarah.steg', { id, steg: steg as Input<'lexSarah.steg'>['steg'] }),
};
