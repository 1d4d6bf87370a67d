import { asWriteDb } from '../../db/db.ts';
import { insertAvvikelse } from '../../db/avvikelseRepo.ts';
import type { Connection } from '../../db/open.ts';
import type { Avvikelse, AvvikelseId } from '../../shared/avvikelse/avvikelse.ts';
import { zAvvikelse } from '../../shared/avvikelse/avvikelse.ts';
import { addDays, localDate } from '../../shared/time/localDate.ts';

const enheter = [
  'hagen',
  'korttid',
  'hemgarden',
  'tatort',
  'landsbygd',
  'ljung',
  'lss',
  'psykiatri',
  'barn-och-unga',
];
const typer = ['fall', 'fall', 'fall', 'lakemedel', 'lakemedel', 'mtp', 'rehab', 'trycksar', 'nutrition'];
const ord =
  'brukaren ramlade fick dos sängen badrummet rollator larm personal natten morgonen golv matta kökvagn sköterska utebliven signering smärta höft'.split(
    ' ',
  );
const forsta = localDate('2016-01-01');

/** The same numbers in every run, spread evenly enough. */
const slump = (n: number, av: number): number => ((n * 2_654_435_761) >>> 7) % av;

const mall = zAvvikelse.parse({
  enhetId: 'hagen',
  lagrum: 'hsl',
  typ: 'fall',
  nar: { precision: 'exakt', datum: '2026-01-01', tid: '03:00' },
  vadHande: 'x',
  id: '00000000-0000-4000-8000-000000000000',
  nummer: 'X',
  status: 'registrerad',
  upptackt: '2026-01-01',
  raknedatum: '2026-01-01',
  kodverkVersion: 1,
  registreradAt: '2026-01-01T08:00:00.000Z',
  registreradAv: 'bench',
  andradAt: '2026-01-01T08:00:00.000Z',
});

function rad(n: number): Avvikelse {
  const dag = addDays(forsta, slump(n, 3650));
  const id = `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}` as AvvikelseId;
  return {
    ...mall,
    id,
    nummer: `B-${n}`,
    enhetId: (enheter[slump(n + 1, enheter.length)] ?? 'hagen') as Avvikelse['enhetId'],
    typ: typer[slump(n + 2, typer.length)] ?? 'fall',
    slag: slump(n + 3, 3) === 0 ? 'risk' : 'tillbud',
    nar: {
      precision: 'exakt',
      datum: dag,
      tid: mall.nar.precision === 'exakt' ? mall.nar.tid : ('03:00' as never),
    },
    upptackt: dag,
    raknedatum: dag,
    vadHande:
      Array.from({ length: 20 }, (_, i) => ord[slump(n * 31 + i * 7, ord.length)]).join(' ') +
      (n % 5000 === 0 ? ' sällsynt' : ''),
  };
}

/** Fills the database with that many made-up events, the same each time. */
export function fyll(db: Connection, antal: number): void {
  const w = asWriteDb(db);
  const steg = 10_000;
  for (let n = 0; n < antal; n += steg)
    db.transaction(() => {
      for (let i = n; i < Math.min(antal, n + steg); i += 1) insertAvvikelse(w, rad(i));
    })();
  db.exec('ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)');
}
