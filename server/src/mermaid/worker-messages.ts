/** What the thread that runs Mermaid is asked and answers, one at a time. */
import type { MermaidError } from "../core/lint/mermaid-error.ts";

export interface WorkerQuestion {
  readonly text: string;
}

export interface WorkerAnswer {
  readonly error: MermaidError | null;
}
