/** The calls of the page around the rich API: the add-in's context, `executeMethod`, document settings. */
import type { ExcelHost } from "./host";
import type { Json } from "./json";

const DISPATCH = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const UNKNOWN_METHOD = 5000;

export interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/** Key under which settings of `Office.context.document` are kept; those of the rich API stand apart. */
const documentSetting = (name: string) => `Office.settings.${name}`;

function documentSettings(host: ExcelHost): readonly (readonly [string, Json])[] {
  const prefix = documentSetting("");
  return [...host.book.state].filter(([key]) => key.startsWith(prefix)).map(([key, value]) => [key.slice(prefix.length), value] as const);
}

/** What office.js must know before `Office.onReady`. */
export function appContext(host: ExcelHost): unknown {
  const { locale, strict } = host.options;
  return {
    _id: "add-in",
    // Excel on the web.
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: "https://localhost/book.xlsx",
    _clientMode: 0,
    _settings: documentSettings(host),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: "instance",
    _hostFullVersion: "16.0.0.0",
    _requirementMatrix: JSON.stringify({ ExcelApi: strict.excelApi, SharedRuntime: "1.1", RibbonApi: "1.1", DialogApi: "1.2" }),
    _appDomains: [],
  };
}

export function executeMethod(host: ExcelHost, call: MethodCall): unknown {
  switch (call.DdaMethod?.DispatchId) {
    case DISPATCH.richApi: {
      const answer = host.process(call.ArrayData?.[4] as string);
      return "error" in answer ? { Version: 1, Error: answer.error } : { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], answer.body] };
    }
    case DISPATCH.saveSettings:
      for (const [name, value] of call.DdaSettingsMethod?.Properties ?? []) host.book.state.set(documentSetting(name), value);
      return { Version: 1, Error: 0 };
    case DISPATCH.loadSettings:
      return { Version: 1, Error: 0, Properties: { Settings: documentSettings(host).map(([Name, Value]) => ({ Name, Value })) } };
    case DISPATCH.commandCompleted:
      host.commandsCompleted += 1;
      return { Version: 1, Error: 0 };
    default:
      host.note("stub", `executeMethod ${call.DdaMethod?.DispatchId}`);
      return { Version: 1, Error: UNKNOWN_METHOD };
  }
}
