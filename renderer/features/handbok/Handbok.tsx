import { sidor } from 'virtual:handbok';
import { sidaOm } from '../../../shared/handbok/handbok.ts';
import { hrefTo, usePlace } from '../../core/places.ts';
import { Innehall } from '../../handbok/Innehall.tsx';
import { Sida } from '../../handbok/Sida.tsx';

/** The handbook: one page per job, found by searching, by F1 on any page, or in the list. */
export default function Handbok() {
  const { parts, search } = usePlace();
  const om = search.get('om') ?? '';
  const sida = sidor.find((s) => s.id === parts[1]) ?? sidaOm(sidor, om.split('?')[0] ?? '');
  if (sida === null)
    return (
      <div className="page">
        <Innehall />
      </div>
    );
  return (
    <Sida key={sida.id} sida={sida}>
      <a href={hrefTo('handbok')}>Hela handboken</a>
      {om !== '' && (
        <>
          {' · '}
          <a href={hrefTo(om)}>Tillbaka till det du gjorde</a>
        </>
      )}
    </Sida>
  );
}
