/**
 * The architecture that a design tells in words: the heads of its lists, its component tables, the titles of its sections,
 * and sentences in which one component acts on another. It is precise rather than complete: a name counts where the section
 * describes the system and the sentence says what is, not what could be.
 */
import type { Role } from "../../knowledge/roles.ts";
import { UNDECIDED } from "../../knowledge/told-words.ts";
import type { Section } from "../document/outline.ts";
import { nameInLabel, plainName } from "../graph/plain-name.ts";
import { redundancyIn } from "../graph/redundancy.ts";
import { componentTitled, type TitledComponent } from "./component-title.ts";
import type { Drawing } from "./drawing.ts";
import { rolesAt, titledSectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";
import type { ToldArchitecture, ToldComponent, ToldConnection } from "./told-component.ts";
import { connectionsIn } from "./told-connections.ts";

/** Where a design tells of its architecture. */
export interface ToldSources {
  /** The section that is the design. */
  readonly top: Section;
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  readonly drawings: readonly Drawing[];
}

/** What the text of a design tells of its architecture. */
export function toldArchitecture({ top, sections, statements, drawings }: ToldSources): ToldArchitecture {
  const describes = memo((section: Section | null) => describesSystem(section, top));
  const isDrawn = drawnNames(drawings);
  const components: ToldComponent[] = sections.flatMap((section) => (describes(section.parent) ? titled(section) : []));
  const connections: ToldConnection[] = [];
  for (const statement of statements) {
    if (!describes(titledSectionAt(sections, statement.span.start))) continue;
    components.push(...(statement.form === "row" ? inRow(statement) : atHead(statement, isDrawn)));
    const joined = connectionsIn(statement);
    connections.push(...joined.connections);
    components.push(...joined.components);
  }
  return { components: components.sort((a, b) => a.span.start - b.span.start), connections };
}

const DESCRIBING: ReadonlySet<Role> = new Set<Role>([
  "high-level-design",
  "components",
  "deep-dive",
  "data-model",
  "scaling",
  "failure-handling",
]);

/** Sections that weigh, compare, or look ahead; whatever they name need not be part of the system. */
const WEIGHING: ReadonlySet<Role> = new Set<Role>([
  "trade-offs",
  "alternatives",
  "open-questions",
  "references",
  "wrap-up",
  "rollout",
  "requirements",
  "functional-requirements",
  "non-functional-requirements",
  "assumptions",
  "estimation",
  "testing",
  "cost",
]);

const WEIGHING_TITLE =
  /\b(?:vs|versus|or|options?|approach(?:es)?|alternatives?|comparison|choice|choosing|choose|why|when to|future|evolution|phase|v2|version|stage|pros|cons|decision|interview|tips?|mistakes?|existing|current|legacy|today|before|naive|first attempt|building blocks?|scaling to|examples?|step)\b|\?\s*$/i;

/** True where a section describes the system, and no section around it only weighs what it could be. */
function describesSystem(section: Section | null, top: Section): boolean {
  if (!rolesAt(section, top).some((role) => DESCRIBING.has(role))) return false;
  for (let at = section; at && at !== top; at = at.parent) {
    if (at.roles.some((role) => WEIGHING.has(role)) || WEIGHING_TITLE.test(at.title)) return false;
  }
  return true;
}

function titled({ title, titleSpan, form }: Section): readonly ToldComponent[] {
  const found = form === "label" || UNDECIDED.test(title) ? null : componentTitled(title);
  if (!found) return [];
  const { name, kind, technology, redundancy } = found;
  return [{ name, kind, technology, redundancy, span: titleSpan, form: "heading" }];
}

/** `Load Balancer: distributes …`, `**Redis** - caches …`, or an item that is a name and no more. */
function atHead({ plain, form, locate }: Statement, isDrawn: (name: string) => boolean): readonly ToldComponent[] {
  const head = HEAD.exec(plain)?.[0] ?? (form === "item" && plain.length <= LONGEST_ITEM ? plain : "");
  const found = head === "" ? null : (componentTitled(head) ?? titledAsDrawn(head, isDrawn));
  const [sentence = ""] = plain.split(/(?<=[.!?])\s/, 1);
  if (!found || UNDECIDED.test(sentence.slice(0, LONGEST_READ))) return [];
  const { name, kind, technology, redundancy, from, to } = found;
  return [{ name, kind, technology, redundancy, span: locate(from, to), form: "list" }];
}

/** A head of unknown kind names a component where a drawing shows one of that name. */
function titledAsDrawn(head: string, isDrawn: (name: string) => boolean): TitledComponent | null {
  const name = nameInLabel(head).trim();
  if (!/^\p{Lu}/u.test(name) || !isDrawn(name)) return null;
  const from = head.indexOf(name);
  return { name, from, to: from + name.length, kind: "unknown", technology: null, redundancy: redundancyIn(head)?.text ?? null };
}

/** Tells the names that drawings show, line by line, whatever their notation. */
function drawnNames(drawings: readonly Drawing[]): (name: string) => boolean {
  const shown = ` ${drawings.map(({ text }) => text.split("\n").map(plainName).join(" | ")).join(" | ")} `;
  return (name) => {
    const plain = plainName(name);
    // a single word may stand in a drawing for anything
    return plain.includes(" ") && shown.includes(` ${plain} `);
  };
}

const HEAD = /^[^:\n–—]{2,60}(?=:\s|:$|\s[-–—→]\s|\s?[–—])/;
const LONGEST_ITEM = 40;
const LONGEST_READ = 300;

/** The row of a table whose first column lists components. */
function inRow({ plain, cells, header, locate }: Statement): readonly ToldComponent[] {
  if (!COMPONENT_COLUMN.test(header[0]?.trim() ?? "") || UNDECIDED.test(header.join(" "))) return [];
  const found = componentTitled(cells[0] ?? "");
  if (!found || UNDECIDED.test(plain.slice(0, LONGEST_READ))) return [];
  const { name, kind, redundancy, from, to } = found;
  const product = header.findIndex((title) => TECHNOLOGY_COLUMN.test(title.trim()));
  const technology = found.technology ?? componentTitled(cells[product] ?? "")?.technology ?? null;
  return [{ name, kind, technology, redundancy, span: locate(from, to), form: "table" }];
}

const COMPONENT_COLUMN =
  /^(?:(?:core |key |main |system )?(?:components?|services?|microservices?|modules?|nodes?|parts?|elements?|subsystems?)(?: name)?|layer|tier)$/i;
const TECHNOLOGY_COLUMN = /^(?:technology|technologies|tech|tech stack|product|tool|implementation|choice|stack|store)$/i;

function memo<T>(of: (section: Section | null) => T): (section: Section | null) => T {
  const known = new Map<Section | null, T>();
  return (section) => {
    const value = known.get(section) ?? of(section);
    known.set(section, value);
    return value;
  };
}
