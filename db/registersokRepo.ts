import { arendeslag } from '../shared/registervard/registervardApi.ts';
import type { Registerslag, Traff } from '../shared/registervard/registervardApi.ts';
import { ftsQuestion } from './avvikelseRepo.ts';
import { all } from './db.ts';
import type { ReadDb } from './db.ts';

const avvikelse = `'avvikelse' slag, a.id, a.nummer, a.enhetId, a.raknedatum datum`;
const annat = (slag: string): string =>
  `'${slag}' slag, a.id, a.nummer, coalesce(a.enhetId, a.verksamhetId, '') enhetId, a.raknedatum datum`;
/** SQLite lowers only a–z, so what is compared has been lowered by JavaScript on both sides. */
const innehaller = (text: string, sok: string): boolean => text.toLowerCase().includes(sok.toLowerCase());

/** Every case in which a person occurs, each once, by the surest of the ways it was found. */
export function sokRegister(db: ReadDb, sok: string): readonly Traff[] {
  const traffar = new Map<string, Traff>();
  const add = (t: Traff): void => {
    const key = `${t.slag} ${t.id}`;
    if (!traffar.has(key)) traffar.set(key, t);
  };
  type Row = Omit<Traff, 'hur'>;
  for (const r of all<Row & { pseudonym: string }>(
    db,
    `SELECT ${avvikelse}, a.pseudonym FROM avvikelse a WHERE a.pseudonym IS NOT NULL`,
  ))
    if (innehaller(r.pseudonym, sok)) add(medHur(r, 'pseudonym'));
  for (const slag of Object.keys(arendeslag) as Registerslag[])
    for (const r of all<Row & { namn: string }>(
      db,
      slag === 'avvikelse'
        ? `SELECT ${avvikelse}, r.namn FROM rollnyckel r JOIN avvikelse a ON r.sakSlag = 'avvikelse' AND a.id = r.sakId`
        : `SELECT ${annat(slag)}, r.namn FROM rollnyckel r JOIN ${slag} a ON r.sakSlag = '${slag}' AND a.id = r.sakId`,
    ))
      if ((JSON.parse(r.namn) as string[]).some((n) => innehaller(n, sok))) add(medHur(r, 'rollnyckel'));
  const question = ftsQuestion(sok);
  if (question !== '')
    for (const r of all<Row>(
      db,
      `SELECT ${avvikelse} FROM avvikelseText t JOIN avvikelse a ON a.rowid = t.rowid WHERE avvikelseText MATCH @question`,
      { question },
    ))
      add(medHur(r, 'text'));
  for (const r of all<Row & { text: string }>(
    db,
    `SELECT ${avvikelse}, group_concat(g.text || ' ' || g.ansvarig || ' ' || g.effektText, ' ') text
     FROM atgard g JOIN avvikelse a ON g.sakSlag = 'avvikelse' AND a.id = g.sakId GROUP BY a.id`,
  ))
    if (innehaller(r.text, sok)) add(medHur(r, 'text'));
  for (const slag of [
    'klagomal',
    'extern',
    'lexSarah',
    'lexMaria',
  ] as const satisfies readonly Registerslag[])
    for (const r of all<Row & { innehall: string }>(db, `SELECT ${annat(slag)}, a.innehall FROM ${slag} a`))
      if (innehaller(r.innehall, sok)) add(medHur(r, isKlagande(r.innehall, sok) ? 'pseudonym' : 'text'));
  return [...traffar.values()].toSorted(
    (a, b) => b.datum.localeCompare(a.datum) || a.nummer.localeCompare(b.nummer),
  );
}

const medHur = ({ slag, id, nummer, enhetId, datum }: Omit<Traff, 'hur'>, hur: Traff['hur']): Traff => ({
  slag,
  id,
  nummer,
  enhetId,
  datum,
  hur,
});
function isKlagande(innehall: string, sok: string): boolean {
  const { klagande } = JSON.parse(innehall) as { klagande?: string | null };
  return innehaller(klagande ?? '', sok);
}
