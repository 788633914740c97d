/** A worker of the add-in's own, from the pane's own address. Throws where the web view has none. */
export function startWorker(): Worker {
  return new Worker(new URL("../worker/main.ts", import.meta.url), { name: "cchc" });
}
