import { useState } from 'react';
import { enhetNamn } from '../../../shared/enhet/enhet.ts';
import { lasKlistrat } from '../../../shared/halvarsrapport/klistratTidigare.ts';
import type { Klistring } from '../../../shared/halvarsrapport/klistratTidigare.ts';
import { matt, mattIds } from '../../../shared/halvarsrapport/matt.ts';
import type { MattId } from '../../../shared/halvarsrapport/matt.ts';
import { problemText } from '../../../shared/problem.ts';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import { useGrund } from '../../core/grund.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice, optionsOf } from '../../ui/Choice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { countOf } from '../../ui/swedish.ts';
import { TextField } from '../../ui/TextField.tsx';
import { toast } from '../../ui/toasts.ts';
import { EnTidigare } from './EnTidigare.tsx';
import { RapportNav } from './RapportNav.tsx';
import { TidigareTabell } from './TidigareTabell.tsx';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

const bara = { H1: 'Första halvåret', H2: 'Andra halvåret', helar: 'Hela året' } as const;
const measures = mattIds.map((id) => ({ id, text: matt[id].text }));

/** A table from Excel, read while it is pasted: what it will give is seen before it is saved. */
function Klistra({ vilket, kalla }: { readonly vilket: MattId; readonly kalla: string }) {
  const { organisation } = useGrund();
  const utkast = useSvarsutkast('klistra', 'Inklistrad tabell', { text: '' });
  const { text } = utkast.varden;
  const [ar, setAr] = useState<Klistring['ar']>('H1');
  const read = lasKlistrat(text, { matt: vilket, kalla: kalla.trim(), ar }, organisation);
  const isEmpty = text.trim() === '';
  const save = async (): Promise<void> => {
    const result = await ask('rapport.tidigare.spara', {
      uppgifter: read.uppgifter.map((u) => ({ ...u })),
    });
    if (!result.ok) return toast(problemText(result.problem), 'danger');
    await utkast.klar();
    return toast(`${countOf(result.value.sparade, 'siffra är sparad', 'siffror är sparade')}.`);
  };
  return (
    <Section title="Klistra in från Excel">
      <Choice
        label="Om rubriken bara är ett årtal gäller det"
        options={optionsOf(bara)}
        value={ar}
        onChange={setAr}
      />
      <TextField
        label="Tabellen"
        help="Markera tabellen i Excel, med åren överst och enheterna till vänster, kopiera och klistra in här. En rad Summa blir den publicerade summan."
        rows={6}
        value={text}
        onChange={(t) => utkast.set({ text: t })}
      />
      {!isEmpty && (
        <Notice kind={read.fel.length > 0 ? 'warning' : 'info'}>
          {read.fel.length === 0 ? (
            <p>{countOf(read.uppgifter.length, 'siffra', 'siffror')} kan sparas.</p>
          ) : (
            <ul>
              {read.fel.map((f) => (
                <li key={f}>{f}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <div className="row">
        <Button
          kind="primary"
          isDisabled={isEmpty || read.fel.length > 0 || read.uppgifter.length === 0 || kalla.trim() === ''}
          onPress={() => void save()}
        >
          Spara siffrorna
        </Button>
      </div>
      {!isEmpty && kalla.trim() === '' && <p className="quiet">Skriv källan först.</p>}
    </Section>
  );
}

/** Figures from before the program, per unit and period, with where they come from. */
export function Tidigare() {
  const { organisation, idag } = useGrund();
  const [vilket, setVilket] = useState<MattId>('hsl-fall');
  const [kalla, setKalla] = useState('');
  const lista = useQuestion('rapport.tidigare.lista', { matt: vilket });
  const fynd = useQuestion('rapport.tidigare.granska', {});
  return (
    <div className="page">
      <PageHeader
        title="Tidigare siffror"
        lead="Siffror från tiden före programmet, att jämföra med. De matas in per enhet och period med sin källa."
      />
      <RapportNav />
      <Answered asked={fynd} lines={1}>
        {(found) =>
          found.length === 0 ? null : (
            <Notice kind="warning">
              <ul>
                {found.map((f) => (
                  <li key={f.text}>
                    {f.text} <span className="quiet">{f.forslag}</span>
                  </li>
                ))}
              </ul>
            </Notice>
          )
        }
      </Answered>
      <Select
        label="Vad siffrorna räknar"
        options={measures}
        value={vilket}
        onChange={(id) => {
          if (id !== null) setVilket(id);
        }}
      />
      <TextField
        label="Källa"
        help="Till exempel: Halvårsrapport 2020, socialnämnden"
        value={kalla}
        onChange={setKalla}
      />
      <Klistra vilket={vilket} kalla={kalla} />
      <EnTidigare
        vilket={vilket}
        kalla={kalla}
        enheter={organisation.enheter.map((e) => ({ id: e.id, text: enhetNamn(organisation, e.id, idag) }))}
      />
      <Answered asked={lista}>{(rader) => <TidigareTabell rader={rader} />}</Answered>
    </div>
  );
}
