/**
 * What a document says about itself in its YAML front matter, and what of that cannot be read. Broken YAML is read as far
 * as it goes: a slip in one line is not to switch Lintel off.
 */
import { type Document, isScalar, parseDocument } from "yaml";
import { PROFILE_IDS, type ProfileId } from "../../knowledge/profiles.ts";
import type { Block, FrontMatter } from "../markdown/block.ts";
import { nearest } from "../text/nearest.ts";
import type { Span } from "../text/span.ts";
import type { TextEdit } from "../text/text-edit.ts";

export interface DocumentSettings {
  readonly title: string | null;
  /** `lintel: true`, or a profile, declares the document a design document, `lintel: false` that it is none. */
  readonly declared: boolean | null;
  /** `lintel: adr` says which kind of design document it is. */
  readonly profile: ProfileId | null;
  /** All keys, in lower case. */
  readonly keys: ReadonlySet<string>;
  readonly problem: FrontMatterProblem | null;
}

/** What its author believes to have said, and has not. */
export interface FrontMatterProblem {
  readonly defect: "syntax" | "value";
  readonly span: Span;
  /** What is wrong, for a person. */
  readonly message: string;
  /** Whether it is about Lintel: other tools may read what they need all the same. */
  readonly aboutLintel: boolean;
  /** The value that was probably meant. */
  readonly repair: TextEdit | null;
}

const NO_SETTINGS: DocumentSettings = { title: null, declared: null, profile: null, keys: new Set(), problem: null };

/** The settings of a document's first blocks, which begin where the document does. */
export function documentSettings([first]: readonly Block[]): DocumentSettings {
  if (first?.type !== "front-matter") return NO_SETTINGS;
  const document = parseDocument(first.value, { logLevel: "silent", prettyErrors: false, uniqueKeys: false });
  const values = mappingOf(document);
  const title = values["title"];
  const lintel = "lintel" in values ? values["lintel"] : plainValue(first.value);
  const profile = PROFILE_IDS.find((id) => id === lintel) ?? null;
  const declared = profile ? true : declaredBy(lintel);
  const syntax = syntaxProblem(document, first, lintel !== undefined);
  return {
    title: typeof title === "string" && title.trim() !== "" ? title.trim() : null,
    // A value that is none of ours was meant for Lintel all the same: where it stays silent, nobody would hear of it.
    declared: declared === "unclear" ? true : declared,
    profile,
    keys: new Set(Object.keys(values).map((key) => key.toLowerCase())),
    problem: syntax ?? (declared === "unclear" ? valueProblem(document, first, lintel) : null),
  };
}

function mappingOf(document: Document): Record<string, unknown> {
  try {
    const value: unknown = document.toJS();
    return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Where the YAML breaks off before it: the line that says it. */
function plainValue(yaml: string): unknown {
  const written = /^lintel[ \t]*:[ \t]+([\w-]+)[ \t]*(?:#.*)?$/m.exec(yaml)?.[1];
  return written === "true" || written === "false" ? written === "true" : written;
}

function declaredBy(lintel: unknown): boolean | null | "unclear" {
  if (lintel === undefined || lintel === null) return null;
  if (typeof lintel === "boolean") return lintel;
  if (typeof lintel !== "string") return "unclear";
  return YAML_1_1_BOOLEANS.get(lintel.toLowerCase()) ?? "unclear";
}

/** A map, as an object has keys of its own: `lintel: constructor`. */
const YAML_1_1_BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["on", true],
  ["true", true],
  ["no", false],
  ["off", false],
  ["false", false],
]);

/** Duplicate keys are let pass: most readers take one of them. */
function syntaxProblem({ errors: [error] }: Document, { content, value }: FrontMatter, aboutLintel: boolean): FrontMatterProblem | null {
  if (!error) return null;
  const restOfLine = /^[^\r\n]*/.exec(value.slice(error.pos[0]))?.[0].trimEnd() ?? "";
  const start = Math.min(content.start + error.pos[0], content.end);
  const end = start + restOfLine.length;
  const message = `The front matter is no valid YAML: ${firstLine(error.message)}`;
  return { defect: "syntax", span: { start, end }, message, aboutLintel, repair: null };
}

function valueProblem(document: Document, { content }: FrontMatter, lintel: unknown): FrontMatterProblem {
  const node = document.get("lintel", true);
  const [from, to] = (isScalar(node) && node.range) || [0, 0];
  const span = { start: content.start + from, end: content.start + to };
  const meant = typeof lintel === "string" ? nearest(lintel, [...PROFILE_IDS, "true", "false"]) : null;
  const expected = `expected true, false, or a kind of document: ${PROFILE_IDS.join(", ")}`;
  const message = `lintel: ${typeof lintel === "object" ? "this value" : String(lintel)} says nothing to Lintel; ${meant === null ? expected : `did you mean "${meant}"?`}`;
  return { defect: "value", span, message, aboutLintel: true, repair: meant === null ? null : { span, newText: meant } };
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? message).replace(/^./, (letter) => letter.toLowerCase());
}
