import { kodText, lagrumText } from '../../../shared/kodverk/kodverk.ts';
import type { Kodverk } from '../../../shared/kodverk/kodverk.ts';
import { arKantFaktum, fakta, raknasText } from '../../../shared/sammandrag/fakta.ts';
import { zLastRad } from '../../../shared/sammandrag/rader.ts';
import type { SammandragRad } from '../../../shared/sammandrag/rader.ts';

/** The rows of a file's text; the first and last lines, and lines that are no rows, are left out. */
export const raderI = (text: string): readonly SammandragRad[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => zLastRad.safeParse(JSON.parse(line)))
    .filter((r) => r.success)
    .map((r) => r.data);

const words = (parts: readonly (string | null)[]): string =>
  parts.filter((p) => p !== null && p !== '').join(', ');

/** One row in words, as the centre reads it. */
export function radText(
  r: SammandragRad,
  kodverk: Kodverk,
): { readonly manad: string; readonly text: string; readonly antal: string } {
  const manad = r.month ?? 'hela halvåret';
  switch (r.rec) {
    case 'count': {
      const typer = [r.undertyp ?? r.typ, ...r.ytterligare].map((t) => kodText(kodverk, 'avvikelsetyp', t));
      const huvud = r.undertyp === null ? null : kodText(kodverk, 'avvikelsetyp', r.typ);
      const foljd = r.uppfoljd ? 'uppföljd' : 'inte uppföljd';
      return {
        manad,
        text: words([lagrumText[r.lagrum], huvud, ...typer, r.status, foljd]),
        antal: String(r.n),
      };
    }
    case 'fact': {
      const namn = arKantFaktum(r.fact) ? fakta[r.fact].text : r.fact;
      return { manad, text: words([namn, r.kod, `räknar ${raknasText[r.unitOfCount]}`]), antal: String(r.n) };
    }
    case 'klagomal':
      return { manad, text: words(['Synpunkt', r.slag, r.kanal, r.galler]), antal: String(r.n) };
    case 'extern':
      return { manad, text: words(['Extern avvikelse', r.riktning, r.motpart, r.amne]), antal: String(r.n) };
    case 'lexsarah':
      return {
        manad,
        text: words(['Lex Sarah', lagrumText[r.lagrum], r.utfall, r.status]),
        antal: String(r.n),
      };
    case 'lexmaria':
      return { manad, text: words(['Lex Maria', r.utfall, r.status]), antal: String(r.n) };
    case 'control':
      return { manad, text: words(['Kontroll', r.kontroll, r.resultat]), antal: String(r.granskade ?? '') };
    case 'case':
      return { manad, text: words(['Godkänt kort', r.handelse, ...r.atgarder]), antal: '1' };
  }
}
