/** The figures of a design: quantities with a name, `DAU: 500M`, `Peak QPS ≈ 1,200/s`. */
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
 *   name              quantity, then the rest
 * ```
 * A name is followed by `:`, `=` or `≈`, and the quantity stands right behind it.
 */
export function figuresOf(statements: readonly Statement[]): readonly Figure[] {
  return statements.flatMap((statement) => {
    const figure = figureIn(statement);
    return figure ? [figure] : [];
  });
}

const NAMED = /^([^:=≈~|\n]{2,60}?)\s*(?::|=|≈|~=)\s*(?:~|≈|about|approximately|around|roughly|up to|<|>|≤|≥|\s)*(?=[\d.$€£])/u;

function figureIn(statement: Statement): Figure | null {
  const match = NAMED.exec(statement.plain);
  if (!match || /\d{3}/.test(match[1] ?? "")) return null;
  const from = match[0].length;
  const quantity = quantitiesIn(statement.plain.slice(from)).at(0);
  if (quantity?.span.start !== 0) return null;
  const end = from + quantity.span.end;
  return {
    name: (match[1] ?? "").trim(),
    quantity,
    span: statement.locate(from, end),
    statement,
    rest: statement.plain.slice(end),
  };
}
