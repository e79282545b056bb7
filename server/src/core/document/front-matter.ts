/** What a document says about itself in its YAML front matter. */
import { parse } from "yaml";
import type { Block } from "../markdown/block.ts";

export interface DocumentSettings {
  readonly title: string | null;
  /** `lintel: true` declares the document a design document, `lintel: false` that it is none. */
  readonly declared: boolean | null;
}

/** The settings of a document's first blocks. Front matter that is no valid YAML says nothing. */
export function documentSettings(blocks: readonly Block[]): DocumentSettings {
  const [first] = blocks;
  const values = first?.type === "front-matter" ? mappingOf(first.value) : {};
  const title = values["title"];
  const declared = values["lintel"];
  return {
    title: typeof title === "string" && title.trim() !== "" ? title.trim() : null,
    declared: typeof declared === "boolean" ? declared : null,
  };
}

function mappingOf(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parse(yaml, { logLevel: "silent" });
    return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
