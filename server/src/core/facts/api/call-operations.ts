/** The function that a line declares: its name, parameters and what it returns. */

import { isTypeWord, type Written, writtenPart } from "../data-model/field.ts";
import { partsOf } from "../data-model/field-lines.ts";
import { callEffect } from "./effect.ts";
import type { FoundOperation } from "./operation.ts";

/**
 * ```
 *   - createURL(api_dev_key, original_url, custom_alias=None): string
 *     ^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^
 *   Photo[] search(String query, int limit)
 * ```
 */
const CALL =
  /^[\s\d.)*+•`"'-]{0,16}(?:(?:public|static|async|def|func|fn|function|export|abstract|virtual|rpc)\s{1,4}){0,3}(?:([A-Z]\w{0,40}(?:<[^<>()\n]{1,60}>)?(?:\[\])?|void|string|int|bool|boolean|long|list)\s{1,4})?([A-Za-z_]\w{2,60})\s?\(/;

/** Words before a parenthesis that declare nothing. */
const NO_CALL = new Set(
  "if for while switch catch return select values insert into create table index primary foreign key unique check hash ttl set get put max min count sum avg log print assert function lambda note example optional require import hset hget hgetall zadd zrange sadd expire incr publish subscribe".split(
    " ",
  ),
);

/** The call that `written` begins with; whether it is an operation depends on where it stands. */
export function callOperationIn(written: Written): FoundOperation | null {
  const { text, locate } = written;
  const match = CALL.exec(text);
  const name = match?.[2];
  if (!match || !name || NO_CALL.has(name.toLowerCase())) return null;
  const open = match[0].length;
  const close = closingParenthesis(text, open);
  if (close < 0) return null;
  const parts = partsOf(writtenPart(written, open, close));
  const parameters = parts.flatMap(({ text: part }) => parameterIn(part) ?? []);
  if (parameters.length < parts.length) return null;
  if (parts.length <= 2 && isTypeWord(parts[0]?.text.trim() ?? "")) return null;
  if (/\s/.test(text[open - 2] ?? "") && parameters.length < 2) return null;
  const rest = text.slice(close + 1);
  if (/^\s*(?:\{|\.|[=*/+<]|&&|\|\|)/.test(rest)) return null;
  const returned = /^[`"'\s]*(?::|->|→|=>|returns?\b:?)\s*([^\n{]{1,120})/i.exec(rest)?.[1]?.replace(/[\s`;*]+$/, "");
  const response = returned || match[1] || null;
  const effect = callEffect(name, response);
  // A single word that is no verb is a noun with a remark: `limiting (per user)`.
  if (!/[a-z][A-Z]|_/.test(name) && (effect === null || parameters.length === 0)) return null;
  const at = match[0].lastIndexOf(name);
  return {
    form: "call",
    name,
    method: null,
    path: null,
    parameters,
    response,
    effect,
    span: locate(at, at + name.length),
  };
}

function closingParenthesis(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")" && depth-- === 0) return at;
  }
  return -1;
}

/** `user_id`, `userId: UUID`, `String query`, `limit = 20`, `...rest`; values are none. */
function parameterIn(part: string): string | null {
  const text = part.trim().replace(/^(?:\.{3}|[[*&@]|(?:optional|final|const)\s)\s*/i, "");
  const named = /^["'`]?([A-Za-z_]\w{0,60})["'`]?\??\s*(?:[:=\])]|$)/.exec(text)?.[1];
  if (named) return named;
  return /^[A-Za-z_][\w.]{0,40}(?:<[^<>]{1,60}>|\[\])?\s{1,4}[*&]?([A-Za-z_]\w{0,60})(?:\s*=.{0,60})?$/.exec(text)?.[1] ?? null;
}

/** ``### `createUrl` ``: a title that is nothing but the name of a function. */
export function titleOperationIn({ text, locate }: Written): FoundOperation | null {
  const match = /^[\s\d.)]{0,8}((?:[a-z]+(?:[A-Z][a-z]*){1,6})|(?:[a-z]+(?:_[a-z]+){1,6}))(?:\(\))?[\s:]{0,4}$/.exec(text);
  const name = match?.[1];
  if (!match || !name) return null;
  const at = match[0].indexOf(name);
  return {
    form: "call",
    name,
    method: null,
    path: null,
    parameters: [],
    response: null,
    effect: callEffect(name, null),
    span: locate(at, at + name.length),
  };
}
