import { useState } from 'react';
import type { Riskmatris } from '../../../../shared/riskmatris/riskmatris.ts';
import { Answered } from '../../../core/Answered.tsx';
import type { Answer } from '../../../core/client.ts';
import { hrefTo } from '../../../core/places.ts';
import { useAct } from '../../../core/useAct.ts';
import { useQuestion } from '../../../core/useQuestion.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Refusal } from '../../../ui/Refusal.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Fritext } from '../../../sekretess/Fritext.tsx';
import { helPoang, ingenPoang, Nivaval } from '../skala/Nivaval.tsx';
import type { Halvpoang } from '../skala/Nivaval.tsx';
import { samstammighetText, skillnadText } from './jamforText.ts';
import { TableHead } from '../../../ui/TableHead.tsx';
import { BaraFor } from '../../../core/BaraFor.tsx';
import { useSvarsutkast } from '../../../core/useSvarsutkast.ts';

type Svar = Answer<'dubbelskattning.jamforelse'>;
type Par = Svar['par'][number];

/** What the two answered beside each other, the largest difference first; what they decide together is scored here. */
export function Jamforelse({ id }: { readonly id: string }) {
  const asked = useQuestion('dubbelskattning.jamforelse', { id });
  return (
    <>
      <PageHeader title="Jämför svaren" />
      <Answered asked={asked} lines={8}>
        {(svar) => <Innehall svar={svar} />}
      </Answered>
    </>
  );
}

function Innehall({ svar: { omgang, matris, par, samstammighet } }: { readonly svar: Svar }) {
  const [vald, setVald] = useState<Par | null>(null);
  const { a, b } = omgang.personer;
  return (
    <>
      <p>
        <strong>{omgang.namn}</strong>, {a.namn} och {b.namn}.
      </p>
      <Section title="Hur eniga är ni?">
        <ul>
          {samstammighetText(samstammighet).map((t) => (
            <li key={t}>{t}</li>
          ))}
        </ul>
        <p className="quiet">
          Skalorna är ordnade steg, inte mått. Därför räknas inget medelvärde: prata om skillnaden och bestäm.
        </p>
      </Section>
      <Section title="Risk för risk, störst skillnad först">
        <table className="table">
          <caption className="visually-hidden">De två skattningarna av varje risk</caption>
          <TableHead heads={['Risk', a.namn, b.namn, 'Skillnad', 'Bestämt']} />
          <tbody>
            {par.map((p) => (
              <tr key={p.riskId}>
                <th scope="row">
                  <a href={hrefTo(`internkontroll/risker/${p.riskId}`)}>
                    {p.nr}. {p.risk}
                  </a>
                </th>
                <Cell s={p.a} />
                <Cell s={p.b} />
                <td>
                  {p.sannolikhet + p.allvarlighetsgrad === 0 ? (
                    <Chip tone="done">{skillnadText(p)}</Chip>
                  ) : (
                    <strong>{skillnadText(p)}</strong>
                  )}
                </td>
                <td>
                  {p.bestamd ? (
                    'Ja, i registret'
                  ) : (
                    <BaraFor fraga="risk.skatta">
                      <Button aria-label={`Bestäm tillsammans: risk ${p.nr}`} onPress={() => setVald(p)}>
                        Bestäm tillsammans
                      </Button>
                    </BaraFor>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Dialog
        title={vald === null ? '' : `Bestäm tillsammans: risk ${vald.nr}`}
        wide
        isOpen={vald !== null}
        onClose={() => setVald(null)}
      >
        {vald !== null && <Bestam par={vald} omgang={omgang} matris={matris} onDone={() => setVald(null)} />}
      </Dialog>
    </>
  );
}

const Cell = ({ s }: { readonly s: Par['a'] }) => (
  <td>
    {s.sannolikhet} × {s.allvarlighetsgrad}, {s.zon}
    {s.motivering !== '' && <div className="quiet small">{s.motivering}</div>}
  </td>
);

interface BestamProps {
  readonly par: Par;
  readonly omgang: Svar['omgang'];
  readonly matris: Riskmatris;
  readonly onDone: () => void;
}
function Bestam({ par, omgang, matris, onDone }: BestamProps) {
  const act = useAct('risk.skatta');
  const utkast = useSvarsutkast<{ readonly halv: Halvpoang; readonly motivering: string }>(
    `bestam:${par.riskId}`,
    `Bestäm tillsammans, risk ${par.nr}`,
    { halv: par.sannolikhet + par.allvarlighetsgrad === 0 ? par.a : ingenPoang, motivering: '' },
  );
  const { halv, motivering } = utkast.varden;
  const poang = helPoang(halv);
  const { a, b } = omgang.personer;
  const stang = async (): Promise<void> => {
    await utkast.klar();
    onDone();
  };
  const save = async (): Promise<void> => {
    if (poang === null) return;
    const saved = await act.run(
      {
        id: par.riskId,
        niva: 'nuvarande',
        matrisId: matris.id,
        poang: { sannolikhet: poang.sannolikhet, allvarlighetsgrad: poang.allvarlighetsgrad },
        motivering: `${omgang.namn} (${a.namn} och ${b.namn}): ${motivering}`,
      },
      `Risk ${par.nr} är skattad.`,
    );
    if (saved !== undefined) await stang();
  };
  return (
    <>
      <p>
        {a.namn}: {par.a.sannolikhet} × {par.a.allvarlighetsgrad}. {b.namn}: {par.b.sannolikhet} ×{' '}
        {par.b.allvarlighetsgrad}.
      </p>
      <Nivaval matris={matris} value={halv} onChange={(h) => utkast.set({ halv: h })} />
      <Fritext
        label="Varför blev det så?"
        rows={2}
        value={motivering}
        onChange={(t) => utkast.set({ motivering: t })}
      />
      <Refusal text={act.error} />
      <div className="dialog-actions">
        <Button
          kind="primary"
          isDisabled={poang === null || motivering.trim() === '' || act.isBusy}
          onPress={() => void save()}
        >
          Spara det ni har bestämt
        </Button>
        <Button onPress={() => void stang()}>Avbryt</Button>
      </div>
    </>
  );
}
