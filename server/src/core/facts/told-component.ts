/** What running text, lists, tables and section titles tell of an architecture. Reading it is left to `told-architecture.ts`. */
import type { ComponentKind } from "../../knowledge/component-kinds.ts";
import type { Technology } from "../../knowledge/technologies.ts";
import type { Span } from "../text/span.ts";

/** Where a component was named: as the head of a list item, in a table's row, in a section's title, or in a sentence. */
export type ToldForm = "list" | "table" | "heading" | "prose";

/** A component that the text names as a part of the system. One component can be told of many times. */
export interface ToldComponent {
  /** As the author named it, without what stands in brackets behind it. */
  readonly name: string;
  /** `unknown` only where a drawing shows a component of that name. */
  readonly kind: ComponentKind;
  /** The product that it is, where the text says so. */
  readonly technology: Technology | null;
  /** The words beside the name that say why it survives the loss of one instance ("3 replicas"). */
  readonly redundancy: string | null;
  /** The name in the document. */
  readonly span: Span;
  readonly form: ToldForm;
}

/** "The API server writes to Kafka". `from` and `to` are names as in `ToldComponent`. */
export interface ToldConnection {
  readonly from: string;
  readonly to: string;
  /** The words between them that say how ("writes to"). */
  readonly label: string;
  /** From the first name to the second. */
  readonly span: Span;
}

export interface ToldArchitecture {
  /** In the order of the text. */
  readonly components: readonly ToldComponent[];
  readonly connections: readonly ToldConnection[];
}

/** A sentence on whether a component survives the loss of one instance: "Redis runs as a cluster", "a single Postgres". */
export interface StatedRedundancy {
  /** The component's name as written there; "all components" or a bare kind where that goes without saying. */
  readonly name: string;
  readonly redundant: boolean;
  /** The words that say so. */
  readonly words: string;
  /** The sentence in the document. */
  readonly span: Span;
}
