/** The architecture that a design's drawings show, at its place in the document, and what brings it down. */

import type { Architecture, Component, Connection } from "../graph/component.ts";
import { FLOW_NOTATIONS } from "../graph/drawn-graph.ts";
import { type Glossary, NO_GLOSSARY, withGlossary } from "../graph/glossary.ts";
import { type SinglePointOfFailure, singlePointsOfFailure } from "../graph/single-points-of-failure.ts";
import type { Drawing } from "./drawing.ts";
import { once } from "./once.ts";
import { placerOf } from "./place-in-drawing.ts";
import type { ShownDrawing } from "./shown-drawing.ts";
import type { StatedRedundancy } from "./told-component.ts";
import { withStatedRedundancy } from "./with-stated-redundancy.ts";

/** One drawing that shows an architecture. */
export interface DrawnArchitecture extends Architecture {
  readonly drawing: Drawing;
  /** A flow shows who is called in one request: what stands beside them, and how many there are of each, it leaves open. */
  readonly covers: "topology" | "flow";
  /** Those of the drawing, with what the text says of its components; none in a flow. */
  readonly singlePointsOfFailure: readonly SinglePointOfFailure[];
}

/** A drawing in a notation that is read, and what it shows. */
export interface ReadDrawing extends ShownDrawing {
  readonly drawing: Drawing;
}

/** The drawings whose notation can be read; spans inside count from the start of the drawing's text. */
export function readDrawings(drawings: readonly Drawing[], glossary: Glossary = NO_GLOSSARY): readonly ReadDrawing[] {
  return drawings.flatMap((drawing) => {
    const shown = drawing.shown();
    if (!shown) return [];
    const { architecture } = shown;
    return [{ drawing, ...shown, architecture: architecture && withGlossary(architecture, glossary) }];
  });
}

/** The architectures that drawings show, with what the text states of their components. Spans count in the document. */
export function architecturesOf(drawings: readonly ReadDrawing[], stated: () => readonly StatedRedundancy[]): readonly DrawnArchitecture[] {
  const withStated = once(() => withStatedRedundancy(stated()));
  // `Upload: Client → API → S3`: beside a drawing of the whole, lines of arrows in the text tell the way of one request.
  const isDrawnElsewhere = drawings.some(({ drawing, architecture }) => architecture && !drawing.inText);
  return drawings.flatMap(({ drawing, diagram, architecture: alone }) => {
    if (!alone) return [];
    const architecture = withStated()(alone);
    const isFlow = FLOW_NOTATIONS.has(diagram.graph?.notation ?? "flowchart") || (isDrawnElsewhere && drawing.inText);
    const covers = isFlow ? "flow" : "topology";
    const place = placerOf(drawing);
    const component = (each: Component): Component => ({ ...each, mentions: each.mentions.map(place) });
    const connection = (each: Connection): Connection => ({ ...each, span: place(each.span) });
    return [
      {
        drawing,
        covers,
        components: architecture.components.map(component),
        connections: architecture.connections.map(connection),
        singlePointsOfFailure: covers === "flow" ? [] : singlePointsOfFailure(architecture),
      },
    ];
  });
}
