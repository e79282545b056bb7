/** What an operation does to the data, by its method, the words of its name or path, and what it returns. */
import { COLLECTIVE, type Effect, NO_PLURAL, VERBS } from "../../../knowledge/operation-words.ts";

const WRITING_METHODS = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Of an HTTP operation. `POST /search` reads. */
export function httpEffect(method: string, path: string): Effect {
  const segments = path.split(/[/?#]/, MOST_SEGMENTS).filter((segment) => segment !== "");
  const plain = path.split(/[?#]/, 1)[0] ?? "";
  const words = plain.split("/").filter((segment) => segment !== "" && !isParameter(segment));
  const last = words.at(-1)?.toLowerCase() ?? "";
  if (WRITING_METHODS.has(method)) return /^(?:search|query|graphql)$/.test(last) ? "list" : "write";
  const ending = plain.split("/").findLast((segment) => segment !== "") ?? "";
  if (isParameter(ending) || segments.length === 0) return "read";
  return isCollection(last) ? "list" : "read";
}

const MOST_SEGMENTS = 40;

/** `{id}`, `:id`, `<id>`, `[id]`, `123`. */
export function isParameter(segment: string): boolean {
  return /^[{:<[$(]|^\d+$/.test(segment);
}

/** Of a function, by its name and what it returns; null where they tell nothing. */
export function callEffect(name: string, response: string | null): Effect | null {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_-]/g, " ")
    .toLowerCase()
    .split(/\s+/);
  const [verb = "", ...rest] = words;
  if (VERBS.list.has(verb)) return "list";
  const last = rest.at(-1) ?? "";
  if (VERBS.read.has(verb)) {
    const returnsMany = response !== null && /\[\]|^\W*(?:list|array|set)\b|\blist of\b/i.test(response);
    const returnsOne = response !== null && /^\W*(?:int|bool|boolean|string|str|float|number|long|count)\b/i.test(response);
    return returnsMany || (!returnsOne && isCollection(last)) ? "list" : "read";
  }
  return VERBS.write.has(verb) ? "write" : null;
}

function isCollection(word: string): boolean {
  return COLLECTIVE.test(word) || (/[a-z]{2}s$/.test(word) && !NO_PLURAL.test(word) && !word.startsWith("nearby"));
}
