import { usePlace } from '../../../core/places.ts';
import { usePlanval } from '../plan/planval.ts';
import { Genomfor } from './Genomfor.tsx';
import { KontrollLista } from './KontrollLista.tsx';
import { KontrollVy } from './KontrollVy.tsx';
import { SidaFor } from '../../../core/BaraFor.tsx';

/** `kontroller` is the list · `kontroller/ID` a control with its outcomes · `kontroller/ID/genomfor` carries it out. */
export function Kontroller() {
  const [, , id, act] = usePlace().parts;
  const val = usePlanval();
  if (id === undefined) return <KontrollLista val={val} />;
  return act === 'genomfor' ? (
    <SidaFor fraga="utfall.spara">
      <Genomfor key={id} val={val} id={id} />
    </SidaFor>
  ) : (
    <KontrollVy key={id} val={val} id={id} />
  );
}
