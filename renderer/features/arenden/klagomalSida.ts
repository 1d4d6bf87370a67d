import { tillhorighetNamn } from '../../../shared/enhet/tillhorighet.ts';
import {
  klagomalKallor,
  klagomalKanaler,
  klagomalslag,
  svarssatt,
} from '../../../shared/klagomal/klagomal.ts';
import { klagomalStatus } from '../../../shared/klagomal/klagomalSteg.ts';
import { kodText } from '../../../shared/kodverk/kodverk.ts';
import { ask } from '../../core/client.ts';
import type { Input } from '../../core/client.ts';
import { optionsOf } from '../../ui/Choice.tsx';
import type { Falt } from './falt.ts';
import { filterAv, omvand } from './sida.ts';
import type { Sida } from './sida.ts';

const datum: Falt = { id: 'datum', text: 'Datum', slag: 'datum' };

export const klagomalSida: Sida = {
  plats: 'klagomal',
  titel: 'Klagomål och synpunkter',
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
      {
        id: 'tema',
        text: 'Tema',
        hjalp: 'Samma teman som avvikelserna, så att de kan läsas ihop.',
        slag: 'kod',
        lista: 'avvikelsetyp',
        valfri: true,
      },
      {
        id: 'klagande',
        text: 'Pseudonym för den som klagar',
        hjalp: 'Samma pseudonym för samma person, så att klagomål och klagande kan räknas var för sig.',
        slag: 'rad',
        valfri: true,
      },
      {
        id: 'antal',
        text: 'Hur många synpunkter?',
        hjalp: 'Fler än en när du samlar många små i en registrering.',
        slag: 'antal',
        valfri: true,
      },
    ],
  },
  tomText: 'Beröm, klagomål och förslag registreras här, utan personuppgifter.',
  lista: (text, grund) =>
    omvand(ask('klagomal.lista', { filter: filterAv(text) }), ({ rader }) =>
      rader.map((r) => ({
        id: r.id,
        nummer: r.nummer,
        datum: r.mottaget,
        var: tillhorighetNamn(grund.organisation, r, r.mottaget),
        vad: `${klagomalslag[r.slag]}: ${r.rubrik}`,
        status: klagomalStatus[r.status],
        kommande: r.kommande,
      })),
    ),
  visa: (id, grund) =>
    omvand(ask('klagomal.visa', { id }), ({ klagomal: k, ...mer }) => ({
      ...mer,
      nummer: k.nummer,
      status: klagomalStatus[k.status],
      arAvslutad: k.status === 'avslutad',
      sak: k,
      fakta: [
        ['Vad', klagomalslag[k.slag]],
        ['Var', tillhorighetNamn(grund.organisation, k, k.mottaget)],
        ['Kom', `${k.mottaget}, ${klagomalKanaler[k.kanal].toLowerCase()}`],
        ['Från', klagomalKallor[k.kalla]],
        ['Gäller', k.galler === null ? '' : kodText(grund.kodverk, 'klagomal-galler', k.galler)],
        ['Tema', k.tema === null ? '' : kodText(grund.kodverk, 'avvikelsetyp', k.tema)],
        ['Beskrivning', k.beskrivning],
        ['Antal synpunkter', k.antal === 1 ? '' : String(k.antal)],
        ['Bekräftat', k.bekraftat ?? ''],
        ['Utredning', k.utredning?.text ?? ''],
        [
          'Svar',
          k.svar === null ? '' : `${k.svar.datum}, ${svarssatt[k.svar.satt].toLowerCase()}. ${k.svar.text}`,
        ],
        ['Lärdom', k.avslut?.lardom ?? ''],
      ],
    })),
  registrera: (input) =>
    ask('klagomal.registrera', { uppgifter: input as Input<'klagomal.registrera'>['uppgifter'] }),
  steg: {
    bekrafta: { falt: [datum] },
    utred: {
      falt: [datum, { id: 'text', text: 'Vad kom ni fram till?', slag: 'text' }],
      fran: (k) => (k as { utredning: unknown }).utredning,
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
