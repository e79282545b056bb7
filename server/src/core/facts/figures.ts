/** The figures of a design: quantities with a name, `DAU: 500M`, `Peak QPS ≈ 1,200/s`. */
import type { OwnUnits } from "../quantity/own-units.ts";
import { type Quantity, quantitiesIn } from "../quantity/quantity.ts";
import type { Span } from "../text/span.ts";
import type { Statement } from "./statement.ts";

export interface Figure {
  readonly name: string;
  readonly quantity: Quantity;
  /** The quantity as written in the document. */
  readonly span: Span;
  /** The name, the sign and all that follows it. */
  readonly statement: Statement;
  /** What stands behind the quantity, up to the statement's end. */
  readonly rest: string;
}

/**
 * ```
 *   Storage per day: ~500 GB (replicas included)
 *   ^^^^^^^^^^^^^^^   ^^^^^^ ^^^^^^^^^^^^^^^^^^^
 *   name              value, then the rest
 *
 *   Write QPS: 100M / 86,400 s ≈ 1,157/s
 *   ^^^^^^^^^                    ^^^^^^^  the value is what a calculation comes to
 * ```
 * A name is followed by `:`, `=` or `≈`. Inline code and links are not read.
 */
export function figuresOf(statements: readonly Statement[], own?: OwnUnits): readonly Figure[] {
  return statements.flatMap((statement) => figureIn(statement, own) ?? []);
}

const NAMED = /^([^:=≈~|\n,]{2,48}?)\s*(?::|=|≈|~=)[\s~≈<>≤≥]*(?:(?:about|approximately|around|roughly|up to)\s+)?(?=[\d.$€£])/u;
const MOST_WORDS_IN_NAME = 6;
/** What follows an operand of a calculation, or a left-hand side; the thing that is counted may stand between. */
const GOES_ON = /^\s*(?:\([^)]*\)\s*)?(?:\p{L}+\s+){0,3}(?:[×*·⋅/÷+^=≈−]|x(?=[\s\d])|-\s?(?=\d)|~=|→|=>|->|%\s*of\b)/u;
const RELATION = /(?:=>|->|[=≈→])[\s~≈]*(?:(?:about|approximately)\s+)?/gu;

function figureIn(statement: Statement, own: OwnUnits | undefined): Figure | null {
  const match = NAMED.exec(statement.prose);
  const name = match?.[1]?.trim() ?? "";
  if (!match || name.split(/\s+/).length > MOST_WORDS_IN_NAME || !/\p{L}/u.test(name) || /\d{3}/.test(name)) return null;
  const value = valueFrom(statement.prose, match[0].length, own);
  if (!value) return null;
  const { from } = value;
  const quantity = withUnitOfName(value.quantity, name);
  const end = from + quantity.text.length;
  return { name, quantity, span: statement.locate(from, end), statement, rest: statement.prose.slice(end) };
}

/** Names that say what a bare number counts: `DAU: 500M`, `Peak QPS: 12,000`. */
const UNIT_OF_NAME: readonly { readonly name: RegExp; readonly unit: string }[] = [
  { name: /\b(?:QPS|TPS|RPS|IOPS|per second)\b/i, unit: "1/s" },
  { name: /\b(?:[DMW]AUs?|users)\b/i, unit: "user" },
];

function withUnitOfName(quantity: Quantity, name: string): Quantity {
  const unit = quantity.unit ?? UNIT_OF_NAME.find((each) => each.name.test(name))?.unit ?? null;
  return { ...quantity, unit };
}

/** The quantity at `from`, or, where a calculation stands there, the one behind its last relation; null if it has none. */
function valueFrom(text: string, from: number, own: OwnUnits | undefined): { quantity: Quantity; from: number } | null {
  const first = quantityAt(text, from, own);
  if (!first) return null;
  if (!GOES_ON.test(text.slice(from + first.text.length))) return { quantity: first, from };
  const last = [...text.slice(from).matchAll(RELATION)].at(-1);
  if (!last) return null;
  const resultFrom = from + last.index + last[0].length;
  const result = quantityAt(text, resultFrom, own);
  return result && !GOES_ON.test(text.slice(resultFrom + result.text.length)) ? { quantity: result, from: resultFrom } : null;
}

function quantityAt(text: string, from: number, own: OwnUnits | undefined): Quantity | null {
  const quantity = quantitiesIn(text.slice(from), own).at(0);
  return quantity?.span.start === 0 ? quantity : null;
}
