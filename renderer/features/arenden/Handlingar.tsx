import { problemText } from '../../../shared/problem.ts';
import { useState } from 'react';
import { ask } from '../../core/client.ts';
import { filAv, sparaFil } from '../../core/sparaFil.ts';
import { Button } from '../../ui/Button.tsx';
import { BaraMedExport } from '../../core/BaraMedExport.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Section } from '../../ui/Section.tsx';
import { toast } from '../../ui/toasts.ts';
import { Ivopaket } from './Ivopaket.tsx';
import type { Sida } from './sida.ts';

type Slag = 'docx' | 'pdf';
type Vad = 'utredning' | 'beslutsunderlag' | 'beslut' | 'brev';
const namn: Readonly<Record<Vad, string>> = {
  utredning: 'Utredningen',
  beslutsunderlag: 'Beslutsunderlaget',
  beslut: 'Beslutet',
  brev: 'Brevet',
};

interface Props {
  readonly sak: Sida['sak'];
  readonly id: string;
  readonly nummer: string;
}

/** What can be written out of the case: documents with the municipality's template, and the package for IVO. */
export function Handlingar({ sak, id, nummer }: Props) {
  const [mall, setMall] = useState<{ readonly sokvag: string; readonly namn: string } | null>(null);
  if (sak === 'klagomal') return null;
  const vad: readonly Vad[] = sak === 'extern' ? ['brev'] : ['utredning', 'beslutsunderlag', 'beslut'];
  const skriv = (v: Vad, slag: Slag): Promise<void> =>
    sparaFil(
      filAv(`Spara ${namn[v].toLowerCase()}`, `${nummer}-${v}`, slag),
      (fil) => {
        const how = { fil, ersatt: true, ...(mall === null || slag === 'pdf' ? {} : { mall: mall.sokvag }) };
        return sak === 'extern'
          ? ask('extern.brev', { id, ...how })
          : ask('ivopaket.dokument', { sak, id, vad: v === 'brev' ? 'utredning' : v, ...how });
      },
      `${namn[v]} är ${v === 'utredning' ? 'sparad' : 'sparat'}.`,
    );
  const valjMall = async (): Promise<void> => {
    const chosen = await ask('skal.valjFil', {
      titel: 'Välj kommunens Word-mall',
      slag: [{ namn: 'Word-dokument', andelser: ['docx'] }],
    });
    if (!chosen.ok) return toast(problemText(chosen.problem), 'danger');
    const [fil] = chosen.value.filer;
    if (fil !== undefined) setMall(fil);
    return undefined;
  };
  return (
    <div id="sektion-handlingar">
      <Section title="Handlingar">
        <div className="row">
          {vad.map((v) => (
            <BaraMedExport key={v} label={`Spara ${namn[v].toLowerCase()}`}>
              <Menu
                label={`Spara ${namn[v].toLowerCase()}`}
                lines={[
                  { id: 'docx', text: 'Word', act: () => void skriv(v, 'docx') },
                  { id: 'pdf', text: 'PDF', act: () => void skriv(v, 'pdf') },
                ]}
              />
            </BaraMedExport>
          ))}
          <Button kind="quiet" onPress={() => (mall === null ? void valjMall() : setMall(null))}>
            {mall === null ? 'Välj Word-mall …' : 'Ta bort mallen'}
          </Button>
        </div>
        <p className="small quiet">
          {mall === null
            ? 'Utan mall får Word-dokumentet ett enkelt utseende. En mall har platserna {{titel}}, {{nummer}}, {{datum}} och {{innehall}}, och inga makron.'
            : `Mall: ${mall.namn}`}
        </p>
        {(sak === 'lexSarah' || sak === 'lexMaria') && <Ivopaket sak={sak} id={id} nummer={nummer} />}
      </Section>
    </div>
  );
}
