/** The workbooks of the page: which are open, which is shown, and that each is kept as it changes. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { PageDocument, DocumentStore } from "./document";
import type { Spreadsheet } from "./spreadsheet";

/** Milliseconds without a change after which a workbook is kept. */
const CALM = 600;

export interface Documents {
  /** Undefined while they are being looked up. */
  readonly all: readonly PageDocument[] | undefined;
  readonly shown: PageDocument | null;
  add(documents: readonly PageDocument[]): void;
  show(id: string): void;
  close(id: string): void;
  /** The workbook shown, as it is now. */
  current(): PageDocument | null;
}

export interface DocumentsOptions {
  readonly store: DocumentStore;
  readonly spreadsheet: Spreadsheet | null;
  /** What is shown where nothing is open. */
  readonly blank: () => PageDocument;
  /** The browser refuses to keep anything. */
  readonly onNotKept: () => void;
}

const SHOWN = "shown";

export function useDocuments({ store, spreadsheet, blank, onNotKept }: DocumentsOptions): Documents & { readonly changed: (lines: boolean) => void } {
  const [all, setAll] = useState<readonly PageDocument[] | undefined>(undefined);
  const [shownId, setShownId] = useState<string | null>(null);
  const latest = useRef<{ shown: PageDocument | null; linesChanged: boolean }>({ shown: null, linesChanged: false });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const shown = all?.find(({ id }) => id === shownId) ?? null;

  useEffect(() => {
    store.all().then(
      (known) => {
        const documents = known.length > 0 ? known : [blank()];
        setAll(documents);
        setShownId(documents.find(({ id }) => id === store.setting(SHOWN))?.id ?? documents[0]!.id);
      },
      () => {
        const document = blank();
        setAll([document]);
        setShownId(document.id);
        onNotKept();
      },
    );
  }, [store]);

  const current = useCallback((): PageDocument | null => {
    const { shown: document, linesChanged } = latest.current;
    return document && spreadsheet ? { ...document, linesChanged, snapshot: spreadsheet.snapshot() } : null;
  }, [spreadsheet]);

  const keepNow = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    const document = current();
    if (!document) return;
    setAll((documents) => documents?.map((each) => (each.id === document.id ? document : each)));
    store.keep(document).catch(onNotKept);
  }, [current, store, onNotKept]);

  useEffect(() => {
    if (!spreadsheet || !shown || latest.current.shown?.id === shown.id) return;
    latest.current = { shown, linesChanged: shown.linesChanged };
    spreadsheet.load(structuredClone(shown.snapshot));
    store.setSetting(SHOWN, shown.id);
  }, [spreadsheet, shown, store]);

  return {
    all,
    shown,
    current,
    changed(lines) {
      latest.current = { ...latest.current, linesChanged: latest.current.linesChanged || lines };
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(keepNow, CALM);
    },
    add(documents) {
      if (documents.length === 0) return;
      keepNow();
      for (const document of documents) store.keep(document).catch(onNotKept);
      setAll((known) => [...(known ?? []), ...documents]);
      setShownId(documents[0]!.id);
    },
    show(id) {
      keepNow();
      setShownId(id);
    },
    close(id) {
      if (timer.current) clearTimeout(timer.current);
      store.forget(id).catch(onNotKept);
      const rest = (all ?? []).filter((document) => document.id !== id);
      const next = rest.length > 0 ? rest : [blank()];
      setAll(next);
      if (shownId === id) setShownId(next[0]!.id);
    },
  };
}
