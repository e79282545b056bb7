/**
 * One field of an entity, and how a line that describes one is read, whatever it stands in: a list, a struct, a column's
 * definition. Which lines describe fields is for the readers of each form to know.
 */
import { FIELD_TYPES, KEY_MARKS, type KeyKind } from "../../../knowledge/field-words.ts";
import type { Span } from "../../text/span.ts";

export interface Field {
  readonly name: string;
  /** As written, or null. */
  readonly type: string | null;
  readonly keys: readonly KeyKind[];
  readonly span: Span;
}

/** Text with the way back to its source. */
export interface Written {
  readonly text: string;
  readonly locate: (from: number, to: number) => Span;
}

/** A stretch of written text as a text of its own. */
export function writtenPart({ text, locate }: Written, from: number, to: number): Written {
  return { text: text.slice(from, to), locate: (start, end) => locate(from + start, from + end) };
}

/** The kinds of key that a text marks. */
export function keysMarkedIn(text: string): readonly KeyKind[] {
  return KEY_MARKS.filter(({ marked }) => marked.test(text)).map(({ kind }) => kind);
}

/**
 * The field that a line describes, its name first:
 * ```
 *   - `user_id`: BIGINT (Primary Key)
 *      ^^^^^^^   ^^^^^^
 *   "name": "string",
 * ```
 */
export function fieldNamedFirst({ text, locate }: Written): Field | null {
  const match = NAME_FIRST.exec(text);
  const name = match?.[2];
  if (!match || name === undefined) return null;
  const start = match[1]?.length ?? 0;
  const rest = text.slice(start + name.length).replace(/^["'`\]?!\s]{0,8}/, "");
  return { name, type: typeIn(rest), keys: keysMarkedIn(rest), span: locate(start, start + name.length) };
}

const NAME_FIRST =
  /^((?:(?:public|private|protected|readonly|static)\s{1,9}){0,2}[\s\-*+•├└│─○◦●|]*(?:\d{1,3}[.)]\s+)?["'`[]?)([\p{L}_@$][\w\p{L}$]{0,60}(?:\.\w{1,40}){0,3})(?![\p{L}\d])/u;

/**
 * ```
 *   private String userName;      string id = 1;      uint64_t phone PK
 *           ^^^^^^ ^^^^^^^^       ^^^^^^ ^^           ^^^^^^^^ ^^^^^
 * ```
 */
export function fieldTypedFirst({ text, locate }: Written): Field | null {
  const end = text.search(/[=;,"]|\/\/|$/);
  const words = [...text.slice(0, end).matchAll(/[^\s]+/g)]
    .map(({ 0: word, index }) => ({ word, index }))
    .filter(({ word }) => !MODIFIERS.has(word.replace(/^[+#~-]/, "")) && /[\p{L}]/u.test(word));
  const unmarked = words.filter(({ word }, at) => at < 2 || !/^(?:PK|FK|UK)$/.test(word));
  const last = unmarked.at(-1);
  const name = last && /^[*&]*([\p{L}_]\w{0,60})/u.exec(last.word)?.[1];
  if (!last || !name || unmarked.length < 2) return null;
  const start = last.index + last.word.indexOf(name);
  const type = unmarked
    .slice(0, -1)
    .map(({ word }) => word.replace(/^[+#~-]/, ""))
    .join(" ");
  return { name, type, keys: keysMarkedIn(text.slice(start + name.length)), span: locate(start, start + name.length) };
}

const MODIFIERS = new Set("public private protected final static readonly optional repeated required const val var mutable".split(" "));

/** The type at the start of what follows a field's name, or in parentheses there; null where none is known. */
function typeIn(rest: string): string | null {
  const text = rest.slice(0, LONGEST_TYPE).replace(/^[\s:=—–(`"'-]{0,8}/, "");
  const match = /^[\w.]+(?:\s?[(<[][^)>\]]{0,40}[)>\]])?(?:\[\])?/.exec(text);
  const [type = ""] = match ?? [];
  const first = /^[A-Za-z_0-9]+/.exec(type)?.[0].toLowerCase() ?? "";
  return isTypeWord(first) && !PROSE.test(text.slice(type.length)) ? type : null;
}

/** Two words in small letters behind a type go on with a sentence: `Time series data`. */
const PROSE =
  /^\s+(?!(?:not|null|default|primary|unique|references|auto|with|without|unsigned|array|foreign|key|index|indexed|check|generated|identity|static|for|on|pk|fk)\b)[a-z]{2,}\s+[a-z]/;

const LONGEST_TYPE = 120;

/** `VARCHAR`, `uint64_t`, `DateTime64`. */
export function isTypeWord(word: string): boolean {
  const plain = word.toLowerCase();
  return FIELD_TYPES.has(plain) || FIELD_TYPES.has(plain.replace(/_t$/, ""));
}
