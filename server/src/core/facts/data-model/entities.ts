/** The entities of a design's data model: the groups of fields that are stored, by the section and the line that introduce them. */
import { type KeyKind, TELLS_SENT, TELLS_STORED } from "../../../knowledge/field-words.ts";
import type { Role } from "../../../knowledge/roles.ts";
import type { Section } from "../../document/outline.ts";
import type { Span } from "../../text/span.ts";
import { rolesAt, sectionAt, titledSectionAt } from "../section-of.ts";
import { type Field, keysMarkedIn } from "./field.ts";
import type { FieldGroup, GroupForm } from "./field-group.ts";

export interface Entity {
  readonly name: string;
  readonly form: GroupForm;
  readonly fields: readonly Field[];
  /** The kinds of key that some field is marked with, or that are stated of the whole. */
  readonly keys: ReadonlySet<KeyKind>;
  /** The innermost titled section that it stands in. */
  readonly section: Section | null;
  /** Where it is named, or its first field. */
  readonly span: Span;
}

/** The entities among `groups`, whose spans count from the document's start; `top` is the section that is the design. */
export function entitiesOf(groups: readonly FieldGroup[], sections: readonly Section[], top: Section): readonly Entity[] {
  return groups.flatMap((group) => {
    const section = titledSectionAt(sections, group.span.start);
    const introduced = [group.lead, ownTitle(sectionAt(sections, group.span.start), top)];
    if (!isStored(group, introduced, rolesAt(section, top))) return [];
    const { name, span } = nameOf(group, section, top);
    const keys = new Set([...group.stated, ...keysMarkedIn(group.lead), ...group.fields.flatMap((field) => field.keys)]);
    return [{ name, form: group.form, fields: group.fields, keys, section, span }];
  });
}

function ownTitle(section: Section | null, top: Section): string {
  return section && section !== top ? section.title : "";
}

/** Sections that speak of what clients send and receive, of what was not chosen, or of how it is run. */
const NOT_STORED = new Set<Role>(["api", "alternatives", "monitoring", "references", "testing", "estimation", "cost"]);

function isStored({ form, name, lead, fields }: FieldGroup, introduced: readonly string[], roles: readonly Role[]): boolean {
  if (form === "sql") return true;
  const titles = [name ?? "", ...introduced];
  if (titles.some((title) => TELLS_SENT.test(title))) return false;
  const inModel = roles[0] === "data-model" || (roles.includes("data-model") && !API_LEAD.test(lead));
  if (form === "diagram") return inModel || fields.some(({ keys }) => keys.length > 0);
  if (form === "json" && fields.filter(({ type }) => type !== null).length * 2 < fields.length) return false;
  return inModel || (!roles.some((role) => NOT_STORED.has(role)) && introduced.some((title) => TELLS_STORED.test(title)));
}

const API_LEAD = /\bAPIs?\b|\bendpoints?\b|\b(?:GET|POST|PUT|DELETE|PATCH)\b/;

function nameOf(group: FieldGroup, section: Section | null, top: Section): { readonly name: string; readonly span: Span } {
  if (group.name !== null) return { name: group.name, span: group.span };
  const led = entityNamed(group.lead);
  if (led !== null) return { name: led, span: group.leadSpan ?? group.span };
  const title = section && section !== top ? section.title : top.title;
  return { name: entityNamed(title) ?? title, span: group.span };
}

const NAMED = [
  /\b(?:table|collection|entity|model)\s*:\s+["'`“]?([\w.-]{2,60})["'`”]?(?:\s*\([^()]{1,60}\))?\s*:?$/i,
  /["'`“]([\w.-]{2,60})["'`”]\s+(?:\([^()]{1,60}\)\s+)?(?:table|collection|entity|document|model)\b/i,
  /\b([a-z]+(?:_[a-z]+){1,6})\s+(?:table|collection|entity|document|model)\b/,
  /^([\w .-]{2,40}?)\s+(?:table|collection|entity|model|document)s?\b(?=[^.!?]{0,40}$)/i,
  // `orders (PostgreSQL, 16 shards by buyer_id, primary key order_id)`: a caption.
  /^([\w.-]{2,60})\s+\([^()]{3,400}\)/,
];

/** Words that say that data is kept, not which. */
const NO_NAMES = new Set(
  "the a an this each every following our data database db main core key sql nosql relational schema schemas table tables fields columns entities collections models model mysql postgresql postgres cassandra mongodb dynamodb redis summary example lookup hash mapping different logical physical simplified improved indexes".split(
    " ",
  ),
);
const LONGEST_TITLE_WORDS = 4;

/** The entity that a line names: `Users Table`, `Table: orders`, `**orders**: what was bought`, or a short title as a whole. */
function entityNamed(line: string): string | null {
  const text = line.replace(/^(?:[\s#*-]|\d{1,2}[.)]){0,12}/, "");
  for (const named of NAMED) {
    const name = named.exec(text)?.[1]?.replace(/^(?:the|an?)\s/i, "");
    if (name && !isNoName(name)) return name;
  }
  const head = /^([\w.-]{2,60}):\s/.exec(text)?.[1] ?? text;
  const title = head.replace(/[\s:.*-]{1,9}$/, "").replace(/\s*\([^()]{0,80}\)$/, "");
  return title.split(/\s+/).length > LONGEST_TITLE_WORDS || isNoName(title) ? null : title;
}

function isNoName(name: string): boolean {
  return name.split(/\s+/).every((word) => word === "" || NO_NAMES.has(word.toLowerCase()));
}
