import { tillhorighetNamn } from '../../../shared/enhet/tillhorighet.ts';
import {
  klagomalKallor,
  klagomalKanaler,
  klagomalslag,
  svarssatt,
  zKlagomalKanal,
  zKlagomalslag,
} from '../../../shared/klagomal/klagomal.ts';
import { fristLista } from '../../../shared/frist/frister.ts';
import { klagomalStatus, klagomalSteg, zKlagomalStatus } from '../../../shared/klagomal/klagomalSteg.ts';
import { kodText } from '../../../shared/kodverk/kodverk.ts';
import { ask } from '../../core/client.ts';
import type { Input } from '../../core/client.ts';
import { optionsOf } from '../../ui/Choice.tsx';
import { datum, faltet, tema } from './gemensamtFalt.ts';
import { omvand, stegTexter, valda } from './sida.ts';
import type { Sida } from './sida.ts';

export const klagomalSida: Sida = {
  plats: 'klagomal',
  sak: 'klagomal',
  titel: 'Klagomål och synpunkter',
  ord: ['klagomål eller synpunkt', 'klagomål och synpunkter'],
  ingress: 'Skriv inga namn: använd till exempel Anhörig A.',
  ny: {
    knapp: 'Registrera klagomål',
    titel: 'Registrera klagomål eller synpunkt',
    start: { slag: 'klagomal' },
    falt: [
      { id: 'plats', text: 'Vilken enhet eller verksamhet gäller det?', slag: 'plats' },
      { id: 'slag', text: 'Vad är det?', slag: 'val', val: optionsOf(klagomalslag) },
      { id: 'mottaget', text: 'När kom det?', slag: 'datum' },
      { id: 'beskrivning', text: 'Vad handlar det om?', slag: 'text' },
      { id: 'kanal', text: 'Hur kom det?', slag: 'val', val: optionsOf(klagomalKanaler), valfri: true },
      { id: 'kalla', text: 'Från vem?', slag: 'val', val: optionsOf(klagomalKallor), valfri: true },
      { id: 'galler', text: 'Vad gäller det?', slag: 'kod', lista: 'klagomal-galler', valfri: true },
      tema,
      {
        id: 'klagande',
        text: 'Pseudonym för den som klagar',
        hjalp: 'Samma pseudonym för samma person, så att klagomål och klagande kan räknas var för sig.',
        slag: 'rad',
        valfri: true,
      },
      {
        id: 'kanBesvaras',
        text: 'Finns det någon att svara?',
        hjalp: 'Svara nej när den som klagat är anonym eller inte vill ha svar: då räknas ingen svarstid.',
        slag: 'janej',
        valfri: true,
      },
      {
        id: 'antal',
        text: 'Hur många synpunkter?',
        hjalp: 'Samlingssynpunkt: fler än en när du samlar många små i en registrering.',
        slag: 'antal',
        valfri: true,
      },
      {
        id: 'antalKlagande',
        text: 'Hur många personer står bakom?',
        hjalp: 'Bara för en samlingssynpunkt. Lämna tomt om det inte är känt.',
        slag: 'antal',
        valfri: true,
      },
    ],
  },
  lank: { text: 'Så räknas klagomålen i rapporten', till: 'klagomal/raknesatt' },
  tomText: 'Beröm, klagomål och förslag registreras här, utan personuppgifter.',
  status: klagomalStatus,
  oppna: Object.keys(klagomalStatus).filter((s) => s !== 'avslutad'),
  filter: [
    { id: 'slag', text: 'Slag', val: optionsOf(klagomalslag) },
    { id: 'kanal', text: 'Kanal', val: optionsOf(klagomalKanaler) },
  ],
  kolumner: [
    { id: 'slag', text: 'Slag', width: 7 },
    { id: 'kanal', text: 'Kanal', width: 10 },
    { id: 'galler', text: 'Gäller', width: 8 },
    { id: 'tema', text: 'Tema', width: 11 },
    { id: 'antal', text: 'Antal', width: 5 },
    { id: 'besvarat', text: 'Besvarat', width: 7 },
    { id: 'iTid', text: 'I tid', width: 4 },
  ],
  stegText: stegTexter(klagomalSteg),
  lista: ({ filter, status, egna, sida }, grund) =>
    omvand(
      ask('klagomal.lista', {
        filter: {
          ...filter,
          status: valda(zKlagomalStatus.options, status),
          slag: valda(zKlagomalslag.options, [egna['slag'] ?? '']),
          kanal: valda(zKlagomalKanal.options, [egna['kanal'] ?? '']),
        },
        ...sida,
      }),
      ({ rader, totalt }) => ({
        totalt,
        rader: rader.map((r) => ({
          id: r.id,
          nummer: r.nummer,
          datum: r.mottaget,
          var: tillhorighetNamn(grund.organisation, r, r.mottaget),
          vad: `${klagomalslag[r.slag]}${r.antal === 1 ? '' : ` (${r.antal})`}: ${r.rubrik}`,
          status: klagomalStatus[r.status],
          kommande: r.kommande,
          egna: {
            slag: klagomalslag[r.slag],
            kanal: klagomalKanaler[r.kanal],
            galler: r.galler === null ? '' : kodText(grund.kodverk, 'klagomal-galler', r.galler),
            tema: r.tema === null ? '' : kodText(grund.kodverk, 'avvikelsetyp', r.tema),
            antal: String(r.antal),
            besvarat: r.besvarat ?? '',
            iTid: r.iTid === null ? '' : r.iTid ? 'Ja' : 'Nej',
          },
        })),
      }),
    ),
  visa: (id, grund, oppning) =>
    omvand(ask('klagomal.visa', { id, oppning }), ({ klagomal: k, ...mer }) => ({
      ...mer,
      nummer: k.nummer,
      status: klagomalStatus[k.status],
      arAvslutad: k.status === 'avslutad',
      sak: k,
      rubrik: `${klagomalslag[k.slag]} · ${tillhorighetNamn(grund.organisation, k, k.mottaget)} · kom ${k.mottaget}`,
      avvikelseId: null,
      kanRattas: true,
      delar: [
        {
          id: 'klagomalet',
          text: 'Vad som kom',
          fakta: [
            ['Kom', `${k.mottaget}, ${klagomalKanaler[k.kanal].toLowerCase()}`],
            ['Från', klagomalKallor[k.kalla]],
            ['Gäller', k.galler === null ? '' : kodText(grund.kodverk, 'klagomal-galler', k.galler)],
            ['Tema', k.tema === null ? '' : kodText(grund.kodverk, 'avvikelsetyp', k.tema)],
            ['Beskrivning', k.beskrivning],
            ['Den som klagar', k.klagande ?? ''],
            [
              'Samlingssynpunkt',
              k.antal === 1
                ? ''
                : `${k.antal} synpunkter från ${k.antalKlagande === null ? 'ett okänt antal' : k.antalKlagande} personer`,
            ],
          ],
        },
        {
          id: 'svaret',
          text: 'Återkoppling',
          fakta: [
            ...(mer.frister === null
              ? [['Svar behövs', 'Nej'] as const]
              : [
                  [
                    'Bekräftas senast',
                    `${mer.frister.bekraftelse} (${fristLista['klagomal.bekraftelse'].kalla})`,
                  ] as const,
                  ['Besvaras senast', `${mer.frister.svar} (${fristLista['klagomal.svar'].kalla})`] as const,
                ]),
            ['Bekräftat', k.bekraftat ?? ''],
            ['Utredning', k.utredning?.text ?? ''],
            [
              'Svar',
              k.svar === null
                ? ''
                : `${k.svar.datum}, ${svarssatt[k.svar.satt].toLowerCase()}. ${k.svar.text}`,
            ],
            ['Lärdom', k.avslut?.lardom ?? ''],
          ],
        },
      ],
    })),
  registrera: (input) =>
    ask('klagomal.registrera', { uppgifter: input as Input<'klagomal.registrera'>['uppgifter'] }),
  ratta: (id, input, skal) =>
    ask('klagomal.ratta', { id, uppgifter: input as Input<'klagomal.registrera'>['uppgifter'], skal }),
  steg: {
    bekrafta: { falt: [datum] },
    utred: {
      falt: [datum, { id: 'text', text: 'Vad kom ni fram till?', slag: 'text' }],
      fran: faltet('utredning'),
    },
    besvara: {
      falt: [
        datum,
        { id: 'satt', text: 'Hur lämnades svaret?', slag: 'val', val: optionsOf(svarssatt) },
        { id: 'text', text: 'Vad blev svaret?', slag: 'text', valfri: true },
      ],
    },
    avsluta: { falt: [datum, { id: 'lardom', text: 'Vad har ni lärt er?', slag: 'text', valfri: true }] },
    oppna: { falt: [{ id: 'skal', text: 'Varför öppnas det igen?', slag: 'text' }] },
  },
  taSteg: (id, steg) => ask('klagomal.steg', { id, steg: steg as Input<'klagomal.steg'>['steg'] }),
};
