/** Which lines of a list name fields of one entity, and what else such lines say of it. */
import type { KeyKind } from "../../../knowledge/field-words.ts";
import type { Span } from "../../text/span.ts";
import { type Field, fieldNamedFirst, keysMarkedIn, type Written, writtenPart } from "./field.ts";

/** What the lines under one name hold so far. */
export interface FieldLines {
  readonly fields: Field[];
  readonly stated: Set<KeyKind>;
  /** How many lines named no field. */
  other: number;
}

export function noLines(): FieldLines {
  return { fields: [], stated: new Set(), other: 0 };
}

/** Takes in a line. */
export function addLine(lines: FieldLines, line: Written): void {
  if (SAID.test(line.text)) {
    for (const kind of keysMarkedIn(line.text)) lines.stated.add(kind);
    return;
  }
  const found = fieldsInLine(line);
  if (found) lines.fields.push(...found);
  else lines.other += 1;
}

/** `Primary key: id`, `INDEX on followee_id` say something of the whole. */
const SAID =
  /^[\s*•-]*(?:index(?:es)?|primary key|partition key|partition(?:ed)? by|sort key|clustering key|shard(?:ing)? key|foreign keys?|unique|composite|ttl|constraints?|notes?|purpose|retention|timestamps)\b/i;

/** The entity that lines describe: most name fields, and a third of these look like nothing but fields, or the first does. */
export function toldFields({ fields, stated, other }: FieldLines): { readonly fields: readonly Field[]; readonly span: Span } | null {
  const [first] = fields;
  if (!first || fields.length < 2 || other * 2 > fields.length) return null;
  const telling = fields.filter(isTelling).length;
  return stated.size > 0 || isTelling(first) || telling * 3 >= fields.length ? { fields, span: first.span } : null;
}

/**
 * The fields that a line names, or null where it is no line of fields:
 * ```
 *   - user_id: BIGINT, Primary Key       one, with what is said of it
 *   - id (UUID, PK), title, created_at   three
 * ```
 */
export function fieldsInLine(line: Written): readonly Field[] | null {
  if (line.text.length > LONGEST_LINE || NO_FIELDS.test(line.text.replace(/\([^()]{0,200}\)/g, " "))) return null;
  const single = DESCRIBED.test(line.text) ? fieldIn(line) : null;
  if (single) return [single];
  const parts = partsOf(line);
  const fields = parts.flatMap((part) => fieldIn(part) ?? []);
  return fields.length > 0 && fields.length === parts.length ? fields : null;
}

const LONGEST_LINE = 600;

/** Statements, arrows and calls. */
const NO_FIELDS =
  /→|->|=>|;\s*$|[├└│┌▼]|^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH|FROM|WHERE|CREATE|VALUES|SET|CASE|ORDER BY|GROUP BY|LIMIT)\b/;
const DESCRIBED = /^[\s*•+\d.)"'`-]*[\p{L}_][\w.]{0,60}["'`]?\s*(?::|[-–—]\s)/u;

/** The stretches between the commas of a line; commas in parentheses are part of a field's description. */
export function partsOf(line: Written): readonly Written[] {
  const parts: Written[] = [];
  let depth = 0;
  let from = 0;
  const close = (to: number): void => {
    if (line.text.slice(from, to).trim() !== "") parts.push(writtenPart(line, from, to));
    from = to + 1;
  };
  for (let at = 0; at < line.text.length; at += 1) {
    const char = line.text[at] ?? "";
    if ("([<{".includes(char)) depth += 1;
    else if (")]>}".includes(char)) depth = Math.max(depth - 1, 0);
    else if (depth === 0 && (char === "," || char === "\n")) close(at);
  }
  close(line.text.length);
  return parts;
}

/**
 * The field that a stretch of text names: one word, alone or with its type, its keys or a remark behind a sign; a word with a
 * sentence behind it only where it looks like nothing but a field.
 */
export function fieldIn(part: Written): Field | null {
  const field = fieldNamedFirst(part);
  if (!field) return null;
  const rest = part.text.slice(part.text.indexOf(field.name) + field.name.length).replace(/^["'`\]]/, "");
  if (/^\s*$/.test(rest)) return field;
  if (!/^\s*(?:[:=([?!+#/]|[-–—]\s|PK|FK|UUID|[A-Z]{3,})/.test(rest) && field.type === null) return null;
  return isTelling(field) || /^\s*\([^()]{1,80}\)\s*$/.test(rest) ? field : null;
}

/** True when a name alone, or what stands behind it, tells that it is a field: `user_id`, `createdAt`, a type, a key. */
export function isTelling({ name, type, keys }: Field): boolean {
  return type !== null || keys.length > 0 || FIELD_NAME.test(name);
}

const FIELD_NAME = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$|^id$|^[a-z][a-zA-Z]*(?:Id|ID|At)$|^[A-Z][A-Za-z]*(?:ID|Id)$/;
