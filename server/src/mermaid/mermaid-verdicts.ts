/**
 * Mermaid's verdicts on diagrams, asked for in a process of its own: started with the first diagram, ended when it has
 * been idle, given up and started anew when a diagram hangs or crashes it. Verdicts are remembered by the diagram's text.
 */
import { existsSync } from "node:fs";
import type { MermaidError } from "../core/lint/mermaid-error.ts";
import { type MermaidBundles, MermaidProcess } from "./mermaid-process.ts";

export interface MermaidVerdicts {
  /** The error in a diagram's text, null where there is none, undefined where it was not asked for. */
  readonly known: (text: string) => MermaidError | null | undefined;
  /**
   * Resolves when all of them are known, or nobody waits any more. Never rejects: what brings Mermaid down counts as
   * without error, and where Mermaid cannot be asked nothing becomes known.
   */
  readonly ask: (texts: readonly string[], signal?: AbortSignal) => Promise<void>;
  /** Ends the process; nothing more becomes known. */
  readonly close: () => Promise<void>;
}

export interface MermaidVerdictsOptions {
  readonly bundles?: MermaidBundles;
  /** How long one diagram may take, loading Mermaid not counted in. */
  readonly timeLimitMs?: number;
  /** How long the process lives without a question. */
  readonly idleMs?: number;
  /** Told why a diagram could not be judged. */
  readonly onFailure: (reason: string) => void;
}

/** As many verdicts as the diagrams of a large repository. */
const MOST_REMEMBERED = 5000;
/** Diagrams that are handed over together: an answer less to wait for each time, and little that comes too late. */
const MOST_AT_ONCE = 16;
/** Starts that fail one after the other until Mermaid is left alone. */
const MOST_FAILED_STARTS = 3;
/** Mermaid itself refuses longer texts. */
const LONGEST_TEXT = 50_000;

const BUNDLES: MermaidBundles = {
  process: new URL("./mermaid-process.js", import.meta.url),
  worker: new URL("./mermaid-worker.js", import.meta.url),
};

/** The verdicts that a process has asked for. Without the bundles, in a checkout that was not built, nothing is ever known. */
export function mermaidVerdicts({
  bundles = BUNDLES,
  timeLimitMs = 5000,
  idleMs = 60_000,
  onFailure,
}: MermaidVerdictsOptions): MermaidVerdicts {
  const verdicts = new Map<string, MermaidError | null>();
  let running: MermaidProcess | null = null;
  let failedStarts = 0;
  let isClosed = false;
  let asking = 0;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<void> = Promise.resolve();

  const remember = (text: string, verdict: MermaidError | null): void => {
    verdicts.set(text, verdict);
    if (verdicts.size <= MOST_REMEMBERED) return;
    const [oldest] = verdicts.keys();
    if (oldest !== undefined) verdicts.delete(oldest);
  };

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = running;
    running = null;
    await ending?.end();
  };

  const living = (): MermaidProcess => {
    if (!running || running.isOver) running = new MermaidProcess({ bundles, timeLimitMs });
    return running;
  };

  /** Judges the texts, up to one that brings the process down: of how many something is known then; 0 where there is no asking. */
  const judge = async (texts: readonly string[]): Promise<number> => {
    const asked = living();
    let answered = 0;
    try {
      await asked.judge(texts, (error) => {
        remember(texts[answered] ?? "", error);
        answered += 1;
      });
      failedStarts = 0;
      return answered;
    } catch (error) {
      await end();
      if (isClosed) return 0;
      const reason = error instanceof Error ? error.message : String(error);
      const text = texts[answered] ?? "";
      if (asked.isReady) {
        remember(text, null);
        onFailure(`a Mermaid diagram could not be judged: ${reason} (${beginningOf(text)})`);
        return answered + 1;
      }
      failedStarts += 1;
      onFailure(`Mermaid could not be started, its verdicts are missing: ${reason}`);
      return 0;
    }
  };

  const judgeAll = async (texts: readonly string[], signal: AbortSignal | undefined): Promise<void> => {
    // Another question may have brought the answer meanwhile.
    let open = texts.filter((text) => !verdicts.has(text));
    while (open.length > 0 && !isClosed && !signal?.aborted && failedStarts < MOST_FAILED_STARTS) {
      const settled = await judge(open.slice(0, MOST_AT_ONCE));
      if (settled === 0) return;
      open = open.slice(settled);
    }
  };

  return {
    known: (text) => verdicts.get(text),
    async ask(texts, signal) {
      for (const text of texts) if (text.length > LONGEST_TEXT) remember(text, null);
      const open = [...new Set(texts)].filter((text) => !verdicts.has(text));
      if (open.length === 0 || isClosed || !existsSync(bundles.worker)) return;
      clearTimeout(idle);
      asking += 1;
      queue = queue.then(() => judgeAll(open, signal));
      await queue;
      asking -= 1;
      if (asking > 0 || isClosed) return;
      idle = setTimeout(() => void end(), idleMs);
      idle.unref();
    },
    async close() {
      isClosed = true;
      await end();
    },
  };
}

/** As much of a diagram as tells one from another in a log. */
function beginningOf(text: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
