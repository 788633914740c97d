/** What the page around the spreadsheet says; the pane beside it has its own texts. */
export interface WorkbenchMessages {
  readonly title: string;
  readonly open: string;
  readonly save: string;
  readonly openSample: string;
  readonly startAnew: string;
  readonly workbooks: string;
  readonly close: (name: string) => string;
  readonly drop: string;
  readonly opening: (done: number, total: number) => string;
  readonly stop: string;
  readonly saved: (name: string) => string;
  readonly notOpened: (name: string, why: string) => string;
  readonly newWorkbook: string;
  readonly newSheet: string;
  readonly resultWorkbook: string;
  readonly failed: string;
  readonly notKept: string;
  readonly cancel: string;
  readonly saveAnyway: string;
  readonly anew: {
    readonly title: string;
    readonly reasons: Readonly<Record<"newWorkbook" | "otherFormat" | "sheetsChanged" | "linesChanged" | "mergesChanged", string>>;
    readonly lost: string;
    readonly nothingLost: string;
    readonly features: Readonly<Record<"charts" | "images" | "macros" | "pivotTables" | "comments" | "externalLinks" | "formControls" | "otherFormat", string>>;
  };
  readonly clearing: { readonly title: string; readonly text: string; readonly confirm: string };
}
