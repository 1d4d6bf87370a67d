import { Answered } from '../../core/Answered.tsx';
import { useGrund } from '../../core/grund.ts';
import { goTo } from '../../core/places.ts';
import { Saknyckel } from '../../sekretess/Saknyckel.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { toast } from '../../ui/toasts.ts';
import { Formular } from './Formular.tsx';
import { vardenAv } from './falt.ts';
import type { Sida } from './sida.ts';
import { useSvar } from './useSvar.ts';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

/** Changes what was registered; the earlier words stay in the history with the reason. */
export function Ratta({ sida, id }: { readonly sida: Sida; readonly id: string }) {
  const asked = useSvar(sida.visa, id, useGrund());
  const utkast = useSvarsutkast(`ratta:${id}`, 'Varför det rättas', { skal: '' });
  const { skal } = utkast.varden;
  const tillbaka = (): void => goTo(`${sida.plats}/${id}`);
  return (
    <Answered asked={asked} lines={8}>
      {(vy) => (
        <Saknyckel slag={sida.sak} id={id} sak={vy.sak}>
          <div className="page">
            <PageHeader title={`Rätta ${vy.nummer}`} lead="Det som stod förut finns kvar i historiken." />
            {vy.kanRattas ? (
              <>
                <Fritext
                  label="Varför rättas det?"
                  optional
                  value={skal}
                  onChange={(t) => utkast.set({ skal: t })}
                  help="Står i historiken."
                />
                <Formular
                  falt={sida.ny.falt}
                  start={vardenAv(sida.ny.falt, vy.sak)}
                  utkast={{
                    nyckel: `${sida.sak}:${id}:ratta`,
                    plats: `${sida.plats}/${id}/ratta`,
                    titel: `Rätta ${vy.nummer}`,
                  }}
                  knapp="Spara rättelsen"
                  onAvbryt={tillbaka}
                  spara={async (input) => {
                    const result = await sida.ratta(id, { ...kvar(vy.sak), ...input }, skal);
                    if (result.ok) {
                      await utkast.klar();
                      toast('Rättat.', 'done');
                      tillbaka();
                    }
                    return result;
                  }}
                />
              </>
            ) : (
              <Notice>
                <p>Ärendet är låst. Skriv ett tillägg i stället.</p>
              </Notice>
            )}
          </div>
        </Saknyckel>
      )}
    </Answered>
  );
}

/** What the form does not ask about stays as it is. */
const kvar = (sak: unknown): Readonly<Record<string, unknown>> => {
  const { avvikelseId, upptackt } = sak as Readonly<Record<string, unknown>>;
  return {
    ...(avvikelseId === undefined ? {} : { avvikelseId }),
    ...(upptackt === undefined ? {} : { upptackt }),
  };
};
