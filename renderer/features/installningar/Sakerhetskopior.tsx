import { gallringsregelKopior } from '../../../shared/profil/kopiorApi.ts';
import { problemText } from '../../../shared/problem.ts';
import { AvIt } from '../../core/AvIt.tsx';
import { Answered } from '../../core/Answered.tsx';
import { ask } from '../../core/client.ts';
import type { Answer } from '../../core/client.ts';
import { loadGrund } from '../../core/grund.ts';
import { noteChange } from '../../core/changes.ts';
import { useJob } from '../../core/useJob.ts';
import { useQuestion } from '../../core/useQuestion.ts';
import { Kopielista } from '../../kopior/Kopielista.tsx';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Fold } from '../../ui/Section.tsx';
import { momentInText } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';

/** Where copies are laid, when the last one was made and read back, a copy now, and the way back to one. */
export function Sakerhetskopior() {
  const asked = useQuestion('kopior.lage', {});
  const listed = useQuestion('skal.kopior', {});
  return (
    <div className="stack">
      <p>
        Varsam gör en säkerhetskopia varje dag och före varje uppdatering. Den är krypterad med samma nyckel
        som databasen och läses tillbaka innan den räknas.
      </p>
      <Answered asked={asked}>{(lage) => <Laget lage={lage} />}</Answered>
      <Fold title="Gå tillbaka till en kopia">
        <Answered asked={listed}>
          {({ kopior }) => (
            <Kopielista
              kopior={kopior}
              onRestored={() => {
                void loadGrund();
                noteChange();
                toast('Kopian är på plats. Databasen från förut ligger i karantän i Varsams mapp.');
              }}
            />
          )}
        </Answered>
      </Fold>
    </div>
  );
}

function Laget({ lage }: { readonly lage: Answer<'kopior.lage'> }) {
  const copy = useJob('kopior.gor');
  const copyNow = async (): Promise<void> => {
    const result = await copy.start({});
    if (!result.ok) toast(problemText(result.problem), 'danger');
    else if (result.value.valdFel === null) toast('Säkerhetskopian är gjord och går att läsa tillbaka.');
    else toast(`Kopian är gjord på den här datorn. ${result.value.valdFel}`, 'danger');
  };
  const setFolder = async (mapp: string | null): Promise<void> => {
    const result = await ask('kopior.valjMapp', { mapp });
    if (result.ok) toast(mapp === null ? 'Kopiorna läggs bara i Varsams mapp.' : 'Mappen är vald.');
    else toast(problemText(result.problem), 'danger');
  };
  const chooseFolder = async (): Promise<void> => {
    const asked = await ask('skal.valjMapp', { titel: 'Välj mapp för säkerhetskopior' });
    if (!asked.ok) toast(problemText(asked.problem), 'danger');
    else if (asked.value.sokvag !== null) await setFolder(asked.value.sokvag);
  };
  return (
    <div className="stack">
      {lage.valdMapp === null && (
        <Notice kind="warning">
          <p>
            Kopiorna ligger bara på den här datorn. Välj också en mapp på en annan disk eller på filservern.
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          [
            'Senaste kopian',
            lage.senaste === null ? 'Ingen ännu' : `${momentInText(lage.senaste.at)}, läst tillbaka och hel`,
          ],
          ['Nästa', lage.senaste === null ? 'Inom ett dygn' : `Efter ${momentInText(lage.nasta)}`],
          ['Varsams mapp', lage.egenMapp],
          [
            'Extra mapp',
            lage.valdAvIt ? (
              <>
                {lage.valdMapp} <AvIt />
              </>
            ) : (
              (lage.valdMapp ?? 'Ingen vald')
            ),
          ],
          ['Sparas', gallringsregelKopior],
        ]}
      />
      <div className="row">
        <Button isDisabled={copy.isRunning} onPress={() => void copyNow()}>
          Säkerhetskopiera nu
        </Button>
        {!lage.valdAvIt && <Button onPress={() => void chooseFolder()}>Välj extra mapp</Button>}
        {!lage.valdAvIt && lage.valdMapp !== null && (
          <Button kind="quiet" onPress={() => void setFolder(null)}>
            Sluta använda mappen
          </Button>
        )}
      </div>
      {copy.isRunning && (
        <Progress label="Säkerhetskopierar" part={copy.part} text={copy.text} onCancel={copy.cancel} />
      )}
    </div>
  );
}
