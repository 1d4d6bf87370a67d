import { Printer, X } from 'lucide-react';
import { useEffect } from 'react';
import { ask } from '../core/client.ts';
import { Button } from '../ui/Button.tsx';
import { drawForScreen } from '../ui/utskrift.ts';
import { useFrame } from './frameStore.ts';

const close = (): void => {
  useFrame.setState({ forhandsgranskar: false });
  drawForScreen();
};

/** Every rule for print in the style sheets, also inside layers and other conditions. */
function printRules(rules: Iterable<CSSRule>): readonly CSSMediaRule[] {
  return [...rules].flatMap((rule) => [
    ...(rule instanceof CSSMediaRule && rule.media.mediaText === 'print' ? [rule] : []),
    ...(rule instanceof CSSGroupingRule ? printRules(rule.cssRules) : []),
  ]);
}

/** Lets the rules for print hold on the screen; gives the function that takes it back. */
function showAsPrinted(): () => void {
  const rules = [...document.styleSheets].flatMap((sheet) => printRules(sheet.cssRules));
  for (const rule of rules) rule.media.mediaText = 'all';
  document.documentElement.classList.add('forhandsgranskas');
  return () => {
    for (const rule of rules) rule.media.mediaText = 'print';
    document.documentElement.classList.remove('forhandsgranskas');
  };
}

/** A bar over the page as it will be printed: the same page and the same rules, on a sheet of A4. */
export function Forhandsgranskning() {
  const isShown = useFrame((s) => s.forhandsgranskar);
  return isShown ? <Bar /> : null;
}

function Bar() {
  useEffect(() => showAsPrinted(), []);
  useEffect(() => {
    const onKey = (e: KeyboardEvent): void => {
      if (e.key === 'Escape') close();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('hashchange', close);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('hashchange', close);
    };
  }, []);
  return (
    <section className="print-bar" aria-label="Förhandsgranskning">
      <span>Så här blir utskriften.</span>
      <Button kind="primary" icon={Printer} autoFocus onPress={() => void ask('skal.skrivUt', {})}>
        Skriv ut
      </Button>
      <Button onPress={() => void ask('skal.skrivUtPdf', { namn: 'Varsam.pdf' })}>Spara som PDF</Button>
      <Button icon={X} onPress={close}>
        Stäng
      </Button>
    </section>
  );
}
