import { Button, FluentProvider, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Language } from "../app/pane";
import type { FileSource } from "../app/ports";
import { workbenchMessages } from "../messages/workbench";
import { App } from "../ui/App";
import { droppedFiles } from "../ui/parts/chosenFiles";
import { FileButton } from "../ui/parts/FileButton";
import { themeFor } from "../ui/theme";
import { AnewDialog, ClearDialog } from "./dialogs";
import type { DocumentStore, PageDocument } from "./document";
import { newDocument, openFile, planSaving, saveDocument, type Plan } from "./files";
import { failureText } from "./failureText";
import { openSpreadsheet, type Spreadsheet } from "./spreadsheet";
import { useDocuments } from "./useDocuments";
import { pageServices } from "./services";

const useStyles = makeStyles({
  page: { height: "100vh", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1 },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorBrandForeground1 },
  file: { minWidth: "160px", maxWidth: "320px", flexGrow: 1 },
  space: { flexGrow: 1 },
  line: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flexGrow: 1, minHeight: 0, display: "flex", "@media (max-width: 760px)": { flexDirection: "column" } },
  sheet: { flexGrow: 1, minWidth: 0, minHeight: 0, position: "relative" },
  // One row as high as there is room: a long list scrolls inside, and never the page.
  pane: { "--pane-height": "100%", display: "grid", gridTemplateRows: "minmax(0, 1fr)", width: "360px", flexShrink: 0, minHeight: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, "@media (max-width: 760px)": { width: "auto", height: "45%", borderLeft: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
});

interface WorkbenchProps {
  readonly store: DocumentStore;
  readonly language: Language;
  sampleFiles(): Promise<readonly FileSource[]>;
  saveFile(name: string, bytes: Uint8Array): void;
}

const newId = (): string => crypto.randomUUID();

/** The page: a spreadsheet, and the pane beside it. */
export function Workbench({ store, language: first, sampleFiles, saveFile }: WorkbenchProps): ReactNode {
  const styles = useStyles();
  const theme = useMemo(() => themeFor(null), []);
  const [language, setLanguage] = useState(first);
  const say = workbenchMessages(language);
  const [spreadsheet, setSpreadsheet] = useState<Spreadsheet | null>(null);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [anew, setAnew] = useState<Extract<Plan, { kind: "anew" }> | null>(null);
  const [clearing, setClearing] = useState(false);
  const [opening, setOpening] = useState(false);
  const stopped = useRef(false);
  const holder = useRef<HTMLDivElement>(null);
  const onChange = useRef<(lines: boolean) => void>(() => undefined);
  const tell = useCallback((text: string): void => setMessages([text]), []);
  const documents = useDocuments({
    store,
    spreadsheet,
    blank: () => newDocument(newId(), say.newWorkbook, say.newSheet),
    onNotKept: () => tell(say.notKept),
  });
  useEffect(() => {
    onChange.current = documents.changed;
  });
  useEffect(() => {
    if (holder.current) setSpreadsheet(openSpreadsheet(holder.current, first, { onChange: ({ lines }) => onChange.current(lines) }));
  }, [first]);
  useEffect(() => {
    document.title = say.title;
  }, [say]);

  const open = async (files: readonly FileSource[]): Promise<void> => {
    const opened: PageDocument[] = [];
    const problems: string[] = [];
    stopped.current = false;
    for (const [at, file] of files.entries()) {
      if (stopped.current) break;
      tell(say.opening(at, files.length));
      setOpening(true);
      try {
        const result = await openFile(file, newId());
        if (result.ok) opened.push(result.document);
        else problems.push(say.notOpened(result.file, failureText(result.failure, language)));
      } catch {
        problems.push(say.notOpened(file.name, failureText({ kind: "unreadable", reason: "noAccess" }, language)));
      }
    }
    setOpening(false);
    documents.add(opened);
    setMessages(problems);
  };
  const write = async (): Promise<void> => {
    const document = documents.current();
    if (!document || !spreadsheet) return;
    const saved = await saveDocument(spreadsheet.book, document, new Date().toISOString());
    saveFile(saved.name, saved.bytes);
    tell(say.saved(saved.name));
  };
  const save = async (): Promise<void> => {
    const document = documents.current();
    if (!document || !spreadsheet) return;
    const plan = await planSaving(spreadsheet.book, document);
    if (plan.kind === "anew" && document.file) setAnew(plan);
    else await write();
  };
  const attempt = (work: Promise<void>): void => void work.catch(() => tell(say.failed));
  const shown = documents.shown?.id ?? null;
  const services = useMemo(() => (spreadsheet && shown !== null ? pageServices({ spreadsheet, store, sampleFiles, saveFile }) : null), [spreadsheet, shown, store, sampleFiles, saveFile]);

  return (
    <FluentProvider theme={theme}>
      <div
        className={styles.page}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          attempt(droppedFiles(event.dataTransfer).then(open));
        }}
      >
        <header className={styles.bar}>
          <h1 className={styles.title}>{say.title}</h1>
          <FileButton label={say.open} accept=".xlsx,.xlsm,.xlsb,.xls,.ods" onFiles={(files) => attempt(open(files))} />
          <Button onClick={() => attempt(save())}>{say.save}</Button>
          <Select className={styles.file} aria-label={say.workbooks} value={shown ?? ""} onChange={(_, { value }) => documents.show(value)}>
            {(documents.all ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          {documents.shown ? (
            <Button appearance="subtle" aria-label={say.close(documents.shown.name)} onClick={() => documents.close(documents.shown!.id)}>
              ✕
            </Button>
          ) : null}
          <span className={styles.space} />
          <Button appearance="subtle" onClick={() => attempt(sampleFiles().then(open))}>
            {say.openSample}
          </Button>
          <Button appearance="subtle" onClick={() => setClearing(true)}>
            {say.startAnew}
          </Button>
        </header>
        <div role="status">
          {messages.map((message) => (
            <div key={message} className={styles.line}>
              {message}
            </div>
          ))}
        </div>
        {opening ? (
          <div className={styles.line}>
            <Button size="small" onClick={() => (stopped.current = true)}>
              {say.stop}
            </Button>
          </div>
        ) : null}
        <div className={styles.body}>
          <div className={styles.sheet} ref={holder} />
          <div className={styles.pane}>
            {services ? (
              <App
                key={shown}
                services={services}
                language={language}
                onLanguage={(next) => {
                  setLanguage(next);
                  store.setSetting("language", next);
                  spreadsheet?.setLanguage(next);
                }}
                view="check"
                colors={null}
              />
            ) : null}
          </div>
        </div>
        <AnewDialog
          say={say}
          plan={anew}
          onCancel={() => setAnew(null)}
          onSave={() => {
            setAnew(null);
            attempt(write());
          }}
        />
        <ClearDialog isOpen={clearing} say={say} onCancel={() => setClearing(false)} onClear={() => attempt(store.clear().then(() => location.reload()))} />
      </div>
    </FluentProvider>
  );
}
