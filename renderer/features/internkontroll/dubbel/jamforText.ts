import type { Answer } from '../../../core/client.ts';

type Jamforelse = Answer<'dubbelskattning.jamforelse'>;

const andel = (n: number, av: number): string => `${n} av ${av} (${Math.round((100 * n) / av)}\u00A0%)`;
const tal = (n: number): string => n.toFixed(2).replace('.', ',').replace('-', '−');

/** How well the two agree, each measure with its name. */
export function samstammighetText(s: Jamforelse['samstammighet']): readonly string[] {
  const { sannolikhet, allvarlighetsgrad } = s.kappa;
  return [
    `Samma ruta: ${andel(s.sammaRuta, s.antal)}.`,
    `Samma zon: ${andel(s.sammaZon, s.antal)}.`,
    `Högst ett steg ifrån varandra på båda skalorna: ${andel(s.inomEttSteg, s.antal)}.`,
    sannolikhet === null && allvarlighetsgrad === null
      ? 'Kappa visas inte: det behövs minst tio risker med olika svar för att talet ska säga något.'
      : `Cohens kappa med linjära vikter: ${[
          sannolikhet === null ? '' : `sannolikhet ${tal(sannolikhet)}`,
          allvarlighetsgrad === null ? '' : `allvarlighetsgrad ${tal(allvarlighetsgrad)}`,
        ]
          .filter((t) => t !== '')
          .join(', ')}. 1 är full enighet och 0 vad slumpen ger.`,
  ];
}

/** "3 steg på sannolikhet, 1 steg på allvarlighetsgrad", or that they agree. */
export function skillnadText(
  p: Pick<Jamforelse['par'][number], 'sannolikhet' | 'allvarlighetsgrad'>,
): string {
  const parts = (
    [
      [p.sannolikhet, 'sannolikhet'],
      [p.allvarlighetsgrad, 'allvarlighetsgrad'],
    ] as const
  ).filter(([n]) => n > 0);
  return parts.length === 0 ? 'Eniga' : parts.map(([n, axel]) => `${n} steg på ${axel}`).join(', ');
}
