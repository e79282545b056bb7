/** What the thread that runs Mermaid is asked and answers: first that it is ready, then a verdict for each text, in order. */
import type { MermaidError } from "../core/lint/mermaid-error.ts";

export interface WorkerQuestion {
  readonly texts: readonly string[];
}

export type WorkerAnswer = { readonly kind: "ready" } | { readonly kind: "verdict"; readonly error: MermaidError | null };
