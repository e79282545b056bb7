/** The part of a label that names the component: what the rest of it says is detail. */
import { HEADS, NAMES } from "./name-tables.ts";
import { nameInLabel } from "./plain-name.ts";

/** A box is as wide as its drawing allows: a name can go on over so many lines. */
const MOST_LINES = 4;

/**
 * ```
 *   Media            PostgreSQL         Order Service
 *   Upload           (bookings)         Idempotent
 *   Service
 *   ^^^^^^^ the name up to the word that says what it is; the first line where that says it, or none does; with the
 *           second where that is nothing but such a word
 * ```
 */
export function componentName(label: string): string {
  const first = nameInLabel(label).trim();
  const further = label.trim().split("\n").slice(1, MOST_LINES);
  const [next] = further;
  if (next === undefined) return first;
  if (isKnown(first)) return isHeadAlone(next) ? `${first} ${nameInLabel(next).trim()}` : first;
  let name = first;
  for (const line of further) {
    if (!CONTINUES.test(line)) return first;
    name = `${name} ${nameInLabel(line).trim()}`;
    if (isKnown(name)) return name;
  }
  return first;
}

/** `User` over `Service`: a line that is nothing but what names end with is the end of this one. */
function isHeadAlone(line: string): boolean {
  return /^\s*\p{L}+\s*(?:\([^()]*\)?)?\s*$/u.test(line) && HEADS.atEndOf(nameInLabel(line).trim()) !== undefined;
}

/** One to three words that may be the rest of a name, with a remark in brackets at most. */
const CONTINUES = /^\s*\p{L}[\p{L}\p{N}&/-]*(?:\s\p{L}[\p{L}\p{N}&/-]*){0,2}\s*(?:\([^()]*\)?)?\s*$/u;

function isKnown(name: string): boolean {
  return HEADS.atEndOf(name) !== undefined || NAMES.within(name).length > 0;
}
