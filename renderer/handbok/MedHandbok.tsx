import { BookOpen } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Loading } from '../ui/Loading.tsx';

const Handboksruta = lazy(() => import('./Handboksruta.tsx'));

interface Props {
  /** What the screen is about, as the pages of the handbook name it. */
  readonly om: string;
  readonly children: ReactNode;
}

/**
 * A screen without the frame, with the handbook within reach: F1, the menu or the button. What is typed on the screen is
 * kept while one reads, and no page of the handbook needs the database.
 */
export function MedHandbok({ om, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const had = useRef<Element | null>(null);
  const show = useCallback((): void => {
    had.current = document.activeElement;
    if (had.current instanceof HTMLElement) had.current.blur();
    setOpen(true);
  }, []);
  useEffect(() => {
    if (!isOpen && had.current instanceof HTMLElement) had.current.focus();
  }, [isOpen]);
  useEffect(() => {
    const onKeyDown = (e: KeyboardEvent): void => {
      if (e.key === 'F1' && !isOpen) show();
      else if (e.key === 'Escape' && isOpen) setOpen(false);
      else return;
      e.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    const stop = window.api.on('menu', (choice) => {
      if (choice === 'hjalp' && !isOpen) show();
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, [isOpen, show]);
  return (
    <>
      <div hidden={isOpen}>
        <nav className="alone-help no-print" aria-label="Hjälp">
          <Button kind="quiet" icon={BookOpen} onPress={show}>
            Handbok <kbd>F1</kbd>
          </Button>
        </nav>
        {children}
      </div>
      {isOpen && (
        <Suspense
          fallback={
            <main className="alone">
              <Loading />
            </main>
          }
        >
          <Handboksruta om={om} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
