import type { ReactNode } from 'react';
import { AvIt } from './AvIt.tsx';
import { useGrund } from './grund.ts';

interface Props {
  /** What the button would have been called. */
  readonly label: string;
  readonly children: ReactNode;
}
/** What saves a file outside the program; where IT has switched that off it says so instead. */
export function BaraMedExport({ label, children }: Props) {
  const { avIt } = useGrund();
  if (avIt.farExportera) return children;
  return (
    <p className="row small quiet">
      {label}: avstängt på den här datorn. <AvIt />
    </p>
  );
}
