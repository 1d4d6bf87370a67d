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
import type { ComponentType } from 'react';
import { far } from '../shared/behorighet/behorighet.ts';
import type { Arbete } from '../shared/behorighet/behorighet.ts';
import type { Roll } from '../shared/profil/profil.ts';
import { page } from './core/page.tsx';
import type { Page } from './core/page.tsx';
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
  /** Shown to the roles that may do any of these kinds of work; to everyone when left out. */
  readonly for?: readonly Arbete[];
  /** The first of a group: a line is drawn above it. */
  readonly isFirst?: true;
  /** Reads the rest of the address with usePlace. */
  readonly page: Page;
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
    page: page(() => import('./features/oversikt/Oversikt.tsx')),
  },
  {
    id: 'avvikelser',
    text: 'Avvikelser',
    icon: ClipboardList,
    for: ['anmala'],
    isFirst: true,
    page: page(() => import('./features/avvikelse/AvvikelseFeature.tsx')),
    badge: AvvikelseBadge,
    commands: [...avvikelseCommands, ...snabbCommands],
    overlay: Snabbruta,
  },
  {
    id: 'klagomal',
    text: 'Klagomål',
    icon: MessageSquareWarning,
    for: ['anmala'],
    page: page(() => import('./features/arenden/Klagomal.tsx')),
    badge: KlagomalBadge,
  },
  {
    id: 'lex-sarah',
    text: 'Lex Sarah',
    icon: Scale,
    for: ['lexSarah', 'anmala'],
    page: page(() => import('./features/arenden/LexSarah.tsx')),
    badge: LexSarahBadge,
  },
  {
    id: 'lex-maria',
    text: 'Lex Maria',
    icon: Stethoscope,
    for: ['anmala'],
    page: page(() => import('./features/arenden/LexMaria.tsx')),
    badge: LexMariaBadge,
  },
  {
    id: 'externa',
    text: 'Externa avvikelser',
    icon: ArrowLeftRight,
    for: ['anmala'],
    page: page(() => import('./features/arenden/Extern.tsx')),
    badge: ExternBadge,
  },
  {
    id: 'internkontroll',
    text: 'Internkontroll',
    icon: ShieldCheck,
    for: ['statistik'],
    isFirst: true,
    page: page(() => import('./features/internkontroll/Internkontroll.tsx')),
  },
  {
    id: 'rontgen',
    text: 'Röntgen',
    icon: ScanSearch,
    for: ['lasa'],
    page: page(() => import('./features/arenden/Rontgen.tsx')),
  },
  {
    id: 'rod-trad',
    text: 'Röd tråd',
    icon: Spline,
    for: ['statistik'],
    page: page(() => import('./features/arenden/RodTrad.tsx')),
  },
  {
    id: 'delning',
    text: 'Delning',
    icon: Share2,
    isFirst: true,
    page: page(() => import('./features/delning/Delning.tsx')),
  },
  {
    id: 'rapporter',
    text: 'Rapporter',
    icon: FileText,
    for: ['rapportera'],
    page: page(() => import('./features/rapport/RapportFeature.tsx')),
  },
  {
    id: 'monster',
    text: 'Mönster',
    icon: Repeat,
    for: ['lasa'],
    page: page(() => import('./features/signaler/Signaler.tsx')),
    badge: SignalBadge,
  },
  {
    id: 'statistik',
    text: 'Statistik',
    icon: ChartColumn,
    for: ['statistik'],
    page: page(() => import('./features/statistik/Statistik.tsx')),
  },
  {
    id: 'registervard',
    text: 'Registervård',
    icon: Archive,
    for: ['gallra', 'registervard'],
    isFirst: true,
    page: page(() => import('./features/registervard/Registervard.tsx')),
  },
  {
    id: 'installningar',
    text: 'Inställningar',
    icon: Settings,
    page: page(() => import('./features/installningar/Installningar.tsx')),
  },
  {
    id: 'handbok',
    text: 'Handbok',
    icon: BookOpen,
    page: page(() => import('./features/handbok/Handbok.tsx')),
  },
];

/** The page that an address leads to, the first one where it names none. */
export const featureAt = (first: string | undefined): Feature | undefined =>
  features.find((f) => f.id === first) ?? features[0];

/** What a role has in its navigation. The core refuses the rest, whatever the window shows. */
export const featuresFor = (roll: Roll): readonly Feature[] =>
  features.filter((f) => f.for === undefined || f.for.some((arbete) => far(roll, arbete)));
