import { hrefTo } from '../core/places.ts';
import { useQuestion } from '../core/useQuestion.ts';

/** A calm line when the centre has told of a newer version: IT installs it, the program fetches nothing. */
export function NyVersion() {
  const asked = useQuestion('delning.nyVersion', {});
  if (asked.state !== 'ready' || asked.value.notis === null) return null;
  return (
    <p className="side-note quiet small">
      Version {asked.value.notis.version} finns.
      <br />
      IT lägger in den. <a href={hrefTo('installningar', { del: 'om' })}>Läs mer</a>
    </p>
  );
}
