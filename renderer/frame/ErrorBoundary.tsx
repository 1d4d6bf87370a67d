import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly isBroken: boolean;
}

/** A screen that fails takes only itself down; the way out and the drafts are left. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { isBroken: false };

  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Notice kind="danger" role="alert">
        <h1>Det här kan inte visas</h1>
        <p>
          Något gick fel i Varsam. Det du har sparat är kvar, och utkast likaså. Berätta för IT vad du gjorde.
        </p>
        <Button onPress={() => this.setState({ isBroken: false })}>Försök igen</Button>
      </Notice>
    );
  }
}
