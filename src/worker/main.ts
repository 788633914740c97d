/** The worker that reads and checks files beside the pane. */
import { expose } from "comlink";
import { checkingWorker } from "./checking";

expose(checkingWorker());
