/** What a drawing's own text shows, whatever stands around it: the diagram, and the architecture if it is one. */
import { architectureOf } from "../graph/architecture-of.ts";
import { readDrawing } from "../graph/ascii/read-drawing.ts";
import type { Architecture } from "../graph/component.ts";
import { type MermaidDiagram, readMermaid } from "../graph/mermaid/read-mermaid.ts";
import type { DrawingLanguage } from "./drawing.ts";

/** Spans count from the start of the drawing's text. */
export interface ShownDrawing {
  readonly diagram: MermaidDiagram;
  /** Of a drawing of characters: every word is part of a node, a label or a title, so that nothing is lost when it is written anew. */
  readonly isComplete: boolean;
  /** What the labels mean; null where it draws decisions, steps or something else. */
  readonly architecture: Architecture | null;
}

/** What the text of a drawing shows; null where its notation is not read. */
export function shownDrawing(language: DrawingLanguage, text: string): ShownDrawing | null {
  if (language === "mermaid") return shown(readMermaid(text), false);
  if (language !== "ascii") return null;
  const { graph, isComplete } = readDrawing(text);
  return shown({ type: "ascii", graph: graph.nodes.length > 0 ? graph : null }, isComplete);
}

function shown(diagram: MermaidDiagram, isComplete: boolean): ShownDrawing {
  return { diagram, isComplete, architecture: diagram.graph && architectureOf(diagram.graph) };
}
