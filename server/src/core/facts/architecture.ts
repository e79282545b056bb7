/** The architecture that a design's drawings show, at its place in the document, and what brings it down. */

import { architectureOf } from "../graph/architecture-of.ts";
import { readDrawing } from "../graph/ascii/read-drawing.ts";
import type { Architecture, Component, Connection } from "../graph/component.ts";
import { FLOW_NOTATIONS } from "../graph/drawn-graph.ts";
import { type MermaidDiagram, readMermaid } from "../graph/mermaid/read-mermaid.ts";
import { type SinglePointOfFailure, singlePointsOfFailure } from "../graph/single-points-of-failure.ts";
import type { Drawing } from "./drawing.ts";
import { placerOf } from "./place-in-drawing.ts";
import { statedRedundancy } from "./stated-redundancy.ts";
import type { Statement } from "./statement.ts";
import { withStatedRedundancy } from "./with-stated-redundancy.ts";

/** One drawing that shows an architecture. */
export interface DrawnArchitecture extends Architecture {
  readonly drawing: Drawing;
  /** A flow shows who is called in one request: what stands beside them, and how many there are of each, it leaves open. */
  readonly covers: "topology" | "flow";
  /** Those of the drawing, with what the text says of its components; none in a flow. */
  readonly singlePointsOfFailure: readonly SinglePointOfFailure[];
}

/** A drawing and what kind of diagram it is. */
export interface ReadDrawing {
  readonly drawing: Drawing;
  readonly diagram: MermaidDiagram;
  /** Of a drawing of characters: every word is part of a node, a label or a title, so that nothing is lost when it is written anew. */
  readonly isComplete: boolean;
}

/** The drawings whose notation can be read; spans inside count from the start of the drawing's text. */
export function readDrawings(drawings: readonly Drawing[]): readonly ReadDrawing[] {
  return drawings.flatMap((drawing): ReadDrawing[] => {
    if (drawing.language === "mermaid") return [{ drawing, diagram: readMermaid(drawing.text), isComplete: false }];
    if (drawing.language !== "ascii") return [];
    const { graph, isComplete } = readDrawing(drawing.text);
    return [{ drawing, diagram: { type: "ascii", graph: graph.nodes.length > 0 ? graph : null }, isComplete }];
  });
}

/** The architectures that drawings show; decision flows and other diagrams show none. Spans count in the document. */
export function architecturesOf(drawings: readonly ReadDrawing[], statements: readonly Statement[]): readonly DrawnArchitecture[] {
  const drawn = drawings.flatMap(({ drawing, diagram }) => {
    const architecture = diagram.graph && architectureOf(diagram.graph);
    return architecture ? [{ drawing, diagram, architecture }] : [];
  });
  if (drawn.length === 0) return [];
  const stated = statedRedundancy(statements);
  return drawn.map(({ drawing, diagram, architecture: alone }) => {
    const architecture = withStatedRedundancy(alone, stated);
    const covers = diagram.graph?.notation && FLOW_NOTATIONS.has(diagram.graph.notation) ? "flow" : "topology";
    const place = placerOf(drawing);
    const component = (each: Component): Component => ({ ...each, mentions: each.mentions.map(place) });
    const connection = (each: Connection): Connection => ({ ...each, span: place(each.span) });
    return {
      drawing,
      covers,
      components: architecture.components.map(component),
      connections: architecture.connections.map(connection),
      singlePointsOfFailure: covers === "flow" ? [] : singlePointsOfFailure(architecture),
    };
  });
}
