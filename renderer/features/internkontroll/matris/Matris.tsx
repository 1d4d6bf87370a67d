import { GitCompareArrows, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { riskNivaer } from '../../../../shared/internkontroll/risk.ts';
import type { RiskNiva } from '../../../../shared/internkontroll/risk.ts';
import { utanforMatrisen } from '../../../../shared/riskmatris/matrisBild.ts';
import { finnsIMatrisen } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Poang, Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { goTo, keepInAddress, usePlace } from '../../../core/places.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice, optionsOf } from '../../../ui/Choice.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { BaraMedExport } from '../../../core/BaraMedExport.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { countOf } from '../../../ui/swedish.ts';
import { useInternkontrollMatris } from '../skala/useMatris.ts';
import { Flytta } from './Flytta.tsx';
import type { Flytt } from './Flytta.tsx';
import { ForeEfter } from './ForeEfter.tsx';
import { markenAv, nummerText, platserAv } from './marken.ts';
import { Matrisredigering } from './Matrisredigering.tsx';
import { Matristabell } from './Matristabell.tsx';
import { RiskerIRutan } from './RiskerIRutan.tsx';
import { Rutnat } from './Rutnat.tsx';
import type { Lyft } from './Rutnat.tsx';
import { sparaBild } from './sparaBild.ts';
import { BaraFor, SidaFor, useFar } from '../../../core/BaraFor.tsx';

/** `matris` the matrix with its risks · `matris/jamfor` before and after · `matris/andra` its levels, grid and zones */
export function Matris() {
  const [, , what] = usePlace().parts;
  const matris = useInternkontrollMatris();
  if (what === 'andra')
    return (
      <SidaFor fraga="matris.anta">
        <Matrisredigering />
      </SidaFor>
    );
  if (matris === undefined) return <Loading lines={8} />;
  return what === 'jamfor' ? <ForeEfter matris={matris} /> : <Visad matris={matris} />;
}

const nivaOf = (text: string | null): RiskNiva =>
  text === 'inneboende' || text === 'mal' ? text : 'nuvarande';

function Visad({ matris }: { readonly matris: Riskmatris }) {
  const niva = nivaOf(usePlace().search.get('niva'));
  const asked = useQuestion('risk.marken', { matrisId: matris.id, niva });
  return (
    <>
      <PageHeader title="Matris" lead={`${matris.namn}, version ${matris.version}`}>
        <Button icon={GitCompareArrows} onPress={() => goTo('internkontroll/matris/jamfor')}>
          Före och efter
        </Button>
        <BaraFor fraga="matris.anta">
          <Button icon={PencilLine} onPress={() => goTo('internkontroll/matris/andra')}>
            Ändra matrisen
          </Button>
        </BaraFor>
      </PageHeader>
      <Choice
        label="Visa riskerna som de är"
        options={optionsOf(riskNivaer)}
        value={niva}
        onChange={(n) => keepInAddress({ niva: n, ruta: '' })}
      />
      <Answered asked={asked} lines={8}>
        {(svar) => <Innehall matris={matris} niva={niva} svar={svar} />}
      </Answered>
    </>
  );
}

interface Props {
  readonly matris: Riskmatris;
  readonly niva: RiskNiva;
  readonly svar: Answer<'risk.marken'>;
}

const rutaOf = (text: string | null): Poang | null => {
  const m = /^(\d+)x(\d+)$/u.exec(text ?? '');
  return m === null ? null : { sannolikhet: Number(m[1]), allvarlighetsgrad: Number(m[2]) };
};

function Innehall({ matris, niva, svar }: Props) {
  const vald = rutaOf(usePlace().search.get('ruta'));
  const [lyft, setLyft] = useState<Lyft | null>(null);
  const [flytt, setFlytt] = useState<Flytt | null>(null);
  const mayMove = useFar('risk.skatta');
  const marken = markenAv(svar.rutor);
  const tidigare = svar.rutor.flatMap((r) => r.tidigare);
  return (
    <>
      <div className="matris-plats">
        <Rutnat
          matris={matris}
          marken={marken}
          vald={vald}
          onValj={(p) => keepInAddress({ ruta: `${p.sannolikhet}x${p.allvarlighetsgrad}` })}
          lyft={lyft}
          {...(mayMove ? { onLyft: setLyft } : {})}
          onSlapp={(nr, fran, till) => setFlytt({ nr, fran, till })}
        />
        <p className="quiet small">
          Klicka eller gå med piltangenterna till en ruta för att se dess risker.
          {mayMove && ' Dra ett märke till en annan ruta, eller välj Flytta i listan.'}
        </p>
        <output className="visually-hidden">{lyft === null ? '' : lyftOrd(matris, lyft)}</output>
      </div>
      <Noter matris={matris} tidigare={tidigare} utanfor={utanforMatrisen(matris, marken)} utan={svar.utan} />
      <RiskerIRutan
        matris={matris}
        niva={niva}
        vald={vald}
        platser={platserAv(marken.filter((k) => finnsIMatrisen(matris, k)))}
        onFlytta={(nr, fran) => setLyft({ nr, fran, over: fran })}
      />
      <Section
        title="Matrisen som tabell"
        aside={
          <BaraMedExport label="Spara bilden">
            <Menu
              label="Spara bilden"
              lines={[
                { id: 'png', text: 'Som PNG', act: () => void sparaBild('png', matris, marken) },
                { id: 'svg', text: 'Som SVG', act: () => void sparaBild('svg', matris, marken) },
              ]}
            />
          </BaraMedExport>
        }
      >
        <Matristabell matris={matris} rutor={svar.rutor} />
      </Section>
      <Dialog
        title={flytt === null ? '' : `Flytta risk ${flytt.nr}`}
        isOpen={flytt !== null}
        onClose={() => setFlytt(null)}
      >
        {flytt !== null && <Flytta {...flytt} matris={matris} niva={niva} onDone={() => setFlytt(null)} />}
      </Dialog>
    </>
  );
}

/** Said while a mark is moved with the keyboard. */
function lyftOrd(m: Riskmatris, { nr, over }: Lyft): string {
  const [s, a] = [m.sannolikhet[over.sannolikhet - 1], m.allvarlighetsgrad[over.allvarlighetsgrad - 1]];
  return `Risk ${nr} är lyft över sannolikhet ${over.sannolikhet} ${s?.text ?? ''}, allvarlighetsgrad ${over.allvarlighetsgrad} ${a?.text ?? ''}. Enter släpper, Esc avbryter.`;
}

interface NoterProps {
  readonly matris: Riskmatris;
  readonly tidigare: readonly number[];
  readonly utanfor: readonly { readonly nr: number }[];
  readonly utan: number;
}
function Noter({ matris, tidigare, utanfor, utan }: NoterProps) {
  return (
    <>
      {tidigare.length > 0 && (
        <Notice>
          <p>
            Streckade märken är skattade i en tidigare version av matrisen: {nummerText(tidigare)}. De
            behåller zonen de hade då tills de skattas om i version {matris.version}.
          </p>
        </Notice>
      )}
      {utanfor.length > 0 && (
        <Notice kind="warning">
          <p>
            Har en nivå som inte finns i version {matris.version} och visas därför inte i bilden:{' '}
            {nummerText(utanfor.map((k) => k.nr))}. Skatta om dem.
          </p>
        </Notice>
      )}
      {utan > 0 && (
        <p>{countOf(utan, 'risk', 'risker')} saknar skattning på den här nivån och är inte med.</p>
      )}
    </>
  );
}
