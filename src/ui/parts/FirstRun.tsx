import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { usePane } from "../context";
import { useAction } from "../action";
import { useSession } from "../session";
import { ErrorAlert } from "./Alert";
import { Working } from "./Working";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { margin: 0 },
  steps: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  actions: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
});

/** What the pane is for, and the shortest way to see it work. */
export function FirstRun() {
  const { say, services } = usePane();
  const { setRuleset, show } = useSession();
  const action = useAction();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{say.firstRun.title}</h2>
      <p className={styles.text}>{say.firstRun.body}</p>
      <ol className={styles.steps}>
        {say.firstRun.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {action.working ? <Working text={say.working.opening} /> : null}
      <ErrorAlert error={action.error} />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={action.working} onClick={() => action.start(async () => setRuleset(await services.useSample()))}>
          {say.actions.trySample}
        </Button>
        <Button onClick={() => show("catalogue")}>{say.firstRun.choose}</Button>
      </div>
    </div>
  );
}
