import { useState } from 'react';
import { zRiskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { standardmatriser } from '../../../../shared/riskmatris/standardmatriser.ts';
import { Answered } from '../../../core/Answered.tsx';
import { goTo } from '../../../core/places.ts';
import { useAct } from '../../../core/useAct.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/Dialog.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Fold, Section } from '../../../ui/Section.tsx';
import { Select } from '../../../ui/Select.tsx';
import { countOf } from '../../../ui/swedish.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { gallandeAv, useInternkontrollMatris, useMatriser } from '../skala/useMatris.ts';
import { Bild } from './Bild.tsx';
import { matrisfel } from './matrisfel.ts';
import { Nivalista } from './Nivalista.tsx';
import { Rutval } from './Rutval.tsx';
import { Zonbyten } from './Zonbyten.tsx';
import { Zonlista } from './Zonlista.tsx';

/** The matrices as settings: one is chosen, changed, tried against the risks and adopted as a new version. */
export function Matrisredigering() {
  const alla = useMatriser();
  const vald = useInternkontrollMatris();
  const [id, setId] = useState<string | null>(null);
  if (alla === undefined || vald === undefined) return <Loading lines={8} />;
  const gallande = gallandeAv(alla, id ?? vald.id) ?? vald;
  return (
    <Redigering
      key={`${gallande.id} ${gallande.version}`}
      gallande={gallande}
      alla={alla}
      valdId={vald.id}
      onMatris={setId}
    />
  );
}

interface Props {
  readonly gallande: Riskmatris;
  readonly alla: readonly Riskmatris[];
  /** The one that internkontroll scores with. */
  readonly valdId: string;
  readonly onMatris: (id: string) => void;
}

/** A code that no matrix has, for a new one. */
const nyttId = (alla: readonly Riskmatris[]): string =>
  `egen-${Array.from({ length: 200 }, (_, i) => i + 1).find((i) => !alla.some((m) => m.id === `egen-${i}`)) ?? 1}`;

function Redigering({ gallande, alla, valdId, onMatris }: Props) {
  const [m, setM] = useState(gallande);
  const valj = useAct('matris.valj');
  const isNew = !alla.some((x) => x.id === m.id);
  const isChanged = JSON.stringify(m) !== JSON.stringify(gallande);
  const ids = [...new Set(alla.map((x) => x.id))];
  return (
    <>
      <PageHeader
        title="Ändra matrisen"
        lead="Det du ändrar gäller först när du antar det som en ny version."
      >
        <Button onPress={() => goTo('internkontroll/matris')}>Till matrisen</Button>
      </PageHeader>
      <div className="filters">
        <Select
          label="Matris"
          options={ids.map((x) => ({
            id: x,
            text: `${gallandeAv(alla, x)?.namn ?? x}${x === valdId ? ' (används i internkontrollen)' : ''}`,
          }))}
          value={isNew ? null : m.id}
          onChange={(x) => onMatris(x ?? gallande.id)}
        />
        <Menu
          label="Ny matris ur en förlaga"
          lines={standardmatriser.map((f) => ({
            id: f.id,
            text: f.namn,
            note: f.kalla,
            act: () => setM({ ...f, id: nyttId(alla), version: 1, namn: `${f.namn}, egen` }),
          }))}
        />
        {!isNew && m.id !== valdId && (
          <Button
            onPress={() => void valj.run({ matrisId: m.id }, `Internkontrollen skattas nu med ${m.namn}.`)}
          >
            Använd i internkontrollen
          </Button>
        )}
        {isChanged && <Button onPress={() => setM(gallande)}>Ångra alla ändringar</Button>}
      </div>
      <Refusal text={valj.error} />
      <div className="two">
        <TextField label="Namn" value={m.namn} onChange={(namn) => setM({ ...m, namn })} />
        <TextField
          label="Källa"
          help="Beslut eller rutin som matrisen kommer från."
          value={m.kalla}
          onChange={(kalla) => setM({ ...m, kalla })}
        />
      </div>
      <Nivalista titel="Sannolikhet" axel="sannolikhet" m={m} onChange={setM} />
      <Nivalista titel="Allvarlighetsgrad" axel="allvarlighetsgrad" m={m} onChange={setM} />
      <Zonlista m={m} onChange={setM} />
      <Rutval m={m} onChange={setM} />
      {isChanged && (
        <Antagande m={m} versioner={alla.filter((x) => x.id === m.id).length} onAntagen={onMatris} />
      )}
      <Versioner alla={alla.filter((x) => x.id === gallande.id)} />
    </>
  );
}

interface AntagandeProps {
  readonly m: Riskmatris;
  readonly versioner: number;
  readonly onAntagen: (id: string) => void;
}

/** What the change would do, and the adoption; a matrix that does not hold together is told where. */
function Antagande({ m, versioner, onAntagen }: AntagandeProps) {
  const parsed = zRiskmatris.safeParse(m);
  return (
    <Section title="Innan du antar">
      {parsed.success ? (
        <Provad m={m} versioner={versioner} onAntagen={onAntagen} />
      ) : (
        <Notice kind="danger">
          <p>Matrisen kan inte antas än:</p>
          <ul>
            {matrisfel(parsed.error.issues).map((t) => (
              <li key={t}>{t}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Section>
  );
}

function Provad({ m, versioner, onAntagen }: AntagandeProps) {
  const provad = useQuestion('matris.prova', { matris: m });
  const act = useAct('matris.anta');
  const [isAsking, setAsking] = useState(false);
  const version = versioner + 1;
  const anta = async (): Promise<void> => {
    const saved = await act.run({ matris: m }, `Version ${version} gäller.`);
    if (saved !== undefined) onAntagen(saved.id);
  };
  return (
    <Answered asked={provad}>
      {({ bytterZon }) => (
        <>
          <p>
            <strong>
              {bytterZon.length === 0
                ? 'Ingen risk byter zon.'
                : `${countOf(bytterZon.length, 'risk byter', 'risker byter')} zon.`}
            </strong>{' '}
            Skattningar som redan är gjorda behåller sin version tills risken skattas om.
          </p>
          <Zonbyten byten={bytterZon} />
          <Refusal text={act.error} />
          <div className="row">
            <Button kind="primary" isDisabled={act.isBusy} onPress={() => setAsking(true)}>
              Anta version {version}
            </Button>
          </div>
          <ConfirmDialog
            title={`Anta version ${version} av ${m.namn}?`}
            text={`${bytterZon.length === 0 ? 'Ingen risk' : countOf(bytterZon.length, 'risk', 'risker')} byter zon när de skattas om. Tidigare versioner finns kvar och kan inte tas bort.`}
            act="Anta versionen"
            isOpen={isAsking}
            onAct={() => void anta()}
            onClose={() => setAsking(false)}
          />
        </>
      )}
    </Answered>
  );
}

/** Every version, with its picture. */
const Versioner = ({ alla }: { readonly alla: readonly Riskmatris[] }) => (
  <Section title="Versioner">
    {alla
      .toSorted((a, b) => b.version - a.version)
      .map((m, i) => (
        <Fold key={m.version} title={`Version ${m.version}${i === 0 ? ', gäller nu' : ''}`}>
          <div className="matris-plats">
            <Bild matris={m} marken={[]} />
          </div>
        </Fold>
      ))}
  </Section>
);
