import { zCaseRad } from '../../../shared/sammandrag/rader.ts';
import type { Answer } from '../../core/client.ts';
import { useAct } from '../../core/useAct.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Fold, Section } from '../../ui/Section.tsx';
import { monthInText } from './monthInText.ts';
import { BaraFor } from '../../core/BaraFor.tsx';

type Forslag = Answer<'delning.kortforslag'>['kort'][number];
const words = {
  nytt: ['plain', 'Inte godkänt'],
  andrat: ['warning', 'Ändrat sedan det godkändes'],
  godkant: ['done', 'Godkänt'],
} as const;

/** The only texts that can leave: signed cards of lex Sarah and lex Maria cases, each read and approved as exactly these bytes. */
export function Kort() {
  const asked = useQuestion('delning.kortforslag', {});
  const kort = asked.state === 'ready' ? asked.value.kort : [];
  if (kort.length === 0) return null;
  return (
    <Section title="Kort om lex Sarah och lex Maria till rapporten">
      <p>
        Ett kort är den enda text som kan lämna datorn, och bara när någon har läst och godkänt den. Alla som
        når mappen kan läsa kortet.
      </p>
      <ul className="items">
        {kort.map((k) => (
          <li key={k.arendeId}>
            <Card kort={k} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Card({ kort: k }: { readonly kort: Forslag }) {
  const approve = useAct('delning.godkannKort');
  const recall = useAct('delning.aterkallaKort');
  const rad = zCaseRad.parse(JSON.parse(k.rad));
  return (
    <div className="stack">
      <div className="row">
        <span className="title">
          {k.nummer}, {k.plats}, {monthInText(rad.month)}
        </span>
        <Chip tone={words[k.lage][0]}>{words[k.lage][1]}</Chip>
      </div>
      <p>{rad.handelse}</p>
      {rad.atgarder.length > 0 && (
        <ul>
          {rad.atgarder.map((a) => (
            <li key={a}>{a}</li>
          ))}
        </ul>
      )}
      {k.misstankt.length > 0 && (
        <Notice kind="warning">
          <p>Det här kan peka ut någon: {k.misstankt.join(', ')}. Ändra kortet i ärendet om det behövs.</p>
        </Notice>
      )}
      <Fold title="Visa exakt det som lämnar datorn">
        <pre className="bytes small">{k.rad}</pre>
      </Fold>
      {[approve.error, recall.error].map(
        (error) =>
          error !== undefined && (
            <Notice key={error} kind="danger" role="alert">
              <p>{error}</p>
            </Notice>
          ),
      )}
      <div className="row">
        {k.lage !== 'godkant' && (
          <BaraFor fraga="delning.godkannKort" label="Godkänna kortet">
            <Button
              isDisabled={approve.isBusy}
              aria-label={`Jag har läst det, det får lämna datorn: kortet ${k.nummer}`}
              onPress={() =>
                void approve.run({ arendeId: k.arendeId, rad: k.rad }, 'Kortet följer med nästa leverans.')
              }
            >
              Jag har läst det, det får lämna datorn
            </Button>
          </BaraFor>
        )}
        {k.kort !== null && (
          <BaraFor fraga="delning.aterkallaKort">
            <Button
              kind="quiet"
              isDisabled={recall.isBusy}
              aria-label={`Ta tillbaka kortet ${k.nummer}`}
              onPress={() => void recall.run({ kort: k.kort ?? '' }, 'Kortet tas bort vid nästa leverans.')}
            >
              Ta tillbaka kortet
            </Button>
          </BaraFor>
        )}
        {k.godkandAv !== null && <span className="small quiet">Godkänt av {k.godkandAv}</span>}
      </div>
    </div>
  );
}
