/** The groups of fields that Markdown lists hold, and lines that list the fields of what they name. */
import { type Inline, type List, type ListItem, sourceSpan } from "../../markdown/block.ts";
import { writtenPart } from "./field.ts";
import type { FoundGroup } from "./field-group.ts";
import { addLine, fieldIn, isTelling, noLines, partsOf, toldFields } from "./field-lines.ts";
import { written } from "./table-groups.ts";

/** The groups in a list, those of nested lists left to whoever walks them: one of all items, or one for each. */
export function listGroupsIn(list: List): readonly FoundGroup[] {
  const titles = list.items.flatMap((item) => titleOf(item) ?? []);
  const named = titles.flatMap((title) => namedGroupIn(title) ?? []);
  if (named.length * 2 > titles.length) return named;
  const lines = noLines();
  for (const title of titles) addLine(lines, written(title));
  const told = toldFields(lines);
  if (told) return [{ form: "list", name: null, ...told, stated: [...lines.stated] }];
  return named;
}

function titleOf({ children: [first] }: ListItem): Inline | null {
  return first?.type === "paragraph" ? first.inline : null;
}

/**
 * ```
 *   users(id PK, name, email)      Trip: trip_id, fare, status      URL Record: {url, domain, status}
 *   ^^^^^                          ^^^^                             ^^^^^^^^^^
 * ```
 */
export function namedGroupIn(inline: Inline): FoundGroup | null {
  const { plain } = inline;
  if (plain.length > LONGEST_LINE) return null;
  const match = NAMED.exec(plain);
  const name = match?.[1] ?? match?.[2];
  if (!match || !name) return null;
  const from = match[0].length;
  const isCall = match[0].trimEnd().endsWith("(");
  const end = isCall ? closingParenthesis(plain, from) : plain.replace(/(?:\s*\([^()]{0,200}\))?[\s.;}]{0,9}$/, "").length;
  if (end <= from || (isCall && plain.slice(end + 1).replace(/[\s.;]/g, "") !== "")) return null;
  const parts = partsOf(writtenPart(written(inline), from, end));
  const fields = parts.flatMap((part) => fieldIn(part) ?? []);
  if (fields.length < 2 || fields.length < parts.length - 1 || !fields.some(isTelling)) return null;
  const at = plain.indexOf(name);
  return { form: "list", name, span: sourceSpan(inline, at, at + name.length), fields, stated: [] };
}

const LONGEST_LINE = 600;
const NAMED =
  /^\s*(?:table:?\s+)?(?:["'`]?([A-Za-z_]\w{0,60})["'`]?(?:\s+table)?\s*(?:\(|:\s*\{?)|([A-Z]\w{0,30}(?: \w{1,30}){1,3}):\s*\{)\s*/i;

function closingParenthesis(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")" && depth-- === 0) return at;
  }
  return text.length;
}
