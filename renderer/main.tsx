import './core/askFirst.ts';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { App, findStage } from './App.tsx';
import { listenForChanges } from './core/client.ts';
// The first screen comes with what every start fetches; the other pages are fetched when they are needed.
import './features/oversikt/Oversikt.tsx';
import { startLook } from './frame/look.ts';
import { vaktaSlapp } from './frame/slappvakt.ts';
import { listenForPrint } from './ui/utskrift.ts';
import './ui/base.css';
import './ui/controls.css';
import './ui/layout.css';
import './ui/overlay.css';
import './ui/table.css';
import './ui/chart.css';
import './ui/document.css';
import './frame/frame.css';
import './frame/forhandsgranskning.css';
import './features/features.css';
import './features/internkontroll/plan.css';
import './features/registervard/registervard.css';
import './features/statistik/statistik.css';
import './features/internkontroll/internkontroll.css';

startLook();
listenForChanges();
listenForPrint();
vaktaSlapp(window);

const root = document.querySelector('#varsam');
if (root === null) throw new Error('index.html has no #varsam');
const drawn = createRoot(root);

/** Most days the answers are here already, and the first thing drawn is the first screen. */
async function draw(): Promise<void> {
  const found = findStage();
  const patience = new Promise<undefined>((resolve) => void setTimeout(resolve, 200));
  const first = (await Promise.race([found, patience])) ?? found;
  drawn.render(
    <StrictMode>
      <I18nProvider locale="sv-SE">
        <App first={first} />
      </I18nProvider>
    </StrictMode>,
  );
}
void draw();
