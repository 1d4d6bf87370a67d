import type { ReactNode } from 'react';
import { arAvslutad } from '../../../shared/avvikelse/overgangar.ts';
import type { Status } from '../../../shared/avvikelse/overgangar.ts';
import { matrisIdFor, skeden } from '../../../shared/bedomning/bedomning.ts';
import type { Skede } from '../../../shared/bedomning/bedomning.ts';
import { riskvarde, zonFor } from '../../../shared/riskmatris/riskmatris.ts';
import type { Niva, Riskmatris } from '../../../shared/riskmatris/riskmatris.ts';
import { listInText } from '../../../shared/text/svenska.ts';
import { Answered } from '../../core/Answered.tsx';
import type { Answer } from '../../core/client.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice, optionsOf } from '../../ui/Choice.tsx';
import type { Option } from '../../ui/Choice.tsx';
import { Fold } from '../../ui/Section.tsx';
import { momentInText } from '../../ui/swedish.ts';
import { Fritext } from '../../sekretess/Fritext.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { goToNextStep } from './goToSection.ts';
import type { SektionProps } from './sektioner.ts';
import { useAct } from '../../core/useAct.ts';
import { useSvarsutkast } from '../../core/useSvarsutkast.ts';
import { Utkastruta } from '../../core/Utkastruta.tsx';

type Arende = Answer<'avvikelse.arende'>;

/** How grave it was and how often it can happen again, with the words of the levels in sight. */
export function Bedomning({ avvikelse }: SektionProps) {
  const arende = useQuestion('avvikelse.arende', { id: avvikelse.id });
  const matriser = useQuestion('matris.lista', {});
  return (
    <Answered asked={arende}>
      {(a) => (
        <Answered asked={matriser}>
          {(alla) => {
            const own = alla.filter((m) => m.id === matrisIdFor(avvikelse.lagrum));
            const matris = own.toSorted((x, y) => y.version - x.version)[0];
            return (
              <>
                <Gjorda arende={a} matriser={own} />
                {matris !== undefined && !arAvslutad(avvikelse.status) && (
                  <NyEllerDold status={avvikelse.status} arende={a}>
                    <Ny avvikelse={avvikelse} arende={a} matris={matris} />
                  </NyEllerDold>
                )}
              </>
            );
          }}
        </Answered>
      )}
    </Answered>
  );
}

interface DoldProps {
  readonly status: Status;
  readonly arende: Arende;
  readonly children: ReactNode;
}
/** A case whose next step is another shows its scores, and keeps the form for one more out of the way. */
function NyEllerDold({ status, arende: a, children }: DoldProps) {
  const isAsked = status === 'registrerad' || a.nastaSteg?.stalle === 'bedomning';
  if (isAsked) return children;
  const isFinal = a.bedomningar.some((b) => b.skede === 'slutlig');
  return <Fold title={isFinal ? 'Bedöm på nytt' : 'Gör en ny eller slutlig bedömning'}>{children}</Fold>;
}

/** The scores that have been made, each in the words of the matrix it was made with. */
function Gjorda({ arende, matriser }: { readonly arende: Arende; readonly matriser: readonly Riskmatris[] }) {
  if (arende.bedomningar.length === 0) return null;
  return (
    <ul className="items">
      {arende.bedomningar.map((b) => {
        const m = matriser.find((x) => x.version === b.matrisVersion);
        const word = (axis: readonly Niva[] | undefined, n: number) =>
          axis?.find((x) => x.varde === n)?.text ?? '';
        return (
          <li key={b.id} className="item">
            <span className="title">{skeden[b.skede]}</span>
            <span>
              Sannolikhet {b.sannolikhet} {word(m?.sannolikhet, b.sannolikhet).toLowerCase()},
              allvarlighetsgrad {b.allvarlighetsgrad}{' '}
              {word(m?.allvarlighetsgrad, b.allvarlighetsgrad).toLowerCase()}: riskvärde {riskvarde(b)}
              {m === undefined ? '' : `, ${zonFor(m, b).text.toLowerCase()}`}
              {b.motivering !== '' && <span className="quiet"> – {b.motivering}</span>}
            </span>
            <span className="quiet small">
              {b.vem}, {momentInText(b.at)}
              {b.deltagare.length > 0 && `. Deltog: ${listInText(b.deltagare)}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const levels = (axis: readonly Niva[]): readonly Option[] =>
  axis.map((n) => ({ id: String(n.varde), text: `${n.varde} ${n.text}`, note: n.definition }));

/** `a, b och c` as three. */
const namesIn = (text: string): string[] =>
  text
    .split(/,|\soch\s/u)
    .map((n) => n.trim())
    .filter((n) => n !== '')
    .slice(0, 20);

interface Ifylld {
  readonly skede: Skede;
  readonly sannolikhet: string | null;
  readonly allvar: string | null;
  readonly motivering: string;
  readonly legitimerad: string;
  readonly deltagare: string;
}
const tom = { sannolikhet: null, allvar: null, motivering: '', legitimerad: '', deltagare: '' };

interface NyProps extends Pick<SektionProps, 'avvikelse'> {
  readonly arende: Arende;
  readonly matris: Riskmatris;
}

function Ny({ avvikelse, arende, matris }: NyProps) {
  const act = useAct('avvikelse.bedom');
  const utkast = useSvarsutkast<Ifylld>('bedomning', 'Bedömning', {
    ...tom,
    skede: arende.bedomningar.length === 0 ? 'preliminar' : 'slutlig',
  });
  const { skede, sannolikhet, allvar, motivering, legitimerad, deltagare } = utkast.varden;
  const step = useAct('avvikelse.steg');
  const poang =
    sannolikhet === null || allvar === null
      ? null
      : { sannolikhet: Number(sannolikhet), allvarlighetsgrad: Number(allvar) };
  const data = arende.sannolikhetUrData;
  const save = async (): Promise<void> => {
    if (poang === null) return;
    const bedomning = { skede, ...poang, motivering, legitimerad, deltagare: namesIn(deltagare) };
    const saved = await act.run({ id: avvikelse.id, bedomning }, 'Bedömningen är sparad.');
    if (saved === undefined) return;
    // The first score is the whole of the first step: no second press for the same thing.
    if (avvikelse.status === 'registrerad') await step.run({ id: avvikelse.id, till: 'bedomd' });
    await utkast.klar();
    // The form is folded away: what was saved is seen, and the focus stands at what comes next.
    document.querySelector('#sektion-bedomning')?.scrollIntoView();
    goToNextStep();
  };
  return (
    <div className="card">
      <Utkastruta {...utkast} />
      <Choice
        label="Vilken bedömning?"
        options={optionsOf(skeden)}
        value={skede}
        onChange={(s) => utkast.set({ skede: s })}
      />
      <div className="two">
        <Choice
          label="Allvarlighetsgrad"
          help={`${matris.namn}. Så allvarligt det blev eller kunde ha blivit.`}
          look="column"
          options={levels(matris.allvarlighetsgrad)}
          value={allvar}
          onChange={(n) => utkast.set({ allvar: n })}
        />
        <Choice
          label="Sannolikhet att det händer igen"
          help={
            data === null
              ? undefined
              : `Ur data: ${data.antal} av samma typ på enheten de senaste ${data.dagar} dagarna motsvarar nivå ${data.varde} (${data.text.toLowerCase()}).`
          }
          look="column"
          options={levels(matris.sannolikhet)}
          value={sannolikhet}
          onChange={(n) => utkast.set({ sannolikhet: n })}
        />
      </div>
      <Fritext
        label="Motivering"
        optional
        rows={2}
        value={motivering}
        onChange={(t) => utkast.set({ motivering: t })}
      />
      <TextField
        label="Vilka deltog i bedömningen?"
        help="Roller eller namn med komma emellan, till exempel: sjuksköterska, arbetsterapeut. Stannar på den här datorn."
        optional
        value={deltagare}
        onChange={(t) => utkast.set({ deltagare: t })}
      />
      {arende.eskalering.some((t) => t.includes('legitimerad')) && (
        <TextField
          label="Legitimerad som deltog"
          help="Regeln kräver att en namngiven legitimerad har deltagit. Namnet stannar på den här datorn."
          value={legitimerad}
          onChange={(t) => utkast.set({ legitimerad: t })}
        />
      )}
      <p aria-live="polite">
        {poang === null
          ? 'Välj en nivå i varje lista.'
          : `Riskvärde ${riskvarde(poang)}: ${zonFor(matris, poang).text.toLowerCase()}.`}
      </p>
      <Refusal text={act.error} />
      <div className="row">
        <Button isDisabled={poang === null || act.isBusy} onPress={() => void save()}>
          Spara bedömningen
        </Button>
      </div>
    </div>
  );
}
