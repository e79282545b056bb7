/** Queues and streams that a drawing only writes to, where neither the drawings nor the text of a design name a reader. */
import { COMPONENT_CARE } from "../../knowledge/component-care.ts";
import { CONSUMED, CONSUMER_NAME, CONSUMING_EDGE, DEAD_LETTERS } from "../../knowledge/consumption.ts";
import type { Component } from "../graph/component.ts";
import { neighboursOf } from "../graph/neighbours.ts";
import { plainName } from "../graph/plain-name.ts";
import { shownName } from "../graph/shown-name.ts";
import { sliceSpan } from "../text/span.ts";
import { withoutComments } from "../text/without-comments.ts";
import type { DrawnArchitecture } from "./architecture.ts";
import type { DesignFacts } from "./design-facts.ts";
import { distinctBy } from "./distinct-by.ts";
import { statesEdges } from "./stated-edges.ts";

export interface UnreadQueue {
  readonly queue: Component;
  /** Those that write to it. */
  readonly producers: readonly Component[];
}

/** In the order of the drawings; none where the text says that anything consumes messages. */
export function unreadQueues({ architectures, text, design, english }: DesignFacts): readonly UnreadQueue[] {
  if (!english || CONSUMED.test(withoutComments(sliceSpan(text, design.span)))) return [];
  const read = new Set(architectures.flatMap((architecture) => queuesIn(architecture).read.map(nameOf)));
  const stated = architectures.filter(({ drawing }) => statesEdges(drawing));
  const unread = stated.flatMap((architecture) => queuesIn(architecture).unread.filter(({ queue }) => !read.has(nameOf(queue))));
  return distinctBy(unread, ({ queue }) => nameOf(queue));
}

interface Queues {
  readonly read: readonly Component[];
  readonly unread: readonly UnreadQueue[];
}

function queuesIn({ components, connections }: DrawnArchitecture): Queues {
  const consumers = new Set(components.filter(isConsumer).map(({ id }) => id));
  const readIds = new Set(
    connections.flatMap(({ from, to, label }) => [from, ...(consumers.has(from) || CONSUMING_EDGE.test(label ?? "") ? [to] : [])]),
  );
  const { before } = neighboursOf(connections);
  const queues = components.filter(isQueue);
  const unread = queues
    .filter(({ id }) => !readIds.has(id))
    .flatMap((queue) => {
      const writers = before(queue.id);
      // The arrow to a consumer may be all that is missing, and drawn consumers say that there are some.
      const consumed = [...consumers].some((id) => id !== queue.id && !writers.has(id));
      const producers = consumed ? [] : components.filter(({ id }) => writers.has(id));
      return producers.length > 0 ? [{ queue, producers }] : [];
    });
  return { read: queues.filter(({ id }) => readIds.has(id)), unread };
}

function isQueue({ name, kind }: Component): boolean {
  const { kinds, named } = COMPONENT_CARE["queue-failures"];
  return kinds.includes(kind) && named.test(shownName(name)) && !DEAD_LETTERS.test(name);
}

function isConsumer({ name, kind }: Component): boolean {
  return kind === "worker" || kind === "external" || CONSUMER_NAME.test(name);
}

function nameOf({ name }: Component): string {
  return plainName(shownName(name));
}
