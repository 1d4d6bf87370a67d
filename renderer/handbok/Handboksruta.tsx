import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import { sidor } from 'virtual:handbok';
import { sidaOm } from '../../shared/handbok/handbok.ts';
import { Button } from '../ui/Button.tsx';
import { Innehall } from './Innehall.tsx';
import { Lank } from './Lank.tsx';
import { Sida } from './Sida.tsx';
import { VisaSida } from './visaSida.ts';

interface Props {
  /** What the screen under it is about; the whole handbook when no page is. */
  readonly om: string;
  readonly onClose: () => void;
}

/**
 * The handbook where there is no frame. It keeps its own place, so that the address of what was being done stays, and asks
 * the database for nothing.
 */
export default function Handboksruta({ om, onClose }: Props) {
  const [id, setId] = useState(() => sidaOm(sidor, om)?.id ?? '');
  useEffect(() => {
    const before = document.title;
    return () => {
      document.title = before;
    };
  }, []);
  const sida = sidor.find((s) => s.id === id);
  return (
    <VisaSida value={setId}>
      <main className="alone">
        <div className="stack-wide">
          <p className="no-print">
            <Button icon={ArrowLeft} onPress={onClose}>
              Stäng handboken
            </Button>
          </p>
          {sida === undefined ? (
            <Innehall />
          ) : (
            <Sida key={sida.id} sida={sida}>
              <Lank plats="handbok/" text="Hela handboken" />
            </Sida>
          )}
        </div>
      </main>
    </VisaSida>
  );
}
