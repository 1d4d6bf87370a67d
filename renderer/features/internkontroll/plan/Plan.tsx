import { usePlace } from '../../../core/places.ts';
import { KontrollForm } from './KontrollForm.tsx';
import { Kopiera } from './Kopiera.tsx';
import { PlanVy } from './PlanVy.tsx';
import { usePlanval } from './planval.ts';
import { SidaFor } from '../../../core/BaraFor.tsx';

/** `plan` is the year · `plan/ny` a new control · `plan/kopiera` from another year · `plan/ID` changes a control. */
export function Plan() {
  const [, , what] = usePlace().parts;
  const val = usePlanval();
  const key = `${val.namnd} ${val.ar}`;
  if (what === undefined) return <PlanVy key={key} val={val} />;
  if (what === 'kopiera')
    return (
      <SidaFor fraga="plan.kopiera">
        <Kopiera key={key} val={val} />
      </SidaFor>
    );
  return (
    <SidaFor fraga="kontroll.spara">
      <KontrollForm key={`${key} ${what}`} val={val} id={what === 'ny' ? null : what} />
    </SidaFor>
  );
}
