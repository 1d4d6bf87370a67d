import {
  Archive,
  ArrowLeftRight,
  BookOpen,
  ChartColumn,
  ClipboardList,
  FileText,
  House,
  MessageSquareWarning,
  Repeat,
  Scale,
  ScanSearch,
  Settings,
  Share2,
  ShieldCheck,
  Spline,
  Stethoscope,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { Command } from './frame/commands.ts';
import { avvikelseCommands } from './features/avvikelse/avvikelseCommands.ts';
import { ExternBadge, KlagomalBadge, LexMariaBadge, LexSarahBadge } from './features/arenden/badges.tsx';
import { AvvikelseBadge } from './features/avvikelse/AvvikelseBadge.tsx';
import { SignalBadge } from './features/signaler/SignalBadge.tsx';
import { Snabbruta } from './features/snabb/Snabbruta.tsx';
import { snabbCommands } from './features/snabb/snabbStore.ts';

/** One entry of the navigation. Adding a feature is adding a line here; docs/fonster.md tells how. */
export interface Feature {
  /** First part of the address, `#/avvikelser`. */
  readonly id: string;
  readonly text: string;
  readonly icon: LucideIcon;
  /** Reads the rest of the address with usePlace. */
  readonly component: ComponentType;
  /** Draws `NavBadge` with how many things are owed. */
  readonly badge?: ComponentType;
  /** What the feature adds to the command palette and the list of shortcuts. */
  readonly commands?: readonly Command[];
  /** Lies over any page when one of the commands has opened it. */
  readonly overlay?: ComponentType;
}

export const features: readonly Feature[] = [
  {
    id: 'oversikt',
    text: 'Översikt',
    icon: House,
    component: lazy(() => import('./features/oversikt/Oversikt.tsx')),
  },
  {
    id: 'avvikelser',
    text: 'Avvikelser',
    icon: ClipboardList,
    component: lazy(() => import('./features/avvikelse/AvvikelseFeature.tsx')),
    badge: AvvikelseBadge,
    commands: [...avvikelseCommands, ...snabbCommands],
    overlay: Snabbruta,
  },
  {
    id: 'klagomal',
    text: 'Klagomål',
    icon: MessageSquareWarning,
    component: lazy(() => import('./features/arenden/Klagomal.tsx')),
    badge: KlagomalBadge,
  },
  {
    id: 'lex-sarah',
    text: 'Lex Sarah',
    icon: Scale,
    component: lazy(() => import('./features/arenden/LexSarah.tsx')),
    badge: LexSarahBadge,
  },
  {
    id: 'lex-maria',
    text: 'Lex Maria',
    icon: Stethoscope,
    component: lazy(() => import('./features/arenden/LexMaria.tsx')),
    badge: LexMariaBadge,
  },
  {
    id: 'externa',
    text: 'Externa avvikelser',
    icon: ArrowLeftRight,
    component: lazy(() => import('./features/arenden/Extern.tsx')),
    badge: ExternBadge,
  },
  {
    id: 'internkontroll',
    text: 'Internkontroll',
    icon: ShieldCheck,
    component: lazy(() => import('./features/internkontroll/Internkontroll.tsx')),
  },
  {
    id: 'rontgen',
    text: 'Röntgen',
    icon: ScanSearch,
    component: lazy(() => import('./features/arenden/Rontgen.tsx')),
  },
  {
    id: 'rod-trad',
    text: 'Röd tråd',
    icon: Spline,
    component: lazy(() => import('./features/arenden/RodTrad.tsx')),
  },
  {
    id: 'delning',
    text: 'Delning',
    icon: Share2,
    component: lazy(() => import('./features/delning/Delning.tsx')),
  },
  {
    id: 'rapporter',
    text: 'Rapporter',
    icon: FileText,
    component: lazy(() => import('./features/rapport/RapportFeature.tsx')),
  },
  {
    id: 'monster',
    text: 'Mönster',
    icon: Repeat,
    component: lazy(() => import('./features/signaler/Signaler.tsx')),
    badge: SignalBadge,
  },
  {
    id: 'statistik',
    text: 'Statistik',
    icon: ChartColumn,
    component: lazy(() => import('./features/statistik/Statistik.tsx')),
  },
  {
    id: 'registervard',
    text: 'Registervård',
    icon: Archive,
    component: lazy(() => import('./features/registervard/Registervard.tsx')),
  },
  {
    id: 'installningar',
    text: 'Inställningar',
    icon: Settings,
    component: lazy(() => import('./features/installningar/Installningar.tsx')),
  },
  {
    id: 'handbok',
    text: 'Handbok',
    icon: BookOpen,
    component: lazy(() => import('./features/handbok/Handbok.tsx')),
  },
];
