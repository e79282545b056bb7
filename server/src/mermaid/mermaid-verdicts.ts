/**
 * Mermaid's verdicts on diagrams, asked for in a thread of its own: started with the first diagram, ended when it has
 * been idle, given up and started anew when a diagram hangs or crashes it. Verdicts are remembered by the diagram's text.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { MermaidError } from "../core/lint/mermaid-error.ts";
import type { WorkerAnswer, WorkerQuestion } from "./worker-messages.ts";

export interface MermaidVerdicts {
  /** The error in a diagram's text, null where there is none, undefined where it was not asked for. */
  readonly known: (text: string) => MermaidError | null | undefined;
  /** Resolves when all of them are known. Never rejects: what cannot be judged counts as without error. */
  readonly ask: (texts: readonly string[]) => Promise<void>;
  /** Ends the thread; questions that are open count as without error. */
  readonly close: () => Promise<void>;
}

export interface MermaidVerdictsOptions {
  /** The bundle of `worker.ts`. */
  readonly worker?: URL;
  /** How long one diagram may take, loading Mermaid not counted in. */
  readonly timeLimitMs?: number;
  /** How long the thread lives without a question. */
  readonly idleMs?: number;
  /** Told why a diagram could not be judged. */
  readonly onFailure: (reason: string) => void;
}

/** As many verdicts as the diagrams of a large repository. */
const MOST_REMEMBERED = 5000;
/** Loading Mermaid on a busy machine. */
const START_LIMIT_MS = 30_000;
/** Mermaid itself refuses longer texts. */
const LONGEST_TEXT = 50_000;

/** The verdicts of a process. Without the bundle, in a checkout that was not built, nothing is ever known. */
export function mermaidVerdicts({
  worker: bundle = new URL("./mermaid-worker.js", import.meta.url),
  timeLimitMs = 5000,
  idleMs = 60_000,
  onFailure,
}: MermaidVerdictsOptions): MermaidVerdicts {
  const verdicts = new Map<string, MermaidError | null>();
  let worker: Worker | null = null;
  let isFresh = true;
  let idle: NodeJS.Timeout | null = null;
  let queue: Promise<void> = Promise.resolve();

  const remember = (text: string, verdict: MermaidError | null): void => {
    verdicts.set(text, verdict);
    if (verdicts.size <= MOST_REMEMBERED) return;
    const [oldest] = verdicts.keys();
    if (oldest !== undefined) verdicts.delete(oldest);
  };

  const end = async (): Promise<void> => {
    if (idle) clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };

  const started = (): Worker => {
    if (worker) return worker;
    worker = new Worker(fileURLToPath(bundle));
    // The thread alone keeps no process from ending.
    worker.unref();
    isFresh = true;
    return worker;
  };

  const judged = (text: string): Promise<MermaidError | null> => {
    const thread = started();
    const limit = isFresh ? START_LIMIT_MS : timeLimitMs;
    return new Promise((resolve, reject) => {
      const settle = (done: () => void): void => {
        clearTimeout(timer);
        thread.off("message", answered).off("error", failed).off("exit", ended);
        thread.unref();
        done();
      };
      const answered = ({ error }: WorkerAnswer): void => settle(() => resolve(error));
      const failed = (error: Error): void => settle(() => reject(error));
      const ended = (code: number): void => failed(new Error(`the thread ended with ${code}`));
      const timer = setTimeout(() => failed(new Error(`no answer within ${limit / 1000} s`)), limit);
      thread.ref();
      thread.once("message", answered).once("error", failed).once("exit", ended);
      thread.postMessage({ text } satisfies WorkerQuestion);
    });
  };

  const askOne = async (text: string): Promise<void> => {
    if (verdicts.has(text)) return;
    if (text.length > LONGEST_TEXT) return remember(text, null);
    try {
      remember(text, await judged(text));
      isFresh = false;
    } catch (error) {
      remember(text, null);
      onFailure(`a Mermaid diagram could not be judged: ${error instanceof Error ? error.message : String(error)}`);
      await end();
    }
  };

  return {
    known: (text) => verdicts.get(text),
    async ask(texts) {
      const open = [...new Set(texts)].filter((text) => !verdicts.has(text));
      if (open.length === 0 || !existsSync(bundle)) return;
      if (idle) clearTimeout(idle);
      for (const text of open) queue = queue.then(() => askOne(text));
      await queue;
      if (idle) clearTimeout(idle);
      idle = setTimeout(() => void end(), idleMs);
      idle.unref();
    },
    async close() {
      await end();
    },
  };
}
