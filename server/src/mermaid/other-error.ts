/**
 * Errors that come from no grammar: YAML that is none, a type of diagram that there is not, and what a diagram's database
 * refuses (an id that is taken, a shape that there is not).
 */
import type { Cause } from "./cause.ts";
import { onlyPlace } from "./only-place.ts";
import type { ParsedText } from "./parsed-text.ts";

/** The same for front matter and for the attributes of a node, `a@{ shape: cyl }`. */
export function yamlError(error: Error, { text, original }: ParsedText): Cause | null {
  const { name, reason = error.message, mark } = error as Error & { reason?: string; mark?: { buffer?: string } };
  if (name !== "YAMLException") return null;
  if (!mark?.buffer?.trimStart().startsWith("{")) return { cause: `its front matter is no YAML: ${reason}`, offset: 0, length: 0 };
  const place = onlyPlace("@{", text);
  return { cause: `what stands in braces is no YAML: ${reason}`, offset: place === null ? null : original(place), length: 2 };
}

/** A type that this version of Mermaid does not know may be one of a later; one that is nearly known is a misspelling. */
export function unknownDiagram(error: Error, { text, original }: ParsedText): Cause | null {
  if (error.name !== "UnknownDiagramError") return null;
  const written = /^[A-Za-z][\w-]*/.exec(text)?.[0] ?? "";
  const meant = KEYWORDS.find((keyword) => written.toLowerCase() === keyword.toLowerCase() || isOneTypoAway(written, keyword));
  return meant === undefined
    ? null
    : { cause: `there is no diagram type "${written}"; did you mean "${meant}"?`, offset: original(0), length: written.length };
}

/**
 * What Mermaid's own code throws of purpose is a plain `Error`, and is said in any browser; a `TypeError` or a
 * `ReferenceError` is a mishap, and so is what speaks of a page, for there is none here. How large a diagram may be is
 * up to who shows it.
 */
export function refusal({ name, message }: Error, { text, original }: ParsedText): Cause | null {
  if (name !== "Error" || SAYS_NOTHING.test(message)) return null;
  const said = (message.trim().split("\n", 1)[0] ?? "").replace(/\.$/, "");
  if (said === "") return null;
  const [, inBrackets, inQuotes, behindColon] = /\[([\w.-]+)\]|\(?"([^"]+)"\)?|: ([\w-]+)$/.exec(said) ?? [];
  const subject = inBrackets ?? inQuotes ?? behindColon ?? "";
  const place = onlyPlace(subject, text);
  return { cause: said, offset: place === null ? null : original(place), length: subject.length };
}

const SAYS_NOTHING = /\b(?:document|window|DOM|DOMPurify|browser|svg|element|limit)\b/i;

/** As Mermaid writes them; the shorter forms that it has for some are too near to other words. */
const KEYWORDS: readonly string[] = [
  "flowchart",
  "flowchart-elk",
  "graph",
  "sequenceDiagram",
  "classDiagram",
  "stateDiagram-v2",
  "stateDiagram",
  "erDiagram",
  "gantt",
  "pie",
  "journey",
  "gitGraph",
  "mindmap",
  "timeline",
  "quadrantChart",
  "requirementDiagram",
  "C4Context",
  "C4Container",
  "C4Component",
  "C4Deployment",
  "C4Dynamic",
  "architecture-beta",
  "block-beta",
  "kanban",
  "packet-beta",
  "radar-beta",
  "sankey-beta",
  "treemap-beta",
  "xychart-beta",
];

/** One letter more, less, other, or two swapped. */
function isOneTypoAway(written: string, keyword: string): boolean {
  if (keyword.length < 5 || Math.abs(written.length - keyword.length) > 1) return false;
  let from = 0;
  while (from < written.length && written[from] === keyword[from]) from += 1;
  const [a, b] = [written.slice(from), keyword.slice(from)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}
