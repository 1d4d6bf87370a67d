import { tillhorighetNamn } from '../../../shared/enhet/tillhorighet.ts';
import { lagrumFor } from '../../../shared/lagrum/lagrumsreferens.ts';
import { kontrollfragor } from '../../../shared/lexSarah/lexSarah.ts';
import { lexSarahArAvslutad, lexSarahStatus } from '../../../shared/lexSarah/lexSarahStatus.ts';
import { utfallen, utfallForklaring } from '../../../shared/lexSarah/utfall.ts';
import { utredningspunkter } from '../../../shared/lexSarah/utredning.ts';
import { lexSarahKategorier } from '../../../shared/kodverk/kodverk.ts';
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
const utfall = (Object.keys(utfallen) as (keyof typeof utfallen)[]).map((id) => ({
  id,
  text: utfallen[id].text,
}));
const stallning: readonly Falt[] = [
  { id: 'utfall', text: 'Utfall', hjalp: utfallForklaring.missforhallande, slag: 'val', val: utfall },
  { id: 'motivering', text: 'Motivering', slag: 'text' },
  ...underskrift,
];

/** The points of the investigation as questions; one that is about telling somebody also asks when, by whom and how. */
const punkter: readonly Falt[] = utredningspunkter.flatMap((p): Falt[] => {
  const id = `utredning.${p.id}`;
  const hjalp = p.hjalp === undefined ? {} : { hjalp: p.hjalp };
  if (p.slag === 'text') return [{ id, text: p.text, slag: 'text', valfri: true, ...hjalp }];
  if (p.slag === 'svar')
    return [
      { id: `${id}.svar`, text: p.text, slag: 'val', val: jaNejVetEj, valfri: true, ...hjalp },
      { id: `${id}.text`, text: `${p.text} Beskriv.`, slag: 'text', valfri: true },
    ];
  return [
    {
      id: `${id}.svar`,
      text: p.text,
      slag: 'val',
      val: [...jaNejVetEj.slice(0, 2), { id: 'ej-aktuellt', text: 'Inte aktuellt' }],
      valfri: true,
    },
    { id: `${id}.datum`, text: `${p.text} När?`, slag: 'datum', valfri: true },
    { id: `${id}.avVem`, text: `${p.text} Av vem?`, slag: 'rad', valfri: true },
    { id: `${id}.hur`, text: `${p.text} Hur?`, slag: 'rad', valfri: true },
    { id: `${id}.varforInte`, text: `${p.text} Om nej, varför inte?`, slag: 'text', valfri: true },
  ];
});

export const lexSarahSida: Sida = {
  plats: 'lex-sarah',
  titel: 'Lex Sarah',
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
      { id: 'rapporterad', text: 'När rapporteras det?', slag: 'datum' },
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
      { id: 'forbiChef', text: 'Ska rapporten lämnas förbi enhetens chef?', slag: 'janej', valfri: true },
    ],
  },
  tomText: 'Rapporter om missförhållanden, och hur de utreds och följs upp, finns här.',
  lista: (text, grund) =>
    omvand(ask('lexSarah.lista', { filter: filterAv(text) }), ({ rader }) =>
      rader.map((r) =>
        r.dold
          ? {
              id: r.id,
              nummer: r.nummer,
              datum: '',
              var: '',
              vad: 'Lämnad förbi enhetens chef',
              status: '',
              kommande: null,
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
            },
      ),
    ),
  visa: (id, grund) =>
    omvand(ask('lexSarah.visa', { id }), ({ lexSarah: l, ...mer }) => ({
      ...mer,
      nummer: l.nummer,
      status: lexSarahStatus[l.status],
      arAvslutad: lexSarahArAvslutad(l.status),
      sak: l,
      fakta: [
        ['Var', tillhorighetNamn(grund.organisation, l, l.handelsedatum)],
        ['Händelsens datum', l.handelsedatum],
        ['Rapporterad', l.rapporterad],
        ['Lagrum', lagrumFor('rapportera-missforhallande', l.lagrum, l.handelsedatum)?.text ?? ''],
        ['Händelsen', l.handelse],
        ['Följden', l.konsekvens],
        ['Gjort genast', l.omedelbarAtgard],
        ['Kvitterad', l.kvittens === null ? '' : `${l.kvittens.datum}, ${l.kvittens.namn}`],
        ['Avslutad utan utredning', l.avslag?.motivering ?? ''],
        ['Utredare', l.utredare.map((u) => `${u.namn}, ${u.titel}`).join('; ')],
        ['Förslag', l.forslag === null ? '' : `${utfallen[l.forslag.utfall].text}. ${l.forslag.motivering}`],
        [
          'Beslut (låst)',
          l.beslut === null
            ? ''
            : `${utfallen[l.beslut.utfall].text}. ${l.beslut.motivering} ${l.beslut.datum}, ${l.beslut.namn}, ${l.beslut.titel}`,
        ],
        ['Anmäld till IVO', l.anmalan === null ? '' : `${l.anmalan.datum} ${l.anmalan.diarienummer}`],
        ['IVO:s beslut', l.ivoBeslut === null ? '' : `${l.ivoBeslut.datum}. ${l.ivoBeslut.innebord}`],
        ['Uppföljning', l.uppfoljningar.map((u) => `${u.datum}: ${u.text}`).join(' ')],
        ['Tillägg', l.tillagg.map((t) => `${t.datum}: ${t.text}`).join(' ')],
        ['Text i nämndens tabell', l.kort?.handelse ?? ''],
      ],
    })),
  registrera: (input) =>
    ask('lexSarah.rapportera', { rapport: input as Input<'lexSarah.rapportera'>['rapport'] }),
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
    avsla: {
      falt: [{ id: 'motivering', text: 'Varför är det inte lex Sarah?', slag: 'text' }, ...underskrift],
    },
    'utse-utredare': {
      falt: [
        ...underskrift,
        {
          id: 'jav',
          text: 'Finns något som kan rubba utredarens opartiskhet (jäv)?',
          slag: 'val',
          val: jaNejVetEj.slice(0, 2),
        },
      ],
    },
    utred: { falt: punkter, fran: (l) => l },
    foresla: { falt: stallning, fran: (l) => (l as { forslag: unknown }).forslag },
    aterforvisa: { falt: [{ id: 'skal', text: 'Vad behöver utredas mer?', slag: 'text' }] },
    besluta: { falt: stallning, fran: (l) => (l as { forslag: unknown }).forslag },
    anmal: {
      falt: [
        datum,
        { id: 'av', text: 'Vem anmälde?', slag: 'rad' },
        { id: 'diarienummer', text: 'IVO:s diarienummer', slag: 'rad', valfri: true },
        { id: 'utredningBifogad', text: 'Bifogades utredningen?', slag: 'janej' },
      ],
    },
    'sand-utredning': { falt: [datum] },
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
        { id: 'verksamhet', text: 'Verksamhet, som den ska stå i tabellen', slag: 'rad' },
        { id: 'handelse', text: 'Händelsen, utan något som pekar ut en person', slag: 'text' },
        { id: 'atgarder', text: 'Åtgärder, en på varje rad', slag: 'rader', valfri: true },
        ...underskrift,
      ],
      fran: (l) => (l as { kort: unknown }).kort,
    },
    oppna: { falt: [{ id: 'skal', text: 'Varför öppnas ärendet igen?', slag: 'text' }] },
  },
  taSteg: (id, steg) => ask('lexSarah.steg', { id, steg: steg as Input<'lexSarah.steg'>['steg'] }),
};
