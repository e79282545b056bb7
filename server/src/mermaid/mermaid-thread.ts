/**
 * One life of the thread that runs Mermaid, from its start until it is ended or something brings it down. Whom to ask
 * next, and what is remembered, is left to `mermaid-verdicts.ts`.
 */
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { MermaidError } from "../core/lint/mermaid-error.ts";
import type { WorkerAnswer, WorkerQuestion } from "./worker-messages.ts";

/** Loading Mermaid on a busy machine. */
const START_LIMIT_MS = 30_000;
/** Mermaid takes some 100 MB; a diagram that makes it take this is given up. */
const HEAP_LIMIT_MB = 512;

export interface MermaidThreadOptions {
  /** The bundle of `worker.ts`. */
  readonly bundle: URL;
  /** How long one diagram may take, loading Mermaid not counted in. */
  readonly timeLimitMs: number;
}

export class MermaidThread {
  readonly #worker: Worker;
  readonly #timeLimitMs: number;
  #isReady = false;
  #isOver = false;
  /** What ends the questions that are open. */
  #fail: (reason: Error) => void = () => undefined;

  constructor({ bundle, timeLimitMs }: MermaidThreadOptions) {
    this.#timeLimitMs = timeLimitMs;
    this.#worker = new Worker(fileURLToPath(bundle), {
      // Standard output belongs to the findings, or to the protocol: what Mermaid logs must not get there.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
    });
    this.#worker.stdout.resume();
    this.#worker.stderr.resume();
    // Never without a listener: an error that nobody listens for would end the process.
    let crash: Error | null = null;
    this.#worker.on("error", (error) => {
      this.#isOver = true;
      crash ??= error;
    });
    // Before this event all messages are read; before the one above, answers may still be on their way.
    this.#worker.on("exit", (code) => this.#over(crash ?? new Error(`the thread ended with ${code}`)));
    // The thread alone keeps no process from ending.
    this.#worker.unref();
  }

  /** True once Mermaid is loaded: what fails before says nothing of a diagram. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** True when there is nobody left to ask. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Tells each verdict as it comes, in the order of the texts. Rejects when the next one does not come. */
  judge(texts: readonly string[], onVerdict: (error: MermaidError | null) => void): Promise<void> {
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      let open = texts.length;
      let messages = 0;
      let timer: NodeJS.Timeout | undefined;
      const settle = (done: () => void): void => {
        clearTimeout(timer);
        worker.off("message", answered).unref();
        this.#fail = () => undefined;
        done();
      };
      const fail = (reason: Error): void => settle(() => reject(reason));
      const wait = (): void => {
        const limitMs = this.#isReady ? this.#timeLimitMs : START_LIMIT_MS;
        clearTimeout(timer);
        timer = setTimeout(() => {
          const before = messages;
          // Where this thread was busy itself, the answer is there and waits to be read.
          setImmediate(() => messages === before && open > 0 && fail(new Error(`no answer within ${limitMs / 1000} s`)));
        }, limitMs);
      };
      const answered = (answer: WorkerAnswer): void => {
        messages += 1;
        if (answer.kind === "ready") this.#isReady = true;
        else {
          open -= 1;
          onVerdict(answer.error);
        }
        if (open === 0) settle(resolve);
        else wait();
      };
      this.#fail = fail;
      worker.ref();
      worker.on("message", answered);
      worker.postMessage({ texts } satisfies WorkerQuestion);
      wait();
    });
  }

  async end(): Promise<void> {
    this.#over(new Error("the thread was ended"));
    await this.#worker.terminate();
  }

  #over(reason: Error): void {
    this.#isOver = true;
    this.#fail(reason);
  }
}
