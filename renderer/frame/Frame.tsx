import { Suspense } from 'react';
import { ownEnheter, useGrund } from '../core/grund.ts';
import { hrefTo, usePlace } from '../core/places.ts';
import { features } from '../features.ts';
import type { Feature } from '../features.ts';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Forhandsgranskning } from './Forhandsgranskning.tsx';
import { LockScreen } from './LockScreen.tsx';
import { NyVersion } from './NyVersion.tsx';
import { ShortcutList } from './ShortcutList.tsx';
import { TopRow } from './TopRow.tsx';
import { useFrame } from './frameStore.ts';
import { useCommands } from './useCommands.ts';
import { useAviseringar } from './useAviseringar.ts';
import { useNews } from './useNews.ts';

/** What everything else is shown in: navigation to the left, a row at the top, one column of work. */
export function Frame() {
  const commands = useCommands();
  useNews();
  useAviseringar();
  const isLocked = useFrame((s) => s.isLocked);
  const place = usePlace();
  const here = features.find((f) => f.id === place.parts[0]) ?? features[0];
  if (isLocked) return <LockScreen />;
  if (here === undefined) return null;
  const Screen = here.component;
  return (
    <div className="frame">
      <a className="skip no-print" href="#arbetsyta" onClick={skipToWork}>
        Hoppa till innehållet
      </a>
      <nav className="side no-print" aria-label="Huvudmeny">
        <p className="brand">Varsam</p>
        <NavList here={here} />
        <OwnUnits />
        <NyVersion />
      </nav>
      <TopRow here={here} />
      <main id="arbetsyta" tabIndex={-1}>
        <ErrorBoundary key={here.id}>
          <Suspense fallback={<Loading />}>
            <Screen />
          </Suspense>
        </ErrorBoundary>
      </main>
      <CommandPalette commands={commands} />
      <ShortcutList commands={commands} />
      {features.map((f) => f.overlay !== undefined && <f.overlay key={f.id} />)}
      <ToastRegion />
      <Forhandsgranskning />
    </div>
  );
}

function skipToWork(e: { preventDefault: () => void }): void {
  e.preventDefault();
  document.querySelector<HTMLElement>('#arbetsyta')?.focus();
}

export const NavList = ({ here, onGo }: { readonly here: Feature; readonly onGo?: () => void }) => (
  <ul className="nav-list">
    {features.map((f) => (
      <NavItem key={f.id} feature={f} isHere={f === here} {...(onGo === undefined ? {} : { onGo })} />
    ))}
  </ul>
);

function NavItem({
  feature: f,
  isHere,
  onGo,
}: {
  readonly feature: Feature;
  readonly isHere: boolean;
  readonly onGo?: () => void;
}) {
  const Badge = f.badge;
  return (
    <li>
      <a
        className="nav-item"
        href={hrefTo(f.id)}
        {...(isHere ? { 'aria-current': 'page' as const } : {})}
        onClick={onGo}
      >
        <Icon of={f.icon} />
        <span>{f.text}</span>
        {Badge !== undefined && <Badge />}
      </a>
    </li>
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
