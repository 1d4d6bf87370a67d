import { Suspense } from 'react';
import { roller } from '../../shared/profil/profil.ts';
import { ownEnheter, useGrund } from '../core/grund.ts';
import { later } from '../core/later.tsx';
import { hrefTo, usePlace } from '../core/places.ts';
import { featureAt, featuresFor } from '../features.ts';
import type { Feature } from '../features.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Sidnyckel } from '../sekretess/Sidnyckel.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Forhandsgranskning } from './Forhandsgranskning.tsx';
import { LockScreen } from './LockScreen.tsx';
import { NavList } from './NavList.tsx';
import { NyVersion } from './NyVersion.tsx';
import { TopRow } from './TopRow.tsx';
import { useFrame } from './frameStore.ts';
import { useCommands } from './useCommands.ts';
import { useAviseringar } from './useAviseringar.ts';
import { useNews } from './useNews.ts';

const CommandPalette = later(() => import('./CommandPalette.tsx'));
const ShortcutList = later(() => import('./ShortcutList.tsx'));

/** What everything else is shown in: navigation to the left, a row at the top, one column of work. */
export function Frame() {
  const { profil } = useGrund();
  const commands = useCommands(profil.roll);
  useNews();
  useAviseringar();
  const isLocked = useFrame((s) => s.isLocked);
  const place = usePlace();
  const own = featuresFor(profil.roll);
  const asked = featureAt(place.parts[0]);
  if (isLocked) return <LockScreen />;
  if (asked === undefined) return null;
  const here = own.find((f) => f === asked);
  return (
    <div className="frame">
      <a className="skip no-print" href="#arbetsyta" onClick={skipToWork}>
        Hoppa till innehållet
      </a>
      <nav className="side no-print" aria-label="Huvudmeny">
        <p className="brand">Varsam</p>
        <NavList own={own} here={here} />
        <OwnUnits />
        <NyVersion />
      </nav>
      <TopRow own={own} here={here} />
      <main id="arbetsyta" tabIndex={-1}>
        <ErrorBoundary key={asked.id}>
          <Suspense fallback={<Loading />}>
            {here === undefined ? (
              <NotForRole feature={asked} />
            ) : (
              <Sidnyckel>
                <here.page.Screen />
              </Sidnyckel>
            )}
          </Suspense>
        </ErrorBoundary>
      </main>
      <CommandPalette commands={commands} />
      <ShortcutList commands={commands} />
      {own.map((f) => f.overlay !== undefined && <f.overlay key={f.id} />)}
      <ToastRegion />
      <Forhandsgranskning />
    </div>
  );
}

function skipToWork(e: { preventDefault: () => void }): void {
  e.preventDefault();
  document.querySelector<HTMLElement>('#arbetsyta')?.focus();
}

/** A link or a saved address may lead where the role has nothing to do. */
function NotForRole({ feature }: { readonly feature: Feature }) {
  const { profil } = useGrund();
  return (
    <div className="page">
      <PageHeader title={feature.text} />
      <EmptyState
        title={`Ingår inte i rollen ${roller[profil.roll]}`}
        text="Be den som arbetar med det. Arbetar du i flera roller byter du under Inställningar."
      >
        <a href={hrefTo('installningar')}>Till Inställningar</a>
      </EmptyState>
    </div>
  );
}

function OwnUnits() {
  const grund = useGrund();
  const own = ownEnheter(grund);
  return (
    <p className="side-note quiet small">
      {grund.organisation.kommun}
      <br />
      {own.length === 1 ? own[0]?.text : `${own.length} enheter`}
    </p>
  );
}
