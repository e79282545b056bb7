/**
 * The groups of fields that stand as lists of lines in a code block:
 * ```
 *   Users Table:            Table: stocks            VideoID
 *   - user_id (PK, UUID)                             Title
 *   - username              Columns:                 Description
 *                           - symbol: VARCHAR(10)
 * ```
 */
import { type Written, writtenPart } from "./field.ts";
import type { FoundGroup } from "./field-group.ts";
import { addLine, type FieldLines, noLines, toldFields } from "./field-lines.ts";

interface NamedLines {
  readonly name: string | null;
  readonly at: number;
  readonly lines: FieldLines;
}

/** The groups in a code block's text: the lines under each name, and those before the first. */
export function listedGroupsIn(written: Written): readonly FoundGroup[] {
  const groups: NamedLines[] = [{ name: null, at: 0, lines: noLines() }];
  let isAside = false;
  let from = 0;
  for (const text of written.text.split("\n")) {
    const head = headOf(text);
    if (head) groups.push({ name: head.name, at: from + head.at, lines: noLines() });
    isAside = head || text.trim() === "" ? false : isAside || ASIDE.test(text);
    if (!head && !isAside && text.trim() !== "" && !LABEL.test(text)) {
      const lines = groups.at(-1)?.lines;
      if (lines) addLine(lines, writtenPart(written, from, from + text.length));
    }
    from += text.length + 1;
  }
  return groups.flatMap(({ name, at, lines }) => {
    const told = toldFields(lines);
    if (!told) return [];
    const span = name === null ? told.span : written.locate(at, at + name.length);
    return [{ form: "list", name, span, fields: told.fields, stated: [...lines.stated] }];
  });
}

const HEADS = [
  /^[\s#*-]{0,20}(?:table|entity|collection|measurement)(?: name)?:?\s+["'`]?([\w.-]{1,80})["'`]?[^\n:]{0,30}:?\s*$/i,
  /^[\s#*]{0,20}(?:\d{1,2}[.)]\s+)?["'`]?([\w.-]{1,80})["'`]?(?:\s+\([^()]{1,60}\))?\s+(?:table|collection|entity|schema)\b[^\n]{0,40}:?\s*$/i,
  /^["'`]?([\w.-]{1,80})["'`]?(?:\s+\([^()]{1,60}\))?:\s*$/,
];

function headOf(line: string): { readonly name: string; readonly at: number } | null {
  if (line.length > LONGEST_HEAD || LABEL.test(line) || ASIDE.test(line)) return null;
  for (const head of HEADS) {
    const name = head.exec(line)?.[1];
    if (name) return { name, at: line.indexOf(name) };
  }
  return null;
}

const LONGEST_HEAD = 140;

/** Lines that divide the fields of one entity, and say nothing of their own. */
const LABEL = /^\s*(?:columns?|fields?|tags?|attributes?|schema|structure|timestamp)\s*:?\s*$/i;

/** Under them stands something other than fields, up to the next blank line. */
const ASIDE =
  /^\s*(?:index(?:es)?|constraints?|purpose|access patterns?|queries|notes?|retention|continuous aggregates|benefits|why\b[^:]{0,60}|storage|example)\s*:\s*$/i;
