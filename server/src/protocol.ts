/** What client and server say to each other beyond the Language Server Protocol. Imports nothing. */

/** Server to client, after each reading of a document: what Lintel thinks of it. */
export const STATUS_NOTIFICATION = "lintel/status";

export interface DocumentStatus {
  readonly uri: string;
  readonly designDocument: boolean;
  /** Why it is a design document, or why not, for a person to read. */
  readonly because: string;
  readonly designs: readonly string[];
  readonly findings: { readonly errors: number; readonly warnings: number; readonly infos: number };
}

/** Client to server: the Mermaid diagrams of a document, for the preview. */
export const DIAGRAMS_REQUEST = "lintel/diagrams";

export interface DiagramsParams {
  readonly uri: string;
}

export interface Diagram {
  /** Stays the same over edits inside the diagram: its section's title, and its place under it. */
  readonly id: string;
  /** The section that it stands in, to choose it by. */
  readonly title: string;
  readonly text: string;
  /** The line of the diagram's first line, counted from 0. */
  readonly line: number;
}

export interface DiagramsResult {
  readonly version: number | null;
  readonly diagrams: readonly Diagram[];
}
