import { kodText } from '../../../../shared/kodverk/kodverk.ts';
import type { Answer } from '../../../core/client.ts';
import type { Grund } from '../../../core/grund.ts';
import { avvikelseAdress } from '../../../core/avvikelseAdress.ts';
import { zAvvikelseFilter } from '../../../../shared/avvikelse/avvikelsefilter.ts';
import { raknas, statusLista } from '../../../../shared/avvikelse/overgangar.ts';
import { listInText } from '../../../../shared/text/svenska.ts';
import { typlista } from '../../../core/typval.ts';
import { periodLabel } from '../../../../shared/time/period.ts';
import { countOf } from '../../../ui/swedish.ts';

export type UrData = NonNullable<Answer<'risk.visa'>['urData']>;

/** "Ur data: 14 händelser (fall) de senaste 365 dagarna motsvarar nivå 2, liten." */
export function urDataText(u: UrData, { kodverk, organisation }: Grund): string {
  const typer = u.handelsetyper.map((t) => kodText(kodverk, typlista, t).toLowerCase());
  const var_ =
    u.verksamhetId === null
      ? ''
      : ` i ${organisation.verksamheter.find((v) => v.id === u.verksamhetId)?.namn ?? u.verksamhetId}`;
  const nar =
    u.sammandrag === 0
      ? `de senaste ${u.dagar} dagarna`
      : `${periodLabel(u).toLowerCase()}, räknat ur ${countOf(u.sammandrag, 'insamlat sammandrag', 'insamlade sammandrag')} och registret här,`;
  return `Ur data: ${countOf(u.antal, 'händelse', 'händelser')} (${listInText(typer)})${var_} ${nar} motsvarar nivå ${u.varde}, ${u.text.toLowerCase()}.`;
}

/** The list of the events that were counted. */
export const urDataAdress = (u: UrData): string =>
  avvikelseAdress(
    zAvvikelseFilter.parse({
      typ: u.handelsetyper,
      ...(u.enheter.length === 0 ? {} : { enheter: u.enheter }),
      status: statusLista.filter(raknas),
      from: u.from,
      to: u.to,
    }),
  );
