import { workbookContract } from "../support/workbookContract";
import { checkHosts, openInExcel } from "./support";

afterEach(checkHosts);

workbookContract("Excel through Office.js", openInExcel);
