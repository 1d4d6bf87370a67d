import './core/noCodeFromText.ts';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { listenForChanges } from './core/client.ts';
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
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="sv-SE">
      <App />
    </I18nProvider>
  </StrictMode>,
);
