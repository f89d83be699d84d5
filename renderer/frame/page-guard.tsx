/** A screen that breaks must not take the window with it. */
import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';

interface Props {
  readonly children: ReactNode;
}

export class PageGuard extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { readonly isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <section className="state state-error" role="alert">
        <h1>This screen could not be shown</h1>
        <p>
          Your audit is safe: everything is saved as it happens. Go to another screen, or try this one again.
        </p>
        <Button onPress={() => this.setState({ isBroken: false })}>Try again</Button>
      </section>
    );
  }
}
