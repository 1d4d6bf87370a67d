import { AvIt } from '../../core/AvIt.tsx';
import { Answered } from '../../core/Answered.tsx';
import { useQuestion } from '../../core/useQuestion.ts';
import { Notice } from '../../ui/Notice.tsx';

/** What IT has decided for this computer, each as locked; what could not be read is told. */
export function BestamtAvIt() {
  const asked = useQuestion('policy.visa', {});
  return (
    <Answered asked={asked}>
      {({ kalla, rader, fel, lasEfterMinuter }) => (
        <div className="stack">
          {fel.map((line) => (
            <Notice key={line} kind="warning">
              <p>{line}</p>
            </Notice>
          ))}
          <p>
            {kalla === null
              ? 'IT har inte bestämt något för den här datorn.'
              : 'Det här gäller före det som väljs i Varsam och kan inte ändras här.'}{' '}
            Varsam låser sig när datorn har stått orörd i {lasEfterMinuter} minuter, och när den vilar eller
            skärmen låses.
          </p>
          {rader.some((r) => r.varde !== null) && (
            <ul className="items">
              {rader
                .filter((r) => r.varde !== null)
                .map((r) => (
                  <li key={r.namn} className="stack tight">
                    <p className="row">
                      <strong>{r.rubrik}</strong> <span>{r.varde}</span>
                      <AvIt />
                    </p>
                    <p className="quiet small">{r.hjalp}</p>
                  </li>
                ))}
            </ul>
          )}
        </div>
      )}
    </Answered>
  );
}
