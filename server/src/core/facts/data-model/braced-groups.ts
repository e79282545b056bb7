/** The groups of fields that stand in braces in a code block: structs, classes, messages, entities of diagrams, objects. */
import { type Field, fieldNamedFirst, fieldTypedFirst, isTypeWord, type Written, writtenPart } from "./field.ts";
import type { FoundGroup, GroupForm } from "./field-group.ts";

/**
 * ```
 *   type User struct {      class users {      Message {      users: {      {
 *        ^^^^                     ^^^^^        ^^^^^^^        ^^^^^
 * ```
 */
const OPENS =
  /^[^\S\n]*(?:(?:export|public|data|static|final|abstract|const|let|var)[^\S\n]{1,9})*(?:(struct|class|type|interface|message|model|table|entity|record|collection|enum|union|service|schema|input|typedef struct)[^\S\n]{1,9})?(?:["'`]?([\p{L}_][\w\p{L}.-]{0,80})["'`]?(?:[^\S\n]{1,9}(?:struct|extends [\w.]{1,60}|implements [\w.]{1,60}|\([^()\n]{1,60}\)))?[^\S\n]{0,9}[:=]?[^\S\n]{0,9}(?:new[^\S\n]{1,9})?)?\{$/u;

/** Words before a brace that open a block of statements, or of something other than fields. */
const NO_NAME = new Set(
  "if else for while do switch try catch finally return function func fn def match loop async await select where with case default query mutation subscription rpc get set".split(
    " ",
  ),
);
const NO_ENTITY = new Set(["enum", "service", "input"]);

/** Languages whose types stand before names. */
const TYPED_FIRST = new Set([
  "c",
  "cpp",
  "c++",
  "cc",
  "h",
  "java",
  "csharp",
  "cs",
  "c#",
  "proto",
  "protobuf",
  "proto3",
  "thrift",
  "dart",
  "er",
  "class",
]);

/** The groups in a code block of `language`; for Mermaid the type of its diagram stands for the language. */
export function bracedGroupsIn(written: Written, language: string): readonly FoundGroup[] {
  const { text, locate } = written;
  const groups: FoundGroup[] = [];
  for (let brace = text.indexOf("{"), next = 0; brace >= 0; brace = text.indexOf("{", next)) {
    const from = brace + 1;
    next = from;
    const before = Math.max(brace - LONGEST_OPENER, 0);
    const start = before + text.slice(before, brace).lastIndexOf("\n") + 1;
    const match = OPENS.exec(text.slice(start, from));
    if (!match) continue;
    const [opener, keyword = "", name = null] = match;
    const named = name !== null && !NO_NAME.has(name.toLowerCase());
    if ((name !== null && !named) || NO_NAME.has(keyword)) continue;
    const { parts, end } = partsWithin(text, from);
    const fields = fieldsOf(written, parts, TYPED_FIRST.has(language));
    next = end;
    if (METHOD.test(text.slice(from, end))) continue;
    if (fields.length === 0 || NO_ENTITY.has(keyword) || !looksLikeFields(fields, parts.length)) continue;
    const at = start + opener.lastIndexOf(name ?? "{");
    groups.push({
      form: formOf(language, keyword, name, text.slice(from, end)),
      name,
      span: locate(at, at + (name ?? "{").length),
      fields,
      stated: [],
    });
  }
  return groups;
}

const LONGEST_OPENER = 300;

/** A class with methods is a part of a program; `name="value"` are labels of a metric. */
const METHOD = /\)\s{0,9}(?::\s{0,9}[\w<>[\]|]{1,40}\s{0,9}|throws \w{1,40}\s{0,9})?\{|=>|^[^\S\n]*\w+="/m;

function formOf(language: string, keyword: string, name: string | null, inside: string): GroupForm {
  if (language === "er" || language === "class") return "diagram";
  if (name === null || (keyword === "" && /^\s*["']/.test(inside))) return "json";
  return "struct";
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** The lines, or parts between commas and semicolons, right inside the brace before `from`; what is nested deeper is left out. */
function partsWithin(text: string, from: number): { readonly parts: readonly Part[]; readonly end: number } {
  const parts: Part[] = [];
  let depth = 0;
  let start = from;
  const close = (to: number): void => {
    if (text.slice(start, to).trim() !== "") parts.push({ from: start, to });
    start = to + 1;
  };
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if ("{[(".includes(char)) depth += 1;
    else if (char === "}" && depth === 0) {
      close(at);
      return { parts, end: at + 1 };
    } else if ("}])".includes(char)) depth = Math.max(depth - 1, 0);
    else if (depth === 0 && (char === "\n" || ((char === "," || char === ";") && !continuesLine(text, at)))) close(at);
  }
  close(text.length);
  return { parts, end: text.length };
}

/** A comment behind a comma or a semicolon stays with the field before it. */
function continuesLine(text: string, sign: number): boolean {
  return /^[^\S\n]{0,20}(?:#|\/\/|--)/.test(text.slice(sign + 1, sign + 24));
}

function fieldsOf(written: Written, parts: readonly Part[], typedFirst: boolean): readonly Field[] {
  return parts.flatMap(({ from, to }) => {
    const text = written.text.slice(from, to);
    const trimmed = text.trimStart();
    if (/^(?:\/\/|#|--|\/\*|\*|@|%%|\.\.\.|[+~-]?\w+\()/.test(trimmed)) return [];
    if (isTypedFirst(trimmed, typedFirst)) return fieldTypedFirst(writtenPart(written, to - trimmed.length, to)) ?? [];
    const modifiers = /^(?:(?:public|private|protected|readonly|static)\s{1,9}){1,3}(?=\w+\??:)/.exec(trimmed)?.[0].length ?? 0;
    return fieldNamedFirst(writtenPart(written, to - trimmed.length + modifiers, to)) ?? [];
  });
}

/** `String name` in any language, unless a colon says that the name comes first: `name: String`. */
function isTypedFirst(text: string, byLanguage: boolean): boolean {
  const [, first = "", sign = ""] =
    /^(?:(?:public|private|protected|readonly|static|final|optional|repeated|required)\s{1,9}){0,3}[+#~-]?["']?([\w.]+)["']?(?:<[^>\n]{0,40}>|\[[^\]\n]{0,10}\])?\s{0,9}([:?]?)/.exec(
      text,
    ) ?? [];
  if (sign !== "") return false;
  return byLanguage || (isTypeWord(first) && /^[^:=]{1,60}\s[*&]?[A-Za-z_]\w*\s*(?:$|[;=])/.test(text));
}

/** Statements of a program stand in braces too: most parts of a group are fields. */
function looksLikeFields(fields: readonly Field[], parts: number): boolean {
  return fields.length * 2 >= parts && !fields.some(({ name }) => STATEMENT_WORDS.has(name));
}

const STATEMENT_WORDS = new Set(
  "return if else for while const let var await throw import case switch break continue def this self".split(" "),
);
