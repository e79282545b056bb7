/** The thread in which Mermaid runs: it answers one text after the other, and has no other duty. */
import { parentPort } from "node:worker_threads";
import { judgeDiagram } from "./judge-diagram.ts";
import { loadMermaid } from "./load-mermaid.ts";
import type { WorkerAnswer, WorkerQuestion } from "./worker-messages.ts";

const parse = await loadMermaid();

parentPort?.on("message", async ({ texts }: WorkerQuestion) => {
  for (const text of texts) answer({ kind: "verdict", error: await judgeDiagram(text, parse) });
});
answer({ kind: "ready" });

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message);
}
