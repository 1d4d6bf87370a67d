import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Ifyllt } from './useFormutkast.ts';

/** Says that the form was begun another time, and warns when what is typed cannot be kept. */
export function Utkastruta({
  isTaken,
  isFailing,
  borjaOm,
}: Pick<Ifyllt<object>, 'isTaken' | 'isFailing' | 'borjaOm'>) {
  return (
    <>
      {isTaken && (
        <Notice>
          <p>Det här började du skriva förut. Det är inte sparat än.</p>
          <Button onPress={borjaOm}>Börja om</Button>
        </Notice>
      )}
      {isFailing && (
        <Notice kind="warning">
          <p>Utkastet går inte att spara just nu. Spara innan du lämnar sidan.</p>
        </Notice>
      )}
    </>
  );
}
