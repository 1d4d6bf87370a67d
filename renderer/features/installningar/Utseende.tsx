import { changeLook, rowHeights, themes, useLook } from '../../frame/look.ts';
import { Choice, optionsOf } from '../../ui/Choice.tsx';

/** How the window looks on this computer. */
export function Utseende() {
  const { tema, rader } = useLook();
  return (
    <div className="stack">
      <Choice
        label="Färger"
        help="Har Windows ett eget kontrasttema gäller det före valet här."
        options={optionsOf(themes)}
        value={tema}
        onChange={(val) => changeLook({ tema: val })}
      />
      <Choice
        label="Rader i listor"
        options={optionsOf(rowHeights)}
        value={rader}
        onChange={(val) => changeLook({ rader: val })}
      />
      <p className="quiet small">
        Större text: Ctrl och plus. Mindre: Ctrl och minus. Allt går att använda vid 200 %.
      </p>
    </div>
  );
}
