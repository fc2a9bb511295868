/** Entry of the task pane. */
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { PaneStore } from "./model/store.ts";
import "./taskpane.css";

const store = new PaneStore();
void store.start();
const root = document.getElementById("pane");
if (root) createRoot(root).render(<App store={store} />);
