/** What a document says about itself in its YAML front matter. */
import { parse } from "yaml";
import { PROFILE_IDS, type ProfileId } from "../../knowledge/profiles.ts";
import type { Block } from "../markdown/block.ts";

export interface DocumentSettings {
  readonly title: string | null;
  /** `lintel: true`, or a profile, declares the document a design document, `lintel: false` that it is none. */
  readonly declared: boolean | null;
  /** `lintel: adr` says which kind of design document it is. */
  readonly profile: ProfileId | null;
  /** All keys, in lower case. */
  readonly keys: ReadonlySet<string>;
}

/** The settings of a document's first blocks. Front matter that is no valid YAML says nothing. */
export function documentSettings(blocks: readonly Block[]): DocumentSettings {
  const [first] = blocks;
  const values = first?.type === "front-matter" ? mappingOf(first.value) : {};
  const title = values["title"];
  const lintel = values["lintel"];
  const profile = PROFILE_IDS.find((id) => id === lintel) ?? null;
  return {
    title: typeof title === "string" && title.trim() !== "" ? title.trim() : null,
    declared: typeof lintel === "boolean" ? lintel : profile && true,
    profile,
    keys: new Set(Object.keys(values).map((key) => key.toLowerCase())),
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
