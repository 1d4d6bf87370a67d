import { lazy, Suspense, useEffect, useState } from 'react';
import type { Problem } from '../shared/problem.ts';
import { problemText } from '../shared/problem.ts';
import { ask } from './core/client.ts';
import { loadGrund } from './core/grund.ts';
import { parsePlace } from './core/places.ts';
import { featureAt } from './features.ts';
import { ErrorBoundary } from './frame/ErrorBoundary.tsx';
import { Frame } from './frame/Frame.tsx';
import { MedHandbok } from './handbok/MedHandbok.tsx';
import { Button } from './ui/Button.tsx';
import { Loading } from './ui/Loading.tsx';

// Seldom needed: most starts go straight to the first screen.
const FirstRun = lazy(() => import('./features/start/FirstRun.tsx').then((m) => ({ default: m.FirstRun })));
const Stangd = lazy(() => import('./features/start/Stangd.tsx').then((m) => ({ default: m.Stangd })));

export type Stage =
  | { readonly at: 'waiting' }
  /** `hasKey`: a key was made the last time, but no database. */
  | { readonly at: 'first-run'; readonly hasKey: boolean }
  | { readonly at: 'closed'; readonly orsak: string; readonly text: string }
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'open' };

/** Where the profile stands decides what is shown: the wizard, the recovery screen or the frame. */
export async function findStage(): Promise<Stage> {
  // Asked together: most days the profile opens, and then the first screen waits for one answer instead of two.
  const [lage, grund] = await Promise.all([
    ask('skal.tillstand', {}),
    loadGrund(),
    // And its code is fetched meanwhile.
    featureAt(parsePlace(window.location.hash).parts[0])
      ?.page.prepare()
      .catch(() => undefined),
  ]);
  if (!lage.ok) return { at: 'refused', problem: lage.problem };
  if (lage.value.lage === 'ny') return { at: 'first-run', hasKey: false };
  if (lage.value.lage === 'stangd') return { at: 'closed', orsak: lage.value.orsak, text: lage.value.text };
  if (grund.ok) return { at: 'open' };
  return grund.problem.code === 'profil-saknas'
    ? { at: 'first-run', hasKey: true }
    : { at: 'refused', problem: grund.problem };
}

/** `first`: where the profile stands, or the answer that is waited for. */
export function App({ first }: { readonly first: Stage | Promise<Stage> }) {
  const [stage, setStage] = useState<Stage>(first instanceof Promise ? { at: 'waiting' } : first);
  const begin = (): void => void findStage().then(setStage);
  useEffect(() => {
    if (first instanceof Promise) void first.then(setStage);
  }, [first]);
  useEffect(
    () =>
      // The database was closed behind the window's back: nothing that is shown may be trusted any more.
      window.api.on('status', () => {
        const look = async (): Promise<void> => {
          const found = await findStage();
          if (found.at === 'closed') setStage(found);
        };
        void look();
      }),
    [],
  );
  return (
    <ErrorBoundary>
      <Suspense fallback={<Opening />}>{screenOf(stage, begin)}</Suspense>
    </ErrorBoundary>
  );
}

const Opening = () => (
  <main className="alone">
    <Loading label="Öppnar Varsam" />
  </main>
);

function screenOf(stage: Stage, begin: () => void) {
  switch (stage.at) {
    case 'waiting':
      return <Opening />;
    case 'first-run':
      return (
        <MedHandbok om="start">
          <FirstRun hasKey={stage.hasKey} onDone={begin} />
        </MedHandbok>
      );
    case 'closed':
      return (
        <MedHandbok om={stage.orsak === 'losenfras-behovs' ? 'losenfras' : 'aterstallning'}>
          <Stangd orsak={stage.orsak} text={stage.text} onDone={begin} />
        </MedHandbok>
      );
    case 'refused':
      return (
        <MedHandbok om="aterstallning">
          <main className="alone">
            <div className="stack">
              <h1>Varsam kan inte öppnas</h1>
              <p>{problemText(stage.problem)}</p>
              <Button kind="primary" onPress={begin}>
                Försök igen
              </Button>
            </div>
          </main>
        </MedHandbok>
      );
    case 'open':
      return <Frame />;
  }
}
