import { readFileSync } from 'node:fs';
import type { SammandragRad } from '../../shared/sammandrag/rader.ts';
import { skrivRader, skrivSammandrag } from '../../shared/sammandrag/skriv.ts';
import { kallaOf, sigill } from '../../electron/share/sign.ts';
import { H1, enhetId, rad } from './world.ts';

/** A key for tests alone, never made anywhere else. */
const privat = '11'.repeat(32);
const pub = 'd04ab232742bb4ab3a1368bd4615e4e6d0224ab71a016baf8520a332c9778737';
const unit = enhetId('hagen');

/** One row of every kind that version 1 knows. */
export const goldenRader: readonly SammandragRad[] = [
  rad(unit, 4),
  rad(unit, 2, { lagrum: 'sol', typ: 'insats', undertyp: 'insats-utebliven', ytterligare: ['omsorg', 'bemotande'], slag: null, skada: null, allvarlighetsgrad: null, status: 'registrerad', uppfoljd: false }),
  { rec: 'klagomal', unit, month: '2026-02', lagrum: 'sol', slag: 'klagomal', kanal: 'ivo', galler: 'bemotande', status: 'besvarad', iTid: true, n: 3 },
  { rec: 'extern', unit, month: '2026-01', riktning: 'skickad', motpart: 'boras', amne: 'information', besvarad: true, nytta: null, n: 7 },
  { rec: 'lexsarah', unit, month: '2026-04', lagrum: 'sol', utfall: 'missforhallande', status: 'beslutad', anmaldIvo: false, n: 1 },
  { rec: 'lexmaria', unit, month: '2026-05', utfall: null, status: 'utreds', anmaldIvo: false, mtp: true, n: 1 },
  { rec: 'fact', unit, month: null, fact: 'fall.olika_personer', kod: null, n: 3, unitOfCount: 'personer' },
  { rec: 'fact', unit, month: '2026-03', fact: 'lakemedel.grupp', kod: 'insulin', n: 2, unitOfCount: 'handelser' },
  { rec: 'case', unit, month: '2026-04', case: 'ab'.repeat(16), law: 'lex_sarah', lagrum: 'sol', utfall: 'missforhallande', anmald: 'nej', handelse: 'Larm som inte fungerade upptäcktes när brukaren skulle larma.', atgarder: ['Byte av larm', 'Kontroll av listor'] },
  { rec: 'control', unit, month: '2026-06', kontroll: 'egenkontroll-lakemedel', resultat: 'mindre-anmarkning', granskade: 16, avvikande: 3 },
]; // prettier-ignore

/** The golden file of version 1, made again. */
export const goldenV1 = (): string =>
  skrivSammandrag(
    {
      v: 1,
      min: 1,
      unit,
      src: kallaOf(pub),
      pub,
      period: H1,
      seq: 42,
      prev: 'cd'.repeat(32),
      state: 'live',
      replaces: ['0123456789abcdef'],
      withdrawn: ['ef'.repeat(16)],
      app: '0.1.0',
      at: '2026-07-01T08:00:00.000Z',
    },
    skrivRader(goldenRader),
    sigill({ pub, privat }),
  );

export const goldenText = (): string =>
  readFileSync(new URL('../golden/sammandrag-v1.jsonl', import.meta.url), 'utf8');
