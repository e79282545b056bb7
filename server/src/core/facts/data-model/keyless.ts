/** The entities of which a design does not say by what key they are kept, where it says so of others or of none. */

import type { Section } from "../../document/outline.ts";
import { spansOverlap } from "../../text/span.ts";
import type { Drawing } from "../drawing.ts";
import type { Statement } from "../statement.ts";
import type { Entity } from "./entities.ts";
import { keysMarkedIn } from "./field.ts";
import type { GroupForm } from "./field-group.ts";

export interface KeylessEntities {
  readonly entities: readonly Entity[];
  /** The entities of the same design that have a key. */
  readonly keyed: readonly Entity[];
}

/** What the keys of a design are judged by. */
export interface KeySources {
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly drawings: readonly Drawing[];
}

/** The entities that are said to be stored and have neither a key nor a field that plainly is one. */
export function keylessEntities({ entities, statements, drawings }: KeySources): KeylessEntities {
  const keyed = entities.filter(hasKey);
  const keyedNames = new Set(keyed.map(({ name }) => plainName(name)));
  const keyedForms = new Set(keyed.map(({ form }) => form));
  const told = statements.filter(({ form, plain }) => form !== "row" && SAYS_KEY.test(plain));
  const pictures = drawings.filter(({ language }) => language === "image");
  const keyless = entities.filter(
    (entity) =>
      !hasKey(entity) &&
      entity.fields.length >= FEWEST_FIELDS &&
      (ALWAYS_STORED.has(entity.form) || keyedForms.has(entity.form)) &&
      !keyedNames.has(plainName(entity.name)) &&
      !hasOwnId(entity) &&
      !isToldElsewhere(entity, entities, told, pictures),
  );
  return { entities: keyless, keyed };
}

/** Of two fields alone one cannot tell whether more were meant. */
const FEWEST_FIELDS = 3;

/** What is written in these forms is a table; a struct or an object is one where the author marks keys in such. */
const ALWAYS_STORED: ReadonlySet<GroupForm> = new Set<GroupForm>(["sql", "table", "list", "diagram"]);

function hasKey({ keys }: Entity): boolean {
  return keys.has("primary") || keys.has("partition") || keys.has("sort");
}

/** `id`, `user_id` in Users, or an identifier in the first place that points to nothing else. */
function hasOwnId({ name, fields }: Entity): boolean {
  const [first] = fields;
  const entity = plainName(name);
  if (first && !first.keys.includes("foreign") && (IDENTIFIER.test(first.name) || entity.startsWith(plainName(first.name)))) return true;
  return fields.some((field) => {
    const plain = plainName(field.name);
    return (
      /^_?(?:id|uuid|guid|key|pk)$/i.test(field.name) ||
      (entity !== "" && /^(?:id|uuid|key|hash|code)$/.test(plain.replace(entity, "")) && plain.startsWith(entity)) ||
      field.keys.includes("unique")
    );
  });
}

const IDENTIFIER = /(?:^|[_a-z])(?:id|ID|Id|iD|uuid|key|Key|hash|Hash|code|Code|token|slug|symbol|url|URL|url_?hash)$/;

/** Letters only, in small ones and the singular. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/(?:table|collection)$/, "")
    .replace(/ies$/, "y")
    .replace(/s$/, "");
}

/** The text of the section says it, where the entity is the only one there or is named; or a picture may show it. */
function isToldElsewhere(
  { name, section }: Entity,
  entities: readonly Entity[],
  told: readonly Statement[],
  pictures: readonly Drawing[],
): boolean {
  if (!section) return false;
  if (pictures.some(({ span }) => spansOverlap(section.whole, span))) return true;
  const here = told.filter(({ span }) => spansOverlap(section.whole, span));
  if (here.length === 0) return false;
  const isAlone = entities.filter((other) => other.section === section).length === 1;
  const word = name.toLowerCase();
  return here.some(({ plain }) => isAlone || plain.toLowerCase().includes(word) || !isOfOneEntity(plain));
}

const SAYS_KEY =
  /\b(?:primary|partition|shard|composite|row|hash|clustering) ?key\b|\bkeyed (?:by|on)\b|\b(?:partition|shard)(?:ed|ing)? (?:by|on)\b|\bidentified by\b|\bunique (?:id|identifier|constraint)\b/i;

/** A line that describes a field, with its key, speaks of no other entity. */
function isOfOneEntity(plain: string): boolean {
  return keysMarkedIn(plain).length > 0 && plain.length < LONGEST_FIELD_LINE;
}

const LONGEST_FIELD_LINE = 90;

/** Where a design as a whole is told that its entities have no keys: the section around the first of them. */
export function modelSection({ section }: Entity): Section | null {
  for (let at = section; at; at = at.parent) if (at.roles[0] === "data-model" && at.form !== "label") return at;
  return section;
}
