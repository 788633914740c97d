import { Button } from "@fluentui/react-components";
import { Component, lazy, Suspense, useMemo, useState, type ComponentType, type ReactNode } from "react";
import { usePane } from "../context";
import { Alert } from "../parts/Alert";
import { Working } from "../parts/Working";
import { errorText } from "../errorText";

interface BoundaryProps {
  readonly children: ReactNode;
  readonly fallback: (error: unknown) => ReactNode;
}

/** React asks for a class here. */
class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error ? this.props.fallback(this.state.error) : this.props.children;
  }
}

/** A view whose code is fetched when it is first shown. Where that or the view itself fails, it says so and can try again. */
export function LazyView({ load }: { readonly load: () => Promise<ComponentType> }): ReactNode {
  const { say } = usePane();
  const [attempt, setAttempt] = useState(0);
  // A failed load is remembered by React: another attempt needs another component.
  const View = useMemo(() => lazy(async () => ({ default: await load() })), [load, attempt]);
  return (
    <Boundary
      key={attempt}
      fallback={(error) => (
        <div style={{ padding: "12px" }}>
          <Alert>
            <p style={{ marginTop: 0 }}>{errorText(error, say)}</p>
            <Button onClick={() => setAttempt(attempt + 1)}>{say.actions.retry}</Button>
          </Alert>
        </div>
      )}
    >
      <Suspense
        fallback={
          <div style={{ padding: "12px" }}>
            <Working text={say.working.opening} />
          </div>
        }
      >
        <View />
      </Suspense>
    </Boundary>
  );
}
