/** Queues and streams that a drawing only writes to, where neither the drawings nor the text of a design name a reader. */
import { COMPONENT_CARE } from "../../knowledge/component-care.ts";
import { CONSUMED, CONSUMER_NAME, CONSUMING_EDGE, DEAD_LETTERS } from "../../knowledge/consumption.ts";
import type { Component } from "../graph/component.ts";
import { nameInLabel, plainName } from "../graph/plain-name.ts";
import { sliceSpan } from "../text/span.ts";
import type { DrawnArchitecture } from "./architecture.ts";
import type { DesignFacts } from "./design-facts.ts";
import { drawingType } from "./drawing-type.ts";

export interface UnreadQueue {
  readonly queue: Component;
  /** Those that write to it. */
  readonly producers: readonly Component[];
}

/** In the order of the drawings; none where the text says that anything consumes messages. */
export function unreadQueues({ architectures, text, design, english }: DesignFacts): readonly UnreadQueue[] {
  const drawn = architectures.filter(({ drawing }) => drawingType(drawing) !== "sequence");
  if (!english || CONSUMED.test(sliceSpan(text, design.span))) return [];
  const read = new Set(drawn.flatMap((architecture) => architecture.components.filter((each) => isRead(each, architecture)).map(nameOf)));
  return drawn.flatMap((architecture) => unreadIn(architecture).filter(({ queue }) => !read.has(nameOf(queue))));
}

function unreadIn(architecture: DrawnArchitecture): UnreadQueue[] {
  const { components, connections } = architecture;
  return components.filter(isQueue).flatMap((queue) => {
    if (isRead(queue, architecture)) return [];
    const writers = new Set(connections.filter(({ to }) => to === queue.id).map(({ from }) => from));
    const producers = components.filter(({ id }) => writers.has(id));
    // The arrow to a consumer may be all that is missing, and drawn consumers say that there are some.
    const consumed = components.some((component) => isConsumer(component) && component !== queue && !writers.has(component.id));
    return producers.length > 0 && !consumed ? [{ queue, producers }] : [];
  });
}

function isQueue({ name, kind }: Component): boolean {
  const { kinds, named } = COMPONENT_CARE["queue-failures"];
  return kinds.includes(kind) && named.test(nameInLabel(name)) && !DEAD_LETTERS.test(name);
}

/** True when something is drawn behind it, or what is drawn before it polls. */
function isRead({ id }: Component, { components, connections }: DrawnArchitecture): boolean {
  const consumers = new Set(components.filter(isConsumer).map((component) => component.id));
  return connections.some(({ from, to, label }) => from === id || (to === id && (consumers.has(from) || CONSUMING_EDGE.test(label ?? ""))));
}

function isConsumer({ name, kind }: Component): boolean {
  return kind === "worker" || kind === "external" || CONSUMER_NAME.test(name);
}

function nameOf({ name }: Component): string {
  return plainName(nameInLabel(name));
}
