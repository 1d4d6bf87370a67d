import { useState } from 'react';
import type { Importmall } from '../../../../shared/importera/importmall.ts';
import { goTo } from '../../../core/places.ts';
import { useAct } from '../../../core/useAct.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Choice.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Select } from '../../../ui/Select.tsx';
import { countOf, inFigures } from '../../../ui/swedish.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { toast } from '../../../ui/toasts.ts';
import { Kolumner } from './Kolumner.tsx';
import { Oversattning } from './Oversattning.tsx';
import { Rader } from './Rader.tsx';
import { Tidigare } from './Tidigare.tsx';
import { useImport } from './useImport.ts';
import type { Granskning, Importarbete } from './useImport.ts';
import { ValjFil } from './ValjFil.tsx';

/** A file of another system: read, looked at row by row, and only then registered. Nothing is saved before that. */
export function Importera() {
  const arbete = useImport();
  const { look, carry, kalla, granskning, error } = arbete;
  return (
    <div className="page">
      <PageHeader
        title="Importera avvikelser"
        lead="Ur en fil från ett annat system. Inget sparas förrän du har sett hur varje rad blir."
      >
        <Button onPress={() => goTo('avvikelser')}>Till listan</Button>
      </PageHeader>
      <Section title={kalla === undefined ? 'Filen' : `Filen ${kalla.namn}`}>
        <ValjFil arbete={arbete} />
        {look.isRunning && (
          <Progress label="Granskar filen" part={look.part} text={look.text} onCancel={look.cancel} />
        )}
        {carry.isRunning && (
          <Progress label="Importerar" part={carry.part} text={carry.text} onCancel={carry.cancel} />
        )}
        <Refusal text={error} />
        {granskning !== undefined && <SaLastes arbete={arbete} granskning={granskning} />}
      </Section>
      {granskning !== undefined && <Granskad arbete={arbete} granskning={granskning} />}
      <Tidigare />
    </div>
  );
}

interface Props {
  readonly arbete: Importarbete;
  readonly granskning: Granskning;
}
const kodningar: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};
const avskiljare: Readonly<Record<string, string>> = { ';': 'semikolon', ',': 'komma', '\t': 'tabb' };

function SaLastes({ arbete, granskning: g }: Props) {
  const how =
    g.format === 'xlsx'
      ? 'Excel'
      : `CSV, ${kodningar[g.teckenkodning] ?? g.teckenkodning}, kolumnerna skilda med ${avskiljare[g.avskiljare] ?? g.avskiljare}`;
  return (
    <>
      <p>
        {countOf(g.antal.rader, 'rad', 'rader')}. Läst som {how}. Ser å, ä och ö konstiga ut nedan, spara om
        filen som UTF-8.
      </p>
      {g.blad.length > 1 && (
        <Select
          label="Blad i arbetsboken"
          options={g.blad.map((b) => ({ id: b, text: b }))}
          value={arbete.blad ?? g.blad[0] ?? null}
          onChange={(b) => {
            if (b !== null) void arbete.medBlad(b);
          }}
        />
      )}
    </>
  );
}

function Granskad({ arbete, granskning: g }: Props) {
  const change = (mall: Importmall): void => void arbete.medMall(mall);
  const isMapped = g.saknadeFalt.length === 0 && g.okandaKolumner.length === 0;
  const hasWords = g.okandaVarden.length > 0 || Object.keys(g.mall.oversattning).length > 0;
  return (
    <>
      <Section title="Så läses kolumnerna">
        <Mallar arbete={arbete} granskning={g} />
        {g.okandaKolumner.length > 0 && (
          <Notice kind="warning">
            <p>
              Mallen har kolumner som filen saknar: {g.okandaKolumner.join(', ')}. Välj om dem nedan, eller
              kontrollera att det är rätt fil.
            </p>
          </Notice>
        )}
        <Kolumner granskning={g} onChange={change} />
      </Section>
      {isMapped && hasWords && (
        <Section title="Ord som betyder något annat här">
          <Oversattning granskning={g} onChange={change} />
        </Section>
      )}
      {isMapped && (
        <Section title="Så blir raderna">
          <Rader key={`${String(g.antal.fel)}-${String(g.antal.nya)}`} granskning={g} />
          <Bekrafta arbete={arbete} granskning={g} />
        </Section>
      )}
    </>
  );
}

/** A mapping is made once: taken up by its name, saved under one. */
function Mallar({ arbete, granskning: g }: Props) {
  const saved = useQuestion('import.mallar', {});
  const act = useAct('import.sparaMall');
  const [namn, setNamn] = useState('');
  const names = saved.state === 'ready' ? saved.value.map((m) => m.namn) : [];
  return (
    <div className="row import-templates">
      {names.length > 0 && (
        <Select
          label="Använd en sparad mall"
          options={names.map((n) => ({ id: n, text: n }))}
          value={null}
          onChange={(n) => {
            if (n !== null) void arbete.medMallnamn(n);
          }}
        />
      )}
      <TextField
        label="Spara som mall med namnet"
        optional
        value={namn}
        onChange={setNamn}
        placeholder="Till exempel det andra systemets namn"
      />
      <Button
        isDisabled={namn.trim() === '' || act.isBusy}
        onPress={() =>
          void act.run({ namn: namn.trim(), mall: g.mall }, `Mallen ”${namn.trim()}” är sparad.`)
        }
      >
        Spara mallen
      </Button>
      <Refusal text={act.error} />
    </div>
  );
}

function Bekrafta({ arbete, granskning: { antal } }: Props) {
  const [skipsFaulty, setSkips] = useState(false);
  const isStopped = antal.nya === 0 || (antal.fel > 0 && !skipsFaulty);
  const save = async (): Promise<void> => {
    const made = await arbete.genomfor(skipsFaulty);
    if (made === undefined) return;
    arbete.borja();
    toast(
      `${countOf(made.importerade, 'avvikelse är importerad', 'avvikelser är importerade')}. Hela importen kan ångras.`,
    );
  };
  return (
    <div className="stack">
      <p>
        {inFigures(antal.nya)} nya, {inFigures(antal.dubbletter)} finns redan och hoppas över,{' '}
        {inFigures(antal.fel)} med fel.
      </p>
      {antal.nya === 0 && antal.fel === 0 && (
        <p>Alla rader finns redan här. Det finns inget att importera.</p>
      )}
      {antal.fel > 0 && (
        <Checkbox
          label={`Importera de rader som går, och lämna ${countOf(antal.fel, 'rad', 'rader')} med fel`}
          value={skipsFaulty}
          onChange={setSkips}
        />
      )}
      <div className="row">
        <Button kind="primary" isDisabled={isStopped || arbete.carry.isRunning} onPress={() => void save()}>
          Importera {countOf(antal.nya, 'avvikelse', 'avvikelser')}
        </Button>
        <Button kind="quiet" onPress={arbete.borja}>
          Avbryt
        </Button>
      </div>
    </div>
  );
}
