import { useState } from 'react';
import { arAvslutad } from '../../../shared/avvikelse/overgangar.ts';
import { finnEnhet, senasteVersion } from '../../../shared/enhet/enhet.ts';
import { lagrumText, valbaraUndertyper } from '../../../shared/kodverk/kodverk.ts';
import type { Lagrum } from '../../../shared/kodverk/kodverk.ts';
import { useGrund } from '../../core/grund.ts';
import { lagrumFor, sokTyp, typgrupper, typlista, typOchUndertyp } from '../../core/typval.ts';
import { useAct } from '../../core/useAct.ts';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Fold } from '../../ui/Section.tsx';
import { ComboBox, Select } from '../../ui/Select.tsx';
import { Flytta } from './Flytta.tsx';
import type { SektionProps } from './sektioner.ts';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';

/** What is put right in a case that is kept: words beside the words, the right unit, the right class. */
export function Ratta({ avvikelse }: SektionProps) {
  const isOpen = !arAvslutad(avvikelse.status);
  return (
    <>
      <Tillagg avvikelse={avvikelse} />
      {isOpen && <Flytta avvikelse={avvikelse} />}
      {isOpen && <KlassaOm avvikelse={avvikelse} />}
    </>
  );
}

type Props = Pick<SektionProps, 'avvikelse'>;

function Tillagg({ avvikelse }: Props) {
  const act = useAct('avvikelse.tillagg');
  const utkast = useSvarsutkast('tillagg', 'Tillägg', { text: '' });
  const { text } = utkast.varden;
  const save = async (): Promise<void> => {
    const saved = await act.run({ id: avvikelse.id, text }, 'Tillägget är sparat.');
    if (saved !== undefined) await utkast.klar();
  };
  return (
    <Fold title="Skriv ett tillägg eller en rättelse" isOpenAtFirst={utkast.isTaken}>
      <div className="card">
        <Fritext
          label="Tillägg"
          help="Står bredvid det som rapporterades, med ditt namn och tid. Rapportörens ord ändras inte."
          rows={3}
          value={text}
          onChange={(t) => utkast.set({ text: t })}
        />
        <Refusal text={act.error} />
        <div className="row">
          <Button isDisabled={text.trim() === '' || act.isBusy} onPress={() => void save()}>
            Spara tillägget
          </Button>
        </div>
      </div>
    </Fold>
  );
}

function KlassaOm({ avvikelse: a }: Props) {
  const grund = useGrund();
  const act = useAct('avvikelse.klassaOm');
  const [typ, setTyp] = useState<string>(a.typ);
  const [undertyp, setUndertyp] = useState<string | null>(a.undertyp);
  const [lagrum, setLagrum] = useState<Lagrum>(a.lagrum);
  const utkast = useSvarsutkast('klassa-om', 'Klassa om', { skal: '' });
  const { skal } = utkast.varden;
  const save = async (): Promise<void> => {
    const saved = await act.run({ id: a.id, typ, undertyp, lagrum, skal }, 'Avvikelsen är omklassad.');
    if (saved !== undefined) await utkast.klar();
  };
  const enhet = finnEnhet(grund.organisation, a.enhetId);
  const possible = lagrumFor(grund, typ, enhet === undefined ? 'sabo' : senasteVersion(enhet).form);
  const under = valbaraUndertyper(grund.kodverk, typlista, typ, a.raknedatum);
  const choose = (kod: string | null): void => {
    if (kod === null) return;
    const found = typOchUndertyp(grund, kod);
    const laws = lagrumFor(grund, found.typ, enhet === undefined ? 'sabo' : senasteVersion(enhet).form);
    setTyp(found.typ);
    setUndertyp(found.undertyp);
    if (!laws.includes(lagrum)) setLagrum(laws[0] ?? lagrum);
  };
  return (
    <Fold title="Klassa om: annan typ eller annat lagrum" isOpenAtFirst={utkast.isTaken}>
      <div className="card">
        <p className="quiet">
          Statistiken följer den nya klassen, historiken minns den gamla. Ett nytt lagrum bedöms på nytt.
        </p>
        <div className="two">
          <ComboBox
            label="Rätt typ"
            groups={typgrupper(grund)}
            find={(words) => sokTyp(grund, words)}
            value={typ}
            onChange={choose}
          />
          {under.length > 0 && (
            <Select
              label="Närmare bestämt"
              optional
              options={under.map((u) => ({ id: u.kod, text: u.text }))}
              value={undertyp}
              onChange={setUndertyp}
            />
          )}
        </div>
        {possible.length > 1 && (
          <Choice<Lagrum>
            label="Insatsen ges enligt"
            options={possible.map((l) => ({ id: l, text: lagrumText[l] }))}
            value={lagrum}
            onChange={setLagrum}
          />
        )}
        <Fritext label="Varför?" rows={2} value={skal} onChange={(t) => utkast.set({ skal: t })} />
        <Refusal text={act.error} />
        <div className="row">
          <Button isDisabled={skal.trim() === '' || act.isBusy} onPress={() => void save()}>
            Klassa om
          </Button>
        </div>
      </div>
    </Fold>
  );
}
