/**
 * What is said between those who ask Mermaid and the thread in which it runs: first that it is ready, then a verdict for each
 * text, in order, or that it is over. The process around the thread hands them on.
 */
import type { MermaidError } from "../core/lint/mermaid-error.ts";

export interface WorkerQuestion {
  readonly texts: readonly string[];
}

export type WorkerAnswer = { readonly kind: "ready" } | { readonly kind: "verdict"; readonly error: MermaidError | null };

/** The thread has ended by itself: its process has nothing left to do. */
export interface ThreadEnd {
  readonly kind: "over";
  readonly reason: string;
}
