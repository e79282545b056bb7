/** The snippets that Lintel ships: case studies and building blocks, for editors that do not read them from the extension. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "./package-root.ts";

const snippets = z.record(z.string(), z.object({ prefix: z.string(), description: z.string(), body: z.array(z.string()) }));

export interface Snippet {
  readonly title: string;
  /** What is typed to get it. */
  readonly prefix: string;
  readonly description: string;
  /** In the snippet syntax of VS Code and of the Language Server Protocol. */
  readonly body: string;
}

/** All of them, by title; none where the package is not whole. */
export function shippedSnippets(): readonly Snippet[] {
  try {
    const file = join(packageRoot(), "snippets", "generated", "lintel.code-snippets.json");
    const entries = Object.entries(snippets.parse(JSON.parse(readFileSync(file, "utf8"))));
    return entries.map(([title, { prefix, description, body }]) => ({ title, prefix, description, body: body.join("\n") }));
  } catch {
    return [];
  }
}
