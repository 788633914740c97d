import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ViewId } from "../../messages/paneMessages";
import { useAction } from "../action";
import { usePane } from "../context";
import { ErrorAlert } from "../parts/Alert";
import { Working } from "../parts/Working";
import { useSession } from "../session";
import { ViewFrame } from "../shell/ViewFrame";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { margin: 0 },
  steps: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** What the pane is for, and the shortest way to see it work: shown by every view that needs a ruleset. */
export function FirstRun({ id }: { readonly id: ViewId }): ReactNode {
  const { say, services } = usePane();
  const { setRuleset, show } = useSession();
  const action = useAction();
  const styles = useStyles();
  return (
    <ViewFrame
      id={id}
      actions={
        <>
          <Button appearance="primary" disabledFocusable={action.working} onClick={() => action.start(async () => setRuleset(await services.useSample()))}>
            {say.actions.trySample}
          </Button>
          <Button onClick={() => show("catalogue")}>{say.firstRun.choose}</Button>
        </>
      }
    >
      <ErrorAlert error={action.error} />
      {action.working ? <Working text={say.working.opening} /> : null}
      <h2 className={styles.title}>{say.firstRun.title}</h2>
      <p className={styles.text}>{say.firstRun.body}</p>
      <ol className={styles.steps}>
        {say.firstRun.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </ViewFrame>
  );
}
