/** What kind of diagram a drawing is, in the words of its notation. */
import { readMermaid } from "../graph/mermaid/read-mermaid.ts";
import { BOXES, type Drawing } from "./drawing.ts";

/** `flowchart`, `sequence` … of Mermaid; `box` or `arrow` of characters; otherwise the name of the notation. */
export function drawingType({ language, text }: Drawing): string {
  if (language === "mermaid") return readMermaid(text).type;
  if (language === "ascii") return BOXES.test(text) ? "box" : "arrow";
  return language;
}
