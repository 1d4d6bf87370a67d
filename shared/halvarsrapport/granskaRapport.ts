import { parsePeriod, periodColumn } from '../time/period.ts';
import { matt } from './matt.ts';
import type { Rapport } from './rapport.ts';
import { granskaDokument } from './rimlighet/granska.ts';
import type { Fynd } from './rimlighet/fynd.ts';

/** Sums that were printed and differ from the units they were printed for. The document has only the right sum. */
function publiceradeSummor(rapport: Rapport): readonly Fynd[] {
  const { siffror, dokument } = rapport;
  return siffror.underlag.tidigare.flatMap((u): readonly Fynd[] => {
    const period = u.slag === 'publicerad-summa' ? parsePeriod(u.period) : null;
    const sum = period === null ? null : siffror.av(u.matt, period).antal;
    if (period === null || sum === null || sum === u.antal) return [];
    const id = `tabell-${u.matt}`;
    const block = dokument.block.findIndex((b) => b.id === id);
    const rubrik = periodColumn(period);
    return [
      {
        regel: 'summa',
        allvar: 'fel',
        tal: [u.antal, sum],
        plats: {
          block,
          ...(block < 0 ? {} : { id }),
          beskrivning: `${matt[u.matt].text}, ${rubrik}, publicerad summa (${u.kalla})`,
        },
        text: `Den publicerade summan är ${u.antal}, men enheterna ger ${sum}.`,
        forslag: `Tabellen visar ${sum} och säger under tabellen vad som publicerades. Kontrollera enheternas siffror mot källan.`,
      },
    ];
  });
}

/** Every finding of the whole report: its document and the sums it was given from earlier reports. */
export const granskaRapport = (rapport: Rapport): readonly Fynd[] =>
  [
    ...publiceradeSummor(rapport),
    ...granskaDokument(rapport.dokument, { rapportdatum: rapport.datum }),
  ].toSorted(
    (a, b) => a.plats.block - b.plats.block || (a.plats.span?.from ?? 0) - (b.plats.span?.from ?? 0),
  );
