import { useState } from 'react';
import { csvText } from '../../../shared/export/csv.ts';
import { problemText } from '../../../shared/problem.ts';
import { NameView } from '../../core/NameView.tsx';
import { filAv, sparaInnehall } from '../../core/sparaFil.ts';
import { useGrund } from '../../core/grund.ts';
import type { Grund } from '../../core/grund.ts';
import { listvyer, sparaVy, taBortVy } from '../../core/listvyer.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { countOf } from '../../ui/swedish.ts';
import { toast } from '../../ui/toasts.ts';
import { fragaAv } from './listfraga.ts';
import type { Listrad, Sida } from './sida.ts';

interface Props {
  readonly sida: Sida;
  readonly antal: number | null;
  readonly arSmalt: boolean;
  readonly valda: ReadonlySet<string>;
  readonly search: URLSearchParams;
  readonly onVy: (search: Readonly<Record<string, string>>) => void;
}

/** How many there are, the saved views, and the list as a file. */
export function Listverktyg({ sida, antal, arSmalt, valda, search, onVy }: Props) {
  const [namnger, setNamnger] = useState(false);
  const grund = useGrund();
  const { saved } = listvyer(sida.plats)();
  const vyer = [
    {
      id: 'oppna',
      text: 'Pågående ärenden, äldst först',
      act: () => onVy({ status: 'oppna', ordning: 'stigande' }),
    },
    { id: 'alla', text: 'Alla ärenden', act: () => onVy({}) },
    ...saved.map((v) => ({ id: `vy:${v.namn}`, text: v.namn, act: () => onVy(v.search) })),
    { id: 'spara', text: 'Spara den här vyn …', act: () => setNamnger(true) },
    ...saved.map((v) => ({
      id: `bort:${v.namn}`,
      text: `Ta bort vyn ”${v.namn}”`,
      act: () => taBortVy(sida.plats, v.namn),
    })),
  ];
  return (
    <div className="list-bar">
      <output className="figures">
        {antal === null ? '' : countOf(antal, 'ärende', 'ärenden')}
        {arSmalt ? ' i urvalet' : ''}
        {valda.size > 0 && `, ${countOf(valda.size, 'markerat', 'markerade')}`}
      </output>
      <span className="push row">
        <Menu label="Vyer" lines={vyer} />
        <Button onPress={() => void exportera(sida, search, valda, grund)}>
          {valda.size > 0 ? 'Spara markerade som CSV' : 'Spara listan som CSV'}
        </Button>
      </span>
      <Dialog title="Spara vyn" isOpen={namnger} onClose={() => setNamnger(false)}>
        <NameView onSave={(namn) => sparaVy(sida.plats, namn, search)} onDone={() => setNamnger(false)} />
      </Dialog>
    </div>
  );
}

const sidstorlek = 1000;

/** The whole selection, page by page, or only the marked rows. */
async function exportera(
  sida: Sida,
  search: URLSearchParams,
  valda: ReadonlySet<string>,
  grund: Grund,
): Promise<void> {
  const rader: Listrad[] = [];
  for (let offset = 0; ; offset += sidstorlek) {
    const page = await sida.lista(fragaAv(sida, search, offset, sidstorlek), grund);
    if (!page.ok) return toast(problemText(page.problem), 'danger');
    rader.push(...page.value.rader);
    if (page.value.rader.length < sidstorlek) break;
  }
  const med = valda.size === 0 ? rader : rader.filter((r) => valda.has(r.id));
  return sparaInnehall(
    filAv('Spara listan', sida.plats, 'csv'),
    csvText([
      ['Nummer', 'Datum', 'Var', 'Vad', 'Status', 'Nästa steg', 'Senast'],
      ...med.map((r) => [
        r.nummer,
        r.datum,
        r.var,
        r.vad,
        r.status,
        r.kommande?.mening ?? '',
        r.kommande?.senast ?? '',
      ]),
    ]),
    'Listan är sparad.',
  );
}
