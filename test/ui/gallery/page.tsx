/** Mounts one state: `?state=check-findings&language=en&theme=dark`. */
import { createRoot } from "react-dom/client";
import { App } from "../../../src/ui/App";
import { STATES } from "./states";

const query = new URLSearchParams(location.search);
const state = STATES[query.get("state") ?? "first-run"]!;
const services = state.services();
createRoot(document.getElementById("pane")!).render(
  <App services={services} language={query.get("language") === "en" ? "en" : "vi"} colors={query.get("theme") === "dark" ? { background: "#1f1f1f" } : null} />,
);
