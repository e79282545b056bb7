/**
 * Which drawings state what is connected to what. In a drawing of characters a box may belong to the one it touches, and
 * a line of arrows may tell steps, with what passes a request on left out.
 */
import type { Drawing } from "./drawing.ts";
import { drawingType } from "./drawing-type.ts";

/** True where an arrow, and the lack of one, can be taken at its word. */
export function statesEdges(drawing: Drawing): boolean {
  return drawing.language === "mermaid" && STATED_EDGES.has(drawingType(drawing));
}

/** Mermaid's kinds of structure; a sequence shows one conversation of many. */
const STATED_EDGES: ReadonlySet<string> = new Set(["flowchart", "c4", "architecture"]);
