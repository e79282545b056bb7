/**
 * One life of the process that runs Mermaid, from its start until it is ended or something brings it down. Whom to ask
 * next, and what is remembered, is left to `mermaid-verdicts.ts`.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { MermaidError } from "../core/lint/mermaid-error.ts";
import type { ThreadEnd, WorkerAnswer, WorkerQuestion } from "./worker-messages.ts";

/** Loading Mermaid on a busy machine. */
const START_LIMIT_MS = 30_000;

/** The bundles that run in the process. */
export interface MermaidBundles {
  /** Of `process-main.ts`. */
  readonly process: URL;
  /** Of `worker.ts`. */
  readonly worker: URL;
}

export interface MermaidProcessOptions {
  readonly bundles: MermaidBundles;
  /** How long one diagram may take, loading Mermaid not counted in. */
  readonly timeLimitMs: number;
}

export class MermaidProcess {
  readonly #child: ChildProcess;
  readonly #timeLimitMs: number;
  #isReady = false;
  #isOver = false;
  /** What ends the questions that are open. */
  #fail: (reason: Error) => void = () => undefined;

  constructor({ bundles, timeLimitMs }: MermaidProcessOptions) {
    this.#timeLimitMs = timeLimitMs;
    this.#child = fork(fileURLToPath(bundles.process), [fileURLToPath(bundles.worker)], {
      // Standard output belongs to the findings, or to the protocol: what Mermaid logs must not get there.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      // Those of this process would have it wait for the same debugger.
      execArgv: [],
    });
    // Never without a listener: an error that nobody listens for would end this process.
    this.#child.on("error", (error) => this.#over(error));
    this.#child.on("message", (message: WorkerAnswer | ThreadEnd) => {
      if (message.kind === "over") this.#over(new Error(message.reason));
    });
    // Answers may still be on their way when the process is gone: they are all read when the channel is closed too.
    for (const event of ["exit", "disconnect"])
      this.#child.on(event, () => this.#hasGone && this.#over(new Error(exitReason(this.#child))));
    this.#letGo();
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
    const child = this.#child;
    return new Promise((resolve, reject) => {
      let open = texts.length;
      let messages = 0;
      let timer: NodeJS.Timeout | undefined;
      const settle = (done: () => void): void => {
        clearTimeout(timer);
        child.off("message", answered);
        this.#letGo();
        this.#fail = () => undefined;
        done();
      };
      const fail = (reason: Error): void => settle(() => reject(reason));
      const wait = (): void => {
        const limitMs = this.#isReady ? this.#timeLimitMs : START_LIMIT_MS;
        clearTimeout(timer);
        timer = setTimeout(() => {
          const before = messages;
          // Where this process was busy itself, the answer is there and waits to be read.
          setImmediate(() => messages === before && open > 0 && fail(new Error(`no answer within ${limitMs / 1000} s`)));
        }, limitMs);
      };
      const answered = (answer: WorkerAnswer | ThreadEnd): void => {
        if (answer.kind === "over") return;
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
      this.#hold();
      child.on("message", answered);
      // Whether it can be sent is told by the events of the process.
      child.send({ texts } satisfies WorkerQuestion, () => undefined);
      wait();
    });
  }

  async end(): Promise<void> {
    this.#over(new Error("the process was ended"));
    if (this.#hasExited || this.#child.pid === undefined) return;
    this.#child.ref();
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await gone;
  }

  get #hasExited(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  get #hasGone(): boolean {
    return this.#hasExited && !this.#child.connected;
  }

  #over(reason: Error): void {
    this.#isOver = true;
    this.#fail(reason);
  }

  /** Keeps this process from ending while it waits for an answer. */
  #hold(): void {
    this.#child.ref();
    this.#child.channel?.ref();
  }

  #letGo(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }
}

/** V8 aborts a process that it can give no more memory. */
function exitReason({ exitCode, signalCode }: ChildProcess): string {
  return signalCode === "SIGABRT" ? "the process ran out of memory" : `the process ended with ${signalCode ?? exitCode}`;
}
