import { LockKeyhole } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { useFrame } from './frameStore.ts';

/** Covers everything: nothing that was shown is left in the page. What was typed lies safe as a draft. */
export const LockScreen = () => (
  <main className="alone">
    <title>Låst – Varsam</title>
    <div className="stack">
      <h1>Varsam är låst</h1>
      <p>
        Inget visas för den som går förbi. Det du höll på att skriva är sparat som utkast och finns kvar när
        du fortsätter.
      </p>
      <Button
        kind="primary"
        icon={LockKeyhole}
        autoFocus
        onPress={() => useFrame.setState({ isLocked: false })}
      >
        Fortsätt arbeta
      </Button>
    </div>
  </main>
);
