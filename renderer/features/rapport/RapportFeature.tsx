import { usePlace } from '../../core/places.ts';
import Rapport from './Rapport.tsx';
import { Granska } from './Granska.tsx';
import { Mall } from './Mall.tsx';
import { Offentlig } from './Offentlig.tsx';
import { Tidigare } from './Tidigare.tsx';
import { Versioner } from './Versioner.tsx';

/** Reports: the document, what is locked, earlier figures, the template, and the check of a file from elsewhere. */
export default function RapportFeature() {
  const { parts } = usePlace();
  switch (parts[1]) {
    case 'versioner':
      return <Versioner />;
    case 'mall':
      return <Mall />;
    case 'tidigare':
      return <Tidigare />;
    case 'offentlig':
      return <Offentlig />;
    case 'granska':
      return <Granska />;
    default:
      return <Rapport />;
  }
}
