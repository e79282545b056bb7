/** The tables that SQL or CQL defines, and those written like them without the words `CREATE TABLE`. */
import type { KeyKind } from "../../../knowledge/field-words.ts";
import { type Field, fieldNamedFirst, isTypeWord, keysMarkedIn, type Written, writtenPart } from "./field.ts";
import type { FoundGroup } from "./field-group.ts";

/**
 * ```
 *   CREATE TABLE IF NOT EXISTS users (        users (
 *                              ^^^^^          ^^^^^
 * ```
 */
const OPENS =
  /\bCREATE\s+(?:[A-Z]+\s+){0,3}?(?:TABLE|COLUMN FAMILY|COLUMNFAMILY)\s+(?:IF\s+NOT\s+EXISTS\s+)?([\w."`[\]-]{1,120})\s*\(|^[ \t]*(?:TABLE[ \t]+)?(\w{1,80})[ \t]*\([ \t]*$/gim;

/** The tables in a code block's text. Text that is no SQL has none: a column needs a name and something behind it. */
export function sqlTablesIn(written: Written): readonly FoundGroup[] {
  const { text, locate } = written;
  const opens = new RegExp(OPENS);
  const groups: FoundGroup[] = [];
  for (let match = opens.exec(text); match; match = opens.exec(text)) {
    const quoted = match[1] ?? match[2] ?? "";
    const name = quoted.replace(/["`[\]]/g, "");
    const from = match.index + match[0].length;
    const { columns, end } = columnsFrom(text, from);
    opens.lastIndex = Math.max(end, from);
    if (SQL_WORDS.has(name.toLowerCase())) continue;
    const group = groupOf(written, columns, optionsAfter(text, end), match[1] !== undefined);
    const at = match.index + match[0].indexOf(quoted);
    if (group) groups.push({ form: "sql", name: name.slice(name.lastIndexOf(".") + 1), span: locate(at, at + quoted.length), ...group });
  }
  return groups;
}

/** Words of a query before a parenthesis on a line's end. */
const SQL_WORDS = new Set(
  "from in values select join as where exists and or not count sum on using union returning with over case when key check index".split(" "),
);

interface Column {
  readonly from: number;
  readonly to: number;
  readonly comment: string;
}

/** The definitions between commas up to the closing parenthesis; a comment behind a comma belongs to what was before it. */
function columnsFrom(text: string, start: number): { readonly columns: readonly Column[]; readonly end: number } {
  const columns: { from: number; to: number; comment: string }[] = [];
  let depth = 0;
  let angles = 0;
  let from = start;
  let at = start;
  let comment = "";
  let isBlank = true;
  const close = (to: number): void => {
    columns.push({ from, to, comment });
    comment = "";
    isBlank = true;
    from = to + 1;
  };
  while (at < text.length) {
    const char = text[at] ?? "";
    if (text.startsWith("--", at) || text.startsWith("//", at) || char === "#") {
      const end = lineEnd(text, at);
      const last = columns.at(-1);
      if (isBlank && last) last.comment += text.slice(at, end);
      else comment += text.slice(at, end);
      if (isBlank) from = end;
      at = end;
      continue;
    }
    if (char.trim() !== "" && !(char === "," && depth === 0)) isBlank = false;
    if (char === "'") at = closingQuote(text, at);
    else if (char === "(") depth += 1;
    else if (char === ")" && depth === 0) {
      close(at);
      return { columns, end: at + 1 };
    } else if (char === ")") depth -= 1;
    else if (char === "<" && /\w/.test(text[at - 1] ?? "")) angles += 1;
    else if (char === ">") angles = Math.max(angles - 1, 0);
    else if (char === "\n") angles = 0;
    else if (char === "," && depth === 0 && angles === 0) close(at);
    at += 1;
  }
  close(text.length);
  return { columns, end: text.length };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** The place of the quote that closes the one at `from`, on the same line; `from` where there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length && text[at] !== "\n"; at += 1) if (text[at] === "'") return at;
  return from;
}

/** What stands behind the columns up to the end of the statement: `PARTITION BY …`, `WITH CLUSTERING ORDER BY …`. */
function optionsAfter(text: string, end: number): string {
  const rest = text.slice(end, end + LONGEST_OPTIONS);
  const stop = rest.search(/;|\n\s*\n|\bCREATE\b/);
  return stop < 0 ? rest : rest.slice(0, stop);
}

const LONGEST_OPTIONS = 400;

const CONSTRAINT =
  /^\s*(?:CONSTRAINT\s+\S+\s+)?(?:(PRIMARY)\s+KEY|(PARTITION)\s+KEY|(?:FOREIGN|UNIQUE|INDEX|KEY|CHECK|EXCLUDE|FULLTEXT|SPATIAL|CLUSTERING|LIKE|ORDER|SHARD)\b)/i;

function groupOf(
  written: Written,
  columns: readonly Column[],
  options: string,
  certain: boolean,
): { fields: readonly Field[]; stated: readonly KeyKind[] } | null {
  const fields: Field[] = [];
  const stated = new Map<string, readonly KeyKind[]>();
  for (const { from, to, comment } of columns) {
    const text = written.text.slice(from, to);
    if (CONSTRAINT.test(text) && !isTypeWord(/^\s*\S+\s+(\w+)/.exec(text)?.[1] ?? "")) {
      for (const [name, kinds] of keyColumns(text)) stated.set(name, [...(stated.get(name) ?? []), ...kinds]);
      continue;
    }
    const lead = text.length - text.trimStart().length;
    const field = fieldNamedFirst(writtenPart(written, from + lead, to));
    if (field) fields.push({ ...field, keys: [...new Set([...field.keys, ...keysMarkedIn(comment)])] });
  }
  const behind = keysBehind(options);
  if (fields.length === 0 || !(certain || fields.some(({ type }) => type !== null))) return null;
  return {
    fields: fields.map((field) => ({ ...field, keys: [...new Set([...field.keys, ...(stated.get(field.name.toLowerCase()) ?? [])])] })),
    stated: [...new Set([...[...stated.values()].flat(), ...behind])],
  };
}

/** `PRIMARY KEY ((a, b), c)`: a and b say where a row lies, c in what order. */
function keyColumns(constraint: string): readonly (readonly [string, readonly KeyKind[]])[] {
  const kinds = keysMarkedIn(constraint.slice(0, constraint.indexOf("(") + 1 || undefined)).filter((kind) => kind !== "foreign");
  const open = constraint.indexOf("(");
  if (kinds.length === 0 || open < 0) return [];
  const compound = /^\s*\(([^()]*)\)(.*)$/s.exec(constraint.slice(open + 1));
  const names = (list: string): string[] => (list.toLowerCase().match(/\w+/g) ?? []).filter((name) => name !== "references");
  if (!compound) return names(constraint.slice(open + 1)).map((name) => [name, kinds]);
  return [
    ...names(compound[1] ?? "").map((name) => [name, [...kinds, "partition"]] as const),
    ...names(compound[2] ?? "").map((name) => [name, [...kinds, "sort"]] as const),
  ];
}

/** ClickHouse and others say behind the columns by what rows are kept. */
function keysBehind(options: string): readonly KeyKind[] {
  const kinds: KeyKind[] = [];
  if (/\bPRIMARY KEY\b/i.test(options)) kinds.push("primary");
  if (/\b(?:PARTITION(?:ED)?|DISTRIBUT(?:E|ED)|CLUSTERED|SHARD(?:ED)?) (?:BY|ON)\b|\bDISTKEY\b|\bPARTITION OF\b/i.test(options))
    kinds.push("partition");
  if (/\bORDER BY\b|\bSORTKEY\b/i.test(options)) kinds.push("sort");
  return kinds;
}
