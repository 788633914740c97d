import { workbookContract } from "../support/workbookContract";
import { closeAll, openInGrid } from "./support";

afterEach(closeAll);

workbookContract("the page's spreadsheet", openInGrid);
