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
import { later } from './core/later.tsx';
import { page } from './core/page.tsx';
import type { Page } from './core/page.tsx';
import type { Command } from './frame/commands.ts';
import { avvikelseCommands } from './features/avvikelse/avvikelseCommands.ts';
import { ExternBadge, KlagomalBadge, LexMariaBadge, LexSarahBadge } from './features/arenden/badges.tsx';
import { AvvikelseBadge } from './features/avvikelse/AvvikelseBadge.tsx';
import { SignalBadge } from './features/signaler/SignalBadge.tsx';
import { snabbCommands } from './features/snabb/snabbStore.ts';

/** One entry of the navigation. Adding a feature is adding a line here; docs/fonster.md tells how. */
export interface Feature {
  /** First part of the address, `#/avvikelser`. */
  readonly id: string;
  readonly text: string;
  readonly icon: LucideIcon;
  /** Shown to the roles that may do any of these kinds of work; to everyone when left out. */
  readonly for?: readonly Arbete[];
  /** What belongs together; a line is drawn where it changes. */
  readonly grupp: 'start' | 'arenden' | 'kvalitet' | 'rapport' | 'program';
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
    grupp: 'start',
    text: 'Översikt',
    icon: House,
    page: page(() => import('./features/oversikt/Oversikt.tsx')),
  },
  {
    id: 'avvikelser',
    grupp: 'arenden',
    text: 'Avvikelser',
    icon: ClipboardList,
    for: ['anmala'],
    page: page(() => import('./features/avvikelse/AvvikelseFeature.tsx')),
    badge: AvvikelseBadge,
    commands: [...avvikelseCommands, ...snabbCommands],
    overlay: later(() => import('./features/snabb/Snabbruta.tsx')),
  },
  {
    id: 'klagomal',
    grupp: 'arenden',
    text: 'Klagomål',
    icon: MessageSquareWarning,
    for: ['anmala'],
    page: page(() => import('./features/arenden/Klagomal.tsx')),
    badge: KlagomalBadge,
  },
  {
    id: 'lex-sarah',
    grupp: 'arenden',
    text: 'Lex Sarah',
    icon: Scale,
    for: ['lexSarah', 'anmala'],
    page: page(() => import('./features/arenden/LexSarah.tsx')),
    badge: LexSarahBadge,
  },
  {
    id: 'lex-maria',
    grupp: 'arenden',
    text: 'Lex Maria',
    icon: Stethoscope,
    for: ['anmala'],
    page: page(() => import('./features/arenden/LexMaria.tsx')),
    badge: LexMariaBadge,
  },
  {
    id: 'externa',
    grupp: 'arenden',
    text: 'Externa avvikelser',
    icon: ArrowLeftRight,
    for: ['anmala'],
    page: page(() => import('./features/arenden/Extern.tsx')),
    badge: ExternBadge,
  },
  {
    id: 'internkontroll',
    grupp: 'kvalitet',
    text: 'Internkontroll',
    icon: ShieldCheck,
    for: ['statistik'],
    page: page(() => import('./features/internkontroll/Internkontroll.tsx')),
  },
  {
    id: 'rontgen',
    grupp: 'kvalitet',
    text: 'Röntgen',
    icon: ScanSearch,
    for: ['lasa'],
    page: page(() => import('./features/arenden/Rontgen.tsx')),
  },
  {
    id: 'rod-trad',
    grupp: 'kvalitet',
    text: 'Röd tråd',
    icon: Spline,
    for: ['statistik'],
    page: page(() => import('./features/arenden/RodTrad.tsx')),
  },
  {
    id: 'delning',
    grupp: 'rapport',
    text: 'Delning',
    icon: Share2,
    page: page(() => import('./features/delning/Delning.tsx')),
  },
  {
    id: 'rapporter',
    grupp: 'rapport',
    text: 'Rapporter',
    icon: FileText,
    for: ['rapportera'],
    page: page(() => import('./features/rapport/RapportFeature.tsx')),
  },
  {
    id: 'monster',
    grupp: 'rapport',
    text: 'Mönster',
    icon: Repeat,
    for: ['lasa'],
    page: page(() => import('./features/signaler/Signaler.tsx')),
    badge: SignalBadge,
  },
  {
    id: 'statistik',
    grupp: 'rapport',
    text: 'Statistik',
    icon: ChartColumn,
    for: ['statistik'],
    page: page(() => import('./features/statistik/Statistik.tsx')),
  },
  {
    id: 'registervard',
    grupp: 'program',
    text: 'Registervård',
    icon: Archive,
    for: ['gallra', 'registervard'],
    page: page(() => import('./features/registervard/Registervard.tsx')),
  },
  {
    id: 'installningar',
    grupp: 'program',
    text: 'Inställningar',
    icon: Settings,
    page: page(() => import('./features/installningar/Installningar.tsx')),
  },
  {
    id: 'handbok',
    grupp: 'program',
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
