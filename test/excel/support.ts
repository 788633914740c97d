/** The Excel adapter over a host that has these sheets open. */
import { excelReader } from "../../src/excel/reader";
import { excelSettings } from "../../src/excel/settings";
import { excelWriter } from "../../src/excel/writer";
import type { Grid } from "../../src/core/grid";
import { hostWith } from "../excelHost/grids";
import type { ExcelHost, HostOverrides } from "../excelHost/host";
import { installOffice } from "../excelHost/install";
import type { WorkbookPorts } from "../support/workbookContract";

const hosts: ExcelHost[] = [];

export async function openInExcel(grids: readonly Grid[], options: HostOverrides = {}): Promise<WorkbookPorts & { readonly host: ExcelHost }> {
  return portsOf(hostWith(grids, options));
}

async function portsOf(host: ExcelHost): Promise<WorkbookPorts & { readonly host: ExcelHost }> {
  hosts.push(host);
  await installOffice(host);
  return { host, reader: excelReader(), writer: excelWriter(), settings: excelSettings(), reopened: () => portsOf(host.reopened()) };
}

/** Fails the test whose hosts saw something that real Excel would not bear. */
export async function checkHosts(): Promise<void> {
  for (const host of hosts.splice(0)) {
    await host.idle();
    host.check();
  }
}
