/** Architectures of real documents that a person judged: which components there are, and which are single points of failure. */
import { readFileSync } from "node:fs";

/** The documents stay where they are: named are the file, the line of the drawing's first line, and labels. */
export interface JudgedArchitecture {
  readonly file: string;
  readonly line: number;
  readonly block: "mermaid" | "ascii";
  readonly components: readonly { readonly name: string; readonly kind: string; readonly redundant: boolean | "unsaid" }[];
  /** The document itself tells one from many here, and every request path to some store goes through it. */
  readonly singlePoints: readonly { readonly name: string; readonly reason: string }[];
  /** The same on paths that no request waits for. */
  readonly sidePoints: readonly string[];
  /** Drawn once on every path where nothing at all is counted: what a reviewer asks about. */
  readonly askedAbout: readonly string[];
}

/** `held-out` was set aside at random before any was judged. */
export function judgedArchitectures(set: "build" | "held-out"): readonly JudgedArchitecture[] {
  const text = readFileSync(new URL(`../documents/architectures/${set}.jsonl`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as JudgedArchitecture);
}
