import { Lock, PencilLine } from 'lucide-react';
import { useEffect } from 'react';
import type { HandlingRad } from '../../../shared/historik/handling.ts';
import { Atgarder } from '../../arende/Atgarder.tsx';
import { Bevis } from '../../arende/Bevis.tsx';
import { Historik } from '../../arende/Historik.tsx';
import { Answered } from '../../core/Answered.tsx';
import { useGrund } from '../../core/grund.ts';
import { goTo, hrefTo, usePlace } from '../../core/places.ts';
import { platsFor } from '../../core/sakplatser.ts';
import { Saknyckel } from '../../sekretess/Saknyckel.tsx';
import { Beteckningar } from '../../sekretess/Beteckningar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { Handlingar } from './Handlingar.tsx';
import { KommandeNotis } from './KommandeNotis.tsx';
import { SakOrsaker } from './SakOrsaker.tsx';
import { Steg } from './Steg.tsx';
import type { Arendevy, Sida } from './sida.ts';
import { useSvar } from './useSvar.ts';

/** What is done with a case besides its steps. */
const handlingar: Readonly<Record<string, string>> = {
  registrerad: 'Registrerad',
  rapporterad: 'Rapporterad',
  rattad: 'Uppgifterna rättade',
  last: 'Läst',
  orsaker: 'Orsaker angivna',
  'atgard-foreslagen': 'Åtgärd föreslagen',
  'atgard-andrad': 'Åtgärden ändrad',
  'atgard-status': 'Åtgärdens läge ändrat',
  'atgard-effekt': 'Åtgärdens effekt bedömd',
  'bevis-tillagt': 'Fil tillagd',
  'bevis-borttaget': 'Fil borttagen',
  'bevis-sparat-ut': 'Kopia av en fil sparad utanför Varsam',
  'ivo-paket': 'IVO-paket gjort',
  dokument: 'Dokument skrivet',
  brev: 'Brev skrivet',
};

const ordI = (h: HandlingRad): string => {
  if (h.detalj['gallrad'] === true) return 'Uppgifterna är gallrade.';
  const ord = h.detalj['skal'] ?? h.detalj['text'] ?? h.detalj['namn'];
  return typeof ord === 'string' ? ord : '';
};

interface Props {
  readonly sida: Sida;
  readonly id: string;
  readonly vy: Arendevy;
}

function Arende({ sida, id, vy }: Props) {
  const del = usePlace().search.get('del');
  useEffect(() => {
    if (del !== null)
      (
        document.querySelector(`#sektion-${CSS.escape(del)}`) ?? document.querySelector('#sektion-gor')
      )?.scrollIntoView();
  }, [del]);
  const sak = { slag: sida.sak, id } as const;
  const isOpen = !vy.arAvslutad;
  return (
    <div className="page">
      <div className="case-header">
        <PageHeader title={vy.nummer}>
          <Chip tone={vy.arAvslutad ? 'done' : 'accent'}>{vy.status}</Chip>
        </PageHeader>
        <span className="quiet">{vy.rubrik}</span>
        {vy.kanRattas && (
          <Button icon={PencilLine} onPress={() => goTo(`${sida.plats}/${id}/ratta`)}>
            Rätta uppgifterna
          </Button>
        )}
      </div>
      {vy.kommande !== null && <KommandeNotis kommande={vy.kommande} />}
      <div id="sektion-gor">
        <Section title="Gör">
          <Steg sida={sida} id={id} vy={vy} />
        </Section>
      </div>
      {vy.delar
        .filter((d) => d.fakta.some(([, v]) => v !== ''))
        .map((d) => (
          <div key={d.id} id={`sektion-${d.id}`}>
            <Section
              title={d.text}
              aside={
                d.last === true && (
                  <Chip icon={Lock}>
                    <span title="Ett undertecknat dokument ändras aldrig. Det som är nytt skrivs som tillägg.">
                      Låst
                    </span>
                  </Chip>
                )
              }
            >
              <Facts facts={d.fakta} />
            </Section>
          </div>
        ))}
      <Beteckningar />
      {vy.avvikelseId !== null && (
        <p>
          <a href={hrefTo(platsFor('avvikelse', vy.avvikelseId))}>Visa avvikelsen som ärendet kommer från</a>
        </p>
      )}
      <div id="sektion-orsaker">
        <Section title="Orsaker">
          <SakOrsaker sak={sak} isOpen={isOpen} />
        </Section>
      </div>
      <div id="sektion-atgarder">
        <Section title="Åtgärder och effekt">
          <Atgarder sak={sak} isOpen={isOpen} />
        </Section>
      </div>
      <div id="sektion-filer">
        <Section title="Filer">
          <Bevis sak={sak} isOpen={isOpen} />
        </Section>
      </div>
      <Handlingar sak={sida.sak} id={id} nummer={vy.nummer} />
      <div id="sektion-historik">
        <Section title="Historik">
          <Historik
            historik={vy.historik}
            titleOf={(h) => handlingar[h.handling] ?? sida.stegText[h.handling] ?? h.handling}
            wordsOf={ordI}
          />
        </Section>
      </div>
    </div>
  );
}

/** One case: what is owed, what can be done, what it says and what has been done. */
export function ArendeVy({ sida, id }: { readonly sida: Sida; readonly id: string }) {
  const grund = useGrund();
  const asked = useSvar(sida.visa, id, grund);
  return (
    <Answered asked={asked} lines={8}>
      {(vy) => (
        <Saknyckel slag={sida.sak} id={id} sak={vy.sak}>
          <Arende sida={sida} id={id} vy={vy} />
        </Saknyckel>
      )}
    </Answered>
  );
}
