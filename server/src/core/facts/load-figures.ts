/**
 * The figures that a design has one of: its daily users, its peak rate of reads, the average size of its photos. Those of
 * one phase, option, region or component are left out: they may well differ.
 */
import type { Role } from "../../knowledge/roles.ts";
import type { Section } from "../document/outline.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { containsSpan, type Span } from "../text/span.ts";
import type { DesignFacts } from "./design-facts.ts";
import type { Figure } from "./figures.ts";
import type { Requirement } from "./requirements.ts";
import { sectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";

export interface LoadFigure {
  /** What it is a figure of, in the field's words: `daily active users`, `peak read rate`. */
  readonly of: string;
  readonly value: number;
  /** As written, with its name. */
  readonly text: string;
  /** The quantity in the document. */
  readonly span: Span;
  /** The section for requirements, assumptions or estimation that states it. */
  readonly section: Section;
}

/** The named figures of the load, in the order of the text. */
export function loadFigures(facts: DesignFacts): readonly LoadFigure[] {
  return facts.figures.flatMap((figure) => {
    const { name, quantity, span, statement, rest } = figure;
    const of = subjectOfName(name);
    const computed = /\d/.test(statement.prose.slice(name.length, statement.prose.length - rest.length - quantity.text.length));
    // The users of a calculation are those of some of them, or of later.
    if (computed && !of?.endsWith("rate")) return [];
    const section = of && statesLoad(of, sectionAround(statement, facts));
    if (!of || !section || !fitsSubject(of, quantity) || !isOfWholeSystem(figure, section, facts)) return [];
    return IS_BOUND.test(statement.prose) || /^\s*(?:[-–+]|to\b)/.test(rest)
      ? []
      : [{ of, value: quantity.value, text: `${name}: ${quantity.text}`, span, section }];
  });
}

/** What a requirement asks for, in a sentence rather than as a named figure: `support 1M DAU`. */
export interface LoadTarget {
  readonly of: string;
  readonly value: number;
  /** True of `1M+`, `at least 1M`: more is no contradiction. */
  readonly least: boolean;
  readonly text: string;
  readonly span: Span;
}

const LONGEST_TARGET = 100;
/** A result of a calculation is no target, and of an average and its peak neither is the whole of it. */
const IS_DERIVED = /[=≈→×*]|->|\b(?:average|avg)\b.*\bpeak\b|\bpeak\b.*\b(?:average|avg)\b/i;

/** A name that says no more than that a rate follows: `Throughput: 10,000 requests/s`. */
const IS_THROUGHPUT = /^(?:(?:system|overall|total|peak) )?(?:throughput|load)$/i;

/** What a client is allowed is no load. */
const IS_LIMIT = /\b(?:limit\w*|throttl\w+|restrict\w*|quotas?|allow(?:s|ed)?|clients?|customers?|threshold)\b/i;

/** The one target of each requirement that states exactly one for the whole system. */
export function loadTargets({ requirements, figures }: DesignFacts): readonly LoadTarget[] {
  return requirements.flatMap((requirement) => {
    const { text, targets: quantities } = requirement;
    if (quantities.length === 0 || text.length > LONGEST_TARGET || [VARIANT, IS_DERIVED, IS_LIMIT].some((pattern) => pattern.test(text)))
      return [];
    if (figures.some(({ span, name }) => !IS_THROUGHPUT.test(name) && containsSpan(requirement.span, span))) return [];
    const targets = quantities.flatMap((target) => targetOf(requirement, target) ?? []);
    return targets.length === 1 ? targets : [];
  });
}

/** The kinds of users that are counted, and how each is written. */
export const USERS: readonly (readonly [string, string])[] = [
  ["daily active users", "(?:daily active users?|DAUs?)"],
  ["monthly active users", "(?:monthly active users?|MAUs?)"],
  ["concurrent users", "concurrent users"],
  ["registered users", "registered users"],
];
const RATE = "(?:QPS|RPS|TPS|(?:requests|queries|reqs?)\\s?(?:/|per)\\s?s(?:ec(?:ond)?)?)";
const SAYS_THE_SAME = /\s*\((?:DAUs?|MAUs?|QPS|RPS|TPS|avg|average|total|approx\.?|assumed|estimated?)\)/gi;

function subjectOfName(name: string): string | null {
  const plain = name
    .replace(SAYS_THE_SAME, "")
    .replace(/^(?:total|overall|estimated|assumed|expected|number of)\s+/i, "")
    .trim();
  const users = USERS.find(([, written]) => new RegExp(`^${written}$`, "i").test(plain));
  if (users) return users[0];
  const rate = new RegExp(`^(?:(average|avg\\.?|peak|max)\\s)?(?:(read|write)\\s)?${RATE}$`, "i").exec(plain);
  if (rate) return rateSubject(rate[1] ?? "", rate[2] ?? "");
  const size = /^(?:average|avg\.?|mean)\s(?:size of (?:an? |the )?(\p{L}+)|(\p{L}+) size)$/iu.exec(plain);
  return size ? `average size of a ${(size[1] ?? size[2] ?? "").toLowerCase()}` : null;
}

function rateSubject(extent: string, direction: string): string {
  const kind = /^peak|^max/i.test(extent) ? "peak" : extent === "" ? "" : "average";
  return [kind, direction.toLowerCase(), "rate"].filter((word) => word !== "").join(" ");
}

function fitsSubject(of: string, { unit }: Quantity): boolean {
  if (of.endsWith("users")) return unit === null || /^user/.test(unit);
  return of.endsWith("rate") ? unit?.endsWith("/s") === true && !/^(?:B|bit)\//.test(unit) : unit === "B";
}

/** The roles of sections in which the load of a design is stated. */
export const STATES_LOAD: ReadonlySet<Role> = new Set([
  "requirements",
  "functional-requirements",
  "non-functional-requirements",
  "assumptions",
  "estimation",
]);
/** Words of phases, options, places and cases: each may have a value of its own. */
export const VARIANT =
  /\b(?:phase|launch|years?|months?|stage|step|v\d|version|options?|approach|alternatives?|scenarios?|case|before|after|today|current(?:ly)?|now|initial(?:ly)?|start(?:ing|s)?|mvp|future|later|growth|grow(?:s|ing)?|scal(?:e|ing) (?:to|up)|projected|target|goal|worst|best|example|e\.g|assum(?:e|ing) simple|per (?!second\b|sec\b|day\b)\w+|region(?:al)?s?|city|country|tier|small|medium|large|local(?:ly)?|dev|production|staging|team|tenant|each|every|if|when|during|only|vs\.?|versus|instead|optimi[sz]ed|without|with caching|cached|free|paid|premium|original|simplified|demo)\b/i;
const IS_BOUND = /[<>≤≥]|\b(?:up to|at (?:least|most)|more than|less than|over|under|max(?:imum)?|min(?:imum)?|between)\b/i;

/** The section that a statement stands in; `- QPS: 1,200` opens one itself. */
function sectionAround({ span }: Statement, { sections }: DesignFacts): Section | null {
  const section = sectionAt(sections, span.end - 1);
  return section && containsSpan(span, section.titleSpan) ? section.parent : section;
}

/** Titles and labels under which figures of the whole system are put in order: `User Base`, `File Statistics`. */
const GROUP = /^(?:\p{L}+\s){0,2}(?:users?|base|statistics|stats|metrics|numbers|scale|assumptions|estimates?)\s*:?$/iu;

/** The section that states a figure of `of`, if it stands right in it or in a mere group; rates belong to what the group is on. */
function statesLoad(of: string, section: Section | null): Section | null {
  let at = section;
  while (!of.endsWith("rate") && at && at.roles.length === 0 && at.form !== "heading" && GROUP.test(at.title)) at = at.parent;
  return at?.roles.some((role) => STATES_LOAD.has(role)) ? at : null;
}

/** True right in a section that states the load, not below a title, a label or an item of something narrower. */
function isOfWholeSystem({ statement, name }: Figure, section: Section, { statements, design }: DesignFacts): boolean {
  if (statement.form === "row") return false;
  for (let at: Section | null = section; at && at !== design.section; at = at.parent) if (VARIANT.test(at.title)) return false;
  if (VARIANT.test(statement.plain.replace(name, ""))) return false;
  const above = statements.filter(({ span }) => span.end <= statement.span.start && span.start >= section.span.start);
  const parent = above.findLast(({ depth }) => depth < statement.depth);
  if (parent && !containsSpan(parent.span, section.titleSpan) && !GROUP.test(parent.plain)) return false;
  const lead = above.findLast(({ form }) => form === "paragraph");
  return !lead || containsSpan(lead.span, section.titleSpan) || !/:\s*$/.test(lead.plain);
}

function targetOf({ text, span }: Requirement, { value, span: at }: Quantity): LoadTarget | null {
  const here = text.slice(at.start);
  const before = text.slice(0, at.start);
  const least =
    /^\S*\+|^\d\S*\s(?:million|billion|thousand)?\+/i.test(here) || /\b(?:at least|over|more than|minimum(?: of)?)\s*$/i.test(before);
  if (/(?:[<≤]|\bup to|\bless than|\bunder|\bbelow)\s*[~≈]?\s*$/i.test(before)) return null;
  const number = String.raw`^[\d.,]+\s?(?:[KMB]|thousand|mil(?:lion)?|billion|bn)?\+?\s`;
  const users = USERS.find(([, written]) => new RegExp(`${number}${written}\\b`, "i").test(here));
  if (users) return { of: users[0], value, least, text, span };
  const rate = new RegExp(`${number}(?:(read|write)s?\\s)?${RATE}(?![\\w-])`, "i").exec(here);
  if (!rate) return null;
  const direction = rate[1] ?? /\b(read|write)s?\b[^,;]{0,12}$/i.exec(before)?.[1] ?? "";
  return {
    of: rateSubject(/\bpeak\b/i.test(text) ? "peak" : /\b(?:average|avg)\b/i.test(text) ? "average" : "", direction),
    value,
    least,
    text,
    span,
  };
}
