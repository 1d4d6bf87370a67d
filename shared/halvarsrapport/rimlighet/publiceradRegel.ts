import { visaTal } from '../../dokument/svenskaTal.ts';
import { satsPlats, tabellPlats } from './fynd.ts';
import type { Fynd, FyndPlats } from './fynd.ts';
import type { LastDokument } from './lasning.ts';
import { lasTal } from './tal.ts';

/** "… har summan 117 publicerats (…); enheterna ger 111": a sum that was printed beside what its parts give. */
const publicerat = /(?<!\p{L})summan?\s[^.;()]{0,40}?publicera[^.;]*;?[^.;]*?(?:ger|blir|är)\s[^.;]*/giu;

function fyndI(text: string, plats: (from: number, to: number) => FyndPlats): readonly Fynd[] {
  return [...text.matchAll(publicerat)].flatMap((m): readonly Fynd[] => {
    // The source in brackets names a year of its own.
    const said = lasTal(m[0].replaceAll(/\([^)]*\)/g, (x) => ' '.repeat(x.length))).map((t) => t.varde);
    const [printed, parts] = [said[0], said.at(-1)];
    if (printed === undefined || parts === undefined || said.length !== 2 || printed === parts) return [];
    return [
      {
        regel: 'summa',
        allvar: 'fel',
        tal: [printed, parts],
        plats: plats(m.index, m.index + m[0].length),
        text: `Den publicerade summan är ${visaTal(printed)}, men delarna ger ${visaTal(parts)}.`,
        forslag: 'Kontrollera delarna mot källan, eller säg varför summan som publicerades är en annan.',
      },
    ];
  });
}

/** A sum that was published and that its parts do not give, where the report itself says so. */
export const granskaPublicerat = (dok: LastDokument): readonly Fynd[] => [
  ...dok.tabeller.flatMap((t) => fyndI(t.tabell.note ?? '', () => tabellPlats(dok, t))),
  ...dok.stycken.flatMap((s) =>
    s.satser.flatMap((sats) => fyndI(sats.text, (from, to) => satsPlats(dok, s.avsnitt, sats, from, to))),
  ),
];
