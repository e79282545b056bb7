/** The architecture that a design's drawings show, at its place in the document, and what brings it down. */

import { architectureOf } from "../graph/architecture-of.ts";
import { readDrawing } from "../graph/ascii/read-drawing.ts";
import type { Architecture, Component, Connection } from "../graph/component.ts";
import { FLOW_NOTATIONS } from "../graph/drawn-graph.ts";
import { type MermaidDiagram, readMermaid } from "../graph/mermaid/read-mermaid.ts";
import { holdsWords, plainName } from "../graph/plain-name.ts";
import { redundancyIn } from "../graph/redundancy.ts";
import { type SinglePointOfFailure, singlePointsOfFailure } from "../graph/single-points-of-failure.ts";
import type { Drawing } from "./drawing.ts";
import { placerOf } from "./place-in-drawing.ts";
import type { Statement } from "./statement.ts";

/** One drawing that shows an architecture. */
export interface DrawnArchitecture extends Architecture {
  readonly drawing: Drawing;
  /** A flow shows who is called in one request: what stands beside them, and how many there are of each, it leaves open. */
  readonly covers: "topology" | "flow";
  /** Those of the drawing that no sentence of the text calls redundant; none in a flow. */
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
  return drawings.flatMap(({ drawing, diagram }) => {
    const architecture = diagram.graph && architectureOf(diagram.graph);
    if (!architecture) return [];
    const covers = diagram.graph?.notation && FLOW_NOTATIONS.has(diagram.graph.notation) ? "flow" : "topology";
    const place = placerOf(drawing);
    const component = (each: Component): Component => ({ ...each, mentions: each.mentions.map(place) });
    const connection = (each: Connection): Connection => ({ ...each, span: place(each.span) });
    return [
      {
        drawing,
        covers,
        components: architecture.components.map(component),
        connections: architecture.connections.map(connection),
        singlePointsOfFailure: covers === "flow" ? [] : unanswered(architecture, statements),
      },
    ];
  });
}

function unanswered(architecture: Architecture, statements: readonly Statement[]): readonly SinglePointOfFailure[] {
  return singlePointsOfFailure(architecture).filter(({ component }) => {
    const name = architecture.components.find(({ id }) => id === component)?.name ?? component;
    return !isRedundantInText(name, statements);
  });
}

/** True when some sentence or table row names the component and says why it survives. */
function isRedundantInText(name: string, statements: readonly Statement[]): boolean {
  const own = plainName(name);
  const [first = ""] = own.split(" ");
  const near = statements.filter(({ plain }) => plain.toLowerCase().includes(first));
  return near.some(({ plain }) => holdsWords(plain, [own]) && (SURVIVES.test(plain) || redundancyIn(plain)?.reason === "instances"));
}

const SURVIVES =
  /\b(?:replicas?|replicat(?:ed|ion)|clusters?|stand-?by|fail(?:s )?-?over|redundan(?:t|cy)|multi-?(?:az|region|master|leader)|highly available|secondar(?:y|ies)|followers?|quorum|sentinel)\b/i;
