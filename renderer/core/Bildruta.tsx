import { createElement, useId } from 'react';
import type { ReactNode } from 'react';
import { svgText } from '../../shared/diagram/svg.ts';
import type { Bild, SvgNod } from '../../shared/diagram/svg.ts';
import { BaraMedExport } from './BaraMedExport.tsx';
import { Menu } from '../ui/Menu.tsx';
import { sparaSvg } from './sparaSvg.ts';

/** React names the attributes of SVG as properties: `text-anchor` is `textAnchor`. */
const propertyName = (name: string): string =>
  name === 'class'
    ? 'className'
    : name.startsWith('aria-')
      ? name
      : name.replaceAll(/-([a-z])/g, (_, c: string) => c.toUpperCase());

const element = (n: SvgNod | string, key: number): ReactNode =>
  typeof n === 'string'
    ? n
    : createElement(
        n.tag,
        { key, ...Object.fromEntries(Object.entries(n.attr).map(([k, v]) => [propertyName(k), v])) },
        ...n.barn.map(element),
      );

const save = (bild: Bild, namn: string, slag: 'svg' | 'png'): Promise<void> =>
  sparaSvg(slag, namn, { svg: svgText(bild), width: bild.width, height: bild.height });

interface Props {
  readonly bild: Bild;
  /** What the file is called when it is saved, without an ending. */
  readonly namn: string;
  readonly children?: ReactNode;
}

/** A picture with its finding above; it can be taken out as the same picture on paper. */
export function Bildruta({ bild, namn, children }: Props) {
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <span id={id}>{bild.titel}</span>
        <BaraMedExport label="Spara bilden">
          <Menu
            label="Spara bilden"
            lines={[
              { id: 'png', text: 'PNG', note: 'för Word och mejl', act: () => void save(bild, namn, 'png') },
              {
                id: 'svg',
                text: 'SVG',
                note: 'skarp i alla storlekar',
                act: () => void save(bild, namn, 'svg'),
              },
            ]}
          />
        </BaraMedExport>
      </figcaption>
      {element(bild.nod, 0)}
      {children}
    </figure>
  );
}
