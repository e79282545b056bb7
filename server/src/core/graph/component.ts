/** The architecture that a design draws: components and their connections, whatever they were read from. */
import type { ComponentKind } from "../../knowledge/component-kinds.ts";
import type { Span } from "../text/span.ts";

export type { ComponentKind } from "../../knowledge/component-kinds.ts";

/** A node of the architecture. */
export interface Component {
  readonly id: string;
  /** As its author named it. */
  readonly name: string;
  readonly kind: ComponentKind;
  /** The words that say why it survives the loss of one instance ("3 replicas"); null where nothing says so. */
  readonly redundancy: string | null;
  /** True where the running text says so, not the drawing. */
  readonly isToldRedundant?: boolean;
  /** True where a group around it says so ("Kubernetes cluster"), which may mean the machines below. */
  readonly isAroundRedundant?: boolean;
  /** The words that say that there is but one ("single node"); null where nothing says so. */
  readonly single: string | null;
  /** The spans of its labels. */
  readonly mentions: readonly Span[];
}

/** A directed edge: `from` calls, reads, or sends to `to`. */
export interface Connection {
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
  readonly span: Span;
}

/** The components and connections of one drawing or text. */
export interface Architecture {
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
}
