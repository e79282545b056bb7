/**
 * The components that a design states by name: those that its drawings show, then those that its high-level design or
 * its list of components names in a title, at the start of an item or in the first cell of a row.
 */
import type { Section } from "../document/outline.ts";
import type { ComponentKind } from "../graph/component.ts";
import { componentKind } from "../graph/component-kind.ts";
import { type Glossary, termIn } from "../graph/glossary.ts";
import { nameInLabel } from "../graph/plain-name.ts";
import { shownName } from "../graph/shown-name.ts";
import type { Span } from "../text/span.ts";
import type { DesignFacts } from "./design-facts.ts";
import { rolesAt, sectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";

export interface StatedComponent {
  /** The part of its label that names it. */
  readonly name: string;
  /** All of its label, on one line. */
  readonly label: string;
  readonly kind: ComponentKind;
  readonly span: Span;
  readonly source: "drawing" | "text";
}

/** Where a design names components. */
type Sources = Pick<DesignFacts, "architectures" | "design" | "sections" | "statements" | "glossary">;

/** The named components of a design, drawn ones first, each as often as it is named. */
export function statedComponents(sources: Sources): readonly StatedComponent[] {
  return [...drawnComponents(sources), ...titledComponents(sources), ...listedComponents(sources)];
}

/** Where a component was found, for the evidence of a finding. */
export function statedPlace({ name, kind, source }: StatedComponent): string {
  const role = kind.replace("-", " ");
  return source === "drawing" ? `"${name}" is drawn as a ${role}` : `"${name}" is named as a ${role} in the high-level design`;
}

function drawnComponents({ architectures }: Sources): StatedComponent[] {
  return architectures.flatMap(({ components }) =>
    components.flatMap(({ name, kind, mentions: [span] }) =>
      span ? [{ name: shownName(name), label: oneLine(name), kind, span, source: "drawing" as const }] : [],
    ),
  );
}

/** `### Metadata cache` within the high-level design. */
function titledComponents({ sections, design, glossary }: Sources): StatedComponent[] {
  return sections
    .filter(({ parent }) => tellsComponents(parent, design.section))
    .flatMap(({ title, titleSpan }) => named(title, titleSpan, glossary));
}

/** `- Metadata cache: …` and `| Metadata cache | … |` within the high-level design. */
function listedComponents({ statements, sections, design, glossary }: Sources): StatedComponent[] {
  return statements
    .filter(({ form, prose }) => form !== "paragraph" && prose.trim() !== "")
    .filter(({ span }) => tellsComponents(sectionAt(sections, span.start), design.section))
    .flatMap((statement) => {
      const head = nameInLabel(statement.cells[0] ?? statement.plain);
      return named(head, headSpan(statement, head), glossary);
    });
}

/** True in the high-level design. A labelled item opens a section too, and what follows it is not about its label. */
function tellsComponents(section: Section | null, top: Section): boolean {
  let at = section;
  while (at?.form === "label" && at !== top) at = at.parent;
  return rolesAt(at, top).some((role) => TELLING_ROLES.has(role));
}

const TELLING_ROLES: ReadonlySet<string> = new Set(["high-level-design", "components"]);

function headSpan({ plain, locate }: Statement, head: string): Span {
  const from = Math.max(plain.indexOf(head), 0);
  return locate(from, from + head.trimEnd().length);
}

/** Longer heads are sentences that end in the name of a component. */
const MOST_WORDS = 4;

function named(label: string, span: Span, glossary: Glossary): StatedComponent[] {
  const name = oneLine(label).replace(/^(?:\d+[.)]|[a-z][.)])\s+|\s*:$/gi, "");
  if (name === "" || name.split(" ").length > MOST_WORDS || SENTENCE.test(name) || IDENTIFIER.test(name)) return [];
  const kind = termIn(glossary, name)?.kind ?? componentKind(name);
  return kind === "unknown" ? [] : [{ name, label: name, kind, span, source: "text" }];
}

/** A question, a comparison, a step, a topic or a mere type is no name. */
const SENTENCE =
  /\?|^stored? \b|^(?:no|new|sql|nosql|relational) ?(?:databases?|dbs?|stores?)?$|\b(?:vs|versus|or|what|how|why|which|designs?|types?|choices?|schemas?|estimat\w+|options?|selection|sizing|scaling|sharding|partitioning|using|uses?|we|is|are|will|without|updates?|upsert|maintains?|stores|saves?|reads?|writes?|query|checks?|adds?|get|insert|based|choos\w+|consumes?|publish\w*|alternatives?|implementation|replication|agnostic|optional|of|in|from|for|via|to|into|with|by|on)\b/i;

/** `authStore`: a variable of a program. */
const IDENTIFIER = /^[a-z]+[A-Z]\w*$/;

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
