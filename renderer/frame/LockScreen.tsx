import { LockKeyhole } from 'lucide-react';
import { MedHandbok } from '../handbok/MedHandbok.tsx';
import { Button } from '../ui/Button.tsx';
import { useFrame } from './frameStore.ts';

/** Covers everything: nothing that was shown is left in the page. What was typed lies safe as a draft. */
export const LockScreen = () => (
  <MedHandbok om="">
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
  </MedHandbok>
);
