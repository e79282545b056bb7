/** What Mermaid itself says of a diagram that it cannot read, as plain data. Asking it is left to `server/src/mermaid`. */
import type { Span } from "../text/span.ts";
import type { TextEdit } from "../text/text-edit.ts";

export interface MermaidError {
  /** For a person: what stands there and why it does not fit. */
  readonly message: string;
  /** Mermaid's own first line. */
  readonly said: string;
  /** Where, in the text of the diagram; its first line where Mermaid does not say. */
  readonly span: Span;
  /** What makes Mermaid read the diagram, tried out; null where nothing simple does. */
  readonly repair: MermaidRepair | null;
}

export interface MermaidRepair {
  /** A command: "Put the label in quotes". */
  readonly title: string;
  /** Edits of the diagram's text. */
  readonly edits: readonly TextEdit[];
}

/** What is known of a diagram's text: an error, or null where Mermaid reads it or was not asked. */
export type MermaidErrorOf = (text: string) => MermaidError | null;
