/**
 * Sums of what cannot be added up. A term is of a kind only where every likely reading of it is; counted things and bare
 * numbers are of none, as `users + messages` may well be rows.
 * ```
 *   3 GB + 4 hours = 7 GB         100 req/s + 2 TB = 2.1 TB
 *   ^^^^ data  ^^^^^^ time        ^^^^^^^^^ rate  ^^^^ data
 * ```
 */
import type { Value } from "./evaluate.ts";
import { leavesOf, type Node, type Sum, type Term } from "./expression.ts";
import { valuesOf } from "./readings.ts";

type Kind = "an amount of data" | "money" | "a time" | "a rate";

/**
 * What is wrong with the first sum in `sum`, itself or in parentheses, that adds up unlike things; null where none does.
 * A minus is let pass: ` - ` may as well set off a label.
 */
export function unlikeTerms(sum: Sum): string | null {
  const isAddition = sum.terms.length > 1 && sum.terms.slice(1).every(({ sign }) => sign === 1);
  const [first, second] = new Set(isAddition ? sum.terms.filter(isPlain).flatMap(kindsOf) : []);
  if (first && second) return `${first} and ${second} cannot be added up`;
  return firstInside(sum, unlikeTerms);
}

/** True where a bare number is added to an amount of data or a time: in which unit it is, nobody knows. */
export function hasBareTerm(sum: Sum): boolean {
  const kinds = sum.terms.map(kindOf);
  const isMeasured = kinds.some((kind) => kind === "an amount of data" || kind === "a time");
  if (isMeasured && sum.terms.some((term, at) => kinds[at] === null && isNumber(term))) return true;
  return firstInside(sum, (inner) => (hasBareTerm(inner) ? true : null)) ?? false;
}

function firstInside<T>({ terms }: Sum, look: (sum: Sum) => T | null): T | null {
  const inside = (node: Node): T | null => (node.kind === "group" ? look(node.sum) : null);
  for (const { factors } of terms) {
    for (const { node } of factors) {
      const found = inside(node);
      if (found !== null) return found;
    }
  }
  return null;
}

function kindsOf(term: Term): readonly Kind[] {
  const kind = kindOf(term);
  return kind === null ? [] : [kind];
}

const UNLIKELY = 1;
const NOWHERE = { start: 0, end: 0 };

function kindOf(term: Term): Kind | null {
  const alone: Sum = { span: NOWHERE, terms: [{ ...term, sign: 1 }] };
  const likely = valuesOf(alone).filter(({ time, doubt }) => time === "physical" && doubt < UNLIKELY);
  const kinds = new Set(likely.map(({ value }) => kindOfValue(value)));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : null;
}

/** A period may be left out, so that 5 GB a day and 2 GB are of one kind. */
function kindOfValue({ information, time, money, mayBeBytes }: Value): Kind | null {
  if (mayBeBytes > 0 && information === 0) return null;
  if (money === 1 && information === 0 && time <= 0) return "money";
  if (information === 1 && money === 0 && time <= 0) return "an amount of data";
  if (information !== 0 || money !== 0) return null;
  if (time === 1) return "a time";
  return time === -1 ? "a rate" : null;
}

/** `10 ms seek + 1 MB read`: what is done with an amount may well take time. */
function isPlain({ factors }: Term): boolean {
  return leavesOf({ span: NOWHERE, terms: [{ sign: 1, factors }] }).every(
    (leaf) =>
      leaf.kind === "quantity" &&
      (leaf.nouns.length === 0 || leaf.readings.every(({ time, information, money }) => time <= 0 && information === 0 && money === 0)),
  );
}

/** `500 B` beside kilobytes is no number: bytes are among its likely readings. */
function isNumber({ factors }: Term): boolean {
  return factors.every(
    ({ node }) =>
      node.kind === "quantity" &&
      node.nouns.length === 0 &&
      node.readings.some(({ information, time, money }) => information === 0 && time === 0 && money === 0) &&
      node.readings.every(({ information, doubt }) => information === 0 || doubt >= UNLIKELY),
  );
}
