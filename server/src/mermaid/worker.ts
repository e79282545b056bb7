/** The thread in which Mermaid runs: it answers one text after the other, and has no other duty. */
import { parentPort } from "node:worker_threads";
import { judgeDiagram } from "./judge-diagram.ts";
import { loadMermaid } from "./load-mermaid.ts";
import type { WorkerAnswer, WorkerQuestion } from "./worker-messages.ts";

const parse = loadMermaid();

parentPort?.on("message", async ({ text }: WorkerQuestion) => {
  const answer: WorkerAnswer = { error: await judgeDiagram(text, await parse) };
  parentPort?.postMessage(answer);
});
