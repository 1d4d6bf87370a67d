import { Answered } from '../../core/Answered.tsx';
import { useQuestion } from '../../core/useQuestion.ts';
import { Facts } from '../../ui/Facts.tsx';

const protection = {
  dator: 'Nyckeln är låst till datorn.',
  svagt: 'Datorn saknar ett säkert nyckelskåp. Nyckeln är svagt skyddad; fråga IT.',
  inget: 'Nyckeln ges av IT vid start.',
} as const;
const carriers = {
  electron: 'Skrivbordsprogram',
  stallforetradare: 'Webbläsare i stället för skrivbordsprogram',
} as const;

/** Version, where things lie and how the key is kept: what IT asks for on the phone. */
export function OmVarsam() {
  const asked = useQuestion('skal.version', {});
  const news = useQuestion('delning.nyVersion', {});
  const notis = news.state === 'ready' ? news.value.notis : null;
  return (
    <Answered asked={asked}>
      {(v) => (
        <Facts
          facts={[
            ['Version', v.version],
            ...(notis === null
              ? []
              : [['Ny version', `${notis.version} finns. IT lägger in den. ${notis.text}`] as const]),
            ['Körs som', `${carriers[v.korning]} (Chromium ${v.chromium})`],
            ['Varsams mapp', v.profilmapp],
            ['Kryptering', protection[v.nyckelskydd]],
            ['Licens', 'EUPL 1.2, öppen källkod'],
          ]}
        />
      )}
    </Answered>
  );
}
