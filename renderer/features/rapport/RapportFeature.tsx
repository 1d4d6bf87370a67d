import { usePlace } from '../../core/places.ts';
import Rapport from './Rapport.tsx';
import { Mall } from './Mall.tsx';
import { Versioner } from './Versioner.tsx';

/** Reports: the document, what is locked, earlier figures, the template, and the check of a file from elsewhere. */
export default function RapportFeature() {
  const { parts } = usePlace();
  switch (parts[1]) {
    case 'versioner':
      return <Versioner />;
    case 'mall':
      return <Mall />;
    default:
      return <Rapport />;
  }
}
