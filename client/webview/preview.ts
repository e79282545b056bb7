/** The preview in the browser: shows one of the document's diagrams at a time, and follows the document. */
import type { Diagram } from "../../server/src/protocol.ts";
import { errorLine } from "./error-line.ts";
import type { PreviewState, ToHost, ToWebview, View } from "./messages.ts";
import { type Outcome, pictureMaker } from "./picture.ts";
import { onThemeChange } from "./theme.ts";
import { Viewport } from "./viewport.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: ToHost): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
};

const host = acquireVsCodeApi();
const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const title = element("title");
const choice = element<HTMLSelectElement>("diagrams");
const errorBar = element("error");
const drawing = element("drawing");
const empty = element("empty");

const restored = host.getState();
let uri = restored?.uri ?? "";
let chosen = restored?.chosen ?? null;
const views = new Map<string, View>(Object.entries(restored?.views ?? {}));
let diagrams: readonly Diagram[] = [];
/** The diagram whose picture is on the stage. */
let onStage: string | null = null;

const pictures = pictureMaker(element("workbench"));
const viewport = new Viewport(element("stage"), drawing, {
  zoomIn: element("zoom-in"),
  zoomOut: element("zoom-out"),
  fit: element("fit"),
  level: element("zoom"),
  onChange: (view) => {
    if (onStage === null) return;
    if (view) views.set(onStage, view);
    else views.delete(onStage);
    save();
  },
});

window.addEventListener("message", ({ data }: MessageEvent<ToWebview>) => {
  if (data.type === "diagrams") receive(data.uri, data.diagrams);
  else choose(diagrams.find(({ line, text }) => line - 1 <= data.line && data.line <= line + text.split("\n").length)?.id);
});
choice.addEventListener("change", () => choose(choice.value));
onThemeChange(() => {
  pictures.forget();
  void draw();
});
host.postMessage({ type: "ready" });

function receive(from: string, received: readonly Diagram[]): void {
  uri = from;
  diagrams = received;
  if (!diagrams.some(({ id }) => id === chosen)) chosen = diagrams[0]?.id ?? null;
  showChoice();
  save();
  void draw();
}

function choose(id: string | undefined): void {
  if (id === undefined || id === chosen) return;
  chosen = id;
  showChoice();
  save();
  void draw();
}

function save(): void {
  host.setState({ uri, chosen, views: Object.fromEntries(views) });
}

function showChoice(): void {
  const several = diagrams.length > 1;
  choice.hidden = !several;
  title.textContent = several ? "" : (diagrams[0]?.title ?? "");
  choice.replaceChildren(...diagrams.map(({ id, title: name }, index) => new Option(`${index + 1}. ${name}`, id, false, id === chosen)));
}

/** The picture on the stage stays until the new one is ready; an older drawing never replaces a newer one. */
async function draw(): Promise<void> {
  const diagram = diagrams.find(({ id }) => id === chosen);
  if (!diagram) {
    clear();
    return;
  }
  const outcome = await pictures.draw(diagram);
  if (outcome && diagrams.includes(diagram) && diagram.id === chosen) show(diagram, outcome);
}

function clear(): void {
  onStage = null;
  drawing.replaceChildren();
  showError(null);
  empty.textContent = "There is no Mermaid diagram in this document. Start one with ```mermaid, or insert the snippet lintel-architecture.";
  empty.hidden = false;
}

function show(diagram: Diagram, { picture, error }: Outcome): void {
  empty.hidden = picture !== null;
  empty.textContent = "The picture appears once the diagram can be read.";
  drawing.classList.toggle("stale", error !== null);
  if (drawing.firstChild !== picture) drawing.replaceChildren(...(picture ? [picture] : []));
  onStage = diagram.id;
  viewport.place(views.get(diagram.id) ?? null);
  showError(error === null ? null : { message: error, diagram });
}

function showError(error: { readonly message: string; readonly diagram: Diagram } | null): void {
  errorBar.hidden = error === null;
  if (!error) {
    errorBar.replaceChildren();
    return;
  }
  const within = errorLine(error.message, error.diagram.text);
  const line = error.diagram.line + (within ?? 0);
  const [first = "", ...rest] = error.message.trim().split("\n");
  const button = document.createElement("button");
  button.textContent = `Line ${line + 1}`;
  button.addEventListener("click", () => host.postMessage({ type: "goToLine", line }));
  const details = document.createElement("pre");
  details.textContent = rest.join("\n");
  details.hidden = rest.length === 0;
  errorBar.replaceChildren(button, `: ${first.replace(/^(.*?) on line \d+:?/, "$1")}`, details);
}
