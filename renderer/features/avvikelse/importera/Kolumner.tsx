import { importfalt, importfaltLista } from '../../../../shared/importera/importfalt.ts';
import type { Importfalt } from '../../../../shared/importera/importfalt.ts';
import type { Importmall } from '../../../../shared/importera/importmall.ts';
import { lagrumLista, lagrumText } from '../../../../shared/kodverk/kodverk.ts';
import { ownEnheter, useGrund } from '../../../core/grund.ts';
import type { Grund } from '../../../core/grund.ts';
import { huvudtyper } from '../../../core/typval.ts';
import { Select } from '../../../ui/Select.tsx';
import type { Option } from '../../../ui/Choice.tsx';
import type { Granskning } from './useImport.ts';

interface Props {
  readonly granskning: Granskning;
  readonly onChange: (mall: Importmall) => void;
}
const ingen = { id: 'ingen-kolumn', text: 'Ingen kolumn' } as const;
const perRad = { id: 'inget-varde', text: 'Inget' } as const;

/** Answers that a whole file can share because no column tells: another system often holds one unit or one law. */
const gemensamma: Partial<Readonly<Record<Importfalt, (grund: Grund) => readonly Option[]>>> = {
  enhet: (grund) => ownEnheter(grund).map((e) => ({ id: e.id, text: e.text })),
  typ: (grund) => huvudtyper(grund, grund.idag).map((k) => ({ id: k.kod, text: k.text })),
  lagrum: () => lagrumLista.map((l) => ({ id: l, text: lagrumText[l] })),
};

/** Which column gives which answer; once right it is saved as a template. */
export function Kolumner({ granskning: { mall, rubriker, saknadeFalt }, onChange }: Props) {
  const grund = useGrund();
  const columns = [ingen, ...[...new Set(rubriker)].map((r) => ({ id: r, text: r }))];
  const choose = (falt: Importfalt, id: string | null): void => {
    const { [falt]: _before, ...others } = mall.kolumner;
    onChange({ ...mall, kolumner: id === null || id === ingen.id ? others : { ...others, [falt]: id } });
  };
  const share = (falt: Importfalt, id: string | null): void => {
    const { [falt]: _before, ...others } = mall.standard;
    onChange({ ...mall, standard: id === null || id === perRad.id ? others : { ...others, [falt]: id } });
  };
  return (
    <div className="import-columns">
      {importfaltLista.map((falt) => {
        const { text, kravs } = importfalt[falt];
        const column = mall.kolumner[falt];
        const shared = gemensamma[falt]?.(grund);
        return (
          <div key={falt} className="stack">
            <Select
              label={text}
              optional={!kravs}
              options={columns}
              value={column === undefined || !rubriker.includes(column) ? ingen.id : column}
              onChange={(id) => choose(falt, id)}
              error={saknadeFalt.includes(falt) ? 'Välj kolumnen, varje rad behöver det.' : undefined}
            />
            {shared !== undefined && (column === undefined || mall.standard[falt] !== undefined) && (
              <Select
                label={`${text} för rader som saknar det`}
                optional
                options={[perRad, ...shared]}
                value={mall.standard[falt] ?? perRad.id}
                onChange={(id) => share(falt, id)}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
