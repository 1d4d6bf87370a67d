import { zOrganisation } from '../shared/enhet/enhetSchema.ts';
import type { Organisation } from '../shared/enhet/enhet.ts';

interface Enhetsrad {
  readonly namn?: string;
  readonly from?: string;
  readonly to?: string | null;
  readonly efterfoljare?: readonly string[];
}

/** An organisation of units that each have one version; without particulars they have always existed. */
export const nyOrganisation = (
  enheter: Readonly<Record<string, Enhetsrad>> = { hagen: {}, gronkulla: {} },
): Organisation =>
  zOrganisation.parse({
    kommun: 'Exempelby',
    verksamheter: [{ id: 'vard-och-omsorg', namn: 'Vård och omsorg' }],
    enheter: Object.entries(enheter).map(
      ([id, { namn, from = '1900-01-01', to = null, efterfoljare = [] }]) => ({
        id,
        versioner: [
          {
            from,
            to,
            namn: namn ?? `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
            form: 'sabo',
            verksamhetId: 'vard-och-omsorg',
            hsl: true,
          },
        ],
        efterfoljare,
      }),
    ),
  });
