/**
 * The process around the thread that runs Mermaid: hands questions and answers on, and goes when nobody asks any more. It
 * is a process because V8 ends the whole of it when some allocations fail, whatever the limits of a thread; and Mermaid has
 * a thread in it, because whoever is caught in an endless loop does not hear that the others have gone.
 */
import { Worker } from "node:worker_threads";
import type { ThreadEnd, WorkerAnswer, WorkerQuestion } from "./worker-messages.ts";

/** Mermaid takes some 100 MB; a diagram that makes it take this is given up. */
const HEAP_LIMIT_MB = 512;

const [bundle = ""] = process.argv.slice(2);
const thread = new Worker(bundle, { resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB } });
let crash: Error | null = null;

process.on("message", (question: WorkerQuestion) => thread.postMessage(question));
process.on("disconnect", () => process.exit());
thread.on("message", (answer: WorkerAnswer) => tell(answer));
thread.on("error", (error) => {
  crash ??= error;
});
// Before this event all messages are read; before the one above, answers may still be on their way.
thread.on("exit", (code) => {
  const reason = crash?.message ?? `the thread ended with ${code}`;
  tell({ kind: "over", reason }, () => process.exit());
});

function tell(message: WorkerAnswer | ThreadEnd, done: () => void = () => undefined): void {
  // Who asked may be gone by now: then there is nobody to tell, and `disconnect` ends this process.
  if (process.connected) process.send?.(message, done);
}
